# /about: what the bot is and what it answers from.

command-about =
    .name = acerca-de
    .description = Qué soy y de qué paquetes y fuentes salen mis respuestas
    .private = privado
    .private_description = Mostrártelo solo a ti

# $language is the language’s own name, $licence the licence’s.
about =
    .title = Concierge { $version }
    .purpose = Respondo preguntas a partir de los paquetes de abajo, cada respuesta con su fuente. Si no dicen nada, te lo digo: nunca invento.
    .pack = versión { $version } · { $language } · { $licence } · { $facts ->
        [one] { $facts } dato
       *[other] { $facts } datos
    } · { $faq ->
        [one] { $faq } respuesta redactada
       *[other] { $faq } respuestas redactadas
    }
    .sources = { $count ->
        [one] { $count } fuente
       *[other] { $count } fuentes
    }
    .more = { $count ->
        [one] y { $count } fuente más
       *[other] y { $count } fuentes más
    }
    .invite = Añádeme a un servidor o a tus aplicaciones
