# Asking, and the small buttons below an answer.

command-ask =
    .name = 質問
    .description = 質問すると、出典つきで答えます
    .question = 質問文
    .question_description = あなたの言葉で質問してください
    .private = 非公開
    .private_description = 答えを自分だけに表示します
    .member = メンバー
    .member_description = 答えを届けたい相手

# Entries of a message's menu, under "Apps". At most 32 characters.
menu =
    .answer = これに答える

chat-answer =
    .for_member = { $member } さんへ
    .ask_curators = キュレーターに聞く
    .nothing_asked = そのメッセージには答えられる言葉が見当たりません。
    .answered_there = 答えました：{ $link }
    .undelivered = そこに答えを書けませんでした。このチャンネルでの権限が足りないのかもしれません。
    .paused = いまはここで答えていません。
    .not_yours = この答えを消せるのは質問した人だけです。
    .unkept = 保存先につながらず、保存できませんでした。あとでもう一度お試しください。

# Where the bot seems to have been asked, but could not read the question.
hint =
    .role = それは私のロールです。私をメンションするか、/ask を使ってください。
    .unreadable = そのメッセージは読めません。質問と一緒に私をメンションするか、/ask を使ってください。

# Too many questions.
limit =
    .member = 一度にたくさんの質問をいただきました。30秒ほど待ってください。
    .answer = その答えは、このチャンネルでたった今お伝えしました。
    .server = ここへの質問が多いので、少し時間をください。すぐにもう一度お試しください。

spoiler =
    .hidden = ご注意ください。物語の内容に触れます。
    .refused = このチャンネルではネタバレを控えているので、その部分は省きます。
    .refused_all = このチャンネルではネタバレを控えています。

# The same, with a channel where it is told.
spoiler-elsewhere =
    .refused = このチャンネルではネタバレを控えています。その部分は { $channel } で聞いてください。
    .refused_all = このチャンネルではネタバレを控えています。{ $channel } で聞いてください。

vote =
    .question = 合っていますか？
    .right = ありがとうございます。正しいと記録しました。
    .wrong = ありがとうございます。誤りと記録しました。キュレーターが確認できます。
