command-timeline =
    .name = linha-do-tempo
    .description = As obras por ordem de lançamento e da história, em uma imagem
    .theme = tema
    .theme_description = Escuro ou claro, como você lê melhor
    .dark = escuro
    .light = claro

chat-timeline =
    .choose = Outra franquia
