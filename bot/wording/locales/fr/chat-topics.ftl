command-topics =
    .name = sujets
    .description = Découvre sur quoi tu peux poser des questions

chat-topics =
    .title = Sujets
    .intro = Ce que tu peux me demander sur { $titles }.
    .choose = Choisis un sujet
    .back = Tous les sujets
    .nothing = Il n’y a pas encore de sujets à parcourir. Pose-moi simplement ta question.
    .more = Autres sujets
