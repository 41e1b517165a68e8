command-timeline =
    .name = 年表
    .description = 作品を公開順と物語の順に並べた画像を表示する
    .theme = 配色
    .theme_description = 読みやすい方を選んでください
    .dark = ダーク
    .light = ライト

chat-timeline =
    .choose = 別のシリーズ
