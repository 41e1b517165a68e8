# /privacy: what is kept, and what can be done about it. $days: how long it is kept.

command-privacy =
    .name = datenschutz
    .description = Was ich speichere und wie lange; deine Daten exportieren oder löschen

privacy =
    .title = Datenschutz
    .reading = Ich lese Nachrichten, die an mich gerichtet sind: die mich erwähnen, Antworten an mich, Direktnachrichten, Nachrichten, auf die du mich hinweist, und neue Beiträge in Foren, die Admins ausgewählt haben.
    .kept = Was gespeichert wird, und wozu
    .words = Die Worte einer Frage, nur wo ich keine gute Antwort hatte oder meine Antwort als falsch bewertet wurde: damit Kuratoren sehen, was fehlt. Ohne Verfasser, Erwähnungen und Links, { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } lang. Admins können das abschalten.
    .votes = Deine Bewertungen, statt unter deinem Namen unter einem Code, den nur diese Installation bilden kann: damit jede nur einmal zählt. { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } lang gespeichert.
    .filed = Was du den Kuratoren vorlegst: die Worte und wo sie standen, ohne deinen Namen. { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } lang gespeichert.
    .quiz = Quizpunkte mit deiner Mitglieds-ID, bis du sie löschst; welche Quizfragen du beantwortet hast, { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } lang.
    .counts = Zu einem Server: seine Einstellungen, und Zahlen zu Fragen und Antworten ohne Namen, bis der Bot geht oder ein Admin sie löscht.
    .memory = Nur im Arbeitsspeicher, nach einem Neustart weg: worum es in einem Gespräch geht, zehn Minuten; zu welcher Frage eine Antwort gehört, ein Tag; wer eine Quizfrage versucht hat, eine Stunde.
    .place = Wo es ist
    .operator = Auf dem Rechner der Person, die diesen Bot betreibt; sie ist dafür verantwortlich. Wer die Software geschrieben hat, bekommt nichts.
    .export = Meine Daten exportieren
    .delete = Meine Daten löschen
    .server = Daten dieses Servers löschen
    .keep = Behalten
    .exported = Das ist alles, was zu dir führt, auch was nur im Arbeitsspeicher ist.
    .delete_sure = Deine Bewertungen, deine Quizpunkte auf allen Servern und das, was ich von unseren Gesprächen weiß, löschen? Das lässt sich nicht rückgängig machen.
    .server_sure = Alles zu diesem Server löschen: Einstellungen, Antworten der Kuratoren, Zahlen, gespeicherte Fragen, Bewertungen und Quizpunkte? Das lässt sich nicht rückgängig machen.
    .deleted = { $count ->
        [0] Erledigt: Von dir war nichts gespeichert, und was im Arbeitsspeicher war, ist vergessen.
        [one] Erledigt: { $count } Eintrag ist gelöscht, und was im Arbeitsspeicher war, ist vergessen.
       *[other] Erledigt: { $count } Einträge sind gelöscht, und was im Arbeitsspeicher war, ist vergessen.
    }
    .server_deleted = Erledigt: Zu diesem Server ist nichts mehr gespeichert. Jede Einstellung hat ihren Standardwert.
    .admins_only = Das kann nur, wer diesen Server verwalten darf.
