# /privacy: what is kept, and what can be done about it. $days: how long it is kept.

command-privacy =
    .name = privacy
    .description = What I keep and for how long; export or delete what is yours

privacy =
    .title = Privacy
    .reading = I read messages that are meant for me: those that mention me, replies to me, direct messages, messages that you point me to, and new posts in forums that admins chose.
    .kept = What is kept, and why
    .words = The words of a question, only where I had no good answer or my answer was voted wrong: so that curators see what is missing. Without its author, mentions and links, { $days ->
        [one] for { $days } day
       *[other] for { $days } days
    }. Admins can turn that off.
    .votes = Your votes, under a code instead of your name that only this installation can make: so that each counts once. Kept for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
    .filed = What you pass on to the curators: the words and where they stood, without your name. Kept for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
    .quiz = Quiz points with your member id, until you delete them; which quizzes you answered, for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
    .counts = For a server: its settings, and counts of questions and answers without names, until the bot leaves or an admin deletes them.
    .memory = In memory alone, gone at a restart: what a conversation is about, ten minutes; which question an answer belongs to, a day; who tried a quiz question, an hour.
    .place = Where it is
    .operator = On the machine of whoever runs this bot; they answer for it. The author of the software gets nothing.
    .export = Export my data
    .delete = Delete my data
    .server = Delete this server’s data
    .keep = Keep it
    .exported = This is all that leads to you, including what is only in memory.
    .delete_sure = Delete your votes, your quiz points on all servers and what I remember of our conversations? That cannot be undone.
    .server_sure = Delete everything about this server: settings, curators’ answers, counts, kept questions, votes and quiz points? That cannot be undone.
    .deleted = { $count ->
        [0] Done: nothing of yours was kept, and what was in memory is forgotten.
        [one] Done: { $count } record is deleted, and what was in memory is forgotten.
       *[other] Done: { $count } records are deleted, and what was in memory is forgotten.
    }
    .server_deleted = Done: nothing is kept about this server any more. Every setting has its default.
    .admins_only = Only those who may manage this server can do that.
