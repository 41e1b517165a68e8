command-topics =
    .name = トピック
    .description = 質問できる内容を見る

chat-topics =
    .title = トピック
    .intro = { $titles }について質問できることです。
    .choose = トピックを選んでください
    .back = トピック一覧
    .nothing = 見られるトピックはまだありません。そのまま質問してください。
    .more = その他
