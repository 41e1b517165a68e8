command-settings =
    .name = 設定
    .description = このサーバーでの私のふるまいを決めます
    .import = 読み込み
    .import_description = 「書き出す」ボタンで作ったファイル

settings-panel =
    .title = 設定
    .intro = 変更はすぐに有効になります。
    .legend = 小さい文字：初期値のままです。
    .pair = { $name }：{ $value }
    .more = { $listed }、ほか{ $count }件
    .gone = 削除またはアーカイブ済み{ $count }件
    .overflow = このうち{ $count }件はメニューに入りきりません。ほかを外すと繰り上がります。
    .empty_channel = 個別の設定なし
    .empty_channel_hint = その場合：{ $policy }

settings-page =
    .overview = 概要
    .places = 答える場所
    .answers = 答え方
    .spoilers = ネタバレ
    .curators = キュレーター
    .language = 言語とパック

settings-page-hint =
    .overview = 全体、権限、書き出し、リセット
    .places = 一時停止、チャンネル、フォーラム
    .answers = 確信度、公開範囲、制限、保存するもの
    .spoilers = サーバー全体とチャンネルごと
    .curators = 誰がキュレーターで、質問がどこに届くか
    .language = 話す言語と、答えのもと

settings-name =
    .paused = 回答
    .channels = 答えるチャンネル
    .paused_channels = 停止中のチャンネル
    .forums = フォーラム
    .private = コマンドへの答え
    .caution = 確信度
    .spoilers = ネタバレ
    .channel_spoilers = チャンネルごとのネタバレ
    .pace = 制限
    .language = 言語
    .curators = キュレーターのロール
    .inbox = キュレーターのチャンネル
    .packs = パック
    .keep_texts = 答えられなかった質問

settings-hint =
    .paused = 停止中は、再開するまでどこでも黙っています。
    .channels = 何も選ばなければ、どこでも答えます。チャンネルにはそのスレッドも含まれます。
    .paused_channels = ほかの設定にかかわらず、ここでは黙っています。
    .forums = 新しい投稿に、自信があるときだけ、一度だけ自分から答えます。
    .private = スラッシュコマンドの答えを誰が見るかです。
    .caution = 答えるのにどれくらいの確信が必要かです。
    .spoilers = 物語を明かす内容の扱いです。「spoilers」という名前のチャンネルは自動で公開になります。
    .channel_spoilers = ここの設定はサーバー全体の設定より優先され、スレッドにも効きます。
    .pace = 1人がどれだけ質問でき、同じ答えがどれくらいで再び出せるかです。
    .language = みんなに見える私の文の言語です。
    .curators = サーバーを管理できる人に加えて、このロールの人もキュレーターになります。/統計 も見せるには、「サーバー設定」→「連携サービス」でこのロールにコマンドを許可してください。
    .inbox = メンバーがキュレーターに送った質問がここに届きます。
    .packs = 何をもとに答えるかです。何も選ばなければすべて使います。
    .keep_texts = うまく答えられなかった質問の言葉を、名前なしで、しばらく保存します。足りないものがわかります。

settings-flag =
    .paused-no = 有効
    .paused-yes = すべて停止中
    .private-no = 全員に見えます
    .private-yes = 質問した人だけに見えます
    .keep_texts-no = 保存しません
    .keep_texts-yes = 保存します

settings-turn =
    .paused-no = 再開する
    .paused-yes = 停止する
    .private-no = 公開する
    .private-yes = 非公開にする
    .keep_texts-no = 保存しない
    .keep_texts-yes = 保存する

settings-none =
    .channels = どこでも
    .paused_channels = なし
    .forums = なし
    .channel_spoilers = 個別の設定はありません
    .curators = サーバーを管理できる人だけ
    .inbox = なし
    .packs = すべて
    .language = サーバーの言語（{ $own }）

settings-choice-caution =
    .careful = 慎重
    .normal = 標準
    .bold = 積極的

settings-choice-caution-hint =
    .careful = 答える回数は減りますが、さらに正確です
    .normal = 自信があれば答え、なければ候補を示します
    .bold = 多く答えますが、たまに取り違えます

settings-choice-spoilers =
    .hide = 隠す
    .refuse = 省く
    .allow = そのまま話す

settings-choice-spoilers-hint =
    .hide = 誰かがクリックするまでネタバレ表示で隠します
    .refuse = どこでなら話せるかを案内します
    .allow = ほかの内容と同じように話します

settings-choice-pace =
    .off = なし
    .normal = 標準
    .strict = 厳しい

settings-choice-pace-hint =
    .off = メンバーは好きなだけ質問できます
    .normal = 質問が殺到したとき以外、誰も気づきません
    .strict = 1分に数問まで、同じ答えは続けて出しません

settings-choose =
    .channels = チャンネルを選ぶ
    .paused_channels = チャンネルを選ぶ
    .forums = フォーラムを選ぶ
    .channel_spoilers = チャンネルかスレッドを選ぶ
    .curators = ロールを選ぶ
    .inbox = チャンネルを選ぶ
    .packs = パックを選ぶ

settings-button =
    .clear = なくなったものを片づける
    .reset = 初期値に戻す
    .reset_yes = はい、すべて戻す
    .reset_no = このままにする
    .export = 書き出す

settings-note =
    .cleared = { $name }：なくなったものを片づけました
    .ruled = { $channel }のネタバレ：{ $policy }
    .reset_ask = { $count }件の設定を初期値に戻しますか？書き出しておけば残せます。
    .nothing_to_reset = すでにすべて初期値です。
    .reset = すべて初期値に戻しました。
    .imported = { $count ->
        [0] 読み込みました。すべて初期値です。
       *[other] 読み込みました。{ $count }件の設定が初期値と異なります。
    }
    .away = 保存先につながりません。最後に確認した設定か初期値が有効で、変更はできません。
    .unkept = 保存先につながらないため、何も変わっていません。あとでもう一度お試しください。
    .too_much = { $name }：保存できる数を超えています。何も変わっていません。
    .everyone = そのロールは全員のものなので、キュレーターのロールにはできません。何も変わっていません。
    .packs_away = これらのパックはもう読めません。何も変わっていません。

settings-export =
    .done = 初期値と異なる設定です。ここやほかのサーバーで使うには、{ $command } を実行し、このファイルを「{ $option }」に添付してください。

settings-import =
    .large = このファイルは設定としては大きすぎます。何も変わっていません。
    .unreadable = このファイルは私が読めるJSONではありません。何も変わっていません。
    .foreign = このファイルは私が書き出した設定ではありません。何も変わっていません。
    .newer = このファイルは新しいバージョンの私が作ったものです。何も変わっていません。
    .unknown = このファイルには、私の知らない設定「{ $setting }」があります。何も変わっていません。
    .value = このファイルの「{ $setting }」の値は使えません。何も変わっていません。
    .missing = Discordからファイルを受け取れませんでした。何も変わっていません。

settings-refused =
    .admins = これができるのは、このサーバーを管理できる人だけです。
    .curators = これを見られるのは、キュレーターとこのサーバーを管理できる人だけです。
    .not_ready = Discordからこのサーバーの情報がまだ届いていません。少ししてからもう一度お試しください。

settings-health =
    .well = 答える場所で必要な権限はすべてあります。
    .missing = { $channels }で「{ $permissions }」の権限がありません。
    .unseen = { $channels }が見えません。そこで答えるには「{ $permissions }」が必要です。
    .refused = 権限は足りているようですが、この1日の間に{ $channels }でDiscordに断られました。
    .nowhere = 答えるチャンネルがどれも見つからないので、どこでも答えません。

settings-permission =
    .view_channel = チャンネルを見る
    .send_messages = メッセージを送信
    .send_messages_in_threads = スレッドでメッセージを送信
    .read_message_history = メッセージ履歴を読む
