command-stats =
    .name = statistik
    .description = Was hier gefragt wurde und was ich nicht wusste
    .days = tage
    .days_description = Wie weit zurückgeschaut wird

stats-period =
    .week = Letzte 7 Tage
    .month = Letzte 30 Tage
    .quarter = Letzte 90 Tage

stats-panel =
    .title = Statistik
    .alt = Ein Bild dieser Zahlen:
    .dark = Dunkel
    .light = Hell
    .asked = Am meisten gefragt
    .unknown = Bisher nicht gewusst
    .nothing = Noch nichts
    .foot = Nur Zahlen: Namen werden nicht gespeichert.
    .per_day = Fragen pro Tag
    .answered = beantwortet
    .unanswered = nicht beantwortet
    .number = { $count }

stats-outcome =
    .answered = Beantwortet
    .suggested = Auswahl angeboten
    .declined = Nicht gewusst
    .wrong = Als falsch bewertet

stats-line =
    .nothing = { $period }: Hier wurde noch nichts gefragt.
    .totals = { $period }: { $count ->
        [one] { $count } Frage
       *[other] { $count } Fragen
    }
    .outcomes = Beantwortet { $answered }, Auswahl angeboten { $suggested }, nicht gewusst { $declined }, als falsch bewertet { $wrong }
    .asked = Am meisten gefragt: { $question } ({ $count })
    .unknown = Bisher nicht gewusst: { $question } ({ $count })
