# What stands before the pack's words, and what is said where there are none.

answer =
    .yes = はい。
    .no = いいえ。
    .not_them = 手元の情報源によると、{ $names }ではありません。

decline =
    .unknown = それはわかりません。手元の情報源には書かれていません。
    .unsaid = { $name }の「{ $label }」は、手元の情報源には書かれていません。
    .unsaid_that = { $name }についてのそのことは、手元の情報源には書かれていません。
    .not_listed = その名前は手元の情報源に見つかりません。「違う」という意味ではなく、載っていないだけです。
    .not_listed_name = { $name }は手元の情報源に載っていません。「違う」という意味ではなく、書かれていないだけです。
    .nearest = これに近いことなら答えられます：

suggest =
    .lead = 質問の意味がはっきりわかりません。この中にありますか？
