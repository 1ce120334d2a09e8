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
