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
translation-older = L’originale è cambiato dopo la traduzione ({ $date }).
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

## Ricerca
search-title = Ricerca
search-label = Cerca nel centro assistenza
search-submit = Cerca
search-count = Articoli trovati: { $count }
search-none = Nessun articolo trovato. Provi con altre parole o ci scriva.
search-all = Tutti i risultati
search-failed = Non è stato possibile caricare la ricerca. Riprovi.
search-more = Mostra altri
search-no-script = La ricerca ha bisogno di script. Gli argomenti qui sotto portano a tutti gli articoli.
search-slash = Il tasto / porta al campo di ricerca
facet-product = Prodotto
facet-feature = Funzione
facet-role = Ruolo
facet-type = Tipo di contenuto
facet-level = Livello
facet-topic = Argomento

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

## Mails of the desk
mail-receipt-subject = Abbiamo ricevuto la tua richiesta { $number }
mail-receipt-text = Grazie per averci scritto. La tua richiesta ha il numero { $number }.
mail-open-once = Apri una volta il link del nostro messaggio, così potremo scriverti quando ci sarà una risposta.
mail-receipt-next = Una persona la leggerà e riceverai un messaggio quando ci sarà una risposta. Se non ci hai scritto, puoi ignorare questo messaggio.
mail-comment-subject = C’è una risposta alla tua richiesta { $number }
mail-comment-text = C’è una risposta alla tua richiesta { $number }.
mail-pending-subject = Attendiamo la tua risposta alla richiesta { $number }
mail-pending-text = Abbiamo bisogno di qualcosa da te per proseguire con la tua richiesta { $number }. Rispondi nella pagina della richiesta.
mail-priority-subject = La priorità della tua richiesta { $number } è cambiata
mail-priority-text = La priorità della tua richiesta { $number } è stata modificata.
mail-solved-subject = La tua richiesta { $number } è risolta
mail-solved-text = La tua richiesta { $number } è stata contrassegnata come risolta. Se non è così, aggiungi un commento o riaprila.
mail-closed-subject = La tua richiesta { $number } è chiusa
mail-closed-text = La tua richiesta { $number } è stata chiusa.
mail-reopened-subject = La tua richiesta { $number } è di nuovo aperta
mail-reopened-text = La tua richiesta { $number } è stata riaperta.
mail-news-subject = Novità nella richiesta { $number }
mail-news-text = Ci sono novità nella richiesta { $number }, che ti è assegnata.
mail-assigned-subject = La richiesta { $number } ti è stata assegnata
mail-assigned-text = La richiesta { $number } ti è stata assegnata.
mail-escalated-subject = La richiesta { $number } è stata inoltrata
mail-escalated-text = La richiesta { $number } è stata inoltrata alla direzione.
mail-wrote = { $author } ha scritto:
mail-new-status = Lo stato della richiesta ora è: { $status }
mail-new-priority = Ora è: { $priority }
mail-link = Vedi la richiesta qui:
mail-link-secret = Non condividere questo link: chi lo possiede può leggere la richiesta e scriverci.
mail-automatic = Questo messaggio è stato inviato automaticamente. Rispondi dalla pagina della richiesta, non per e-mail.
mail-sign-in-subject = Il tuo codice di accesso
mail-sign-in-text = Per accedere, inserisci questo codice:
mail-sign-in-once = È valido per dieci minuti e può essere usato una sola volta. Se non l’hai richiesto, puoi ignorare questo messaggio.

## Cases
desk-time = { $time } UTC
desk-nav = Assistenza
desk-home = Pagina iniziale dell’assistenza
desk-sign-in = Accedi
desk-sign-out = Esci
desk-sign-in-text = Inviamo un codice al tuo indirizzo e-mail. Non serve una password.
desk-send-code = Invia il codice
desk-code-sent = Abbiamo inviato un codice a questo indirizzo. È valido per dieci minuti.
desk-code = Codice
desk-code-help = Otto cifre contenute nell’e-mail.
desk-code-wrong = Questo codice non corrisponde o è scaduto. Controlla le cifre o richiedi un nuovo codice.
desk-code-again = Invia un nuovo codice
desk-new-case = Nuova richiesta
desk-open-cases = Le tue richieste aperte
desk-no-open-cases = Non hai richieste aperte.
desk-top-articles = Articoli principali
desk-learn = Per saperne di più
desk-number = N. { $number }
desk-case = Richiesta { $number }
desk-status = Stato
status-open = Aperta
status-pending = In attesa di risposta
status-solved = Risolta
status-closed = Chiusa
desk-escalated = Inoltrata
desk-escalation = Inoltro alla direzione
desk-moved = Ultima modifica
desk-ago-now = proprio ora
desk-ago-minutes = { $number ->
    [one] { $number } minuto fa
   *[other] { $number } minuti fa
}
desk-ago-hours = { $number ->
    [one] { $number } ora fa
   *[other] { $number } ore fa
}
desk-ago-days = { $number ->
    [one] { $number } giorno fa
   *[other] { $number } giorni fa
}
desk-created = Apertura
desk-filter = Filtra le richieste
desk-search = Cerca nelle richieste
desk-all = Tutti
desk-sort = Ordine
desk-sort-newest = Prima le più recenti
desk-sort-oldest = Prima le meno recenti
desk-sort-updated = Prima le ultime modificate
desk-show = Mostra
desk-none-found = Nessuna richiesta corrisponde a questa ricerca.
desk-show-all = Mostra tutte le richieste
desk-no-cases = Non ci sono ancora richieste.
desk-paging = Pagine
desk-first-page = Prima pagina
desk-next-page = Pagina successiva
desk-timeline = Cronologia
desk-agent = Assistenza
desk-internal = Interno
desk-did-created = Richiesta aperta
desk-did-comment = Commento
desk-did-note = Commento interno
desk-did-escalate = Inoltrata alla direzione
desk-did-solve = Segnata come risolta
desk-did-close = Chiusa
desk-did-reopen = Riaperta
desk-did-wait = In attesa di risposta
desk-did-rate = Valutata
desk-did-assign = Assegnata
desk-did-priority = Priorità modificata
desk-rating = Valutazione
desk-rating-of = { $score } su 5
desk-problems = Alcuni punti sono da correggere
desk-receipt = La tua richiesta ha il numero { $number }
desk-receipt-text = È stata salvata esattamente come mostrato qui sotto. Una persona la legge e ti risponde per e-mail e in questa pagina.
desk-receipt-link = Conserva questo link: chi lo possiede può leggere la richiesta e scrivervi.
desk-comment = Aggiungi un commento
desk-comment-label = Il tuo commento
desk-comment-send = Invia il commento
desk-escalate = Inoltra alla direzione
desk-escalate-reason = Motivo
desk-escalate-text = Indica che cosa è in gioco ed entro quando ti serve una risposta.
desk-close = Chiudi la richiesta
desk-close-text = Se non ti serve più aiuto. Per un certo periodo potrai riaprirla.
desk-reopen = Riapri la richiesta
desk-reopen-text = Se il problema c’è ancora o si è ripresentato.
desk-rate = Valuta la risposta
desk-rate-text = 1 è scarsa, 5 è ottima.
desk-rate-comment = Commento
desk-rate-send = Invia la valutazione
desk-files-again = Il browser non conserva i file: sceglili di nuovo.
desk-inbox = Posta in arrivo
desk-view-mine = Le mie
desk-view-unassigned = Non assegnate
desk-view-escalated = Inoltrate
desk-view-all = Tutte
desk-assignee = Assegnata a
desk-anyone = Chiunque
desk-me = Me
desk-nobody = Nessuno
desk-assign = Assegna
desk-set-status = Imposta lo stato
desk-set-priority = Imposta la priorità
desk-reply = Rispondi
desk-reply-label = Risposta pubblica
desk-reply-status = Stato successivo
desk-keep-status = Invariato ({ $status })
desk-reply-send = Invia la risposta
desk-note-label = Visibile solo all’assistenza
desk-note-send = Salva il commento interno
desk-to-home = Vai alla pagina dell’assistenza
desk-forbidden = Accesso non consentito
desk-forbidden-text = Il tuo account non lo consente. Se dovrebbe, rivolgiti al tuo referente.
desk-not-found = Questa pagina o richiesta non esiste
desk-not-found-text = L’indirizzo potrebbe essere incompleto, o la richiesta è di un’altra persona. Riapri il link ricevuto per e-mail o accedi.
desk-not-possible = Non è più possibile
desk-not-possible-text = La richiesta è cambiata da quando hai aperto la pagina. Torna indietro e ricaricala per vedere a che punto è.
desk-too-many = Attendi un momento
desk-too-many-text = Ci sono state molte richieste in poco tempo. Riprova tra qualche minuto: nulla di ciò che hai inviato è andato perso.
desk-failed = Qualcosa è andato storto da parte nostra
desk-failed-text = Non è stato eseguito. Torna indietro e riprova; se succede ancora, chiamaci.
desk-malformed = Non abbiamo potuto leggere questa richiesta
desk-malformed-text = L’indirizzo o il modulo contiene qualcosa che questa pagina non conosce. Ricomincia dalla pagina dell’assistenza.
problem-required = Qui serve una risposta.
problem-too-long = È troppo lungo. Accorcialo.
problem-unknown-option = Scegli una delle opzioni adatte alle altre risposte.
problem-not-an-email = Inserisci un indirizzo e-mail come nome@example.com.
problem-unknown-field = Il modulo non lo accetta.
problem-not-asked = Non si accorda con le altre risposte. Lascialo vuoto.
problem-control-character = Contiene un carattere invisibile che non può essere salvato. Riscrivi il testo.
problem-unknown-locale = Questa lingua non è conosciuta qui.
desk-file-pending = in fase di controllo
desk-file-blocked = trattenuto dal controllo
problem-too-many = Ci sono troppi file. Scegline di meno.
problem-too-large = Un file è troppo grande.
problem-total-too-large = I file sono troppo grandi nel complesso. Scegline di meno.
problem-type-not-allowed = Un file è di un tipo che non accettiamo.
problem-name-mismatch = Il nome di un file non corrisponde al suo contenuto.
problem-bad-name = Il nome di un file non può essere usato. Rinominalo.
problem-empty = Un file è vuoto.
problem-unpacks-too-large = Un archivio è troppo grande una volta estratto.

## Widget
widget-title = Contatta l’assistenza
widget-close = Chiudi
widget-problems = Da correggere: { $count }
widget-draft-restored = Quello che avevi scritto è ancora qui.
widget-start-again = Ricomincia
widget-files-hint = Puoi anche trascinare qui i file o incollare un’immagine.
widget-remove-file = Rimuovi { $name }
widget-uploading = Caricato al { $percent }%
widget-file-stored = Caricato
widget-file-failed = Non caricato
widget-closed = La richiesta non accetta più file.
widget-unreadable = Questo file non si può più leggere. Sceglilo di nuovo.
widget-context = Questi dati vengono allegati
widget-context-article = Articolo
widget-context-browser = Browser
widget-context-searches = Ultime ricerche
widget-context-only = Non viene inviato altro.
widget-suggestions = Questi articoli potrebbero aiutarti
widget-back-to-case = Torna alla mia richiesta
widget-call = Chiamaci ora
widget-call-text = Quando nessuno può lavorare, una chiamata è il modo più rapido per parlare con una persona.
widget-in-writing = Continua per iscritto
widget-sending = Invio della richiesta
widget-offline = Sei offline. La richiesta resta salvata qui e verrà inviata quando torna la rete.
widget-unreachable = Al momento non siamo raggiungibili. La richiesta resta salvata qui.
widget-many-requests = Ci sono state molte richieste in poco tempo. La tua resta salvata qui.
widget-server-error = Qualcosa non ha funzionato da parte nostra. La richiesta resta salvata qui.
widget-next-try = Prossimo tentativo tra { $seconds } s
widget-try-now = Prova ora
widget-edit = Modifica il testo
widget-signed-out = Non hai più eseguito l’accesso. Accedi di nuovo in un’altra scheda, poi invia la richiesta. Resta salvata qui.
widget-not-allowed = Il tuo account non consente di aprire una richiesta qui. Se dovrebbe, rivolgiti al tuo referente. La richiesta resta salvata qui.
widget-too-large = La richiesta è troppo grande per essere inviata. Rimuovi qualche file o accorcia il testo.
widget-refused = Alcune risposte non vanno bene. Controlla quelle segnalate, poi invia di nuovo la richiesta.
widget-unknown = Non è stato possibile leggere la risposta del server. La richiesta resta salvata qui. Riprova o usa la pagina dei contatti.
widget-arrived = Una versione precedente di questo testo ci è arrivata. Hai ricevuto un’e-mail al riguardo. Se vuoi inviare anche questa, apri una nuova richiesta.
widget-call-instead = Non è ancora possibile inviare la richiesta. Chiamaci o scrivici. Resta salvata qui.
widget-open-case = Apri la richiesta
widget-stored = Ecco che cosa abbiamo salvato
widget-files-failed = La richiesta è stata salvata, ma questi file no. Aggiungili nella pagina della richiesta.
widget-unsent = Ciò che hai modificato dopo l’invio non è stato inviato. Aggiungilo come commento nella pagina della richiesta.
widget-next-text = Una persona legge la richiesta e ti risponde via e-mail e nella pagina della richiesta.
