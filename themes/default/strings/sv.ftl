## Ram
skip-to-content = Gå till innehållet
language = Språk
language-not-translated = inte översatt
languages-label = Språk
languages-title = Välj språk
theme-to-light = Använd ljusa färger
theme-to-dark = Använd mörka färger
contact-us = Kontakta oss
nav-label = Ämnen
nav-open = Alla ämnen
nav-expand = Artiklar i { $title }
nav-more = Mer i { $title }
nav-failed = Listan kunde inte läsas in. Följ länken ovanför för att se den.
outline-label = På den här sidan
breadcrumbs-label = Du är här
feed = Senaste ändringar
markdown-twin = Sidan som Markdown

## Runt en artikel
updated = Uppdaterad
translation-machine = Sidan är maskinöversatt ({ $percent } % av människor).
translation-read-source = Läs originalsidan ({ $source })
translation-missing = Sidan finns ännu inte på { $language }. Den visas på originalspråket ({ $source }).
turn-label = Föregående och nästa artikel
previous = Föregående
next = Nästa
offer-title = Hjälpte inte detta?
offer-text = Berätta vad du försöker göra, så får du svar av en människa.

## Grupper, startsida och andra sidor
article-count = { $count ->
    [one] { $count } artikel
   *[other] { $count } artiklar
}
all-articles = { $count ->
    [one] Visa artikeln
   *[other] Visa alla { $count } artiklar
}
home-title = Hur kan vi hjälpa dig?
reach-title = Prata med en människa
reach-text = Ring numret för din region eller skriv till oss när som helst.
not-found-title = Sidan hittades inte
not-found-text = Sidan kan ha flyttats, eller så är adressen ofullständig. Ämnena på startsidan leder till alla artiklar.
not-found-home = Gå till startsidan
redirect-title = Sidan har flyttats

## Kontakter
list-separator = {", "}
contacts-priorities = Prioriteter: { $list }
contacts-open = Öppet nu, till { $time } din tid
contacts-closed = Stängt nu. Öppnar { $time } din tid
contacts-open-always = Öppet nu, dygnet runt
contact-days = { $first } till { $last }
contact-hours = { $days }, { $from } till { $to } ({ $zone })
contact-hours-no-zone = { $days }, { $from } till { $to }
contact-hours-all-day = { $days }, dygnet runt
priority-low = Låg
priority-medium = Medel
priority-high = Hög
priority-critical = Kritisk

## I en artikel
alert-note = Obs
alert-tip = Tips
alert-important = Viktigt
alert-caution = Var försiktig
alert-warning = Varning
alert-info = Information
alert-availability = Tillgänglighet
alert-prerequisites = Förutsättningar
alert-administration = Administration
alert-error = Fel
alert-success = Klart
alert-morelikethis = Relaterade artiklar
access-title = Åtkomstkrav
access-requirements = Åtkomstkrav
access-summary = Expandera för att se åtkomstkraven för den här artikeln
access-level = Åtkomstnivå
access-license = Licens
access-object-permissions = Objektbehörigheter
access-package = Paket
access-plan = Abonnemang
access-product = Produkt
access-role = Roll
code-label = Kod
code-copy = Kopiera
code-copied = Kopierat
collapsible-title = Detaljer
footnotes = Fotnoter
footnote-back = Tillbaka till texten
image-enlarge = Förstora bilden
preview-label = Endast i förhandsmiljön
preview-legend = Markerad text handlar om funktioner i förhandsmiljön.
table-label = Tabell
task-done = Klart
task-open = Att göra
video-title = Video
video-watch = Se videon

## Ärenden
my-cases = Mina ärenden
case-title = Skapa ett ärende
case-text = Beskriv problemet en gång. En människa svarar dig via e-post.
case-send = Skicka ärendet
case-privacy = Vi använder det du skriver här bara för att svara dig. Vi sparar det så länge det behövs för ärendet och senare frågor om det. Du kan be oss radera det.
case-choose = Välj
case-optional = frivilligt
case-only-if = Endast om { $question } är { $answers }.
case-trap = Lämna det här fältet tomt
case-files = Filer
case-files-help = { $count ->
    [one] Högst { $count } fil på { $size }: { $types }.
   *[other] Högst { $count } filer på { $size } vardera och { $total } tillsammans: { $types }.
}
size-kb = { $number } kB
size-mb = { $number } MB
size-gb = { $number } GB
field-email = E-postadress
field-email-help = Vi svarar till den här adressen.
field-subject = Ämne
field-subject-help = Problemet med några få ord.
field-description = Beskrivning
field-description-help = Vad du gjorde, vad du väntade dig och vad som hände i stället.
field-priority = Prioritet
field-priority-help = Kritisk betyder att ingen kan arbeta.
helpful-title = Var artikeln till hjälp?
helpful-yes = Ja
helpful-no = Nej
helpful-more = Lägg till en kommentar
helpful-comment = Vad hjälpte, eller vad saknas?
helpful-comment-help = Den skickas med ditt Ja eller Nej. Kontakta oss om du behöver ett svar.
