# The face on Discord. Each feature may have a file of its own beside this one: chat-….ftl.

chat =
    .error = Un problème est survenu de mon côté. La personne qui m’héberge le trouvera dans le journal sous { $reference }.
    .stale = Je ne sais plus à quoi servait ce bouton. Repose-moi la question, s’il te plaît.
    .choose = Choisis une question

chat-introduction = Salut ! Je réponds aux questions sur { $titles }. Je connais { $facts ->
        [one] { $facts } fait avec sa source.
       *[other] { $facts } faits, chacun avec sa source.
    }
    .sources = Mes sources : { $sources }
    .more = { $sources } et { $count } de plus
    .examples = Essaie l’une de celles-ci :
