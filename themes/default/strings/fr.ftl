## Cadre
skip-to-content = Aller au contenu
language = Langue
language-not-translated = non traduit
languages-label = Langues
languages-title = Choisir une langue
theme-to-light = Utiliser les couleurs claires
theme-to-dark = Utiliser les couleurs sombres
contact-us = Nous contacter
nav-label = Rubriques
nav-open = Toutes les rubriques
nav-expand = Articles de la rubrique { $title }
nav-more = Voir tout : { $title }
nav-failed = La liste n’a pas pu être chargée. Suivez le lien ci-dessus pour la consulter.
outline-label = Sur cette page
breadcrumbs-label = Vous êtes ici
feed = Modifications récentes
markdown-twin = Cette page en Markdown

## Autour d’un article
updated = Mis à jour le
translation-machine = Cette page a été traduite automatiquement (traduction humaine : { $percent } %).
translation-older = La version d’origine a changé depuis sa traduction ({ $date }).
translation-read-source = Lire la version d’origine ({ $source })
translation-missing = Cette page n’est pas encore disponible dans cette langue ({ $language }). Elle est affichée dans sa langue d’origine ({ $source }).
turn-label = Article précédent et article suivant
previous = Précédent
next = Suivant
offer-title = Cela ne vous a pas aidé ?
offer-text = Dites-nous ce que vous cherchez à faire : une personne vous répondra.

## Rubriques, accueil et autres pages
article-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
all-articles = { $count ->
    [one] Voir l’article
   *[other] Voir les { $count } articles
}
home-title = Comment pouvons-nous vous aider ?
reach-title = Parler à une personne
reach-text = Appelez le numéro de votre région ou écrivez-nous à toute heure.
not-found-title = Page introuvable
not-found-text = La page a peut-être été déplacée, ou l’adresse est incomplète. Les rubriques de la page d’accueil mènent à tous les articles.
not-found-home = Aller à la page d’accueil
redirect-title = Cette page a été déplacée

## Recherche
search-title = Recherche
search-label = Rechercher dans le centre d’aide
search-submit = Rechercher
search-count = Articles trouvés : { $count }
search-none = Aucun article n’a été trouvé. Essayez d’autres mots, ou posez-nous la question.
search-all = Tous les résultats
search-failed = La recherche n’a pas pu être chargée. Réessayez.
search-more = Afficher plus
search-no-script = La recherche a besoin de scripts ici. Les sujets ci-dessous mènent à tous les articles.
search-slash = La touche / mène au champ de recherche
facet-product = Produit
facet-feature = Fonctionnalité
facet-role = Rôle
facet-type = Type de contenu
facet-level = Niveau
facet-topic = Sujet

## Contacts
list-separator = {", "}
contacts-priorities = Priorités : { $list }
contacts-open = Ouvert en ce moment, jusqu’à { $time } (votre heure)
contacts-closed = Fermé en ce moment. Ouverture : { $time } (votre heure)
contacts-open-always = Ouvert en ce moment, à toute heure
contact-days = Du { $first } au { $last }
contact-hours = { $days }, de { $from } à { $to } ({ $zone })
contact-hours-no-zone = { $days }, de { $from } à { $to }
contact-hours-all-day = { $days }, 24 heures sur 24
priority-low = Basse
priority-medium = Moyenne
priority-high = Haute
priority-critical = Critique

## Dans un article
alert-note = Remarque
alert-tip = Conseil
alert-important = Important
alert-caution = Attention
alert-warning = Avertissement
alert-info = Information
alert-availability = Disponibilité
alert-prerequisites = Conditions préalables
alert-administration = Administration
alert-error = Erreur
alert-success = Réussite
alert-morelikethis = Articles associés
access-title = Conditions d’accès
access-requirements = Conditions d’accès
access-summary = Développer pour voir les conditions d’accès de cet article
access-level = Niveau d’accès
access-license = Licence
access-object-permissions = Autorisations sur l’objet
access-package = Offre
access-plan = Forfait
access-product = Produit
access-role = Rôle
code-label = Code
code-copy = Copier
code-copied = Copié
collapsible-title = Détails
footnotes = Notes de bas de page
footnote-back = Retour au texte
image-enlarge = Agrandir l’image
preview-label = Uniquement dans l’environnement d’aperçu
preview-legend = Le texte surligné concerne des fonctions de l’environnement d’aperçu.
table-label = Tableau
task-done = Fait
task-open = À faire
video-title = Vidéo
video-watch = Regarder la vidéo

## Demandes
my-cases = Mes demandes
case-title = Ouvrir une demande
case-text = Décrivez le problème une seule fois. Une personne vous répondra par e-mail.
case-send = Envoyer la demande
case-privacy = Ces informations servent uniquement à vous répondre. Nous les conservons aussi longtemps que votre demande et les questions qui s’y rapportent l’exigent. Vous pouvez nous demander de les supprimer.
case-choose = Choisir
case-optional = facultatif
case-only-if = Uniquement si { $question } est { $answers }.
case-trap = Laissez ce champ vide
case-files = Fichiers
case-files-help = { $count ->
    [one] { $count } fichier de { $size } au plus : { $types }.
   *[other] { $count } fichiers au plus, de { $size } chacun et { $total } en tout : { $types }.
}
size-kb = { $number } Ko
size-mb = { $number } Mo
size-gb = { $number } Go
field-email = Adresse e-mail
field-email-help = Nous répondons à cette adresse.
field-subject = Objet
field-subject-help = Le problème en quelques mots.
field-description = Description
field-description-help = Ce que vous avez fait, ce que vous attendiez et ce qui s’est passé.
field-priority = Priorité
field-priority-help = Critique signifie que personne ne peut travailler.
helpful-title = Cet article vous a-t-il été utile ?
helpful-yes = Oui
helpful-no = Non
helpful-more = Ajouter un commentaire
helpful-comment = Qu’est-ce qui vous a aidé, ou que manque-t-il ?
helpful-comment-help = Il est envoyé avec votre Oui ou Non. Contactez-nous si vous souhaitez une réponse.

## Mails of the desk
mail-receipt-subject = Nous avons bien reçu votre demande { $number }
mail-receipt-text = Merci de nous avoir écrit. Votre demande porte le numéro { $number }.
mail-open-once = Ouvrez une fois le lien de notre message, afin que nous puissions vous écrire dès qu’il y aura une réponse.
mail-receipt-next = Une personne va la lire, et vous recevrez un message dès qu’il y aura une réponse. Si vous ne nous avez pas écrit, vous pouvez ignorer ce message.
mail-comment-subject = Une réponse à votre demande { $number } est disponible
mail-comment-text = Une réponse à votre demande { $number } est disponible.
mail-pending-subject = Nous attendons votre réponse à la demande { $number }
mail-pending-text = Nous avons besoin d’un élément de votre part pour poursuivre votre demande { $number }. Veuillez répondre sur la page de la demande.
mail-priority-subject = La priorité de votre demande { $number } a changé
mail-priority-text = La priorité de votre demande { $number } a été modifiée.
mail-solved-subject = Votre demande { $number } est résolue
mail-solved-text = Votre demande { $number } a été marquée comme résolue. Si ce n’est pas le cas, ajoutez un commentaire ou rouvrez-la.
mail-closed-subject = Votre demande { $number } est fermée
mail-closed-text = Votre demande { $number } a été fermée.
mail-reopened-subject = Votre demande { $number } est de nouveau ouverte
mail-reopened-text = Votre demande { $number } a été rouverte.
mail-news-subject = Du nouveau dans la demande { $number }
mail-news-text = Il y a du nouveau dans la demande { $number }, qui vous est attribuée.
mail-assigned-subject = La demande { $number } vous a été attribuée
mail-assigned-text = La demande { $number } vous a été attribuée.
mail-escalated-subject = La demande { $number } a été escaladée
mail-escalated-text = La demande { $number } a été escaladée à la direction.
mail-wrote = { $author } a écrit :
mail-new-status = L’état de la demande est maintenant : { $status }
mail-new-priority = Elle est maintenant : { $priority }
mail-link = Consultez la demande ici :
mail-link-secret = Gardez ce lien pour vous : toute personne qui le possède peut lire la demande et y écrire.
mail-automatic = Ce message a été envoyé automatiquement. Veuillez répondre sur la page de la demande, et non par e-mail.
mail-sign-in-subject = Votre code de connexion
mail-sign-in-text = Pour vous connecter, saisissez ce code :
mail-sign-in-once = Il est valable dix minutes et ne sert qu’une fois. Si vous ne l’avez pas demandé, vous pouvez ignorer ce message.

## Cases
desk-time = { $time } UTC
desk-nav = Assistance
desk-home = Accueil de l’assistance
desk-sign-in = Se connecter
desk-sign-out = Se déconnecter
desk-sign-in-text = Nous envoyons un code à votre adresse e-mail. Aucun mot de passe n’est nécessaire.
desk-send-code = Envoyer le code
desk-code-sent = Nous avons envoyé un code à cette adresse. Il est valable dix minutes.
desk-code = Code
desk-code-help = Huit chiffres indiqués dans l’e-mail.
desk-code-wrong = Ce code ne correspond pas ou n’est plus valable. Vérifiez les chiffres ou demandez un nouveau code.
desk-code-again = Envoyer un nouveau code
desk-new-case = Nouvelle demande
desk-open-cases = Vos demandes en cours
desk-no-open-cases = Vous n’avez aucune demande en cours.
desk-top-articles = Articles principaux
desk-learn = En savoir plus
desk-number = N° { $number }
desk-case = Demande { $number }
desk-status = État
status-open = En cours
status-pending = En attente de réponse
status-solved = Résolue
status-closed = Fermée
desk-escalated = Escaladée
desk-escalation = Escalade
desk-moved = Dernière modification
desk-ago-now = à l’instant
desk-ago-minutes = { $number ->
    [one] il y a { $number } minute
   *[other] il y a { $number } minutes
}
desk-ago-hours = { $number ->
    [one] il y a { $number } heure
   *[other] il y a { $number } heures
}
desk-ago-days = { $number ->
    [one] il y a { $number } jour
   *[other] il y a { $number } jours
}
desk-created = Ouverture
desk-filter = Filtrer les demandes
desk-search = Rechercher dans les demandes
desk-all = Tout
desk-sort = Tri
desk-sort-newest = Plus récentes d’abord
desk-sort-oldest = Plus anciennes d’abord
desk-sort-updated = Dernières modifiées d’abord
desk-show = Afficher
desk-none-found = Aucune demande ne correspond à cette recherche.
desk-show-all = Afficher toutes les demandes
desk-no-cases = Il n’y a pas encore de demande.
desk-paging = Pages
desk-first-page = Première page
desk-next-page = Page suivante
desk-timeline = Historique
desk-agent = Assistance
desk-internal = Interne
desk-did-created = Demande ouverte
desk-did-comment = Commentaire
desk-did-note = Commentaire interne
desk-did-escalate = Transmise à la direction
desk-did-solve = Marquée comme résolue
desk-did-close = Fermée
desk-did-reopen = Rouverte
desk-did-wait = En attente de réponse
desk-did-rate = Évaluée
desk-did-assign = Attribuée
desk-did-priority = Priorité modifiée
desk-rating = Évaluation
desk-rating-of = { $score } sur 5
desk-problems = Certains points sont à corriger
desk-receipt = Votre demande porte le numéro { $number }
desk-receipt-text = Elle est enregistrée exactement telle qu’affichée ci-dessous. Une personne la lit et vous répond par e-mail et sur cette page.
desk-receipt-link = Conservez ce lien : toute personne qui l’a peut lire la demande et y répondre.
desk-comment = Ajouter un commentaire
desk-comment-label = Votre commentaire
desk-comment-send = Envoyer le commentaire
desk-escalate = Transmettre à la direction
desk-escalate-reason = Motif
desk-escalate-text = Dites ce qui est en jeu et pour quand il vous faut une réponse.
desk-close = Fermer la demande
desk-close-text = Si vous n’avez plus besoin d’aide à ce sujet. Vous pourrez la rouvrir pendant un certain temps.
desk-reopen = Rouvrir la demande
desk-reopen-text = Si le problème persiste ou est revenu.
desk-rate = Évaluer la réponse
desk-rate-text = 1 : mauvaise, 5 : très bonne.
desk-rate-comment = Commentaire
desk-rate-send = Envoyer l’évaluation
desk-files-again = Un navigateur ne conserve pas les fichiers : choisissez à nouveau les vôtres.
desk-inbox = Boîte de réception
desk-view-mine = Les miennes
desk-view-unassigned = Non attribuées
desk-view-escalated = Escaladées
desk-view-all = Toutes
desk-assignee = Attribuée à
desk-anyone = Tout le monde
desk-me = Moi
desk-nobody = Personne
desk-assign = Attribuer
desk-set-status = Modifier l’état
desk-set-priority = Modifier la priorité
desk-reply = Répondre
desk-reply-label = Réponse publique
desk-reply-status = État ensuite
desk-keep-status = Inchangé ({ $status })
desk-reply-send = Envoyer la réponse
desk-note-label = Visible uniquement par l’assistance
desk-note-send = Enregistrer le commentaire interne
desk-to-home = Aller à l’accueil de l’assistance
desk-forbidden = Accès non autorisé
desk-forbidden-text = Votre compte ne le permet pas. S’il le devrait, adressez-vous à votre contact.
desk-not-found = Cette page ou cette demande n’existe pas
desk-not-found-text = L’adresse est peut-être incomplète, ou la demande appartient à quelqu’un d’autre. Rouvrez le lien de votre e-mail ou connectez-vous.
desk-not-possible = Ce n’est plus possible
desk-not-possible-text = La demande a évolué depuis l’ouverture de la page. Revenez en arrière et rechargez-la pour voir où elle en est.
desk-too-many = Patientez un instant
desk-too-many-text = De nombreuses requêtes sont arrivées en peu de temps. Réessayez dans quelques minutes ; rien de ce que vous avez envoyé n’est perdu.
desk-failed = Une erreur s’est produite de notre côté
desk-failed-text = L’action n’a pas été effectuée. Revenez en arrière et réessayez ; si cela se reproduit, appelez-nous.
desk-malformed = Nous n’avons pas pu lire cette requête
desk-malformed-text = L’adresse ou le formulaire contient un élément que cette page ne connaît pas. Recommencez depuis l’accueil de l’assistance.
problem-required = Une réponse est nécessaire ici.
problem-too-long = C’est trop long. Raccourcissez le texte.
problem-unknown-option = Choisissez l’une des options qui correspondent à vos autres réponses.
problem-not-an-email = Saisissez une adresse e-mail comme nom@example.com.
problem-unknown-field = Le formulaire n’accepte pas cet élément.
problem-not-asked = Cela ne correspond pas à vos autres réponses. Laissez ce champ vide.
problem-control-character = Ce texte contient un caractère invisible qui ne peut pas être enregistré. Saisissez-le à nouveau.
problem-unknown-locale = Cette langue n’est pas connue ici.
desk-file-pending = vérification en cours
desk-file-blocked = bloqué par la vérification
problem-too-many = Il y a trop de fichiers. Choisissez-en moins.
problem-too-large = Un fichier est trop volumineux.
problem-total-too-large = Les fichiers sont trop volumineux ensemble. Choisissez-en moins.
problem-type-not-allowed = Un fichier est d’un type que nous n’acceptons pas.
problem-name-mismatch = Le nom d’un fichier ne correspond pas à son contenu.
problem-bad-name = Le nom d’un fichier ne peut pas être utilisé. Renommez-le.
problem-empty = Un fichier est vide.
problem-unpacks-too-large = Une archive est trop volumineuse une fois décompressée.

## Widget
widget-title = Contacter l’assistance
widget-close = Fermer
widget-problems = À corriger : { $count }
widget-draft-restored = Ce que vous aviez écrit est toujours là.
widget-start-again = Recommencer
widget-files-hint = Vous pouvez aussi déposer des fichiers ici ou coller une image.
widget-remove-file = Retirer { $name }
widget-uploading = { $percent } % envoyés
widget-file-stored = Envoyé
widget-file-failed = Non envoyé
widget-closed = La demande n’accepte plus de fichiers.
widget-unreadable = Ce fichier n’est plus lisible. Choisissez-le de nouveau.
widget-context = Ces informations sont jointes
widget-context-article = Article
widget-context-browser = Navigateur
widget-context-searches = Dernières recherches
widget-context-only = Rien d’autre n’est envoyé.
widget-suggestions = Ces articles peuvent vous aider
widget-back-to-case = Revenir à ma demande
widget-call = Appelez-nous maintenant
widget-call-text = Lorsque personne ne peut travailler, un appel est le moyen le plus rapide de joindre une personne.
widget-in-writing = Continuer par écrit
widget-sending = Envoi de la demande
widget-offline = Vous êtes hors ligne. Votre demande est conservée ici et sera envoyée au retour du réseau.
widget-unreachable = Nous sommes injoignables pour le moment. Votre demande est conservée ici.
widget-many-requests = De nombreuses requêtes sont arrivées en peu de temps. Votre demande est conservée ici.
widget-server-error = Un problème est survenu de notre côté. Votre demande est conservée ici.
widget-next-try = Prochain essai dans { $seconds } s
widget-try-now = Essayer maintenant
widget-edit = Modifier le texte
widget-signed-out = Vous n’êtes plus connecté. Reconnectez-vous dans un autre onglet, puis envoyez la demande. Elle est conservée ici.
widget-not-allowed = Votre compte ne permet pas d’ouvrir une demande ici. S’il le devrait, adressez-vous à votre contact. Votre demande est conservée ici.
widget-too-large = La demande est trop volumineuse pour être envoyée. Retirez des fichiers ou raccourcissez le texte.
widget-refused = Certaines réponses ne conviennent pas. Vérifiez ce qui est signalé, puis envoyez à nouveau la demande.
widget-unknown = La réponse du serveur n’a pas pu être lue. Votre demande est conservée ici. Réessayez ou utilisez la page de contact.
widget-arrived = Une version antérieure de ce texte nous est parvenue. Vous avez reçu un e-mail à ce sujet. Pour envoyer aussi celle-ci, ouvrez une nouvelle demande.
widget-call-instead = La demande ne peut toujours pas être envoyée. Appelez-nous ou écrivez-nous. Elle est conservée ici.
widget-open-case = Ouvrir la demande
widget-stored = Voici ce que nous avons enregistré
widget-files-failed = Votre demande est enregistrée, mais pas ces fichiers. Ajoutez-les sur la page de la demande.
widget-unsent = Ce que vous avez modifié après l’envoi n’a pas été envoyé. Ajoutez-le en commentaire sur la page de la demande.
widget-next-text = Une personne lit votre demande et vous répond par e-mail et sur la page de la demande.
