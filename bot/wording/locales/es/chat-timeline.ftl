command-timeline =
    .name = cronología
    .description = Las obras por orden de estreno y de la historia, en una imagen
    .theme = tema
    .theme_description = Oscuro o claro, como lo leas mejor
    .dark = oscuro
    .light = claro

chat-timeline =
    .choose = Otra franquicia
