## 枠
skip-to-content = 本文へ移動
language = 言語
language-not-translated = 未翻訳
languages-label = 言語
languages-title = 言語を選択してください
theme-to-light = 明るい配色にする
theme-to-dark = 暗い配色にする
contact-us = お問い合わせ
nav-label = トピック
nav-open = すべてのトピック
nav-expand = 「{ $title }」の記事
nav-more = 「{ $title }」をもっと見る
nav-failed = 一覧を読み込めませんでした。上のリンクからご覧ください。
outline-label = このページの内容
breadcrumbs-label = 現在の位置
feed = 最近の更新
markdown-twin = このページの Markdown 版

## 記事のまわり
updated = 更新日：
translation-machine = このページは機械翻訳です（人による翻訳の割合：{ $percent }%）。
translation-read-source = 原文を読む（{ $source }）
translation-missing = このページの{ $language }版はまだありません。原文（{ $source }）を表示しています。
turn-label = 前後の記事
previous = 前の記事
next = 次の記事
offer-title = 問題は解決しませんでしたか？
offer-text = お困りの内容をお知らせください。担当者がお答えします。

## グループ、ホームなどのページ
article-count = { $count ->
   *[other] { $count } 件の記事
}
all-articles = { $count ->
   *[other] { $count } 件の記事をすべて見る
}
home-title = どのようなことでお困りですか？
reach-title = 担当者に相談する
reach-text = お住まいの地域の番号にお電話ください。フォームからのお問い合わせは 24 時間受け付けています。
not-found-title = ページが見つかりません
not-found-text = ページが移動したか、アドレスが正しくない可能性があります。ホームのトピックから、すべての記事をご覧いただけます。
not-found-home = ホームへ移動
redirect-title = このページは移動しました

## 連絡先
list-separator = {"、"}
contacts-priorities = 対象の優先度：{ $list }
contacts-open = 受付中（{ $time } まで、お使いの端末の時刻）
contacts-closed = 受付時間外（{ $time } に受付開始、お使いの端末の時刻）
contacts-open-always = 受付中（24 時間対応）
contact-days = { $first }から{ $last }
contact-hours = { $days } { $from }～{ $to }（{ $zone }）
contact-hours-no-zone = { $days } { $from }～{ $to }
contact-hours-all-day = { $days } 24 時間
priority-low = 低
priority-medium = 中
priority-high = 高
priority-critical = 重大

## 記事の中
alert-note = メモ
alert-tip = ヒント
alert-important = 重要
alert-caution = 注意
alert-warning = 警告
alert-info = 情報
alert-availability = 提供状況
alert-prerequisites = 前提条件
alert-administration = 管理
alert-error = エラー
alert-success = 成功
alert-morelikethis = 関連記事
access-title = アクセス要件
access-requirements = アクセス要件
access-summary = 展開すると、この記事の機能のアクセス要件が表示されます
access-level = アクセスレベル
access-license = ライセンス
access-object-permissions = オブジェクト権限
access-package = パッケージ
access-plan = プラン
access-product = 製品
access-role = ロール
code-label = コード
code-copy = コピー
code-copied = コピーしました
collapsible-title = 詳細
footnotes = 脚注
footnote-back = 本文に戻る
image-enlarge = 画像を拡大
preview-label = プレビュー環境のみ
preview-legend = 強調表示された文は、プレビュー環境の機能に関するものです。
table-label = 表
task-done = 完了
task-open = 未完了
video-title = 動画
video-watch = 動画を見る

## 問い合わせ
my-cases = マイケース
case-title = 問い合わせフォーム
case-text = 問題について一度ご説明ください。担当者がメールでお答えします。
case-send = 問い合わせを送信
case-privacy = ご入力の内容は、お答えするためだけに使用します。お問い合わせと、それに関するその後のご質問に必要な期間、保管します。削除をご希望の場合はお申し付けください。
case-choose = 選択してください
case-optional = 任意
case-only-if = { $question }が{ $answers }の場合のみ。
case-trap = この欄には何も入力しないでください
case-files = ファイル
case-files-help = { $count }個まで、1個あたり{ $size }、合計{ $total }まで: { $types }
size-kb = { $number } KB
size-mb = { $number } MB
size-gb = { $number } GB
field-email = メールアドレス
field-email-help = このアドレスにお答えします。
field-subject = 件名
field-subject-help = 問題を短くお書きください。
field-description = 説明
field-description-help = 行ったこと、期待した結果、実際に起きたことをお書きください。
field-priority = 優先度
field-priority-help = 「重大」は、誰も作業できない状態を指します。
helpful-title = この記事は役に立ちましたか。
helpful-yes = はい
helpful-no = いいえ
helpful-more = コメントを追加
helpful-comment = 役に立った点、または足りない点をお聞かせください。
helpful-comment-help = 「はい」または「いいえ」と一緒に送信されます。返答が必要な場合はお問い合わせください。
