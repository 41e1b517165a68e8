# /help: how to ask and what there is.

command-help =
    .name = ヘルプ
    .description = 質問のしかたと、わたしにできること

# $ask is the command to ask with, $answer the entry in a message’s menu.
help =
    .asking = 質問のしかた
    .command = { $ask } は入力中に質問の候補を出します。自分だけに答えを表示することもできます。
    .mention = チャンネルやスレッドで質問といっしょにメンションするか、ダイレクトメッセージを送ってください。
    .reply = 答えに返信すると、続けて質問できます。
    .menu = メッセージのメニューの「アプリ」にある { $answer } で、そのメッセージに答えます。
    .anywhere = 自分のアプリに追加すると、どのチャットでも質問できます。
    .below = 答えの下のボタン
    .vote = 正しい答えでしたか？まちがいはキュレーターに伝わります。
    .file = わたしに答えられない質問をキュレーターに届けます。
    .remove = 質問した人が答えを消せます。
    .further = 質問が書かれたボタンは、その質問をします。
    .spoilers = ネタバレ
    .hidden = ネタバレはクリックするまで隠すか、省きます。チャンネルの設定によります。
    .commands = ほかのコマンド
    .team = 管理者とキュレーター向け
