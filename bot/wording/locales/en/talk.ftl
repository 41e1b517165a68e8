# Small talk. $titles: what the packs are about; $example: a question that has an answer; $sources: titles.

talk =
    .hello = Hello! Ask me about { $titles }, for example: { $example }
    .how_are_you = All well, thanks for asking! Ask me something about { $titles }.
    .thanks = You're welcome!
    .bye = See you!
    .who_are_you = I'm a bot. I answer questions about { $titles } from a curated set of facts. My sources: { $sources }.
    .what_can_you_do = I know about { $titles }: ask me in plain words, for example: { $example } When my sources don't say, I tell you so.
    .sorry = Sorry about that! I can only go by my sources; try putting it another way.
    .personal = I'm a bot without a private life or taste of my own. I only know what my sources say about { $titles }.
    .ok = Ask away whenever you like.
