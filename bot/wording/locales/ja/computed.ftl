# What is reckoned from dates. $said: a whole sentence; $span: a length of time; $dates: works with their dates.
# A sentence here may begin with a small letter where it begins with a placeholder: it is made a capital.

time =
    .yes = はい。{ $said }
    .no = いいえ。{ $said }
    .nearly = 惜しいです。{ $said }
    .by_date_yes = 日付からすると、はい。
    .by_date_no = 日付からすると、いいえ。
    .left = あと{ $span }です。
    .not_yet = まだです。あと{ $span }です。
    .gone = { $span }経ちました。
    .old = 日付からすると、{ $span }になります。
    .anniversary = 次の記念日は{ $date }です。
    .length = { $length }です。
    .over = 上映時間だけで数えると、{ $clock }に終わります。
    .order = 公開日順では、{ $dates }です。
    .first = 公開日順で最初は、{ $dates }です。
    .last = 公開日順で最新は、{ $dates }です。
    .same = 公開日は同じです：{ $dates }。
    .undecided = 情報源の日付が大まかすぎて、はっきり言えません：{ $dates }。
    .apart = { $span }です：{ $dates }。
    .reversed = 逆です：{ $dates }。{ $span }離れています。
    .moved = { $span }です：{ $before }から{ $now }に。
    .moved_up = { $span }早まりました：{ $before }から{ $now }に。

known =
    .order = 情報源にある公開日の順では、{ $dates }です。
    .first = 情報源にある公開日の順で最初は、{ $dates }です。
    .last = 情報源にある公開日の順で最新は、{ $dates }です。

list =
    .dated = { $name }（{ $date }）
    .then = { $first }、次に{ $rest }
    .before_it = { $first }、その前が{ $rest }
