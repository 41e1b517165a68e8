# Browsing what can be asked. $titles: what the packs are about.

command-topics =
    .name = topics
    .description = See what you can ask about

chat-topics =
    .title = Topics
    .intro = What you can ask me about { $titles }.
    .choose = Pick a topic
    .back = All topics
    .nothing = There are no topics to browse yet. Just ask me.
    .more = More
