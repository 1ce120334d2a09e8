## Kader
skip-to-content = Naar de inhoud
language = Taal
language-not-translated = niet vertaald
languages-label = Talen
languages-title = Kies een taal
theme-to-light = Lichte kleuren gebruiken
theme-to-dark = Donkere kleuren gebruiken
contact-us = Contact opnemen
nav-label = Onderwerpen
nav-open = Alle onderwerpen
nav-expand = Artikelen in { $title }
nav-more = Meer in { $title }
nav-failed = De lijst kon niet worden geladen. Volg de link hierboven om haar te zien.
outline-label = Op deze pagina
breadcrumbs-label = U bent hier
feed = Recente wijzigingen
markdown-twin = Deze pagina als Markdown

## Rond een artikel
updated = Bijgewerkt op
translation-machine = Deze pagina is automatisch vertaald ({ $percent }% door mensen).
translation-read-source = Lees de oorspronkelijke pagina ({ $source })
translation-missing = Deze pagina is nog niet beschikbaar in het { $language }. U ziet de oorspronkelijke pagina ({ $source }).
turn-label = Vorig en volgend artikel
previous = Vorige
next = Volgende
offer-title = Heeft dit niet geholpen?
offer-text = Vertel ons wat u wilt doen, dan krijgt u antwoord van een medewerker.

## Groepen, startpagina en andere pagina's
article-count = { $count ->
    [one] { $count } artikel
   *[other] { $count } artikelen
}
all-articles = { $count ->
    [one] Bekijk het artikel
   *[other] Bekijk alle { $count } artikelen
}
home-title = Waarmee kunnen we u helpen?
reach-title = Spreek met een medewerker
reach-text = Bel het nummer voor uw regio of schrijf ons op elk moment.
not-found-title = Pagina niet gevonden
not-found-text = De pagina is misschien verplaatst, of het adres is niet volledig. Via de onderwerpen op de startpagina vindt u elk artikel.
not-found-home = Naar de startpagina
redirect-title = Deze pagina is verplaatst

## Contactgegevens
list-separator = {", "}
contacts-priorities = Prioriteiten: { $list }
contacts-open = Nu open, tot { $time } uw tijd
contacts-closed = Nu gesloten. Open vanaf { $time } uw tijd
contacts-open-always = Nu open, dag en nacht
contact-days = { $first } tot en met { $last }
contact-hours = { $days }, { $from } tot { $to } ({ $zone })
contact-hours-no-zone = { $days }, { $from } tot { $to }
contact-hours-all-day = { $days }, 24 uur per dag
priority-low = Laag
priority-medium = Gemiddeld
priority-high = Hoog
priority-critical = Kritiek

## In een artikel
alert-note = Opmerking
alert-tip = Tip
alert-important = Belangrijk
alert-caution = Let op
alert-warning = Waarschuwing
alert-info = Informatie
alert-availability = Beschikbaarheid
alert-prerequisites = Vereisten
alert-administration = Beheer
alert-error = Fout
alert-success = Geslaagd
alert-morelikethis = Verwante artikelen
access-title = Toegangsvereisten
access-requirements = Toegangsvereisten
access-summary = Vouw uit om de toegangsvereisten voor dit artikel te zien
access-level = Toegangsniveau
access-license = Licentie
access-object-permissions = Objectmachtigingen
access-package = Pakket
access-plan = Abonnement
access-product = Product
access-role = Rol
code-label = Code
code-copy = Kopiëren
code-copied = Gekopieerd
collapsible-title = Details
footnotes = Voetnoten
footnote-back = Terug naar de tekst
image-enlarge = Afbeelding vergroten
preview-label = Alleen in de voorbeeldomgeving
preview-legend = Gemarkeerde tekst gaat over functies van de voorbeeldomgeving.
table-label = Tabel
task-done = Gedaan
task-open = Te doen
video-title = Video
video-watch = Video bekijken

## Desk
my-cases = Mijn cases
case-title = Een case openen
case-text = Beschrijf het probleem één keer. U krijgt per e-mail antwoord van een medewerker.
case-send = Case versturen
case-privacy = We gebruiken wat u hier invult alleen om u te antwoorden. We bewaren het zo lang als nodig is voor uw case en latere vragen daarover. U kunt ons vragen het te verwijderen.
case-choose = Kies
case-optional = niet verplicht
case-only-if = Alleen als { $question } { $answers } is.
case-trap = Laat dit veld leeg
case-files = Bestanden
case-files-help = { $count ->
    [one] Hooguit { $count } bestand van { $size }: { $types }.
   *[other] Hooguit { $count } bestanden van elk { $size } en samen { $total }: { $types }.
}
size-kb = { $number } kB
size-mb = { $number } MB
size-gb = { $number } GB
field-email = E-mailadres
field-email-help = We antwoorden naar dit adres.
field-subject = Onderwerp
field-subject-help = Het probleem in een paar woorden.
field-description = Beschrijving
field-description-help = Wat u deed, wat u verwachtte en wat er gebeurde.
field-priority = Prioriteit
field-priority-help = Kritiek betekent dat niemand kan werken.
helpful-title = Had u iets aan dit artikel?
helpful-yes = Ja
helpful-no = Nee
helpful-more = Een opmerking toevoegen
helpful-comment = Wat hielp, of wat ontbreekt er?
helpful-comment-help = Uw opmerking gaat mee met uw Ja of Nee. Neem contact op als u een antwoord wilt.
