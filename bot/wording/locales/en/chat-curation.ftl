# The curators' side: questions passed on to them, why an answer is what it is, answers taken back.

command-questions =
    .name = questions
    .description = What members asked and I could not answer (for curators)

curation =
    .not_yours = That is for this server's curators: its admins, and whoever has the role that they chose.
    .answer = Answer
    .dismiss = Dismiss
    .restore = Restore
    .empty = I see no answer in that.
    .unreachable = Kept. I could not change the message where it was asked; whoever asks again gets the answer.
    .expired = I no longer have that question: I keep them for a limited time only.

# Below an answer by curators. $date: when they gave it.
curated =
    .by = Answered by the curators of this server, { $date }
    .sourced = Answered by the curators of this server, { $date } · Source: { $source }

curation-filing =
    .filed = Passed on to the curators
    .filed_here = Passed on to the curators. I cannot change this message later: ask me again in a while, and you get their answer.
    .lost = I no longer know which question that was. Please ask me again, then click here at once.

# In the curators' channel. $when: how long ago, as Discord writes it.
curation-notice =
    .open = A question for the curators
    .source = Source: { $source }
    .asked = Asked { $when } in { $link }

# $example: how a part is hidden.
curation-form =
    .title = Answer a question
    .answer = Answer
    .hint = Write { $example } around what gives the story away.
    .source = Where is that from? (optional)

curation-list =
    .open = Open questions
    .answered = Answered lately
    .retired = Retired answers
    .before = Back
    .after = More

curation-why =
    .name = Why this answer?
    .title = Why this answer?
    .nothing = I see no question behind that message that I could explain.
    .again = I no longer remember this answer, so this is how I would answer now.
    .rehearsal = Nobody asked me this; this is how I would answer.
    .read = Read as: { $words }
    .corrected = Corrected: { $changes }
    .names = Names found: { $names }
    .considered = Considered:
    .entries = Rests on: { $entries }
    .place = { $title }, paragraph { $paragraph }, sentence { $sentence }

curation-retire =
    .name = Retire this answer
    .title = Retire this answer?
    .entry = Entry: { $entry }
    .nothing = That message tells nothing that could be retired.
    .meaning = On this server I will no longer tell or suggest it. You can restore it at any time.
    .confirm = Retire
    .keep = Keep it
    .which = Which part of the answer?
    .lost = I no longer know that entry, so there is nothing to retire.
    .done = Retired on this server. You can restore it under { $command }.
    .unreachable = I could not change the message itself.
    .taken_back = The curators of this server took this answer back.

curation-already =
    .answered = Another curator has just answered that one.
    .dismissed = Another curator has just dismissed that one.

curation-settled =
    .answered = Answered by the curators
    .dismissed = Dismissed by the curators

curation-empty =
    .open = No question is waiting for an answer.
    .answered = Nothing has been answered lately.
    .retired = No answer is retired on this server.

# $sure: one of the words of curation-sure; $percent: how sure, from 0 to 99.
curation-verdict =
    .answered = Answered: { $sure }, { $percent }%.
    .suggested = Only choices offered: { $sure }, { $percent }%.
    .declined = No answer: { $sure }, { $percent }%.

curation-sure =
    .high = quite sure
    .fair = fairly sure
    .low = not sure

curation-spoiler =
    .none = It gives nothing away.
    .mild = It gives a little of the story away.
    .major = It gives much of the story away.
