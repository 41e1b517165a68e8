# Small talk. $titles: what the packs are about; $example: a question that has an answer; $sources: titles.

talk =
    .hello = こんにちは！{ $titles }のことを聞いてください。たとえば：{ $example }
    .how_are_you = 元気です、ありがとうございます！{ $titles }のことを何か聞いてください。
    .thanks = どういたしまして！
    .bye = ではまた！
    .who_are_you = 私はボットです。確認済みの情報をもとに、{ $titles }についての質問に答えます。情報源：{ $sources }。
    .what_can_you_do = { $titles }のことなら、普段の言葉で聞いてください。たとえば：{ $example } 情報源に書かれていないときは、そうお伝えします。
    .sorry = ごめんなさい！情報源にあることしか答えられません。別の言い方で聞いてみてください。
    .personal = 私はボットなので、私生活も好みもありません。知っているのは、{ $titles }について情報源に書かれていることだけです。
    .ok = いつでも聞いてください。
