command-settings =
    .name = paramètres
    .description = Décide comment je me comporte sur ce serveur
    .import = importer
    .import_description = Un fichier créé avec le bouton « Exporter »

settings-panel =
    .title = Paramètres
    .intro = Tes changements s’appliquent tout de suite.
    .legend = Petits caractères : encore la valeur par défaut.
    .pair = { $name } : { $value }
    .more = { $listed } et { $count } de plus
    .gone = { $count ->
        [one] { $count } qui n’existe plus ou est archivé
       *[other] { $count } qui n’existent plus ou sont archivés
    }
    .overflow = Le menu n’a pas de place pour { $count } d’entre eux. Retires-en d’autres pour faire de la place.
    .empty_channel = pas de règle propre
    .empty_channel_hint = Alors : { $policy }

settings-page =
    .overview = En un coup d’œil
    .places = Où je réponds
    .answers = Comment je réponds
    .spoilers = Spoilers
    .curators = Curateurs
    .language = Langue et packs

settings-page-hint =
    .overview = Tout à la fois, permissions, export, réinitialisation
    .places = Pause, salons, forums
    .answers = Certitude, visibilité, limites, ce qui est gardé
    .spoilers = Pour le serveur, et salon par salon
    .curators = Qui est curateur, et où arrivent les questions
    .language = La langue que je parle, et d’où viennent mes réponses

settings-name =
    .paused = Réponses
    .channels = Salons de réponse
    .paused_channels = Salons en pause
    .forums = Forums
    .private = Réponses aux commandes
    .caution = Certitude
    .spoilers = Spoilers
    .channel_spoilers = Spoilers par salon
    .pace = Limites
    .language = Langue
    .curators = Rôle des curateurs
    .inbox = Salon des curateurs
    .packs = Packs
    .keep_texts = Questions sans réponse

settings-hint =
    .paused = En pause, je me tais partout jusqu’à ce que tu me laisses reprendre.
    .channels = N’en choisis aucun et je réponds partout. Un salon comprend ses fils.
    .paused_channels = Dans ceux-là je me tais, quels que soient les autres paramètres.
    .forums = J’y réponds de moi-même à un nouveau post, une fois, et seulement si je suis sûr.
    .private = Qui voit la réponse à une commande.
    .caution = À quel point je dois être sûr avant de répondre.
    .spoilers = Ce que je fais de ce qui dévoile l’histoire. Un salon nommé « spoilers » est ouvert de lui-même.
    .channel_spoilers = Une règle ici compte plus que celle du serveur, pour un salon et ses fils.
    .pace = Combien de questions un membre peut poser, et quand une réponse peut revenir dans un salon.
    .language = La langue de mes propres phrases quand tout le monde les voit.
    .curators = Les membres qui l’ont sont curateurs, tout comme ceux qui peuvent gérer le serveur. Pour leur montrer aussi /statistiques, autorise la commande pour ce rôle dans Paramètres du serveur → Intégrations.
    .inbox = Les questions que les membres transmettent aux curateurs y arrivent.
    .packs = D’où viennent mes réponses. N’en choisis aucun pour tous les utiliser.
    .keep_texts = Les mots des questions auxquelles je n’ai pas bien su répondre, sans noms, pour un temps. Ils montrent ce qui manque.

settings-flag =
    .paused-no = actives
    .paused-yes = en pause partout
    .private-no = pour tout le monde
    .private-yes = seulement pour qui pose la question
    .keep_texts-no = pas gardées
    .keep_texts-yes = gardées

settings-turn =
    .paused-no = Reprendre
    .paused-yes = Mettre en pause
    .private-no = Rendre publiques
    .private-yes = Rendre privées
    .keep_texts-no = Ne rien garder
    .keep_texts-yes = Les garder

settings-none =
    .channels = partout
    .paused_channels = aucun
    .forums = aucun
    .channel_spoilers = aucun n’a sa propre règle
    .curators = seulement les personnes qui peuvent gérer le serveur
    .inbox = aucun
    .packs = tous
    .language = celle du serveur ({ $own })

settings-choice-caution =
    .careful = prudente
    .normal = équilibrée
    .bold = audacieuse

settings-choice-caution-hint =
    .careful = Je réponds moins, et j’ai encore plus souvent raison
    .normal = Je réponds quand je suis sûr, sinon je propose des choix
    .bold = Je réponds plus, et je peux parfois mal comprendre

settings-choice-spoilers =
    .hide = masqués
    .refuse = laissés de côté
    .allow = révélés ouvertement

settings-choice-spoilers-hint =
    .hide = Derrière des balises spoiler, jusqu’à ce qu’on clique
    .refuse = En indiquant où je les révélerais
    .allow = Comme tout le reste

settings-choice-pace =
    .off = aucune
    .normal = normales
    .strict = strictes

settings-choice-pace-hint =
    .off = Les membres peuvent poser autant de questions qu’ils veulent
    .normal = Personne ne les remarque, sauf en cas d’afflux
    .strict = Quelques questions par minute, et jamais deux fois de suite la même réponse

settings-choose =
    .channels = Choisis des salons
    .paused_channels = Choisis des salons
    .forums = Choisis des forums
    .channel_spoilers = Choisis un salon ou un fil
    .curators = Choisis un rôle
    .inbox = Choisis un salon
    .packs = Choisis des packs

settings-button =
    .clear = Retirer ce qui n’existe plus
    .reset = Réinitialiser
    .reset_yes = Oui, tout réinitialiser
    .reset_no = Laisser tel quel
    .export = Exporter

settings-note =
    .cleared = { $name } : ce qui n’existe plus est retiré
    .ruled = Spoilers dans { $channel } : { $policy }
    .reset_ask = { $count ->
        [one] Faut-il remettre { $count } paramètre à sa valeur par défaut ? Un export le conserverait.
       *[other] Faut-il remettre { $count } paramètres à leur valeur par défaut ? Un export les conserverait.
    }
    .nothing_to_reset = Tout a déjà sa valeur par défaut.
    .reset = Tout a de nouveau sa valeur par défaut.
    .imported = { $count ->
        [0] Importé : tout a sa valeur par défaut.
        [one] Importé : { $count } paramètre diffère des valeurs par défaut.
       *[other] Importé : { $count } paramètres diffèrent des valeurs par défaut.
    }
    .away = Mon stockage est inaccessible. Ce que je savais en dernier s’applique, au pire les valeurs par défaut, et rien ne peut être changé.
    .unkept = Mon stockage est inaccessible, donc rien n’a changé. Réessaie plus tard, s’il te plaît.
    .too_much = { $name } : c’est plus que je ne peux garder. Rien n’a changé.
    .everyone = Ce rôle est celui de tout le monde, il ne peut pas être celui des curateurs. Rien n’a changé.
    .packs_away = Ces packs ne peuvent plus être lus. Rien n’a changé.

settings-export =
    .done = Voici les paramètres qui diffèrent des valeurs par défaut. Pour les utiliser ici ou ailleurs, lance { $command } et joins ce fichier dans « { $option } ».

settings-import =
    .large = Ce fichier est trop volumineux pour des paramètres. Rien n’a changé.
    .unreadable = Ce fichier n’est pas du JSON que je sache lire. Rien n’a changé.
    .foreign = Ce fichier ne contient pas de paramètres que j’ai exportés. Rien n’a changé.
    .newer = Une version plus récente de moi a créé ce fichier. Rien n’a changé.
    .unknown = Ce fichier a un paramètre « { $setting } » que je ne connais pas. Rien n’a changé.
    .value = La valeur de « { $setting } » dans ce fichier n’est pas possible. Rien n’a changé.
    .missing = Discord ne m’a pas donné ce fichier. Rien n’a changé.

settings-refused =
    .admins = Seules les personnes qui peuvent gérer ce serveur peuvent faire cela.
    .curators = Seuls les curateurs et les personnes qui peuvent gérer ce serveur peuvent voir cela.
    .not_ready = Discord ne m’en a pas encore dit assez sur ce serveur. Réessaie dans un instant.

settings-health =
    .well = Là où je réponds, j’ai toutes les permissions qu’il me faut.
    .missing = Dans { $channels }, il me manque : { $permissions }.
    .unseen = Je ne vois pas { $channels }. Pour y répondre, il me faudrait { $permissions }.
    .refused = Discord m’a bloqué dans { $channels } au cours des dernières 24 heures, alors que rien ne semble me manquer.
    .nowhere = Je ne trouve plus aucun des salons de réponse, donc je ne réponds nulle part.

settings-permission =
    .view_channel = Voir les salons
    .send_messages = Envoyer des messages
    .send_messages_in_threads = Envoyer des messages dans les fils
    .read_message_history = Voir les anciens messages
