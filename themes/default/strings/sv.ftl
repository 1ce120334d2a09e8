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
translation-older = Originalet har ändrats sedan det översattes ({ $date }).
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

## Sök
search-title = Sök
search-label = Sök i hjälpcentret
search-submit = Sök
search-count = Hittade artiklar: { $count }
search-none = Ingen artikel hittades. Försök med andra ord, eller fråga oss.
search-all = Alla resultat
search-failed = Sökningen kunde inte laddas. Försök igen.
search-more = Visa fler
search-no-script = Sökningen behöver skript här. Ämnena nedan leder till alla artiklar.
search-slash = Tangenten / går till sökrutan
facet-product = Produkt
facet-feature = Funktion
facet-role = Roll
facet-type = Typ av innehåll
facet-level = Nivå
facet-topic = Ämne

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

## Mails of the desk
mail-receipt-subject = Vi har tagit emot ditt ärende { $number }
mail-receipt-text = Tack för att du skrev till oss. Ditt ärende har nummer { $number }.
mail-open-once = Öppna länken i vårt meddelande en gång, så att vi får skriva till dig när det finns ett svar.
mail-receipt-next = En person läser det, och du får ett meddelande när det finns ett svar. Om du inte har skrivit till oss kan du bortse från det här meddelandet.
mail-comment-subject = Det finns ett svar i ditt ärende { $number }
mail-comment-text = Det finns ett svar i ditt ärende { $number }.
mail-pending-subject = Vi väntar på ditt svar i ärende { $number }
mail-pending-text = Vi behöver något från dig för att gå vidare med ditt ärende { $number }. Svara på ärendets sida.
mail-priority-subject = Prioriteten för ditt ärende { $number } har ändrats
mail-priority-text = Prioriteten för ditt ärende { $number } har ändrats.
mail-solved-subject = Ditt ärende { $number } är löst
mail-solved-text = Ditt ärende { $number } har markerats som löst. Om det inte stämmer kan du lägga till en kommentar eller öppna det igen.
mail-closed-subject = Ditt ärende { $number } är stängt
mail-closed-text = Ditt ärende { $number } har stängts.
mail-reopened-subject = Ditt ärende { $number } är öppet igen
mail-reopened-text = Ditt ärende { $number } har öppnats igen.
mail-news-subject = Nytt i ärende { $number }
mail-news-text = Det finns något nytt i ärende { $number }, som är tilldelat dig.
mail-assigned-subject = Ärende { $number } har tilldelats dig
mail-assigned-text = Ärende { $number } har tilldelats dig.
mail-escalated-subject = Ärende { $number } har eskalerats
mail-escalated-text = Ärende { $number } har eskalerats till ledningen.
mail-wrote = { $author } skrev:
mail-new-status = Ärendets status är nu: { $status }
mail-new-priority = Den är nu: { $priority }
mail-link = Se ärendet här:
mail-link-secret = Dela inte den här länken: den som har den kan läsa ärendet och skriva i det.
mail-automatic = Det här meddelandet skickades automatiskt. Svara på ärendets sida, inte via e-post.
mail-sign-in-subject = Din inloggningskod
mail-sign-in-text = Ange den här koden för att logga in:
mail-sign-in-once = Koden gäller i tio minuter och kan användas en gång. Om du inte har bett om den kan du bortse från det här meddelandet.

## Cases
desk-time = { $time } UTC
desk-nav = Support
desk-home = Supportens startsida
desk-sign-in = Logga in
desk-sign-out = Logga ut
desk-sign-in-text = Vi skickar en kod till din e-postadress. Du behöver inget lösenord.
desk-send-code = Skicka kod
desk-code-sent = Vi har skickat en kod till den här adressen. Den gäller i tio minuter.
desk-code = Kod
desk-code-help = Åtta siffror från mejlet.
desk-code-wrong = Koden stämmer inte eller har gått ut. Kontrollera siffrorna eller be om en ny kod.
desk-code-again = Skicka en ny kod
desk-new-case = Nytt ärende
desk-open-cases = Dina öppna ärenden
desk-no-open-cases = Du har inga öppna ärenden.
desk-top-articles = Viktiga artiklar
desk-learn = Lär dig mer
desk-number = Nr { $number }
desk-case = Ärende { $number }
desk-status = Status
status-open = Öppet
status-pending = Väntar på svar
status-solved = Löst
status-closed = Stängt
desk-escalated = Eskalerat
desk-escalation = Eskalering
desk-moved = Senaste ändring
desk-ago-now = nyss
desk-ago-minutes = { $number ->
    [one] för { $number } minut sedan
   *[other] för { $number } minuter sedan
}
desk-ago-hours = { $number ->
    [one] för { $number } timme sedan
   *[other] för { $number } timmar sedan
}
desk-ago-days = { $number ->
    [one] för { $number } dag sedan
   *[other] för { $number } dagar sedan
}
desk-created = Skapat
desk-filter = Filtrera ärenden
desk-search = Sök bland ärenden
desk-all = Alla
desk-sort = Ordning
desk-sort-newest = Nyaste först
desk-sort-oldest = Äldsta först
desk-sort-updated = Senast ändrade först
desk-show = Visa
desk-none-found = Inget ärende passar den här sökningen.
desk-show-all = Visa alla ärenden
desk-no-cases = Det finns inga ärenden än.
desk-paging = Sidor
desk-first-page = Första sidan
desk-next-page = Nästa sida
desk-timeline = Tidslinje
desk-agent = Support
desk-internal = Internt
desk-did-created = Ärende skapat
desk-did-comment = Kommentar
desk-did-note = Intern kommentar
desk-did-escalate = Eskalerat till ledningen
desk-did-solve = Markerat som löst
desk-did-close = Stängt
desk-did-reopen = Öppnat igen
desk-did-wait = Väntar på svar
desk-did-rate = Betygsatt
desk-did-assign = Tilldelat
desk-did-priority = Prioritet ändrad
desk-rating = Betyg
desk-rating-of = { $score } av 5
desk-problems = Några saker behöver din uppmärksamhet
desk-receipt = Ditt ärende har nummer { $number }
desk-receipt-text = Det är sparat precis som det visas nedan. En person läser det och svarar via e-post och på den här sidan.
desk-receipt-link = Spara den här länken: den som har den kan läsa ärendet och skriva i det.
desk-comment = Lägg till en kommentar
desk-comment-label = Din kommentar
desk-comment-send = Skicka kommentaren
desk-escalate = Eskalera till ledningen
desk-escalate-reason = Orsak
desk-escalate-text = Berätta vad som står på spel och när du behöver svar.
desk-close = Stäng ärendet
desk-close-text = Om du inte behöver mer hjälp med det här. Du kan öppna det igen under en tid.
desk-reopen = Öppna ärendet igen
desk-reopen-text = Om problemet finns kvar eller har kommit tillbaka.
desk-rate = Betygsätt svaret
desk-rate-text = 1 är dåligt, 5 är mycket bra.
desk-rate-comment = Kommentar
desk-rate-send = Skicka betyg
desk-files-again = En webbläsare sparar inga filer: välj dina igen.
desk-inbox = Inkorg
desk-view-mine = Mina
desk-view-unassigned = Ej tilldelade
desk-view-escalated = Eskalerade
desk-view-all = Alla
desk-assignee = Tilldelat
desk-anyone = Vem som helst
desk-me = Mig
desk-nobody = Ingen
desk-assign = Tilldela
desk-set-status = Ändra status
desk-set-priority = Ändra prioritet
desk-reply = Svara
desk-reply-label = Offentligt svar
desk-reply-status = Status efteråt
desk-keep-status = Oförändrad ({ $status })
desk-reply-send = Skicka svaret
desk-note-label = Bara supporten ser detta
desk-note-send = Spara intern kommentar
desk-to-home = Till supportens startsida
desk-forbidden = Du har inte tillgång
desk-forbidden-text = Ditt konto får inte göra detta. Om det borde få det, fråga din supportkontakt.
desk-not-found = Sidan eller ärendet finns inte
desk-not-found-text = Adressen kan vara ofullständig, eller så tillhör ärendet någon annan. Öppna länken i ditt mejl igen eller logga in.
desk-not-possible = Det går inte längre
desk-not-possible-text = Ärendet har ändrats sedan du öppnade sidan. Gå tillbaka och ladda om den för att se läget.
desk-too-many = Vänta en stund
desk-too-many-text = Det kom många förfrågningar på kort tid. Försök igen om några minuter; inget du har skickat är förlorat.
desk-failed = Något gick fel hos oss
desk-failed-text = Det blev inte gjort. Gå tillbaka och försök igen; ring oss om det händer igen.
desk-malformed = Vi kunde inte läsa begäran
desk-malformed-text = Adressen eller formuläret innehåller något som sidan inte känner till. Börja om från supportens startsida.
problem-required = Här behövs ett svar.
problem-too-long = Det är för långt. Korta ner det.
problem-unknown-option = Välj ett av alternativen som passar dina andra svar.
problem-not-an-email = Ange en e-postadress som namn@example.com.
problem-unknown-field = Formuläret tar inte emot detta.
problem-not-asked = Det passar inte ihop med dina andra svar. Lämna det tomt.
problem-control-character = Här finns ett osynligt tecken som inte kan sparas. Skriv texten på nytt.
problem-unknown-locale = Språket är inte känt här.
desk-file-pending = kontrolleras
desk-file-blocked = stoppad av kontrollen
problem-too-many = Det är för många filer. Välj färre.
problem-too-large = En fil är för stor.
problem-total-too-large = Filerna är för stora tillsammans. Välj färre.
problem-type-not-allowed = En fil är av en typ som vi inte tar emot.
problem-name-mismatch = Namnet på en fil stämmer inte med innehållet.
problem-bad-name = En fil har ett namn som inte kan användas. Byt namn på den.
problem-empty = En fil är tom.
problem-unpacks-too-large = Ett arkiv är för stort när det packas upp.

## Widget
widget-title = Kontakta supporten
widget-close = Stäng
widget-problems = Att rätta: { $count }
widget-draft-restored = Det du skrev tidigare finns kvar.
widget-start-again = Börja om
widget-files-hint = Du kan också släppa filer här eller klistra in en bild.
widget-remove-file = Ta bort { $name }
widget-uploading = { $percent } % uppladdat
widget-file-stored = Uppladdad
widget-file-failed = Inte uppladdad
widget-closed = Ärendet tar inte emot fler filer.
widget-unreadable = Filen går inte längre att läsa. Välj den igen.
widget-context = Det här skickas med
widget-context-article = Artikel
widget-context-browser = Webbläsare
widget-context-searches = Senaste sökningar
widget-context-only = Inget annat skickas.
widget-suggestions = De här artiklarna kan hjälpa
widget-back-to-case = Tillbaka till mitt ärende
widget-call = Ring oss nu
widget-call-text = När ingen kan arbeta är ett samtal det snabbaste sättet att nå en människa.
widget-in-writing = Fortsätt skriftligt
widget-sending = Ärendet skickas
widget-offline = Du är offline. Ditt ärende sparas här och skickas när nätet är tillbaka.
widget-unreachable = Vi går inte att nå. Ditt ärende sparas här.
widget-many-requests = Det kom många förfrågningar på kort tid. Ditt ärende sparas här.
widget-server-error = Något gick fel hos oss. Ditt ärende sparas här.
widget-next-try = Nästa försök om { $seconds } s
widget-try-now = Försök nu
widget-edit = Ändra texten
widget-signed-out = Du är inte längre inloggad. Logga in igen i en annan flik och skicka sedan ärendet. Det sparas här.
widget-not-allowed = Ditt konto får inte skapa ett ärende här. Om det borde få det, fråga din supportkontakt. Ditt ärende sparas här.
widget-too-large = Ärendet är för stort för att skickas. Ta bort filer eller korta ner texten.
widget-refused = Några svar passar inte. Kontrollera det som är markerat och skicka ärendet igen.
widget-unknown = Serverns svar gick inte att läsa. Ditt ärende sparas här. Försök igen eller använd kontaktsidan.
widget-arrived = En tidigare version av texten har kommit fram till oss. Du har fått ett mejl om den. Skapa ett nytt ärende om du vill skicka även den här.
widget-call-instead = Ärendet kan fortfarande inte skickas. Ring eller skriv till oss. Det sparas här.
widget-open-case = Öppna ärendet
widget-stored = Det här har vi sparat
widget-files-failed = Ditt ärende är sparat, men inte de här filerna. Lägg till dem på ärendets sida.
widget-unsent = Det du ändrade efter att ha skickat har inte skickats. Lägg till det som en kommentar på ärendets sida.
widget-next-text = En person läser ditt ärende och svarar via e-post och på ärendets sida.
