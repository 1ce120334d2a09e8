## الإطار
skip-to-content = الانتقال إلى المحتوى
language = اللغة
language-not-translated = غير مترجَم
languages-label = اللغات
languages-title = اختر لغة
theme-to-light = استخدام الألوان الفاتحة
theme-to-dark = استخدام الألوان الداكنة
contact-us = اتصل بنا
nav-label = المواضيع
nav-open = كل المواضيع
nav-expand = المقالات في { $title }
nav-more = المزيد في { $title }
nav-failed = تعذّر تحميل القائمة. اتبع الرابط أعلاه للاطلاع عليها.
outline-label = في هذه الصفحة
breadcrumbs-label = أنت هنا
feed = أحدث التغييرات
markdown-twin = هذه الصفحة بتنسيق Markdown

## حول المقال
updated = آخر تحديث:
translation-machine = تُرجمت هذه الصفحة آليًا (نسبة الترجمة البشرية: { $percent }%).
translation-older = تغيّر النص الأصلي بعد ترجمته ({ $date }).
translation-read-source = قراءة النص الأصلي ({ $source })
translation-missing = هذه الصفحة غير متاحة بعد بهذه اللغة ({ $language })، وهي معروضة بلغتها الأصلية ({ $source }).
turn-label = المقال السابق والمقال التالي
previous = السابق
next = التالي
offer-title = ألم تجد ما يساعدك؟
offer-text = أخبرنا بما تحاول فعله، وسيردّ عليك أحد موظفينا.

## المجموعات والصفحة الرئيسية وصفحات أخرى
article-count = { $count ->
    [zero] لا توجد مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}
all-articles = { $count ->
    [zero] عرض المقالات
    [one] عرض المقال
    [two] عرض المقالين
    [few] عرض المقالات كلها، وعددها { $count } مقالات
    [many] عرض المقالات كلها، وعددها { $count } مقالًا
   *[other] عرض المقالات كلها، وعددها { $count } مقال
}
home-title = كيف يمكننا مساعدتك؟
reach-title = تحدّث إلى أحد موظفينا
reach-text = اتصل برقم منطقتك، أو راسلنا في أي وقت.
not-found-title = الصفحة غير موجودة
not-found-text = ربما نُقلت الصفحة أو أن العنوان غير مكتمل. تقودك المواضيع في الصفحة الرئيسية إلى كل المقالات.
not-found-home = الانتقال إلى الصفحة الرئيسية
redirect-title = نُقلت هذه الصفحة

## البحث
search-title = البحث
search-label = ابحث في مركز المساعدة
search-submit = بحث
search-count = عدد المقالات: { $count }
search-none = لم يُعثر على أي مقالة. جرّب كلمات أخرى أو اسألنا.
search-all = كل النتائج
search-failed = تعذّر تحميل البحث. حاول مرة أخرى.
search-more = عرض المزيد
search-no-script = يحتاج البحث هنا إلى البرامج النصية. تقود المواضيع أدناه إلى كل المقالات.
search-slash = ينقل المفتاح / إلى مربع البحث
facet-product = المنتج
facet-feature = الميزة
facet-role = الدور
facet-type = نوع المحتوى
facet-level = المستوى
facet-topic = الموضوع

## جهات الاتصال
list-separator = {"، "}
contacts-priorities = الأولويات: { $list }
contacts-open = متاح الآن حتى { $time } بتوقيتك
contacts-closed = غير متاح الآن. يبدأ العمل { $time } بتوقيتك
contacts-open-always = متاح الآن على مدار الساعة
contact-days = من { $first } إلى { $last }
contact-hours = { $days }، من { $from } إلى { $to } ({ $zone })
contact-hours-no-zone = { $days }، من { $from } إلى { $to }
contact-hours-all-day = { $days }، على مدار الساعة
priority-low = منخفضة
priority-medium = متوسطة
priority-high = عالية
priority-critical = حرجة

## داخل المقال
alert-note = ملاحظة
alert-tip = نصيحة
alert-important = مهم
alert-caution = تنبيه
alert-warning = تحذير
alert-info = معلومات
alert-availability = التوفر
alert-prerequisites = المتطلبات المسبقة
alert-administration = الإدارة
alert-error = خطأ
alert-success = تم بنجاح
alert-morelikethis = مقالات ذات صلة
access-title = متطلبات الوصول
access-requirements = متطلبات الوصول
access-summary = افتح لعرض متطلبات الوصول الخاصة بهذا المقال
access-level = مستوى الوصول
access-license = الترخيص
access-object-permissions = أذونات العناصر
access-package = الحزمة
access-plan = الخطة
access-product = المنتج
access-role = الدور
code-label = شفرة برمجية
code-copy = نسخ
code-copied = تم النسخ
collapsible-title = التفاصيل
footnotes = الحواشي
footnote-back = العودة إلى النص
image-enlarge = تكبير الصورة
preview-label = في بيئة المعاينة فقط
preview-legend = يتعلق النص المميَّز بوظائف بيئة المعاينة.
table-label = جدول
task-done = تم
task-open = لم يتم بعد
video-title = فيديو
video-watch = مشاهدة الفيديو

## الطلبات
my-cases = طلباتي
case-title = فتح طلب
case-text = صف المشكلة مرة واحدة، وسيجيبك شخص عبر البريد الإلكتروني.
case-send = إرسال الطلب
case-privacy = نستخدم ما تكتبه هنا للرد عليك فقط. ونحتفظ به ما دام طلبك والأسئلة اللاحقة عنه بحاجة إليه. ويمكنك أن تطلب منا حذفه.
case-choose = اختر
case-optional = اختياري
case-only-if = فقط إذا كان الجواب عن «{ $question }»: { $answers }.
case-trap = اترك هذا الحقل فارغًا
case-files = الملفات
case-files-help = { $count ->
    [one] ملف واحد على الأكثر بحجم { $size }: { $types }.
    [two] ملفان على الأكثر، { $size } لكل ملف و{ $total } لهما معًا: { $types }.
    [few] { $count } ملفات على الأكثر، { $size } لكل ملف و{ $total } لها مجتمعة: { $types }.
   *[other] { $count } ملفًا على الأكثر، { $size } لكل ملف و{ $total } لها مجتمعة: { $types }.
}
size-kb = { $number } كيلوبايت
size-mb = { $number } ميغابايت
size-gb = { $number } غيغابايت
field-email = عنوان البريد الإلكتروني
field-email-help = نرسل الرد إلى هذا العنوان.
field-subject = الموضوع
field-subject-help = المشكلة في كلمات قليلة.
field-description = الوصف
field-description-help = ما فعلته، وما توقعته، وما حدث بدلًا منه.
field-priority = الأولوية
field-priority-help = «حرجة» تعني أن لا أحد يستطيع العمل.
helpful-title = هل كان هذا المقال مفيدًا؟
helpful-yes = نعم
helpful-no = لا
helpful-more = إضافة تعليق
helpful-comment = ما الذي أفادك، أو ما الذي ينقص؟
helpful-comment-help = يُرسل مع إجابتك بنعم أو لا. اتصل بنا إذا كنت تحتاج إلى رد.

## Mails of the desk
mail-receipt-subject = استلمنا طلبك رقم { $number }
mail-receipt-text = شكرًا لتواصلك معنا. رقم طلبك هو { $number }.
mail-open-once = افتح الرابط الوارد في رسالتنا مرة واحدة، حتى نتمكن من مراسلتك عند وجود رد.
mail-receipt-next = سيقرأ أحد الموظفين طلبك، وستصلك رسالة عند وجود رد. إذا لم تكن قد راسلتنا، فيمكنك تجاهل هذه الرسالة.
mail-comment-subject = هناك رد على طلبك رقم { $number }
mail-comment-text = هناك رد على طلبك رقم { $number }.
mail-pending-subject = ننتظر ردك في الطلب رقم { $number }
mail-pending-text = نحتاج إلى رد منك لمتابعة طلبك رقم { $number }. يُرجى الرد من صفحة الطلب.
mail-priority-subject = تغيّرت أولوية طلبك رقم { $number }
mail-priority-text = تم تغيير أولوية طلبك رقم { $number }.
mail-solved-subject = تم حل طلبك رقم { $number }
mail-solved-text = تم وضع علامة «محلول» على طلبك رقم { $number }. إذا لم تُحل المشكلة، فأضف تعليقًا أو أعد فتح الطلب.
mail-closed-subject = تم إغلاق طلبك رقم { $number }
mail-closed-text = تم إغلاق طلبك رقم { $number }.
mail-reopened-subject = طلبك رقم { $number } مفتوح من جديد
mail-reopened-text = تمت إعادة فتح طلبك رقم { $number }.
mail-news-subject = هناك جديد في الطلب رقم { $number }
mail-news-text = هناك جديد في الطلب رقم { $number } المُسند إليك.
mail-assigned-subject = تم إسناد الطلب رقم { $number } إليك
mail-assigned-text = تم إسناد الطلب رقم { $number } إليك.
mail-escalated-subject = تم تصعيد الطلب رقم { $number }
mail-escalated-text = تم تصعيد الطلب رقم { $number } إلى الإدارة.
mail-wrote = كتب { $author }:
mail-new-status = حالة الطلب الآن: { $status }
mail-new-priority = الأولوية الآن: { $priority }
mail-link = اطّلع على الطلب هنا:
mail-link-secret = احتفظ بهذا الرابط لنفسك: يمكن لأي شخص لديه الرابط قراءة الطلب والكتابة فيه.
mail-automatic = أُرسلت هذه الرسالة تلقائيًا. يُرجى الرد من صفحة الطلب وليس عبر البريد الإلكتروني.
mail-sign-in-subject = رمز تسجيل الدخول
mail-sign-in-text = لتسجيل الدخول، أدخل هذا الرمز:
mail-sign-in-once = الرمز صالح لمدة عشر دقائق ويُستخدم مرة واحدة. إذا لم تطلبه، فيمكنك تجاهل هذه الرسالة.

## Cases
desk-time = { $time } (UTC)
desk-nav = الدعم
desk-home = الصفحة الرئيسية للدعم
desk-sign-in = تسجيل الدخول
desk-sign-out = تسجيل الخروج
desk-sign-in-text = نرسل رمزًا إلى بريدك الإلكتروني. لا تحتاج إلى كلمة مرور.
desk-send-code = إرسال الرمز
desk-code-sent = أرسلنا رمزًا إلى هذا العنوان. يبقى صالحًا لمدة عشر دقائق.
desk-code = الرمز
desk-code-help = ثمانية أرقام من الرسالة.
desk-code-wrong = الرمز غير مطابق أو انتهت صلاحيته. تحقق من الأرقام أو اطلب رمزًا جديدًا.
desk-code-again = إرسال رمز جديد
desk-new-case = طلب جديد
desk-open-cases = طلباتك المفتوحة
desk-no-open-cases = ليست لديك طلبات مفتوحة.
desk-top-articles = أهم المقالات
desk-learn = تعلّم المزيد
desk-number = رقم { $number }
desk-case = الطلب { $number }
desk-status = الحالة
status-open = مفتوح
status-pending = بانتظار الرد
status-solved = تم الحل
status-closed = مغلق
desk-escalated = مُصعَّد
desk-escalation = التصعيد
desk-moved = آخر تغيير
desk-ago-now = الآن
desk-ago-minutes = { $number ->
    [one] قبل دقيقة واحدة
    [two] قبل دقيقتين
    [few] قبل { $number } دقائق
   *[other] قبل { $number } دقيقة
}
desk-ago-hours = { $number ->
    [one] قبل ساعة واحدة
    [two] قبل ساعتين
    [few] قبل { $number } ساعات
   *[other] قبل { $number } ساعة
}
desk-ago-days = { $number ->
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $number } أيام
   *[other] قبل { $number } يومًا
}
desk-created = تاريخ الفتح
desk-filter = تصفية الطلبات
desk-search = البحث في الطلبات
desk-all = الكل
desk-sort = الترتيب
desk-sort-newest = الأحدث أولًا
desk-sort-oldest = الأقدم أولًا
desk-sort-updated = آخر تغيير أولًا
desk-show = عرض
desk-none-found = لا يوجد طلب يطابق هذا البحث.
desk-show-all = عرض كل الطلبات
desk-no-cases = لا توجد طلبات بعد.
desk-paging = الصفحات
desk-first-page = الصفحة الأولى
desk-next-page = الصفحة التالية
desk-timeline = المجريات
desk-agent = فريق الدعم
desk-internal = داخلي
desk-did-created = فُتح الطلب
desk-did-comment = تعليق
desk-did-note = تعليق داخلي
desk-did-escalate = صُعِّد إلى الإدارة
desk-did-solve = وُسم بأنه محلول
desk-did-close = أُغلق
desk-did-reopen = أُعيد فتحه
desk-did-wait = بانتظار الرد
desk-did-rate = قُيِّم
desk-did-assign = أُسند
desk-did-priority = تغيّرت الأولوية
desk-rating = التقييم
desk-rating-of = { $score } من 5
desk-problems = بعض النقاط تحتاج إلى انتباهك
desk-receipt = رقم طلبك هو { $number }
desk-receipt-text = حُفظ تمامًا كما يظهر أدناه. سيقرؤه شخص ويرد عليك بالبريد الإلكتروني وفي هذه الصفحة.
desk-receipt-link = احتفظ بهذا الرابط: من يملكه يستطيع قراءة الطلب والكتابة فيه.
desk-comment = إضافة تعليق
desk-comment-label = تعليقك
desk-comment-send = إرسال التعليق
desk-escalate = تصعيد إلى الإدارة
desk-escalate-reason = السبب
desk-escalate-text = اذكر ما هو على المحك ومتى تحتاج إلى رد.
desk-close = إغلاق الطلب
desk-close-text = إذا لم تعد تحتاج إلى مساعدة في هذا الأمر. يمكنك إعادة فتحه خلال مدة معينة.
desk-reopen = إعادة فتح الطلب
desk-reopen-text = إذا كانت المشكلة مستمرة أو عادت من جديد.
desk-rate = تقييم الرد
desk-rate-text = 1 تعني ضعيف و5 تعني جيد جدًا.
desk-rate-comment = تعليق
desk-rate-send = إرسال التقييم
desk-files-again = لا يحتفظ المتصفح بالملفات: اختر ملفاتك من جديد.
desk-inbox = صندوق الوارد
desk-view-mine = طلباتي أنا
desk-view-unassigned = غير مسندة
desk-view-escalated = مُصعَّدة
desk-view-all = الكل
desk-assignee = مُسند إلى
desk-anyone = أي شخص
desk-me = أنا
desk-nobody = لا أحد
desk-assign = إسناد
desk-set-status = تعيين الحالة
desk-set-priority = تعيين الأولوية
desk-reply = الرد
desk-reply-label = رد علني
desk-reply-status = الحالة بعد الرد
desk-keep-status = بلا تغيير ({ $status })
desk-reply-send = إرسال الرد
desk-note-label = يراه فريق الدعم فقط
desk-note-send = حفظ التعليق الداخلي
desk-to-home = الانتقال إلى الصفحة الرئيسية للدعم
desk-forbidden = لا يمكنك الوصول إلى هذا
desk-forbidden-text = حسابك لا يسمح بذلك. إن كان ينبغي أن يسمح، فاسأل جهة الاتصال لديك.
desk-not-found = لا توجد صفحة أو طلب بهذا العنوان
desk-not-found-text = قد يكون العنوان ناقصًا أو الطلب لشخص آخر. افتح الرابط من رسالتك مرة أخرى أو سجّل الدخول.
desk-not-possible = لم يعد هذا ممكنًا
desk-not-possible-text = تغيّر الطلب منذ أن فتحت الصفحة. ارجع وأعد تحميلها لترى وضعه الحالي.
desk-too-many = يُرجى الانتظار قليلًا
desk-too-many-text = وردت طلبات كثيرة في وقت قصير. أعد المحاولة بعد بضع دقائق؛ لم يضع أي شيء أرسلته من قبل.
desk-failed = حدث خطأ من جانبنا
desk-failed-text = لم يُنفَّذ الإجراء. ارجع وأعد المحاولة، وإن تكرر الأمر فاتصل بنا.
desk-malformed = تعذّرت قراءة هذا الطلب
desk-malformed-text = يحتوي العنوان أو النموذج على شيء لا تعرفه هذه الصفحة. ابدأ من جديد من الصفحة الرئيسية للدعم.
problem-required = الإجابة مطلوبة هنا.
problem-too-long = هذا النص طويل جدًا. اختصره.
problem-unknown-option = اختر أحد الخيارات التي تناسب إجاباتك الأخرى.
problem-not-an-email = أدخل عنوان بريد إلكتروني مثل name@example.com.
problem-unknown-field = النموذج لا يقبل هذا.
problem-not-asked = لا يتوافق هذا مع إجاباتك الأخرى. اتركه فارغًا.
problem-control-character = يحتوي على رمز غير مرئي لا يمكن حفظه. اكتب النص من جديد.
problem-unknown-locale = هذه اللغة غير معروفة هنا.
desk-file-pending = قيد الفحص
desk-file-blocked = حُجب بعد الفحص
problem-too-many = الملفات كثيرة جدًا. اختر عددًا أقل.
problem-too-large = أحد الملفات كبير جدًا.
problem-total-too-large = الملفات مجتمعة كبيرة جدًا. اختر عددًا أقل.
problem-type-not-allowed = أحد الملفات من نوع لا نقبله.
problem-name-mismatch = اسم أحد الملفات لا يطابق محتواه.
problem-bad-name = اسم أحد الملفات لا يمكن استخدامه. غيّر الاسم.
problem-empty = أحد الملفات فارغ.
problem-unpacks-too-large = أحد الأرشيفات كبير جدًا بعد فك ضغطه.

## Widget
widget-title = التواصل مع الدعم
widget-close = إغلاق
widget-problems = ما يلزم تصحيحه: { $count }
widget-draft-restored = ما كتبته من قبل ما زال هنا.
widget-start-again = البدء من جديد
widget-files-hint = يمكنك أيضًا إفلات الملفات هنا أو لصق صورة.
widget-remove-file = إزالة { $name }
widget-uploading = رُفع { $percent }%
widget-file-stored = رُفع
widget-file-failed = لم يُرفع
widget-closed = لم يعد الطلب يقبل ملفات.
widget-unreadable = لم تعد قراءة هذا الملف ممكنة. اختره من جديد.
widget-context = يُرسَل هذا مع الطلب
widget-context-article = المقال
widget-context-browser = المتصفح
widget-context-searches = آخر عمليات البحث
widget-context-only = لا يُرسَل أي شيء آخر.
widget-suggestions = قد تفيدك هذه المقالات
widget-back-to-case = العودة إلى طلبي
widget-call = اتصل بنا الآن
widget-call-text = عندما لا يستطيع أحد العمل، يكون الاتصال الهاتفي أسرع طريق إلى أحد موظفينا.
widget-in-writing = المتابعة كتابةً
widget-sending = جارٍ إرسال الطلب
widget-offline = أنت غير متصل بالإنترنت. طلبك محفوظ هنا وسيُرسَل عند عودة الشبكة.
widget-unreachable = يتعذّر الوصول إلينا. طلبك محفوظ هنا.
widget-many-requests = وردت طلبات كثيرة في وقت قصير. طلبك محفوظ هنا.
widget-server-error = حدث خطأ من جهتنا. طلبك محفوظ هنا.
widget-next-try = المحاولة التالية بعد { $seconds } ث
widget-try-now = المحاولة الآن
widget-edit = تعديل النص
widget-signed-out = انتهت مدة تسجيل دخولك. سجّل الدخول من جديد في علامة تبويب أخرى، ثم أرسل الطلب. وهو محفوظ هنا.
widget-not-allowed = حسابك لا يسمح بفتح طلب هنا. إن كان ينبغي أن يسمح، فاسأل جهة الاتصال لديك. طلبك محفوظ هنا.
widget-too-large = الطلب أكبر من أن يُرسَل. أزل بعض الملفات أو اختصر النص.
widget-refused = بعض الإجابات غير مناسبة. راجع ما هو محدد، ثم أرسل الطلب من جديد.
widget-unknown = تعذّرت قراءة رد الخادم. طلبك محفوظ هنا. أعد المحاولة، أو استخدم صفحة الاتصال.
widget-arrived = وصلتنا نسخة سابقة من هذا النص، وقد أُرسلت إليك رسالة بشأنها. إن أردت إرسال هذه أيضًا، فافتح طلبًا جديدًا.
widget-call-instead = ما زال إرسال الطلب متعذّرًا. اتصل بنا أو راسلنا. وهو محفوظ هنا.
widget-open-case = فتح الطلب
widget-stored = هذا ما حفظناه
widget-files-failed = حُفظ طلبك، ولم تُحفظ هذه الملفات. أضفها في صفحة الطلب.
widget-unsent = ما عدّلته بعد الإرسال لم يُرسَل. أضفه تعليقًا في صفحة الطلب.
widget-next-text = سيقرأ أحد موظفينا طلبك ويرد عليك بالبريد الإلكتروني وفي صفحة الطلب.
