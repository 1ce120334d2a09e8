## Marco
skip-to-content = Ir al contenido
language = Idioma
language-not-translated = sin traducir
languages-label = Idiomas
languages-title = Elegir un idioma
theme-to-light = Usar colores claros
theme-to-dark = Usar colores oscuros
contact-us = Contacto
nav-label = Temas
nav-open = Todos los temas
nav-expand = Artículos de { $title }
nav-more = Más en { $title }
nav-failed = No se ha podido cargar la lista. Siga el enlace de arriba para verla.
outline-label = En esta página
breadcrumbs-label = Está aquí
feed = Cambios recientes
markdown-twin = Esta página en Markdown

## Alrededor de un artículo
updated = Actualizado el
translation-machine = Esta página se ha traducido automáticamente (traducción humana: { $percent } %).
translation-read-source = Leer la versión original ({ $source })
translation-missing = Esta página todavía no está disponible en este idioma ({ $language }). Se muestra en su idioma original ({ $source }).
turn-label = Artículo anterior y siguiente
previous = Anterior
next = Siguiente
offer-title = ¿No le ha servido de ayuda?
offer-text = Cuéntenos qué intenta hacer y le responderá una persona.

## Grupos, inicio y otras páginas
article-count = { $count ->
    [one] { $count } artículo
   *[other] { $count } artículos
}
all-articles = { $count ->
    [one] Ver el artículo
   *[other] Ver los { $count } artículos
}
home-title = ¿En qué podemos ayudarle?
reach-title = Hable con una persona
reach-text = Llame al número de su región o escríbanos a cualquier hora.
not-found-title = Página no encontrada
not-found-text = Es posible que la página se haya movido o que la dirección esté incompleta. Los temas de la página de inicio llevan a todos los artículos.
not-found-home = Ir a la página de inicio
redirect-title = Esta página se ha movido

## Contactos
list-separator = {", "}
contacts-priorities = Prioridades: { $list }
contacts-open = Abierto ahora, hasta las { $time } en su hora local
contacts-closed = Cerrado ahora. Abre el { $time } en su hora local
contacts-open-always = Abierto ahora, a todas horas
contact-days = De { $first } a { $last }
contact-hours = { $days }, de { $from } a { $to } ({ $zone })
contact-hours-no-zone = { $days }, de { $from } a { $to }
contact-hours-all-day = { $days }, las 24 horas
priority-low = Baja
priority-medium = Media
priority-high = Alta
priority-critical = Crítica

## Dentro de un artículo
alert-note = Nota
alert-tip = Consejo
alert-important = Importante
alert-caution = Precaución
alert-warning = Advertencia
alert-info = Información
alert-availability = Disponibilidad
alert-prerequisites = Requisitos previos
alert-administration = Administración
alert-error = Error
alert-success = Correcto
alert-morelikethis = Artículos relacionados
access-title = Requisitos de acceso
access-requirements = Requisitos de acceso
access-summary = Ampliar para ver los requisitos de acceso de este artículo
access-level = Nivel de acceso
access-license = Licencia
access-object-permissions = Permisos de objeto
access-package = Paquete
access-plan = Plan
access-product = Producto
access-role = Función
code-label = Código
code-copy = Copiar
code-copied = Copiado
collapsible-title = Detalles
footnotes = Notas al pie
footnote-back = Volver al texto
image-enlarge = Ampliar la imagen
preview-label = Solo en el entorno de vista previa
preview-legend = El texto resaltado trata de funciones del entorno de vista previa.
table-label = Tabla
task-done = Hecho
task-open = Por hacer
video-title = Vídeo
video-watch = Ver el vídeo

## Casos
my-cases = Mis casos
case-title = Abrir un caso
case-text = Describa el problema una sola vez. Una persona le responderá por correo electrónico.
case-send = Enviar el caso
case-privacy = Usamos estos datos solo para responderle. Los conservamos mientras los necesiten su caso y las preguntas posteriores sobre él. Puede pedirnos que los eliminemos.
case-choose = Elija
case-optional = opcional
case-only-if = Solo si { $question } es { $answers }.
case-trap = Deje este campo vacío
case-files = Archivos
case-files-help = { $count ->
    [one] Como máximo { $count } archivo de { $size }: { $types }.
   *[other] Como máximo { $count } archivos de { $size } cada uno y { $total } en total: { $types }.
}
size-kb = { $number } KB
size-mb = { $number } MB
size-gb = { $number } GB
field-email = Correo electrónico
field-email-help = Respondemos a esta dirección.
field-subject = Asunto
field-subject-help = El problema en pocas palabras.
field-description = Descripción
field-description-help = Qué hizo, qué esperaba y qué ocurrió en su lugar.
field-priority = Prioridad
field-priority-help = Crítica significa que nadie puede trabajar.
helpful-title = ¿Le ha resultado útil este artículo?
helpful-yes = Sí
helpful-no = No
helpful-more = Añadir un comentario
helpful-comment = ¿Qué le ha ayudado o qué falta?
helpful-comment-help = Se envía junto con su Sí o No. Póngase en contacto con nosotros si necesita una respuesta.
