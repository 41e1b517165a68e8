command-quiz =
    .name = quiz
    .description = Une question pour jouer : la première bonne réponse gagne
    .private_description = Jouer en solo, sans points

chat-quiz =
    .show = Montrer la réponse
    .next = Question suivante
    .scores = Scores
    .rules = Chacun a un essai, jusqu’à { $until }.
    .unscored = Ici, les points ne sont pas comptés.
    .alone = Rien que pour toi, donc les points ne sont pas comptés.
    .none = Je n’ai pas de question de quiz à poser ici.
    .gone = Cette question est dépassée : ce que je sais a changé. Lance-en une autre, s’il te plaît.
    .not_yet = Pour l’instant, seule la personne qui a lancé la question peut montrer la réponse. Après { $count } essais, tout le monde le pourra.
    .followed = La question suivante est déjà là.
    .unkept = Les points n’ont pas pu être enregistrés.
    .scores_away = Je n’ai pas accès aux scores en ce moment. Réessaie plus tard, s’il te plaît.
    .board = Scores du quiz
    .nobody = Personne n’a encore joué.
    .not_played = Tu n’as pas encore joué.
    .points = { $right } sur { $played }

chat-quiz-verdict =
    .late = Exact ! Mais quelqu’un a été plus rapide d’un instant.
    .wrong = Non, ce n’est pas ça. Les autres peuvent encore essayer.
    .again = Tu as déjà répondu : chacun a un essai.

chat-quiz-end =
    .won = { $member } a trouvé en premier.
    .shown = Personne n’a trouvé : voici la réponse.
    .over = Le temps est écoulé : voici la réponse.

chat-quiz-alone =
    .right = Exact !
    .wrong = Non, c’est la verte.
    .shown = Voici la réponse.
