command-stats =
    .name = 統計
    .description = ここで聞かれたことと、わからなかったこと
    .days = 期間
    .days_description = どこまでさかのぼるか

stats-period =
    .week = 過去7日間
    .month = 過去30日間
    .quarter = 過去90日間

stats-panel =
    .title = 統計
    .alt = この数字の図：
    .dark = ダーク
    .light = ライト
    .asked = よく聞かれたこと
    .unknown = これまでにわからなかったこと
    .nothing = まだありません
    .foot = 数だけを数え、名前は保存しません。
    .per_day = 1日の質問数
    .answered = 回答
    .unanswered = 未回答
    .number = { $count }

stats-outcome =
    .answered = 回答
    .suggested = 候補を提示
    .declined = 不明
    .wrong = 誤りと評価

stats-line =
    .nothing = { $period }：ここではまだ何も聞かれていません。
    .totals = { $period }：質問{ $count }件
    .outcomes = 回答{ $answered }、候補を提示{ $suggested }、不明{ $declined }、誤りと評価{ $wrong }
    .asked = よく聞かれたこと：{ $question }（{ $count }）
    .unknown = これまでにわからなかったこと：{ $question }（{ $count }）
