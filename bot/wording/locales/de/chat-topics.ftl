command-topics =
    .name = themen
    .description = Sieh nach, wonach du fragen kannst

chat-topics =
    .title = Themen
    .intro = Was du mich zu { $titles } fragen kannst.
    .choose = Such dir ein Thema aus
    .back = Alle Themen
    .nothing = Es gibt noch keine Themen zum Stöbern. Frag mich einfach.
    .more = Weiteres
