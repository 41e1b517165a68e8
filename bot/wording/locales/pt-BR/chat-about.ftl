# /about: what the bot is and what it answers from.

command-about =
    .name = sobre
    .description = O que eu sou e de quais pacotes e fontes vêm minhas respostas
    .private = privado
    .private_description = Mostrar só para você

# $language is the language’s own name, $licence the licence’s.
about =
    .title = Concierge { $version }
    .purpose = Respondo a perguntas com base nos pacotes abaixo, cada resposta com sua fonte. Quando eles não dizem nada, eu aviso: nunca invento.
    .pack = versão { $version } · { $language } · { $licence } · { $facts ->
        [one] { $facts } fato
       *[other] { $facts } fatos
    } · { $faq ->
        [one] { $faq } resposta redigida
       *[other] { $faq } respostas redigidas
    }
    .sources = { $count ->
        [one] { $count } fonte
       *[other] { $count } fontes
    }
    .more = { $count ->
        [one] e mais { $count } fonte
       *[other] e mais { $count } fontes
    }
    .invite = Me adicione a um servidor ou aos seus apps
