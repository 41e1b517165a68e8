command-quiz =
    .name = クイズ
    .description = クイズに挑戦：最初に正解した人の勝ち
    .private_description = ひとりで遊ぶ（得点は記録されません）

chat-quiz =
    .show = 答えを見る
    .next = 次の問題
    .scores = 得点表
    .rules = 1人1回、{ $until } まで答えられます。
    .unscored = ここでは得点は記録されません。
    .alone = あなただけの問題なので、得点は記録されません。
    .none = ここで出せる問題がありません。
    .gone = 内容が変わったため、この問題は使えなくなりました。新しい問題を始めてください。
    .not_yet = 今はまだ、この問題を始めた人だけが答えを表示できます。{ $count }人が答えたら、誰でも表示できます。
    .followed = 次の問題はもう出ています。
    .unkept = 得点を記録できませんでした。
    .scores_away = 今は得点表を確認できません。あとでもう一度試してください。
    .board = クイズの得点表
    .nobody = まだ誰も遊んでいません。
    .not_played = あなたはまだ遊んでいません。
    .points = { $played }問中{ $right }問正解

chat-quiz-verdict =
    .late = 正解です！でも、ほんの少し早かった人がいます。
    .wrong = 残念、違います。ほかの人はまだ答えられます。
    .again = もう回答済みです。答えられるのは1人1回だけです。

chat-quiz-end =
    .won = { $member } が最初に正解しました。
    .shown = 正解者はいませんでした。答えはこちらです。
    .over = 時間切れです。答えはこちらです。

chat-quiz-alone =
    .right = 正解です！
    .wrong = 残念、正解は緑のものです。
    .shown = 答えはこちらです。
