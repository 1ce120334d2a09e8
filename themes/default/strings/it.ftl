## Cornice
skip-to-content = Vai al contenuto
language = Lingua
language-not-translated = non tradotto
languages-label = Lingue
languages-title = Scegli una lingua
theme-to-light = Usa colori chiari
theme-to-dark = Usa colori scuri
contact-us = Contattaci
nav-label = Argomenti
nav-open = Tutti gli argomenti
nav-expand = Articoli in { $title }
nav-more = Altro in { $title }
nav-failed = Non è stato possibile caricare l’elenco. Segui il collegamento qui sopra per vederlo.
outline-label = In questa pagina
breadcrumbs-label = Ti trovi qui
feed = Modifiche recenti
markdown-twin = Questa pagina in Markdown

## Intorno a un articolo
updated = Aggiornato il
translation-machine = Questa pagina è stata tradotta automaticamente (traduzione umana: { $percent }%).
translation-read-source = Leggi la versione originale ({ $source })
translation-missing = Questa pagina non è ancora disponibile in questa lingua ({ $language }). Viene mostrata nella lingua originale ({ $source }).
turn-label = Articolo precedente e successivo
previous = Precedente
next = Successivo
offer-title = Non hai trovato la risposta?
offer-text = Raccontaci che cosa vuoi fare: ti risponderà una persona.

## Gruppi, pagina iniziale e altre pagine
article-count = { $count ->
    [one] { $count } articolo
   *[other] { $count } articoli
}
all-articles = { $count ->
    [one] Vedi l’articolo
   *[other] Vedi tutti gli articoli ({ $count })
}
home-title = Come possiamo aiutarti?
reach-title = Parla con una persona
reach-text = Chiama il numero della tua area geografica o scrivici a qualsiasi ora.
not-found-title = Pagina non trovata
not-found-text = La pagina potrebbe essere stata spostata o l’indirizzo potrebbe essere incompleto. Gli argomenti nella pagina iniziale portano a tutti gli articoli.
not-found-home = Vai alla pagina iniziale
redirect-title = Questa pagina è stata spostata

## Contatti
list-separator = {", "}
contacts-priorities = Priorità: { $list }
contacts-open = Aperto ora, fino alle { $time } (ora locale)
contacts-closed = Chiuso ora. Apertura: { $time } (ora locale)
contacts-open-always = Aperto ora, a qualsiasi ora
contact-days = Da { $first } a { $last }
contact-hours = { $days }, dalle { $from } alle { $to } ({ $zone })
contact-hours-no-zone = { $days }, dalle { $from } alle { $to }
contact-hours-all-day = { $days }, 24 ore su 24
priority-low = Bassa
priority-medium = Media
priority-high = Alta
priority-critical = Critica

## In un articolo
alert-note = Nota
alert-tip = Suggerimento
alert-important = Importante
alert-caution = Attenzione
alert-warning = Avvertenza
alert-info = Informazioni
alert-availability = Disponibilità
alert-prerequisites = Prerequisiti
alert-administration = Amministrazione
alert-error = Errore
alert-success = Operazione riuscita
alert-morelikethis = Articoli correlati
access-title = Requisiti di accesso
access-requirements = Requisiti di accesso
access-summary = Espandi per vedere i requisiti di accesso di questo articolo
access-level = Livello di accesso
access-license = Licenza
access-object-permissions = Autorizzazioni sugli oggetti
access-package = Pacchetto
access-plan = Piano
access-product = Prodotto
access-role = Ruolo
code-label = Codice
code-copy = Copia
code-copied = Copiato
collapsible-title = Dettagli
footnotes = Note a piè di pagina
footnote-back = Torna al testo
image-enlarge = Ingrandisci l’immagine
preview-label = Solo nell’ambiente di anteprima
preview-legend = Il testo evidenziato riguarda funzioni dell’ambiente di anteprima.
table-label = Tabella
task-done = Fatto
task-open = Da fare
video-title = Video
video-watch = Guarda il video

## Richieste
my-cases = Le mie richieste
case-title = Apri una richiesta
case-text = Descrivi il problema una sola volta. Una persona ti risponderà via e-mail.
case-send = Invia la richiesta
case-privacy = Usiamo questi dati solo per risponderti. Li conserviamo finché servono alla tua richiesta e a eventuali domande successive. Puoi chiederci di eliminarli.
case-choose = Scegli
case-optional = facoltativo
case-only-if = Solo se { $question } è { $answers }.
case-trap = Lascia vuoto questo campo
case-files = File
case-files-help = { $count ->
    [one] Al massimo { $count } file di { $size }: { $types }.
   *[other] Al massimo { $count } file di { $size } ciascuno e { $total } in tutto: { $types }.
}
size-kb = { $number } kB
size-mb = { $number } MB
size-gb = { $number } GB
field-email = Indirizzo e-mail
field-email-help = Rispondiamo a questo indirizzo.
field-subject = Oggetto
field-subject-help = Il problema in poche parole.
field-description = Descrizione
field-description-help = Che cosa hai fatto, che cosa ti aspettavi e che cosa è successo.
field-priority = Priorità
field-priority-help = Critica significa che nessuno può lavorare.
helpful-title = Questo articolo ti è stato utile?
helpful-yes = Sì
helpful-no = No
helpful-more = Aggiungi un commento
helpful-comment = Che cosa è stato utile, o che cosa manca?
helpful-comment-help = Viene inviato con il tuo Sì o No. Contattaci se desideri una risposta.
