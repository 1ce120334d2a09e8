## 框架
skip-to-content = 跳到正文
language = 语言
language-not-translated = 未翻译
languages-label = 语言
languages-title = 选择语言
theme-to-light = 使用浅色
theme-to-dark = 使用深色
contact-us = 联系我们
nav-label = 主题
nav-open = 所有主题
nav-expand = “{ $title }”中的文章
nav-more = “{ $title }”中的更多内容
nav-failed = 无法加载列表。请通过上方的链接查看。
outline-label = 本页内容
breadcrumbs-label = 当前位置
feed = 最近更新
markdown-twin = 本页的 Markdown 版本

## 文章周围
updated = 更新日期：
translation-machine = 本页由机器翻译（人工翻译占 { $percent }%）。
translation-read-source = 阅读原文（{ $source }）
translation-missing = 本页暂无此语言版本（{ $language }），现显示原文（{ $source }）。
turn-label = 上一篇和下一篇文章
previous = 上一篇
next = 下一篇
offer-title = 没有解决您的问题？
offer-text = 请告诉我们您想做什么，我们会有专人回复您。

## 分组、首页和其他页面
article-count = { $count ->
   *[other] { $count } 篇文章
}
all-articles = { $count ->
   *[other] 查看全部 { $count } 篇文章
}
home-title = 有什么可以帮您？
reach-title = 联系人工客服
reach-text = 请拨打您所在地区的电话，或随时给我们留言。
not-found-title = 找不到页面
not-found-text = 该页面可能已移动，或者地址不完整。您可以从首页的主题找到所有文章。
not-found-home = 前往首页
redirect-title = 此页面已移动

## 联系方式
list-separator = {"、"}
contacts-priorities = 优先级：{ $list }
contacts-open = 正在服务，至 { $time }（您的当地时间）
contacts-closed = 目前不在服务时间。{ $time } 开始服务（您的当地时间）
contacts-open-always = 正在服务，全天 24 小时
contact-days = { $first }至{ $last }
contact-hours = { $days }，{ $from } 至 { $to }（{ $zone }）
contact-hours-no-zone = { $days }，{ $from } 至 { $to }
contact-hours-all-day = { $days }，全天 24 小时
priority-low = 低
priority-medium = 中
priority-high = 高
priority-critical = 严重

## 文章之内
alert-note = 注意
alert-tip = 提示
alert-important = 重要
alert-caution = 小心
alert-warning = 警告
alert-info = 信息
alert-availability = 可用性
alert-prerequisites = 先决条件
alert-administration = 管理
alert-error = 错误
alert-success = 成功
alert-morelikethis = 相关文章
access-title = 访问权限要求
access-requirements = 访问权限要求
access-summary = 展开以查看本文的访问权限要求
access-level = 访问级别
access-license = 许可证
access-object-permissions = 对象权限
access-package = 产品包
access-plan = 计划
access-product = 产品
access-role = 角色
code-label = 代码
code-copy = 复制
code-copied = 已复制
collapsible-title = 详细信息
footnotes = 脚注
footnote-back = 返回正文
image-enlarge = 放大图片
preview-label = 仅在预览环境中提供
preview-legend = 突出显示的文字涉及预览环境的功能。
table-label = 表格
task-done = 已完成
task-open = 待办
video-title = 视频
video-watch = 观看视频

## 工单
my-cases = 我的工单
case-title = 提交工单
case-text = 只需说明一次问题，我们的人员会通过电子邮件回复您。
case-send = 发送工单
case-privacy = 您在此填写的内容仅用于回复您。在处理工单及后续相关问题所需的期间内，我们会保留这些内容。您可以要求我们将其删除。
case-choose = 请选择
case-optional = 选填
case-only-if = 仅当“{ $question }”为{ $answers }时填写。
case-trap = 请将此栏留空
case-files = 文件
case-files-help = 最多 { $count } 个，每个不超过 { $size }，总计不超过 { $total }：{ $types }
size-kb = { $number } KB
size-mb = { $number } MB
size-gb = { $number } GB
field-email = 电子邮件地址
field-email-help = 我们会回复到此地址。
field-subject = 主题
field-subject-help = 用几个词概括问题。
field-description = 说明
field-description-help = 您做了什么、预期的结果，以及实际发生的情况。
field-priority = 优先级
field-priority-help = “严重”表示所有人都无法工作。
helpful-title = 本文对您有帮助吗？
helpful-yes = 有
helpful-no = 没有
helpful-more = 添加评论
helpful-comment = 哪些内容有帮助，或者缺少什么？
helpful-comment-help = 评论会与您的选择一起发送。如需答复，请联系我们。
