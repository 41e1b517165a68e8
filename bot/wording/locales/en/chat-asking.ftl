# Asking, and the small buttons below an answer.

command-ask =
    .name = ask
    .description = Ask a question; the answer comes with its source
    .question = question
    .question_description = Your question, in your own words
    .private = private
    .private_description = Show the answer to you alone
    .member = member
    .member_description = Whom the answer is for

# Entries of a message's menu, under "Apps". At most 32 characters.
menu =
    .answer = Answer this

chat-answer =
    .for_member = For { $member }
    .ask_curators = Ask the curators
    .nothing_asked = I see no words in that message that I could answer.
    .answered_there = Answered: { $link }
    .undelivered = I could not write an answer there. My permissions in this channel may be the reason.
    .paused = I am not answering here at the moment.
    .not_yours = Only whoever asked can take this answer away.
    .unkept = That could not be kept: my storage is out of reach. Please try again later.

# Where the bot seems to have been asked, but could not read the question.
hint =
    .role = That was my role. Mention me instead, or use /ask.
    .unreadable = I cannot read that message. Mention me together with your question, or use /ask.

# Too many questions.
limit =
    .member = That was a lot of questions at once. Give me half a minute, please.
    .answer = I have just given that answer in this channel.
    .server = So many questions are coming in here that I need a moment. Please try again shortly.

spoiler =
    .hidden = Careful, this gives some of the story away:
    .refused = I keep spoilers out of this channel, so I leave that part out.
    .refused_all = I keep spoilers out of this channel.

# The same, with a channel where it is told.
spoiler-elsewhere =
    .refused = I keep spoilers out of this channel. Ask me in { $channel } for that part.
    .refused_all = I keep spoilers out of this channel. Ask me in { $channel }.

vote =
    .question = Was this right?
    .right = Thanks! Noted as right.
    .wrong = Thanks! Noted as wrong. The curators see it.
