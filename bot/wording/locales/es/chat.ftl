# The face on Discord. Each feature may have a file of its own beside this one: chat-….ftl.

chat =
    .error = Algo ha fallado por mi parte. Quien me administra lo encontrará en el registro como { $reference }.
    .stale = Ya no sé para qué era este botón. Pregúntame otra vez, por favor.
    .choose = Elige una pregunta

chat-introduction = ¡Hola! Respondo preguntas sobre { $titles }. Conozco { $facts ->
        [one] { $facts } dato con su fuente.
       *[other] { $facts } datos, cada uno con su fuente.
    }
    .sources = Mis fuentes: { $sources }
    .more = { $sources } y { $count } más
    .examples = Prueba con una de estas:
