# The face on Discord. Each feature may have a file of its own beside this one: chat-….ftl.

chat =
    .error = こちらで問題が起きました。運営者はログの { $reference } で確認できます。
    .stale = このボタンが何のためのものか、もうわかりません。もう一度聞いてください。
    .choose = 質問を選んでください

chat-introduction = こんにちは！{ $titles }についての質問に答えます。出典つきの情報が{ $facts }件あります。
    .sources = 情報源：{ $sources }
    .more = { $sources } ほか{ $count }件
    .examples = たとえば、こんな質問はどうですか：
