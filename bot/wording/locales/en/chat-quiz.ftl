# The quiz. $until: a time of day; $count, $right, $played: numbers; $member: a mention.

command-quiz =
    .name = quiz
    .description = A quiz question: whoever is right first wins
    .private_description = Play alone, without scores

chat-quiz =
    .show = Show the answer
    .next = Next question
    .scores = Scores
    .rules = Everybody has one try, until { $until }.
    .unscored = No scores are kept here.
    .alone = Just for you, so no scores are kept.
    .none = I have no quiz question to ask here.
    .gone = That question is out of date: what I know has changed. Please start another one.
    .not_yet = Only whoever started the question can show its answer so far. Once { $count } members have tried, everybody can.
    .followed = The next question is already there.
    .unkept = Scores could not be kept.
    .scores_away = I cannot get at the scores at the moment. Please try again later.
    .board = Quiz scores
    .nobody = Nobody has played yet.
    .not_played = You have not played yet.
    .points = { $right } of { $played } right

# What a member is told of their answer, alone.
chat-quiz-verdict =
    .late = Right! But somebody was a moment faster.
    .wrong = No, that is not it. The others can still try.
    .again = You have answered already: everybody has one try.

# How a question ended, for everybody.
chat-quiz-end =
    .won = { $member } was first.
    .shown = Nobody got it: here is the answer.
    .over = Time is up: here is the answer.

# How it ended for whoever played alone.
chat-quiz-alone =
    .right = Right!
    .wrong = No, it is the green one.
    .shown = Here is the answer.
