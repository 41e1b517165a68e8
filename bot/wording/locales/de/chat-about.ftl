# /about: what the bot is and what it answers from.

command-about =
    .name = über
    .description = Was ich bin, und aus welchen Paketen und Quellen ich antworte
    .private = privat
    .private_description = Nur dir zeigen

# $language is the language’s own name, $licence the licence’s.
about =
    .title = Concierge { $version }
    .purpose = Ich beantworte Fragen aus den Paketen unten, jede Antwort mit Quelle. Wo sie nichts sagen, sage ich das: Ich erfinde nie etwas.
    .pack = Version { $version } · { $language } · { $licence } · { $facts ->
        [one] { $facts } Fakt
       *[other] { $facts } Fakten
    } · { $faq ->
        [one] { $faq } kuratierte Antwort
       *[other] { $faq } kuratierte Antworten
    }
    .sources = { $count ->
        [one] { $count } Quelle
       *[other] { $count } Quellen
    }
    .more = { $count ->
        [one] und { $count } weitere Quelle
       *[other] und { $count } weitere Quellen
    }
    .invite = Zu einem Server oder deinen Apps hinzufügen
