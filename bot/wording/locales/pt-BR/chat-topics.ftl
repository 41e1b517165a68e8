command-topics =
    .name = temas
    .description = Veja sobre o que você pode perguntar

chat-topics =
    .title = Temas
    .intro = O que você pode me perguntar sobre { $titles }.
    .choose = Escolha um tema
    .back = Todos os temas
    .nothing = Ainda não há temas para explorar. É só me perguntar.
    .more = Outros temas
