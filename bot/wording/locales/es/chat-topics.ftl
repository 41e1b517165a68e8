command-topics =
    .name = temas
    .description = Mira sobre qué puedes preguntar

chat-topics =
    .title = Temas
    .intro = Lo que puedes preguntarme sobre { $titles }.
    .choose = Elige un tema
    .back = Todos los temas
    .nothing = Todavía no hay temas que explorar. Pregúntame sin más.
    .more = Otros temas
