command-timeline =
    .name = chronologie
    .description = Les œuvres dans l’ordre de sortie et de l’histoire, en image
    .theme = thème
    .theme_description = Sombre ou clair, selon ce que tu lis le mieux
    .dark = sombre
    .light = clair

chat-timeline =
    .choose = Une autre franchise
