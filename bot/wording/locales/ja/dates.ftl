# Lengths of time, and how far off a day is. $n: a number; $span, $days and $about: lengths of time in words.

span =
    .second = { $n }秒
    .minute = { $n }分
    .hour = { $n }時間
    .day = { $n }日
    .week = { $n }週間
    .month = { $n }か月
    .year = { $n }年
    .full_week = 丸{ $n }週間
    .full_month = 丸{ $n }か月
    .full_year = 丸{ $n }年

length =
    .both = { $days }（{ $about }）
    .and = { $a }と{ $b }
    .less = { $span }未満
    .about = 約{ $span }

since =
    .future = { $weekday }で、今日からあと{ $span }です。まだ先です。
    .tomorrow = 明日の{ $weekday }です。まだ先です。
    .today = 今日、{ $weekday }です！
    .yesterday = 昨日の{ $weekday }でした。
    .past = { $span }前の{ $weekday }でした。
    .unknown = 正確な日付は書かれていません。

clock =
    .am = 午前{ $hour }:{ $minute }
    .pm = 午後{ $hour }:{ $minute }
    .plain = { $hour }:{ $minute }
