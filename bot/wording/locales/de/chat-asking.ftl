# Asking, and the small buttons below an answer.

command-ask =
    .name = fragen
    .description = Stell eine Frage; die Antwort kommt mit ihrer Quelle
    .question = frage
    .question_description = Deine Frage, in deinen eigenen Worten
    .private = privat
    .private_description = Die Antwort nur dir zeigen
    .member = mitglied
    .member_description = Für wen die Antwort ist

# Entries of a message's menu, under "Apps". At most 32 characters.
menu =
    .answer = Das beantworten

chat-answer =
    .for_member = Für { $member }
    .ask_curators = Die Kuratoren fragen
    .nothing_asked = In dieser Nachricht sehe ich keine Worte, auf die ich antworten könnte.
    .answered_there = Beantwortet: { $link }
    .undelivered = Dort konnte ich keine Antwort schreiben. Vielleicht fehlen mir in diesem Kanal Berechtigungen.
    .paused = Hier antworte ich gerade nicht.
    .not_yours = Nur wer gefragt hat, kann diese Antwort entfernen.
    .unkept = Das ließ sich nicht speichern: Mein Speicher ist nicht erreichbar. Versuch es bitte später noch einmal.

# Where the bot seems to have been asked, but could not read the question.
hint =
    .role = Das war meine Rolle. Erwähne mich selbst oder nimm /ask.
    .unreadable = Diese Nachricht kann ich nicht lesen. Erwähne mich zusammen mit deiner Frage oder nimm /ask.

# Too many questions.
limit =
    .member = Das waren viele Fragen auf einmal. Gib mir bitte eine halbe Minute.
    .answer = Diese Antwort habe ich in diesem Kanal gerade erst gegeben.
    .server = Hier kommen so viele Fragen, dass ich einen Moment brauche. Versuch es bitte gleich noch einmal.

spoiler =
    .hidden = Vorsicht, das verrät etwas von der Handlung:
    .refused = In diesem Kanal vermeide ich Spoiler, deshalb lasse ich diesen Teil weg.
    .refused_all = In diesem Kanal verrate ich nichts.

# The same, with a channel where it is told.
spoiler-elsewhere =
    .refused = In diesem Kanal vermeide ich Spoiler. Frag mich in { $channel } nach diesem Teil.
    .refused_all = In diesem Kanal verrate ich nichts. Frag mich in { $channel }.

vote =
    .question = Stimmt das?
    .right = Danke! Als richtig notiert.
    .wrong = Danke! Als falsch notiert. Die Kuratoren sehen es.
