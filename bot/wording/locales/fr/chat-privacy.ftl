# /privacy: what is kept, and what can be done about it. $days: how long it is kept.

command-privacy =
    .name = confidentialité
    .description = Ce que je garde et combien de temps ; exporte ou supprime tes données

privacy =
    .title = Confidentialité
    .reading = Je lis les messages qui me sont destinés : ceux qui me mentionnent, les réponses aux miens, les messages privés, ceux que tu me montres, et les nouveaux posts des forums choisis par les admins.
    .kept = Ce qui est gardé, et pourquoi
    .words = Les mots d’une question, seulement si je n’avais pas de bonne réponse ou si ma réponse a été jugée fausse : pour que les curateurs voient ce qui manque. Sans auteur, mentions ni liens, pendant { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }. Les admins peuvent le désactiver.
    .votes = Tes votes, sous un code que seule cette installation peut former au lieu de ton nom : pour que chacun ne compte qu’une fois. Gardés pendant { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }.
    .filed = Ce que tu transmets aux curateurs : les mots et leur emplacement, sans ton nom. Gardé pendant { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }.
    .quiz = Les points de quiz avec ton identifiant de membre, jusqu’à ce que tu les supprimes ; les quiz auxquels tu as répondu, pendant { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }.
    .counts = Pour un serveur : ses paramètres, et le nombre de questions et de réponses sans noms, jusqu’au départ du bot ou à leur suppression par un admin.
    .memory = En mémoire seulement, perdu au redémarrage : le sujet d’une conversation, dix minutes ; la question à laquelle appartient une réponse, un jour ; qui a tenté une question de quiz, une heure.
    .place = Où cela se trouve
    .operator = Sur la machine de la personne qui gère ce bot ; elle en répond. L’auteur du logiciel ne reçoit rien.
    .export = Exporter mes données
    .delete = Supprimer mes données
    .server = Supprimer les données de ce serveur
    .keep = Garder
    .exported = Voici tout ce qui mène à toi, y compris ce qui n’est qu’en mémoire.
    .delete_sure = Supprimer tes votes, tes points de quiz sur tous les serveurs et ce que je sais de nos conversations ? C’est irréversible.
    .server_sure = Supprimer tout ce qui concerne ce serveur : paramètres, réponses des curateurs, décomptes, questions gardées, votes et points de quiz ? C’est irréversible.
    .deleted = { $count ->
        [0] C’est fait : rien n’était gardé de toi, et ce qui était en mémoire est oublié.
        [one] C’est fait : { $count } enregistrement est supprimé, et ce qui était en mémoire est oublié.
       *[other] C’est fait : { $count } enregistrements sont supprimés, et ce qui était en mémoire est oublié.
    }
    .server_deleted = C’est fait : plus rien n’est gardé de ce serveur. Chaque paramètre a sa valeur par défaut.
    .admins_only = Seules les personnes qui peuvent gérer ce serveur peuvent faire cela.
