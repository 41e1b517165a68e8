# The face on Discord. Each feature may have a file of its own beside this one: chat-….ftl.

chat =
    .error = Bei mir ist etwas schiefgegangen. Wer mich betreibt, findet es im Protokoll unter { $reference }.
    .stale = Ich weiß nicht mehr, wofür dieser Knopf war. Bitte frag mich noch einmal.
    .choose = Wähle eine Frage

chat-introduction = Hallo! Ich beantworte Fragen zu { $titles }. Ich kenne { $facts ->
        [one] { $facts } Fakt mit Quelle.
       *[other] { $facts } Fakten, jeden mit Quelle.
    }
    .sources = Meine Quellen: { $sources }
    .more = { $sources } und { $count } weitere
    .examples = Probier eine davon:
