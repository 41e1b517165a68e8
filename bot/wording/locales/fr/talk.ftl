# Small talk. $titles: what the packs are about; $example: a question that has an answer; $sources: titles.

talk =
    .hello = Salut ! Pose-moi une question sur { $titles }, par exemple : { $example }
    .how_are_you = Tout va bien, merci ! Pose-moi une question sur { $titles }.
    .thanks = Avec plaisir !
    .bye = À bientôt !
    .who_are_you = Je suis un bot. Je réponds aux questions sur { $titles } à partir d’un ensemble de faits vérifiés. Mes sources : { $sources }.
    .what_can_you_do = Je connais { $titles } : demande-moi avec tes mots, par exemple : { $example } Quand mes sources ne le disent pas, je te le dis.
    .sorry = Désolé ! Je ne peux me fier qu’à mes sources ; essaie de le dire autrement.
    .personal = Je suis un bot, sans vie privée ni goûts à moi. Je sais seulement ce que mes sources disent sur { $titles }.
    .ok = Pose tes questions quand tu veux.
