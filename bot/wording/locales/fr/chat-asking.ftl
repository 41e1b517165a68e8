# Asking, and the small buttons below an answer.

command-ask =
    .name = demander
    .description = Pose une question ; la réponse vient avec sa source
    .question = question
    .question_description = Ta question, avec tes propres mots
    .private = privé
    .private_description = Ne montrer la réponse qu’à toi
    .member = membre
    .member_description = À qui la réponse est destinée

# Entries of a message's menu, under "Apps". At most 32 characters.
menu =
    .answer = Répondre à ceci

chat-answer =
    .for_member = Pour { $member }
    .ask_curators = Demander aux curateurs
    .nothing_asked = Je ne vois dans ce message aucun mot auquel répondre.
    .answered_there = Répondu : { $link }
    .undelivered = Je n’ai pas pu écrire de réponse là-bas. Il me manque peut-être des permissions dans ce salon.
    .paused = Je ne réponds pas ici pour le moment.
    .not_yours = Seule la personne qui a posé la question peut supprimer cette réponse.
    .unkept = Impossible d’enregistrer cela : mon stockage est inaccessible. Réessaie plus tard.

# Where the bot seems to have been asked, but could not read the question.
hint =
    .role = C’était mon rôle. Mentionne-moi plutôt, ou utilise /ask.
    .unreadable = Je ne peux pas lire ce message. Mentionne-moi avec ta question, ou utilise /ask.

# Too many questions.
limit =
    .member = Cela fait beaucoup de questions d’un coup. Laisse-moi une demi-minute, s’il te plaît.
    .answer = Je viens de donner cette réponse dans ce salon.
    .server = Tant de questions arrivent ici qu’il me faut un instant. Réessaie dans un moment.

spoiler =
    .hidden = Attention, ceci dévoile une partie de l’histoire :
    .refused = J’évite les spoilers dans ce salon, alors je laisse cette partie de côté.
    .refused_all = Je ne dévoile rien dans ce salon.

# The same, with a channel where it is told.
spoiler-elsewhere =
    .refused = J’évite les spoilers dans ce salon. Demande-moi cette partie dans { $channel }.
    .refused_all = Je ne dévoile rien dans ce salon. Demande-moi dans { $channel }.

vote =
    .question = Est-ce juste ?
    .right = Merci ! Notée comme juste.
    .wrong = Merci ! Notée comme fausse. Les curateurs le verront.
