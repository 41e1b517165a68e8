# Where an answer comes from.

source = 出典：{ $sources } · { $date }に確認
    .cited = { $title }（{ $kind }、{ $date }）
    .published = { $title }（{ $publisher }、{ $kind }、{ $date }）
    .one = { $title }（{ $date }）

kind =
    .news = ニュース
    .review = レビュー
    .interview = インタビュー
    .official = 公式
    .wiki = ウィキ
    .other = その他
