## 框架
skip-to-content = 跳至內文
language = 語言
language-not-translated = 未翻譯
languages-label = 語言
languages-title = 選擇語言
theme-to-light = 使用淺色
theme-to-dark = 使用深色
contact-us = 聯絡我們
nav-label = 主題
nav-open = 所有主題
nav-expand = 「{ $title }」中的文章
nav-more = 「{ $title }」中的更多內容
nav-failed = 無法載入清單。請透過上方的連結查看。
outline-label = 本頁內容
breadcrumbs-label = 目前位置
feed = 最近更新
markdown-twin = 本頁的 Markdown 版本

## 文章周圍
updated = 更新日期：
translation-machine = 本頁由機器翻譯（人工翻譯佔 { $percent }%）。
translation-read-source = 閱讀原文（{ $source }）
translation-missing = 本頁尚無此語言版本（{ $language }），現在顯示原文（{ $source }）。
turn-label = 上一篇與下一篇文章
previous = 上一篇
next = 下一篇
offer-title = 沒有解決您的問題？
offer-text = 請告訴我們您想做什麼，將有專人回覆您。

## 群組、首頁與其他頁面
article-count = { $count ->
   *[other] { $count } 篇文章
}
all-articles = { $count ->
   *[other] 查看全部 { $count } 篇文章
}
home-title = 有什麼可以協助您？
reach-title = 聯絡客服人員
reach-text = 請撥打您所在地區的電話，或隨時留言給我們。
not-found-title = 找不到頁面
not-found-text = 此頁面可能已移動，或者網址不完整。您可以從首頁的主題找到所有文章。
not-found-home = 前往首頁
redirect-title = 此頁面已移動

## 聯絡方式
list-separator = {"、"}
contacts-priorities = 優先順序：{ $list }
contacts-open = 服務中，至 { $time }（您的當地時間）
contacts-closed = 目前非服務時間。{ $time } 開始服務（您的當地時間）
contacts-open-always = 服務中，全天 24 小時
contact-days = { $first }至{ $last }
contact-hours = { $days }，{ $from } 至 { $to }（{ $zone }）
contact-hours-no-zone = { $days }，{ $from } 至 { $to }
contact-hours-all-day = { $days }，全天 24 小時
priority-low = 低
priority-medium = 中
priority-high = 高
priority-critical = 嚴重

## 文章之內
alert-note = 注意
alert-tip = 提示
alert-important = 重要
alert-caution = 小心
alert-warning = 警告
alert-info = 資訊
alert-availability = 可用性
alert-prerequisites = 先決條件
alert-administration = 管理
alert-error = 錯誤
alert-success = 成功
alert-morelikethis = 相關文章
access-title = 存取需求
access-requirements = 存取需求
access-summary = 展開以檢視本文的存取需求
access-level = 存取層級
access-license = 授權
access-object-permissions = 物件權限
access-package = 套件
access-plan = 方案
access-product = 產品
access-role = 角色
code-label = 程式碼
code-copy = 複製
code-copied = 已複製
collapsible-title = 詳細資料
footnotes = 註腳
footnote-back = 返回內文
image-enlarge = 放大圖片
preview-label = 僅在預覽環境中提供
preview-legend = 醒目提示的文字與預覽環境的功能有關。
table-label = 表格
task-done = 已完成
task-open = 待辦
video-title = 影片
video-watch = 觀看影片

## 案件
my-cases = 我的案件
case-title = 提交案件
case-text = 只需說明一次問題，我們的人員會以電子郵件回覆您。
case-send = 送出案件
case-privacy = 您在此填寫的內容僅用於回覆您。在處理案件及後續相關問題所需的期間內，我們會保留這些內容。您可以要求我們刪除。
case-choose = 請選擇
case-optional = 選填
case-only-if = 僅當「{ $question }」為{ $answers }時填寫。
case-trap = 請將此欄留空
case-files = 檔案
case-files-help = 最多 { $count } 個，每個不超過 { $size }，總計不超過 { $total }：{ $types }
size-kb = { $number } KB
size-mb = { $number } MB
size-gb = { $number } GB
field-email = 電子郵件地址
field-email-help = 我們會回覆到此地址。
field-subject = 主旨
field-subject-help = 用幾個字概括問題。
field-description = 說明
field-description-help = 您做了什麼、預期的結果，以及實際發生的情況。
field-priority = 優先順序
field-priority-help = 「嚴重」表示所有人都無法工作。
helpful-title = 這篇文章對您有幫助嗎？
helpful-yes = 有
helpful-no = 沒有
helpful-more = 新增意見
helpful-comment = 哪些內容有幫助，或是缺少什麼？
helpful-comment-help = 意見會與您的選擇一併送出。如需答覆，請聯絡我們。
