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
case-title = فتح طلب دعم
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
