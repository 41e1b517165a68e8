command-stats =
    .name = statistiques
    .description = Ce qu’on a demandé ici, et ce que je ne savais pas
    .days = jours
    .days_description = Jusqu’où remonter

stats-period =
    .week = 7 derniers jours
    .month = 30 derniers jours
    .quarter = 90 derniers jours

stats-panel =
    .title = Statistiques
    .alt = Une image de ces chiffres :
    .dark = Sombre
    .light = Clair
    .asked = Le plus demandé
    .unknown = Ce que je ne savais pas jusqu’ici
    .nothing = Rien encore
    .foot = Des nombres seulement : aucun nom n’est gardé.
    .per_day = Questions par jour
    .answered = avec réponse
    .unanswered = sans réponse
    .number = { $count }

stats-outcome =
    .answered = Avec réponse
    .suggested = Choix proposés
    .declined = Réponse inconnue
    .wrong = Jugées fausses

stats-line =
    .nothing = { $period } : rien n’a encore été demandé ici.
    .totals = { $period } : { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
    .outcomes = Avec réponse { $answered }, choix proposés { $suggested }, réponse inconnue { $declined }, jugées fausses { $wrong }
    .asked = Le plus demandé : { $question } ({ $count })
    .unknown = Ce que je ne savais pas jusqu’ici : { $question } ({ $count })
