# Small talk. $titles: what the packs are about; $example: a question that has an answer; $sources: titles.

talk =
    .hello = Hallo! Frag mich etwas zu { $titles }, zum Beispiel: { $example }
    .how_are_you = Alles gut, danke der Nachfrage! Frag mich etwas zu { $titles }.
    .thanks = Gern geschehen!
    .bye = Bis bald!
    .who_are_you = Ich bin ein Bot. Ich beantworte Fragen zu { $titles } aus einer geprüften Faktensammlung. Meine Quellen: { $sources }.
    .what_can_you_do = Ich kenne mich mit { $titles } aus: Frag mich in deinen Worten, zum Beispiel: { $example } Wenn meine Quellen nichts dazu sagen, sage ich dir das.
    .sorry = Tut mir leid! Ich kann mich nur an meine Quellen halten; frag gern noch einmal anders.
    .personal = Ich bin ein Bot ohne Privatleben und eigenen Geschmack. Ich weiß nur, was meine Quellen über { $titles } sagen.
    .ok = Frag einfach, wann immer du magst.
