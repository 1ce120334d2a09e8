# Texts of the default theme. Plain text, sentence case, no exclamation marks. A site replaces one text by giving
# the same key in its own theme; what a language lacks is shown in the source language.

## Frame
skip-to-content = Skip to content
language = Language
language-not-translated = not translated
languages-label = Languages
languages-title = Choose a language
theme-to-light = Use light colors
theme-to-dark = Use dark colors
contact-us = Contact us
nav-label = Topics
nav-open = All topics
# { $title } is a group of the navigation.
nav-expand = Articles in { $title }
# { $title } is a group of which the navigation shows a part.
nav-more = More in { $title }
nav-failed = The list could not be loaded. Follow the link above to see it.
outline-label = On this page
breadcrumbs-label = You are here
feed = Recent changes
markdown-twin = This page as Markdown

## Around an article
updated = Updated
# { $percent } is the share of words that people translated.
translation-machine = This page was translated by a machine ({ $percent }% by people).
translation-read-source = Read the original ({ $source })
translation-missing = This page is not available in { $language } yet. It is shown in the original language ({ $source }).
turn-label = Previous and next article
previous = Previous
next = Next
offer-title = Did this not help?
offer-text = Tell us what you are trying to do, and a person will answer.

## Groups, home and other pages
article-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
all-articles = { $count ->
    [one] See the article
   *[other] See all { $count } articles
}
home-title = How can we help?
reach-title = Talk to a person
reach-text = Call the number for your region, or write to us at any hour.
not-found-title = Page not found
not-found-text = The page may have moved, or the address may be incomplete. The topics on the home page lead to every article.
not-found-home = Go to the home page
redirect-title = This page has moved

## Contacts
list-separator = {", "}
contacts-priorities = Priorities: { $list }
# { $time } is a time of day in the reader's own time zone.
contacts-open = Open now, until { $time } your time
# { $time } is a day and a time in the reader's own time zone.
contacts-closed = Closed now. Opens { $time } your time
contacts-open-always = Open now, at all hours
contact-days = { $first } to { $last }
contact-hours = { $days }, { $from } to { $to } ({ $zone })
contact-hours-no-zone = { $days }, { $from } to { $to }
contact-hours-all-day = { $days }, 24 hours
priority-low = Low
priority-medium = Medium
priority-high = High
priority-critical = Critical

## Inside an article
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-caution = Caution
alert-warning = Warning
alert-info = Info
alert-availability = Availability
alert-prerequisites = Prerequisites
alert-administration = Administration
alert-error = Error
alert-success = Success
alert-morelikethis = Related articles
access-title = Access requirements
access-requirements = Access requirements
access-summary = Expand to view the access requirements of this article
access-level = Access level
access-license = License
access-object-permissions = Object permissions
access-package = Package
access-plan = Plan
access-product = Product
access-role = Role
code-label = Code
code-copy = Copy
code-copied = Copied
collapsible-title = Details
footnotes = Footnotes
footnote-back = Back to the text
image-enlarge = Enlarge the image
preview-label = Only in the preview environment
preview-legend = Highlighted text is about functions of the preview environment.
table-label = Table
task-done = Done
task-open = To do
video-title = Video
video-watch = Watch the video

## Desk
my-cases = My cases
case-title = Open a case
case-text = Describe the problem once. A person will answer you by e-mail.
case-send = Send case
case-privacy = We use what you enter here to answer you and for nothing else. We keep it as long as your case and later questions about it need it. You can ask us to delete it.
case-choose = Choose
case-optional = optional
# { $question } is the label of another question, { $answers } names one or more of its answers.
case-only-if = Only if { $question } is { $answers }.
case-trap = Leave this field empty
case-files = Files
case-files-help = { $count ->
    [one] At most { $count } file of { $size }: { $types }.
   *[other] At most { $count } files of { $size } each and { $total } together: { $types }.
}
size-kb = { $number } KB
size-mb = { $number } MB
size-gb = { $number } GB
field-email = E-mail address
field-email-help = We answer to this address.
field-subject = Subject
field-subject-help = The problem in a few words.
field-description = Description
field-description-help = What you did, what you expected, and what happened instead.
field-priority = Priority
field-priority-help = Critical means that nobody can work.
helpful-title = Was this article helpful?
helpful-yes = Yes
helpful-no = No
helpful-more = Add a comment
helpful-comment = What helped, or what is missing?
helpful-comment-help = It is sent with your Yes or No. Contact us if you need an answer.
