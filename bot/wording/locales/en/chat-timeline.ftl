# The picture of the works in order.

command-timeline =
    .name = timeline
    .description = The works in release order and in story order, as a picture
    .theme = theme
    .theme_description = Dark or light, whichever you read better
    .dark = dark
    .light = light

chat-timeline =
    .choose = Another franchise
