# The face on Discord. Each feature may have a file of its own beside this one: chat-….ftl.

chat =
    .error = Algo deu errado do meu lado. Quem me administra encontra isso no log como { $reference }.
    .stale = Não sei mais para que era este botão. Pergunte de novo, por favor.
    .choose = Escolha uma pergunta

chat-introduction = Oi! Respondo a perguntas sobre { $titles }. Conheço { $facts ->
        [one] { $facts } fato com a sua fonte.
       *[other] { $facts } fatos, cada um com a sua fonte.
    }
    .sources = Minhas fontes: { $sources }
    .more = { $sources } e mais { $count }
    .examples = Experimente uma destas:
