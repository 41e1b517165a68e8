# /help: how to ask and what there is.

command-help =
    .name = ヘルプ
    .description = 質問のしかたと、私にできること

# $ask is the command to ask with, $answer the entry in a message’s menu.
help =
    .asking = 質問のしかた
    .command = { $ask } は入力中に質問の候補を出します。自分だけに答えを表示することもできます。
    .mention = チャンネルやスレッドで質問と一緒に私をメンションするか、ダイレクトメッセージを送ってください。
    .reply = 答えに返信すると、続けて質問できます。
    .menu = メッセージのメニューの「アプリ」にある { $answer } で、そのメッセージに答えます。
    .anywhere = 自分のアプリに追加すると、どのチャットでも質問できます。
    .below = 答えの下のボタン
    .vote = 正しい答えでしたか？誤りはキュレーターに伝わります。
    .file = 私に答えられない質問をキュレーターに送ります。
    .remove = 答えを消します。消せるのは質問した人だけです。
    .further = 質問が書かれたボタンを押すと、その質問ができます。
    .spoilers = ネタバレ
    .hidden = ネタバレは、チャンネルの設定に応じて、クリックするまで隠すか省きます。
    .commands = ほかのコマンド
    .entry = { $command }：{ $description }
    .team = 管理者とキュレーター向け
