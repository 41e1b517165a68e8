command-questions =
    .name = 質問一覧
    .description = 答えられなかったメンバーの質問（キュレーター用）

curation =
    .not_yours = これを使えるのは、このサーバーのキュレーター（管理者と、管理者が選んだロールを持つ人）だけです。
    .answer = 答える
    .dismiss = 却下
    .restore = 元に戻す
    .empty = 答えが見当たりません。
    .unreachable = 保存しました。質問されたメッセージは変更できませんでしたが、もう一度聞いた人には答えが届きます。
    .expired = その質問はもうありません。保存する期間には限りがあります。

curated =
    .by = このサーバーのキュレーターによる回答、{ $date }
    .sourced = このサーバーのキュレーターによる回答、{ $date } · 出典：{ $source }

curation-filing =
    .filed = キュレーターに送りました
    .filed_here = キュレーターに送りました。このメッセージは後から変更できません。しばらくしてからもう一度聞いてくれれば、キュレーターの答えをお伝えします。
    .lost = どの質問だったかわからなくなりました。もう一度聞いて、すぐにここを押してください。

curation-notice =
    .open = キュレーターへの質問
    .source = 出典：{ $source }
    .asked = { $link } での質問（{ $when }）

curation-form =
    .title = 質問に答える
    .answer = 答え
    .hint = ネタバレになる部分は { $example } で囲んでください。
    .source = どこで知りましたか？（任意）

curation-list =
    .open = 未回答の質問
    .answered = 最近の回答
    .retired = 取り下げた答え
    .before = 戻る
    .after = 続き

curation-why =
    .name = この答えの理由
    .title = この答えの理由
    .nothing = そのメッセージには、説明できる質問が見当たりません。
    .again = この答えはもう覚えていません。今ならこう答えます。
    .rehearsal = 私への質問ではありませんが、聞かれたらこう答えます。
    .read = 読み取り：{ $words }
    .corrected = 訂正：{ $changes }
    .names = 見つかった名前：{ $names }
    .considered = 検討した候補：
    .entries = 根拠：{ $entries }
    .place = { $title }、第{ $paragraph }段落、第{ $sentence }文

curation-retire =
    .name = この答えを取り下げる
    .title = この答えを取り下げますか？
    .entry = 項目：{ $entry }
    .nothing = そのメッセージには、取り下げられるものがありません。
    .meaning = このサーバーでは、今後この答えを伝えたり勧めたりしません。いつでも元に戻せます。
    .confirm = 取り下げる
    .keep = 残す
    .which = 答えのどの部分ですか？
    .lost = その項目はもう見つからないため、取り下げるものがありません。
    .done = このサーバーで取り下げました。{ $command } から元に戻せます。
    .unreachable = メッセージ自体は変更できませんでした。
    .taken_back = このサーバーのキュレーターがこの答えを取り下げました。

curation-already =
    .answered = たった今、別のキュレーターが答えました。
    .dismissed = たった今、別のキュレーターが却下しました。

curation-settled =
    .answered = キュレーターが答えました
    .dismissed = キュレーターが却下しました

curation-empty =
    .open = 答えを待っている質問はありません。
    .answered = 最近の回答はありません。
    .retired = このサーバーで取り下げた答えはありません。

curation-verdict =
    .answered = 回答済み：{ $sure }、{ $percent }%。
    .suggested = 候補だけを提示：{ $sure }、{ $percent }%。
    .declined = 回答なし：{ $sure }、{ $percent }%。

curation-sure =
    .high = かなり確実
    .fair = ある程度確実
    .low = 不確実

curation-spoiler =
    .none = ネタバレはありません。
    .mild = 少しネタバレがあります。
    .major = 大きなネタバレがあります。
