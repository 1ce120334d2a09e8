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

## Mails of the desk
mail-receipt-subject = We hebben uw case { $number } ontvangen
mail-receipt-text = Bedankt voor uw bericht. Uw case heeft nummer { $number }.
mail-open-once = Open de link uit ons bericht één keer, zodat we u mogen schrijven zodra er een antwoord is.
mail-receipt-next = Een medewerker leest uw case. U krijgt bericht zodra er een antwoord is. Hebt u ons niet geschreven? Dan kunt u dit bericht negeren.
mail-comment-subject = Er is een antwoord op uw case { $number }
mail-comment-text = Er is een antwoord op uw case { $number }.
mail-pending-subject = Wij wachten op uw antwoord in case { $number }
mail-pending-text = Wij hebben iets van u nodig om verder te gaan met uw case { $number }. Antwoord op de pagina van de case.
mail-priority-subject = De prioriteit van uw case { $number } is gewijzigd
mail-priority-text = De prioriteit van uw case { $number } is gewijzigd.
mail-solved-subject = Uw case { $number } is opgelost
mail-solved-text = Uw case { $number } is gemarkeerd als opgelost. Is dat niet zo? Voeg dan een reactie toe of heropen de case.
mail-closed-subject = Uw case { $number } is gesloten
mail-closed-text = Uw case { $number } is gesloten.
mail-reopened-subject = Uw case { $number } is weer open
mail-reopened-text = Uw case { $number } is heropend.
mail-news-subject = Er is nieuws bij case { $number }
mail-news-text = Er is nieuws bij case { $number }, die aan u is toegewezen.
mail-assigned-subject = Case { $number } is aan u toegewezen
mail-assigned-text = Case { $number } is aan u toegewezen.
mail-escalated-subject = Case { $number } is geëscaleerd
mail-escalated-text = Case { $number } is geëscaleerd naar het management.
mail-wrote = { $author } schreef:
mail-new-status = De status van de case is nu: { $status }
mail-new-priority = Die is nu: { $priority }
mail-link = Bekijk de case hier:
mail-link-secret = Houd deze link voor uzelf: wie hem heeft, kan de case lezen en erop reageren.
mail-automatic = Dit bericht is automatisch verstuurd. Reageer op de pagina van de case, niet per e-mail.
mail-sign-in-subject = Uw inlogcode
mail-sign-in-text = Voer deze code in om in te loggen:
mail-sign-in-once = De code is tien minuten geldig en werkt één keer. Hebt u er niet om gevraagd? Dan kunt u dit bericht negeren.

## Cases
desk-time = { $time } UTC
desk-nav = Ondersteuning
desk-home = Ondersteuning
desk-sign-in = Aanmelden
desk-sign-out = Afmelden
desk-sign-in-text = We sturen een code naar uw e-mailadres. U hebt geen wachtwoord nodig.
desk-send-code = Code versturen
desk-code-sent = We hebben een code naar dit adres gestuurd. Die is tien minuten geldig.
desk-code = Code
desk-code-help = Acht cijfers uit de e-mail.
desk-code-wrong = Deze code klopt niet of is verlopen. Controleer de cijfers of vraag een nieuwe code aan.
desk-code-again = Nieuwe code versturen
desk-new-case = Nieuwe case
desk-open-cases = Uw openstaande cases
desk-no-open-cases = U hebt geen openstaande cases.
desk-top-articles = Belangrijke artikelen
desk-learn = Meer leren
desk-number = Nr. { $number }
desk-case = Case { $number }
desk-status = Status
status-open = Open
status-pending = Wacht op antwoord
status-solved = Opgelost
status-closed = Gesloten
desk-escalated = Geëscaleerd
desk-escalation = Escalatie
desk-moved = Laatste wijziging
desk-ago-now = zojuist
desk-ago-minutes = { $number ->
    [one] { $number } minuut geleden
   *[other] { $number } minuten geleden
}
desk-ago-hours = { $number } uur geleden
desk-ago-days = { $number ->
    [one] { $number } dag geleden
   *[other] { $number } dagen geleden
}
desk-created = Geopend
desk-filter = Cases filteren
desk-search = Zoeken in cases
desk-all = Alle
desk-sort = Volgorde
desk-sort-newest = Nieuwste eerst
desk-sort-oldest = Oudste eerst
desk-sort-updated = Laatst gewijzigd eerst
desk-show = Tonen
desk-none-found = Geen case past bij deze zoekopdracht.
desk-show-all = Alle cases tonen
desk-no-cases = Er zijn nog geen cases.
desk-paging = Pagina’s
desk-first-page = Eerste pagina
desk-next-page = Volgende pagina
desk-timeline = Tijdlijn
desk-agent = Ondersteuning
desk-internal = Intern
desk-did-created = Case geopend
desk-did-comment = Reactie
desk-did-note = Interne reactie
desk-did-escalate = Geëscaleerd naar het management
desk-did-solve = Als opgelost gemarkeerd
desk-did-close = Gesloten
desk-did-reopen = Heropend
desk-did-wait = Wacht op antwoord
desk-did-rate = Beoordeeld
desk-did-assign = Toegewezen
desk-did-priority = Prioriteit gewijzigd
desk-rating = Beoordeling
desk-rating-of = { $score } van 5
desk-problems = Een paar dingen vragen uw aandacht
desk-receipt = Uw case heeft nummer { $number }
desk-receipt-text = Ze is precies zo opgeslagen als hieronder staat. Iemand leest haar en antwoordt per e-mail en op deze pagina.
desk-receipt-link = Bewaar deze link: wie hem heeft, kan de case lezen en erop reageren.
desk-comment = Reactie toevoegen
desk-comment-label = Uw reactie
desk-comment-send = Reactie versturen
desk-escalate = Escaleren naar het management
desk-escalate-reason = Reden
desk-escalate-text = Vertel wat er op het spel staat en wanneer u antwoord nodig hebt.
desk-close = Case sluiten
desk-close-text = Als u hierbij geen hulp meer nodig hebt. U kunt de case nog een tijd heropenen.
desk-reopen = Case heropenen
desk-reopen-text = Als het probleem er nog is of terugkwam.
desk-rate = Het antwoord beoordelen
desk-rate-text = 1 is slecht, 5 is zeer goed.
desk-rate-comment = Toelichting
desk-rate-send = Beoordeling versturen
desk-files-again = Een browser bewaart geen bestanden: kies die van u opnieuw.
desk-inbox = Postvak
desk-view-mine = Van mij
desk-view-unassigned = Niet toegewezen
desk-view-escalated = Geëscaleerd
desk-view-all = Alle
desk-assignee = Toegewezen aan
desk-anyone = Iedereen
desk-me = Mij
desk-nobody = Niemand
desk-assign = Toewijzen
desk-set-status = Status wijzigen
desk-set-priority = Prioriteit wijzigen
desk-reply = Antwoorden
desk-reply-label = Openbaar antwoord
desk-reply-status = Status daarna
desk-keep-status = Ongewijzigd ({ $status })
desk-reply-send = Antwoord versturen
desk-note-label = Alleen medewerkers zien dit
desk-note-send = Interne reactie opslaan
desk-to-home = Naar de ondersteuning
desk-forbidden = Hier hebt u geen toegang toe
desk-forbidden-text = Uw account mag dit niet. Vraag uw contactpersoon als dat wel zou moeten.
desk-not-found = Deze pagina of case bestaat niet
desk-not-found-text = Het adres is misschien onvolledig, of de case is van iemand anders. Open de link uit uw e-mail opnieuw of meld u aan.
desk-not-possible = Dit kan niet meer
desk-not-possible-text = De case is veranderd sinds u de pagina opende. Ga terug en laad de pagina opnieuw om te zien hoe ze ervoor staat.
desk-too-many = Even geduld
desk-too-many-text = Er kwamen in korte tijd veel verzoeken. Probeer het over een paar minuten opnieuw; wat u eerder verstuurde, is bewaard.
desk-failed = Er ging bij ons iets mis
desk-failed-text = Het is niet gelukt. Ga terug en probeer het opnieuw; bel ons als het weer gebeurt.
desk-malformed = We konden dit verzoek niet lezen
desk-malformed-text = Het adres of formulier bevat iets wat deze pagina niet kent. Begin opnieuw bij de ondersteuning.
problem-required = Hier is een antwoord nodig.
problem-too-long = Dit is te lang. Maak het korter.
problem-unknown-option = Kies een van de opties die bij uw andere antwoorden passen.
problem-not-an-email = Voer een e-mailadres in zoals naam@example.com.
problem-unknown-field = Het formulier neemt dit niet aan.
problem-not-asked = Dit past niet bij uw andere antwoorden. Laat het leeg.
problem-control-character = Hierin zit een onzichtbaar teken dat niet kan worden opgeslagen. Typ de tekst opnieuw.
problem-unknown-locale = Deze taal is hier niet bekend.
desk-file-pending = wordt gecontroleerd
desk-file-blocked = tegengehouden door de controle
problem-too-many = Er zijn te veel bestanden. Kies er minder.
problem-too-large = Een bestand is te groot.
problem-total-too-large = De bestanden zijn samen te groot. Kies er minder.
problem-type-not-allowed = Een bestand is van een soort die we niet aannemen.
problem-name-mismatch = De naam van een bestand hoort bij een andere soort dan de inhoud.
problem-bad-name = Een bestand heeft een naam die niet kan worden gebruikt. Geef het een andere naam.
problem-empty = Een bestand is leeg.
problem-unpacks-too-large = Een archief is uitgepakt te groot.
