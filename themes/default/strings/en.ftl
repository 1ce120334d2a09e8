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
translation-older = The original has changed since it was translated ({ $date }).
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

## Search
search-title = Search
search-label = Search the help center
search-submit = Search
search-count = Articles found: { $count }
search-none = No article was found. Try other words, or ask us.
search-all = All results
search-failed = The search could not be loaded. Try again.
search-more = Show more
search-no-script = Searching needs scripts here. The topics below lead to every article.
search-slash = The / key goes to the search box
facet-product = Product
facet-feature = Feature
facet-role = Role
facet-type = Type of content
facet-level = Level
facet-topic = Topic

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

## Mails of the desk
# { $number } is a number of a case, { $author } who wrote a comment.
mail-receipt-subject = We received your case { $number }
mail-receipt-text = Thank you for writing to us. Your case has the number { $number }.
mail-open-once = Open the link from our message once, so that we may write to you when there is an answer.
mail-receipt-next = A person will read it, and you will get a message when there is an answer. If you did not write to us, you can ignore this message.
mail-comment-subject = There is an answer to your case { $number }
mail-comment-text = There is an answer to your case { $number }.
mail-pending-subject = We are waiting for your reply in case { $number }
mail-pending-text = We need something from you to go on with your case { $number }. Please answer on its page.
mail-priority-subject = The priority of your case { $number } has changed
mail-priority-text = The priority of your case { $number } was changed.
mail-solved-subject = Your case { $number } is solved
mail-solved-text = Your case { $number } was marked as solved. If it is not, add a comment or reopen it.
mail-closed-subject = Your case { $number } is closed
mail-closed-text = Your case { $number } was closed.
mail-reopened-subject = Your case { $number } is open again
mail-reopened-text = Your case { $number } was reopened.
mail-news-subject = There is news in case { $number }
mail-news-text = There is news in case { $number }, which is assigned to you.
mail-assigned-subject = Case { $number } was assigned to you
mail-assigned-text = Case { $number } was assigned to you.
mail-escalated-subject = Case { $number } was escalated
mail-escalated-text = Case { $number } was escalated to management.
mail-wrote = { $author } wrote:
mail-new-status = The case is now: { $status }
mail-new-priority = It is now: { $priority }
mail-link = See the case here:
mail-link-secret = Keep this link to yourself: whoever has it can read the case and write in it.
mail-automatic = This message was sent automatically. Please answer on the page of the case, not by mail.
mail-sign-in-subject = Your sign-in code
mail-sign-in-text = To sign in, enter this code:
mail-sign-in-once = It is valid for ten minutes and works once. If you did not ask for it, you can ignore this message.

## Cases
desk-time = { $time } UTC
desk-nav = Support
desk-home = Support home
desk-sign-in = Sign in
desk-sign-out = Sign out
desk-sign-in-text = We send a code to your e-mail address. You need no password.
desk-send-code = Send code
desk-code-sent = We sent a code to this address. It is good for ten minutes.
desk-code = Code
desk-code-help = Eight digits from the e-mail.
desk-code-wrong = This code does not fit, or its time is over. Check the digits or ask for a new code.
desk-code-again = Send a new code
desk-new-case = New case
desk-open-cases = Your open cases
desk-no-open-cases = You have no open cases.
desk-top-articles = Top articles
desk-learn = Learn more
desk-number = No. { $number }
desk-case = Case { $number }
desk-status = Status
status-open = Open
status-pending = Waiting for a reply
status-solved = Solved
status-closed = Closed
desk-escalated = Escalated
desk-escalation = Escalation
desk-moved = Last change
desk-ago-now = just now
desk-ago-minutes = { $number ->
    [one] { $number } minute ago
   *[other] { $number } minutes ago
}
desk-ago-hours = { $number ->
    [one] { $number } hour ago
   *[other] { $number } hours ago
}
desk-ago-days = { $number ->
    [one] { $number } day ago
   *[other] { $number } days ago
}
desk-created = Opened
desk-filter = Filter cases
desk-search = Search in cases
desk-all = All
desk-sort = Order
desk-sort-newest = Newest first
desk-sort-oldest = Oldest first
desk-sort-updated = Last changed first
desk-show = Show
desk-none-found = No case fits this search.
desk-show-all = Show all cases
desk-no-cases = There are no cases yet.
desk-paging = Pages
desk-first-page = First page
desk-next-page = Next page
desk-timeline = Timeline
desk-agent = Support
desk-internal = Internal
desk-did-created = Case opened
desk-did-comment = Comment
desk-did-note = Internal comment
desk-did-escalate = Escalated to management
desk-did-solve = Marked as solved
desk-did-close = Closed
desk-did-reopen = Reopened
desk-did-wait = Waiting for an answer
desk-did-rate = Rated
desk-did-assign = Assigned
desk-did-priority = Priority changed
desk-rating = Rating
desk-rating-of = { $score } of 5
desk-problems = Some things need your attention
desk-receipt = Your case is number { $number }
desk-receipt-text = It is stored exactly as shown below. A person reads it and answers you by e-mail and on this page.
desk-receipt-link = Keep this link: whoever has it can read the case and write to it.
desk-comment = Add a comment
desk-comment-label = Your comment
desk-comment-send = Send comment
desk-escalate = Escalate to management
desk-escalate-reason = Reason
desk-escalate-text = Say what is at stake and by when you need an answer.
desk-close = Close case
desk-close-text = If you need no more help with this. You can reopen it for a while.
desk-reopen = Reopen case
desk-reopen-text = If the problem is still there or has come back.
desk-rate = Rate the answer
desk-rate-text = 1 is poor, 5 is very good.
desk-rate-comment = Comment
desk-rate-send = Send rating
desk-files-again = A browser keeps no files: choose yours again.
desk-inbox = Inbox
desk-view-mine = Mine
desk-view-unassigned = Unassigned
desk-view-escalated = Escalated
desk-view-all = All
desk-assignee = Assigned to
desk-anyone = Anyone
desk-me = Me
desk-nobody = Nobody
desk-assign = Assign
desk-set-status = Set status
desk-set-priority = Set priority
desk-reply = Reply
desk-reply-label = Public answer
desk-reply-status = Status after it
desk-keep-status = Unchanged ({ $status })
desk-reply-send = Send answer
desk-note-label = Only agents see this
desk-note-send = Save internal comment
desk-to-home = Go to the support home
desk-forbidden = This is not open to you
desk-forbidden-text = Your account may not do this. If it should, ask your support contact.
desk-not-found = There is no such page or case
desk-not-found-text = The address may be incomplete, or the case belongs to somebody else. Open the link from your e-mail again, or sign in.
desk-not-possible = This is no longer possible
desk-not-possible-text = The case has moved on since you opened the page. Go back and reload it to see where it stands.
desk-too-many = Please wait a moment
desk-too-many-text = There were many requests in a short time. Try again in a few minutes; nothing that you sent before is lost.
desk-failed = Something went wrong on our side
desk-failed-text = It was not done. Go back and try again; if it happens again, call us.
desk-malformed = We could not read this request
desk-malformed-text = The address or the form holds something that this page does not know. Start again from the support home.
problem-required = An answer is needed here.
problem-too-long = This is too long. Shorten it.
problem-unknown-option = Choose one of the options that fit your other answers.
problem-not-an-email = Enter an e-mail address like name@example.com.
problem-unknown-field = The form does not take this.
problem-not-asked = This does not go with your other answers. Leave it empty.
problem-control-character = This holds an invisible character that cannot be stored. Type the text anew.
problem-unknown-locale = This language is not known here.
desk-file-pending = being checked
desk-file-blocked = held back by the check
problem-too-many = There are too many files. Choose fewer.
problem-too-large = A file is too large.
problem-total-too-large = The files are too large together. Choose fewer.
problem-type-not-allowed = A file is of a kind that we do not take.
problem-name-mismatch = A file’s name promises another kind than its content has.
problem-bad-name = A file has a name that cannot be used. Rename it.
problem-empty = A file is empty.
problem-unpacks-too-large = An archive is too large when unpacked.

## Widget
# No text here may depend on a number, because the browser puts it in: "To correct: 3", not "3 answers to correct".
widget-title = Contact support
widget-close = Close
widget-problems = To correct: { $count }
widget-draft-restored = What you wrote before is still here.
widget-start-again = Start again
widget-files-hint = You can also drop files here or paste a picture.
# { $name } is the name of a file.
widget-remove-file = Remove { $name }
widget-uploading = { $percent }% uploaded
widget-file-stored = Uploaded
widget-file-failed = Not uploaded
widget-closed = The case takes no more files.
widget-unreadable = This file cannot be read any more. Choose it again.
widget-context = This is sent along
widget-context-article = Article
widget-context-browser = Browser
widget-context-searches = Last searches
widget-context-only = Nothing else is sent.
widget-suggestions = These articles may help
widget-back-to-case = Back to my case
widget-call = Call us now
widget-call-text = When nobody can work, a call is the fastest way to a person.
widget-in-writing = Go on in writing
widget-sending = Sending the case
widget-offline = You are offline. Your case is kept here and sent when the network is back.
widget-unreachable = We cannot be reached. Your case is kept here.
widget-many-requests = There were many requests in a short time. Your case is kept here.
widget-server-error = Something went wrong on our side. Your case is kept here.
# { $seconds } counts down.
widget-next-try = Next try in { $seconds } s
widget-try-now = Try now
widget-edit = Change the text
widget-signed-out = You are no longer signed in. Sign in again in another tab, then send the case. It is kept here.
widget-not-allowed = Your account may not open a case here. If it should, ask your support contact. Your case is kept here.
widget-too-large = The case is too large to be sent. Remove files or shorten the text.
widget-refused = Some answers do not fit. Check what is marked, then send the case again.
widget-unknown = The answer of the server could not be read. Your case is kept here. Try again, or use the contact page.
widget-arrived = An earlier version of this text has reached us. You have a mail about it. If you want to send this one too, open a new case.
widget-call-instead = The case still cannot be sent. Call us or write to us. It is kept here.
widget-open-case = Open the case
widget-stored = This is what we stored
widget-files-failed = Your case is stored, but these files are not. Add them on the page of the case.
widget-unsent = What you changed after sending was not sent. Add it as a comment on the page of the case.
widget-next-text = A person reads your case and answers you by e-mail and on the page of the case.
