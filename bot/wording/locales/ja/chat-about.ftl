# /about: what the bot is and what it answers from.

command-about =
    .name = このボットについて
    .description = 私の紹介と、答えのもとになるパックと出典
    .private = 非公開
    .private_description = 自分だけに表示します

# $language is the language’s own name, $licence the licence’s.
about =
    .title = Concierge { $version }
    .purpose = 下のパックをもとに、出典つきで質問に答えます。書かれていないことは、そう伝えます。作り話はしません。
    .pack = バージョン { $version } · { $language } · { $licence } · 事実{ $facts }件 · 用意された答え{ $faq }件
    .sources = 出典{ $count }件
    .more = ほかに出典{ $count }件
    .invite = サーバーやアプリに追加
