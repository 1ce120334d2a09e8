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
