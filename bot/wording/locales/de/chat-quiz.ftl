command-quiz =
    .name = quiz
    .description = Eine Frage zum Mitspielen: Wer zuerst richtig liegt, gewinnt
    .private_description = Allein spielen, ohne Punkte

chat-quiz =
    .show = Antwort zeigen
    .next = Nächste Frage
    .scores = Punktestand
    .rules = Alle haben einen Versuch, bis { $until }.
    .unscored = Hier werden keine Punkte gezählt.
    .alone = Nur für dich, deshalb werden keine Punkte gezählt.
    .none = Ich habe keine Quizfrage, die ich hier stellen kann.
    .gone = Diese Frage ist überholt: Was ich weiß, hat sich geändert. Fang bitte eine neue an.
    .not_yet = Bisher kann nur, wer die Frage gestartet hat, die Antwort zeigen. Sobald { $count } Mitglieder es versucht haben, können es alle.
    .followed = Die nächste Frage ist schon da.
    .unkept = Die Punkte konnten nicht gespeichert werden.
    .scores_away = Ich komme gerade nicht an den Punktestand. Versuch es bitte später noch einmal.
    .board = Quiz-Punktestand
    .nobody = Noch hat niemand gespielt.
    .not_played = Du hast noch nicht gespielt.
    .points = { $right } von { $played } richtig

chat-quiz-verdict =
    .late = Richtig! Aber jemand war einen Moment schneller.
    .wrong = Nein, das ist es nicht. Die anderen können es noch versuchen.
    .again = Du hast schon geantwortet: Alle haben einen Versuch.

chat-quiz-end =
    .won = { $member } wusste es zuerst.
    .shown = Niemand wusste es: Hier ist die Antwort.
    .over = Die Zeit ist um: Hier ist die Antwort.

chat-quiz-alone =
    .right = Richtig!
    .wrong = Nein, es ist die grüne.
    .shown = Hier ist die Antwort.
