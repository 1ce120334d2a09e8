## Rahmen
skip-to-content = Zum Inhalt springen
language = Sprache
language-not-translated = nicht übersetzt
languages-label = Sprachen
languages-title = Sprache wählen
theme-to-light = Helle Farben verwenden
theme-to-dark = Dunkle Farben verwenden
contact-us = Kontakt aufnehmen
nav-label = Themen
nav-open = Alle Themen
nav-expand = Artikel in { $title }
nav-more = Mehr in { $title }
nav-failed = Die Liste konnte nicht geladen werden. Der Link darüber führt zu ihr.
outline-label = Auf dieser Seite
breadcrumbs-label = Sie sind hier
feed = Letzte Änderungen
markdown-twin = Diese Seite als Markdown

## Rund um einen Artikel
updated = Aktualisiert am
translation-machine = Diese Seite wurde maschinell übersetzt ({ $percent } % von Menschen).
translation-older = Das Original wurde seit der Übersetzung geändert (Stand: { $date }).
translation-read-source = Originalseite lesen ({ $source })
translation-missing = Diese Seite gibt es noch nicht auf { $language }. Sie wird in der Originalsprache angezeigt ({ $source }).
turn-label = Vorheriger und nächster Artikel
previous = Zurück
next = Weiter
offer-title = Hat das nicht geholfen?
offer-text = Beschreiben Sie, was Sie vorhaben. Ein Mensch wird Ihnen antworten.

## Gruppen, Startseite und andere Seiten
article-count = { $count ->
    [one] { $count } Artikel
   *[other] { $count } Artikel
}
all-articles = { $count ->
    [one] Artikel ansehen
   *[other] Alle { $count } Artikel ansehen
}
home-title = Wie können wir helfen?
reach-title = Mit einem Menschen sprechen
reach-text = Rufen Sie die Nummer Ihrer Region an, oder schreiben Sie uns zu jeder Zeit.
not-found-title = Seite nicht gefunden
not-found-text = Die Seite wurde vielleicht verschoben, oder die Adresse ist unvollständig. Die Themen auf der Startseite führen zu jedem Artikel.
not-found-home = Zur Startseite
redirect-title = Diese Seite ist umgezogen

## Suche
search-title = Suche
search-label = Im Hilfecenter suchen
search-submit = Suchen
search-count = Gefundene Artikel: { $count }
search-none = Es wurde kein Artikel gefunden. Versuchen Sie andere Wörter, oder fragen Sie uns.
search-all = Alle Ergebnisse
search-failed = Die Suche konnte nicht geladen werden. Versuchen Sie es noch einmal.
search-more = Mehr anzeigen
search-no-script = Die Suche braucht hier Skripte. Die Themen unten führen zu jedem Artikel.
search-slash = Die Taste / führt zum Suchfeld
facet-product = Produkt
facet-feature = Funktion
facet-role = Rolle
facet-type = Art des Inhalts
facet-level = Stufe
facet-topic = Thema

## Kontakte
list-separator = {", "}
contacts-priorities = Prioritäten: { $list }
contacts-open = Jetzt erreichbar, bis { $time } Ihrer Zeit
contacts-closed = Jetzt nicht erreichbar. Wieder ab { $time } Ihrer Zeit
contacts-open-always = Jetzt erreichbar, rund um die Uhr
contact-days = { $first } bis { $last }
contact-hours = { $days }, { $from } bis { $to } ({ $zone })
contact-hours-no-zone = { $days }, { $from } bis { $to }
contact-hours-all-day = { $days }, rund um die Uhr
priority-low = Niedrig
priority-medium = Mittel
priority-high = Hoch
priority-critical = Kritisch

## In einem Artikel
alert-note = Hinweis
alert-tip = Tipp
alert-important = Wichtig
alert-caution = Vorsicht
alert-warning = Warnung
alert-info = Information
alert-availability = Verfügbarkeit
alert-prerequisites = Voraussetzungen
alert-administration = Verwaltung
alert-error = Fehler
alert-success = Erfolg
alert-morelikethis = Verwandte Artikel
access-title = Zugriffsanforderungen
access-requirements = Zugriffsanforderungen
access-summary = Aufklappen, um die Zugriffsanforderungen dieses Artikels zu sehen
access-level = Zugriffsebene
access-license = Lizenz
access-object-permissions = Objektberechtigungen
access-package = Paket
access-plan = Tarif
access-product = Produkt
access-role = Rolle
code-label = Code
code-copy = Kopieren
code-copied = Kopiert
collapsible-title = Details
footnotes = Fußnoten
footnote-back = Zurück zum Text
image-enlarge = Bild vergrößern
preview-label = Nur in der Vorschauumgebung
preview-legend = Hervorgehobener Text betrifft Funktionen der Vorschauumgebung.
table-label = Tabelle
task-done = Erledigt
task-open = Zu erledigen
video-title = Video
video-watch = Video ansehen

## Fälle
my-cases = Meine Fälle
case-title = Fall eröffnen
case-text = Beschreiben Sie das Problem einmal. Ein Mensch antwortet Ihnen per E-Mail.
case-send = Fall senden
case-privacy = Wir verwenden Ihre Angaben nur, um Ihnen zu antworten. Wir bewahren sie so lange auf, wie Ihr Fall und spätere Fragen dazu es erfordern. Sie können uns bitten, sie zu löschen.
case-choose = Auswählen
case-optional = freiwillig
case-only-if = Nur wenn { $question } { $answers } ist.
case-trap = Lassen Sie dieses Feld leer
case-files = Dateien
case-files-help = { $count ->
    [one] Höchstens { $count } Datei mit { $size }: { $types }.
   *[other] Höchstens { $count } Dateien mit je { $size } und zusammen { $total }: { $types }.
}
size-kb = { $number } KB
size-mb = { $number } MB
size-gb = { $number } GB
field-email = E-Mail-Adresse
field-email-help = An diese Adresse antworten wir.
field-subject = Betreff
field-subject-help = Das Problem in wenigen Worten.
field-description = Beschreibung
field-description-help = Was Sie getan haben, was Sie erwartet haben und was stattdessen geschah.
field-priority = Priorität
field-priority-help = Kritisch heißt, dass niemand arbeiten kann.
helpful-title = War dieser Artikel hilfreich?
helpful-yes = Ja
helpful-no = Nein
helpful-more = Kommentar hinzufügen
helpful-comment = Was hat geholfen, oder was fehlt?
helpful-comment-help = Der Kommentar wird mit Ihrem Ja oder Nein gesendet. Nehmen Sie Kontakt auf, wenn Sie eine Antwort brauchen.

## Mails of the desk
mail-receipt-subject = Wir haben Ihren Fall { $number } erhalten
mail-receipt-text = Vielen Dank für Ihre Nachricht. Ihr Fall hat die Nummer { $number }.
mail-open-once = Öffnen Sie einmal den Link aus unserer Nachricht, damit wir Ihnen schreiben dürfen, sobald es eine Antwort gibt.
mail-receipt-next = Ein Mensch liest ihn, und Sie erhalten eine Nachricht, sobald es eine Antwort gibt. Wenn Sie uns nicht geschrieben haben, können Sie diese Nachricht ignorieren.
mail-comment-subject = Es gibt eine Antwort zu Ihrem Fall { $number }
mail-comment-text = Es gibt eine Antwort zu Ihrem Fall { $number }.
mail-pending-subject = Wir warten auf Ihre Antwort zu Ihrem Fall { $number }
mail-pending-text = Damit es mit Ihrem Fall { $number } weitergeht, brauchen wir etwas von Ihnen. Bitte antworten Sie auf der Seite des Falls.
mail-priority-subject = Die Priorität Ihres Falls { $number } hat sich geändert
mail-priority-text = Die Priorität Ihres Falls { $number } wurde geändert.
mail-solved-subject = Ihr Fall { $number } ist gelöst
mail-solved-text = Ihr Fall { $number } wurde als gelöst markiert. Falls das nicht zutrifft, fügen Sie einen Kommentar hinzu oder öffnen Sie ihn wieder.
mail-closed-subject = Ihr Fall { $number } ist geschlossen
mail-closed-text = Ihr Fall { $number } wurde geschlossen.
mail-reopened-subject = Ihr Fall { $number } ist wieder offen
mail-reopened-text = Ihr Fall { $number } wurde wieder geöffnet.
mail-news-subject = Neues zum Fall { $number }
mail-news-text = Es gibt Neues zum Fall { $number }, der Ihnen zugewiesen ist.
mail-assigned-subject = Fall { $number } wurde Ihnen zugewiesen
mail-assigned-text = Der Fall { $number } wurde Ihnen zugewiesen.
mail-escalated-subject = Fall { $number } wurde eskaliert
mail-escalated-text = Der Fall { $number } wurde an die Leitung eskaliert.
mail-wrote = { $author } schrieb:
mail-new-status = Der Status des Falls ist jetzt: { $status }
mail-new-priority = Sie ist jetzt: { $priority }
mail-link = Hier sehen Sie den Fall:
mail-link-secret = Behalten Sie diesen Link für sich: Wer ihn hat, kann den Fall lesen und darin schreiben.
mail-automatic = Diese Nachricht wurde automatisch gesendet. Bitte antworten Sie auf der Seite des Falls, nicht per E-Mail.
mail-sign-in-subject = Ihr Anmeldecode
mail-sign-in-text = Geben Sie zum Anmelden diesen Code ein:
mail-sign-in-once = Er gilt zehn Minuten und nur einmal. Wenn Sie ihn nicht angefordert haben, können Sie diese Nachricht ignorieren.

## Cases
desk-time = { $time } UTC
desk-nav = Support
desk-home = Support-Startseite
desk-sign-in = Anmelden
desk-sign-out = Abmelden
desk-sign-in-text = Wir senden einen Code an Ihre E-Mail-Adresse. Sie brauchen kein Passwort.
desk-send-code = Code senden
desk-code-sent = Wir haben einen Code an diese Adresse gesendet. Er gilt zehn Minuten.
desk-code = Code
desk-code-help = Acht Ziffern aus der E-Mail.
desk-code-wrong = Dieser Code passt nicht oder ist abgelaufen. Prüfen Sie die Ziffern oder fordern Sie einen neuen Code an.
desk-code-again = Neuen Code senden
desk-new-case = Neuer Fall
desk-open-cases = Ihre offenen Fälle
desk-no-open-cases = Sie haben keine offenen Fälle.
desk-top-articles = Wichtige Artikel
desk-learn = Mehr lernen
desk-number = Nr. { $number }
desk-case = Fall { $number }
desk-status = Status
status-open = Offen
status-pending = Wartet auf Antwort
status-solved = Gelöst
status-closed = Geschlossen
desk-escalated = Eskaliert
desk-escalation = Eskalation
desk-moved = Letzte Änderung
desk-ago-now = gerade eben
desk-ago-minutes = { $number ->
    [one] vor { $number } Minute
   *[other] vor { $number } Minuten
}
desk-ago-hours = { $number ->
    [one] vor { $number } Stunde
   *[other] vor { $number } Stunden
}
desk-ago-days = { $number ->
    [one] vor { $number } Tag
   *[other] vor { $number } Tagen
}
desk-created = Eröffnet
desk-filter = Fälle filtern
desk-search = In Fällen suchen
desk-all = Alle
desk-sort = Reihenfolge
desk-sort-newest = Neueste zuerst
desk-sort-oldest = Älteste zuerst
desk-sort-updated = Zuletzt geändert zuerst
desk-show = Anzeigen
desk-none-found = Kein Fall passt zu dieser Suche.
desk-show-all = Alle Fälle anzeigen
desk-no-cases = Es gibt noch keine Fälle.
desk-paging = Seiten
desk-first-page = Erste Seite
desk-next-page = Nächste Seite
desk-timeline = Verlauf
desk-agent = Support
desk-internal = Intern
desk-did-created = Fall eröffnet
desk-did-comment = Kommentar
desk-did-note = Interner Kommentar
desk-did-escalate = An die Leitung eskaliert
desk-did-solve = Als gelöst markiert
desk-did-close = Geschlossen
desk-did-reopen = Wieder geöffnet
desk-did-wait = Wartet auf Antwort
desk-did-rate = Bewertet
desk-did-assign = Zugewiesen
desk-did-priority = Priorität geändert
desk-rating = Bewertung
desk-rating-of = { $score } von 5
desk-problems = Einiges braucht Ihre Aufmerksamkeit
desk-receipt = Ihr Fall hat die Nummer { $number }
desk-receipt-text = Er ist genau so gespeichert, wie er unten steht. Ein Mensch liest ihn und antwortet per E-Mail und auf dieser Seite.
desk-receipt-link = Bewahren Sie diesen Link auf: Wer ihn hat, kann den Fall lesen und dazu schreiben.
desk-comment = Kommentar hinzufügen
desk-comment-label = Ihr Kommentar
desk-comment-send = Kommentar senden
desk-escalate = An die Leitung eskalieren
desk-escalate-reason = Grund
desk-escalate-text = Schreiben Sie, was auf dem Spiel steht und bis wann Sie eine Antwort brauchen.
desk-close = Fall schließen
desk-close-text = Wenn Sie hierbei keine Hilfe mehr brauchen. Sie können ihn eine Zeit lang wieder öffnen.
desk-reopen = Fall wieder öffnen
desk-reopen-text = Wenn das Problem noch besteht oder wiedergekommen ist.
desk-rate = Antwort bewerten
desk-rate-text = 1 ist schlecht, 5 ist sehr gut.
desk-rate-comment = Kommentar
desk-rate-send = Bewertung senden
desk-files-again = Ein Browser behält keine Dateien: Wählen Sie Ihre noch einmal aus.
desk-inbox = Eingang
desk-view-mine = Meine
desk-view-unassigned = Nicht zugewiesen
desk-view-escalated = Eskaliert
desk-view-all = Alle
desk-assignee = Zugewiesen an
desk-anyone = Beliebig
desk-me = Mich
desk-nobody = Niemand
desk-assign = Zuweisen
desk-set-status = Status setzen
desk-set-priority = Priorität setzen
desk-reply = Antworten
desk-reply-label = Öffentliche Antwort
desk-reply-status = Status danach
desk-keep-status = Unverändert ({ $status })
desk-reply-send = Antwort senden
desk-note-label = Nur der Support sieht dies
desk-note-send = Internen Kommentar speichern
desk-to-home = Zur Support-Startseite
desk-forbidden = Kein Zugriff
desk-forbidden-text = Ihr Konto darf dies nicht. Wenn es das sollte, fragen Sie Ihre Ansprechperson.
desk-not-found = Diese Seite oder diesen Fall gibt es nicht
desk-not-found-text = Die Adresse ist vielleicht unvollständig, oder der Fall gehört jemand anderem. Öffnen Sie den Link aus Ihrer E-Mail noch einmal oder melden Sie sich an.
desk-not-possible = Das ist nicht mehr möglich
desk-not-possible-text = Der Fall hat sich geändert, seit Sie die Seite geöffnet haben. Gehen Sie zurück und laden Sie sie neu, um den Stand zu sehen.
desk-too-many = Bitte warten Sie einen Moment
desk-too-many-text = Es kamen in kurzer Zeit viele Anfragen. Versuchen Sie es in einigen Minuten wieder; was Sie vorher gesendet haben, ist nicht verloren.
desk-failed = Bei uns ist etwas schiefgegangen
desk-failed-text = Es wurde nicht ausgeführt. Gehen Sie zurück und versuchen Sie es noch einmal; rufen Sie uns an, wenn es wieder geschieht.
desk-malformed = Wir konnten diese Anfrage nicht lesen
desk-malformed-text = Die Adresse oder das Formular enthält etwas, das diese Seite nicht kennt. Beginnen Sie noch einmal auf der Support-Startseite.
problem-required = Hier wird eine Antwort gebraucht.
problem-too-long = Das ist zu lang. Kürzen Sie es.
problem-unknown-option = Wählen Sie eine der Möglichkeiten, die zu Ihren anderen Antworten passen.
problem-not-an-email = Geben Sie eine E-Mail-Adresse wie name@example.com ein.
problem-unknown-field = Das Formular nimmt dies nicht an.
problem-not-asked = Das passt nicht zu Ihren anderen Antworten. Lassen Sie es leer.
problem-control-character = Hier steht ein unsichtbares Zeichen, das nicht gespeichert werden kann. Tippen Sie den Text neu.
problem-unknown-locale = Diese Sprache ist hier nicht bekannt.
desk-file-pending = wird geprüft
desk-file-blocked = von der Prüfung zurückgehalten
problem-too-many = Es sind zu viele Dateien. Wählen Sie weniger aus.
problem-too-large = Eine Datei ist zu groß.
problem-total-too-large = Die Dateien sind zusammen zu groß. Wählen Sie weniger aus.
problem-type-not-allowed = Eine Datei ist von einer Art, die wir nicht annehmen.
problem-name-mismatch = Der Name einer Datei passt nicht zu ihrem Inhalt.
problem-bad-name = Eine Datei hat einen unbrauchbaren Namen. Benennen Sie sie um.
problem-empty = Eine Datei ist leer.
problem-unpacks-too-large = Ein Archiv ist entpackt zu groß.

## Widget
widget-title = Support kontaktieren
widget-close = Schließen
widget-problems = Zu korrigieren: { $count }
widget-draft-restored = Was Sie vorher geschrieben haben, ist noch da.
widget-start-again = Neu beginnen
widget-files-hint = Sie können Dateien auch hier ablegen oder ein Bild einfügen.
widget-remove-file = { $name } entfernen
widget-uploading = { $percent } % hochgeladen
widget-file-stored = Hochgeladen
widget-file-failed = Nicht hochgeladen
widget-closed = Der Fall nimmt keine Dateien mehr an.
widget-unreadable = Diese Datei ist nicht mehr lesbar. Wählen Sie sie noch einmal aus.
widget-context = Das wird mitgesendet
widget-context-article = Artikel
widget-context-browser = Browser
widget-context-searches = Letzte Suchen
widget-context-only = Sonst wird nichts gesendet.
widget-suggestions = Diese Artikel könnten helfen
widget-back-to-case = Zurück zu meinem Fall
widget-call = Rufen Sie uns jetzt an
widget-call-text = Wenn niemand arbeiten kann, erreichen Sie am Telefon am schnellsten einen Menschen.
widget-in-writing = Schriftlich fortfahren
widget-sending = Der Fall wird gesendet
widget-offline = Sie sind offline. Ihr Fall bleibt hier gespeichert und wird gesendet, sobald die Verbindung wieder da ist.
widget-unreachable = Wir sind gerade nicht erreichbar. Ihr Fall bleibt hier gespeichert.
widget-many-requests = Es kamen in kurzer Zeit viele Anfragen. Ihr Fall bleibt hier gespeichert.
widget-server-error = Auf unserer Seite ist etwas schiefgegangen. Ihr Fall bleibt hier gespeichert.
widget-next-try = Nächster Versuch in { $seconds } s
widget-try-now = Jetzt versuchen
widget-edit = Text ändern
widget-signed-out = Sie sind nicht mehr angemeldet. Melden Sie sich in einem anderen Tab wieder an, und senden Sie den Fall dann. Er bleibt hier gespeichert.
widget-not-allowed = Ihr Konto darf hier keinen Fall eröffnen. Wenn es das sollte, fragen Sie Ihre Ansprechperson. Ihr Fall bleibt hier gespeichert.
widget-too-large = Der Fall ist zu groß, um gesendet zu werden. Entfernen Sie Dateien, oder kürzen Sie den Text.
widget-refused = Einige Antworten passen nicht. Prüfen Sie, was markiert ist, und senden Sie den Fall noch einmal.
widget-unknown = Die Antwort des Servers war nicht lesbar. Ihr Fall bleibt hier gespeichert. Versuchen Sie es noch einmal, oder nutzen Sie die Kontaktseite.
widget-arrived = Eine frühere Fassung dieses Textes ist bei uns angekommen. Sie haben dazu eine E-Mail. Wenn Sie auch diese senden möchten, eröffnen Sie einen neuen Fall.
widget-call-instead = Der Fall kann immer noch nicht gesendet werden. Rufen Sie uns an, oder schreiben Sie uns. Er bleibt hier gespeichert.
widget-open-case = Fall öffnen
widget-stored = Das haben wir gespeichert
widget-files-failed = Ihr Fall ist gespeichert, aber diese Dateien sind es nicht. Fügen Sie sie auf der Seite des Falls hinzu.
widget-unsent = Was Sie nach dem Senden geändert haben, wurde nicht gesendet. Fügen Sie es als Kommentar auf der Seite des Falls hinzu.
widget-next-text = Ein Mensch liest Ihren Fall und antwortet Ihnen per E-Mail und auf der Seite des Falls.
