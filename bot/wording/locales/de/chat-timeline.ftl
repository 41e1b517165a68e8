command-timeline =
    .name = zeitleiste
    .description = Die Werke nach Erscheinen und nach der Handlung, als Bild
    .theme = farben
    .theme_description = Dunkel oder hell, wie du es besser lesen kannst
    .dark = dunkel
    .light = hell

chat-timeline =
    .choose = Eine andere Reihe
