# /about: what the bot is and what it answers from.

command-about =
    .name = à-propos
    .description = Qui je suis, et de quels packs et sources viennent mes réponses
    .private = privé
    .private_description = Ne le montrer qu’à toi

# $language is the language’s own name, $licence the licence’s.
about =
    .title = Concierge { $version }
    .purpose = Je réponds aux questions à partir des packs ci-dessous, chaque réponse avec sa source. S’ils ne disent rien, je le dis : je n’invente jamais.
    .pack = version { $version } · { $language } · { $licence } · { $facts ->
        [one] { $facts } fait
       *[other] { $facts } faits
    } · { $faq ->
        [one] { $faq } réponse rédigée
       *[other] { $faq } réponses rédigées
    }
    .sources = { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
    .more = { $count ->
        [one] et { $count } autre source
       *[other] et { $count } autres sources
    }
    .invite = M’ajouter à un serveur ou à tes applications
