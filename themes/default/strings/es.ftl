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
translation-older = El original ha cambiado desde que se tradujo ({ $date }).
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

## Buscar
search-title = Buscar
search-label = Buscar en el centro de ayuda
search-submit = Buscar
search-count = Artículos encontrados: { $count }
search-none = No se encontró ningún artículo. Pruebe con otras palabras o pregúntenos.
search-all = Todos los resultados
search-failed = No se pudo cargar la búsqueda. Inténtelo de nuevo.
search-more = Mostrar más
search-no-script = La búsqueda necesita scripts aquí. Los temas siguientes llevan a todos los artículos.
search-slash = La tecla / lleva al cuadro de búsqueda
facet-product = Producto
facet-feature = Función
facet-role = Rol
facet-type = Tipo de contenido
facet-level = Nivel
facet-topic = Tema

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

## Mails of the desk
mail-receipt-subject = Hemos recibido su caso { $number }
mail-receipt-text = Gracias por escribirnos. Su caso tiene el número { $number }.
mail-open-once = Abra una vez el enlace de nuestro mensaje para que podamos escribirle cuando haya una respuesta.
mail-receipt-next = Una persona lo leerá y usted recibirá un mensaje cuando haya una respuesta. Si no nos ha escrito, puede ignorar este mensaje.
mail-comment-subject = Hay una respuesta a su caso { $number }
mail-comment-text = Hay una respuesta a su caso { $number }.
mail-pending-subject = Esperamos su respuesta en el caso { $number }
mail-pending-text = Necesitamos algo de usted para seguir con su caso { $number }. Responda en la página del caso.
mail-priority-subject = La prioridad de su caso { $number } ha cambiado
mail-priority-text = La prioridad de su caso { $number } ha cambiado.
mail-solved-subject = Su caso { $number } está resuelto
mail-solved-text = Su caso { $number } se ha marcado como resuelto. Si no es así, añada un comentario o vuelva a abrirlo.
mail-closed-subject = Su caso { $number } está cerrado
mail-closed-text = Su caso { $number } se ha cerrado.
mail-reopened-subject = Su caso { $number } vuelve a estar abierto
mail-reopened-text = Su caso { $number } se ha vuelto a abrir.
mail-news-subject = Hay novedades en el caso { $number }
mail-news-text = Hay novedades en el caso { $number }, que tiene asignado.
mail-assigned-subject = Se le ha asignado el caso { $number }
mail-assigned-text = Se le ha asignado el caso { $number }.
mail-escalated-subject = El caso { $number } se ha escalado
mail-escalated-text = El caso { $number } se ha escalado a la dirección.
mail-wrote = { $author } escribió:
mail-new-status = El estado del caso es ahora: { $status }
mail-new-priority = Ahora es: { $priority }
mail-link = Vea el caso aquí:
mail-link-secret = No comparta este enlace: quien lo tenga puede leer el caso y escribir en él.
mail-automatic = Este mensaje se ha enviado automáticamente. Responda en la página del caso, no por correo.
mail-sign-in-subject = Su código de inicio de sesión
mail-sign-in-text = Para iniciar sesión, introduzca este código:
mail-sign-in-once = Es válido durante diez minutos y solo se puede usar una vez. Si no lo ha pedido, puede ignorar este mensaje.

## Cases
desk-time = { $time } UTC
desk-nav = Soporte
desk-home = Inicio de soporte
desk-sign-in = Iniciar sesión
desk-sign-out = Cerrar sesión
desk-sign-in-text = Le enviaremos un código a su correo electrónico. No necesita contraseña.
desk-send-code = Enviar el código
desk-code-sent = Hemos enviado un código a esta dirección. Es válido durante diez minutos.
desk-code = Código
desk-code-help = Ocho cifras que figuran en el correo.
desk-code-wrong = Este código no coincide o ha caducado. Compruebe las cifras o pida un código nuevo.
desk-code-again = Enviar un código nuevo
desk-new-case = Nuevo caso
desk-open-cases = Sus casos abiertos
desk-no-open-cases = No tiene casos abiertos.
desk-top-articles = Artículos principales
desk-learn = Más información
desk-number = N.º { $number }
desk-case = Caso { $number }
desk-status = Estado
status-open = Abierto
status-pending = A la espera de respuesta
status-solved = Resuelto
status-closed = Cerrado
desk-escalated = Escalado
desk-escalation = Escalado
desk-moved = Último cambio
desk-ago-now = ahora mismo
desk-ago-minutes = { $number ->
    [one] hace { $number } minuto
   *[other] hace { $number } minutos
}
desk-ago-hours = { $number ->
    [one] hace { $number } hora
   *[other] hace { $number } horas
}
desk-ago-days = { $number ->
    [one] hace { $number } día
   *[other] hace { $number } días
}
desk-created = Apertura
desk-filter = Filtrar los casos
desk-search = Buscar en los casos
desk-all = Todos
desk-sort = Orden
desk-sort-newest = Más recientes primero
desk-sort-oldest = Más antiguos primero
desk-sort-updated = Últimos cambios primero
desk-show = Mostrar
desk-none-found = Ningún caso coincide con esta búsqueda.
desk-show-all = Mostrar todos los casos
desk-no-cases = Todavía no hay casos.
desk-paging = Páginas
desk-first-page = Primera página
desk-next-page = Página siguiente
desk-timeline = Historial
desk-agent = Soporte
desk-internal = Interno
desk-did-created = Caso abierto
desk-did-comment = Comentario
desk-did-note = Comentario interno
desk-did-escalate = Escalado a la dirección
desk-did-solve = Marcado como resuelto
desk-did-close = Cerrado
desk-did-reopen = Reabierto
desk-did-wait = A la espera de respuesta
desk-did-rate = Valorado
desk-did-assign = Asignado
desk-did-priority = Prioridad cambiada
desk-rating = Valoración
desk-rating-of = { $score } de 5
desk-problems = Hay algunos puntos que revisar
desk-receipt = Su caso tiene el número { $number }
desk-receipt-text = Se ha guardado tal como se muestra abajo. Una persona lo leerá y le responderá por correo y en esta página.
desk-receipt-link = Guarde este enlace: quien lo tenga puede leer el caso y escribir en él.
desk-comment = Añadir un comentario
desk-comment-label = Su comentario
desk-comment-send = Enviar el comentario
desk-escalate = Escalar a la dirección
desk-escalate-reason = Motivo
desk-escalate-text = Indique qué está en juego y para cuándo necesita una respuesta.
desk-close = Cerrar el caso
desk-close-text = Si ya no necesita ayuda con esto. Podrá reabrirlo durante un tiempo.
desk-reopen = Reabrir el caso
desk-reopen-text = Si el problema sigue o ha vuelto.
desk-rate = Valorar la respuesta
desk-rate-text = 1 es mala y 5 es muy buena.
desk-rate-comment = Comentario
desk-rate-send = Enviar la valoración
desk-files-again = El navegador no conserva los archivos: vuelva a elegir los suyos.
desk-inbox = Bandeja de entrada
desk-view-mine = Míos
desk-view-unassigned = Sin asignar
desk-view-escalated = Escalados
desk-view-all = Todos
desk-assignee = Asignado a
desk-anyone = Cualquiera
desk-me = Mí
desk-nobody = Nadie
desk-assign = Asignar
desk-set-status = Cambiar el estado
desk-set-priority = Cambiar la prioridad
desk-reply = Responder
desk-reply-label = Respuesta pública
desk-reply-status = Estado posterior
desk-keep-status = Sin cambios ({ $status })
desk-reply-send = Enviar la respuesta
desk-note-label = Solo lo ve el equipo de soporte
desk-note-send = Guardar el comentario interno
desk-to-home = Ir al inicio de soporte
desk-forbidden = No tiene acceso
desk-forbidden-text = Su cuenta no permite hacerlo. Si debería, pregunte a su contacto de soporte.
desk-not-found = Esta página o este caso no existe
desk-not-found-text = Puede que la dirección esté incompleta o que el caso sea de otra persona. Abra de nuevo el enlace de su correo o inicie sesión.
desk-not-possible = Ya no es posible
desk-not-possible-text = El caso ha cambiado desde que abrió la página. Vuelva atrás y recárguela para ver su estado.
desk-too-many = Espere un momento
desk-too-many-text = Ha habido muchas peticiones en poco tiempo. Vuelva a intentarlo en unos minutos; no se ha perdido nada de lo enviado.
desk-failed = Algo ha fallado por nuestra parte
desk-failed-text = No se ha realizado. Vuelva atrás e inténtelo de nuevo; si se repite, llámenos.
desk-malformed = No hemos podido leer esta petición
desk-malformed-text = La dirección o el formulario contiene algo que esta página no conoce. Empiece de nuevo desde el inicio de soporte.
problem-required = Aquí hace falta una respuesta.
problem-too-long = Es demasiado largo. Acórtelo.
problem-unknown-option = Elija una de las opciones que encajan con sus otras respuestas.
problem-not-an-email = Escriba un correo como nombre@example.com.
problem-unknown-field = El formulario no admite esto.
problem-not-asked = No encaja con sus otras respuestas. Déjelo vacío.
problem-control-character = Contiene un carácter invisible que no se puede guardar. Vuelva a escribir el texto.
problem-unknown-locale = Este idioma no se conoce aquí.
desk-file-pending = en revisión
desk-file-blocked = retenido por la revisión
problem-too-many = Hay demasiados archivos. Elija menos.
problem-too-large = Un archivo es demasiado grande.
problem-total-too-large = Los archivos son demasiado grandes en conjunto. Elija menos.
problem-type-not-allowed = Un archivo es de un tipo que no aceptamos.
problem-name-mismatch = El nombre de un archivo no corresponde a su contenido.
problem-bad-name = El nombre de un archivo no se puede usar. Cámbielo.
problem-empty = Un archivo está vacío.
problem-unpacks-too-large = Un archivo comprimido es demasiado grande al descomprimirlo.

## Widget
widget-title = Contactar con soporte
widget-close = Cerrar
widget-problems = Por corregir: { $count }
widget-draft-restored = Lo que escribió antes sigue aquí.
widget-start-again = Empezar de nuevo
widget-files-hint = También puede soltar archivos aquí o pegar una imagen.
widget-remove-file = Quitar { $name }
widget-uploading = { $percent } % subido
widget-file-stored = Subido
widget-file-failed = No subido
widget-closed = El caso ya no admite archivos.
widget-unreadable = Este archivo ya no se puede leer. Elíjalo de nuevo.
widget-context = Esto se envía también
widget-context-article = Artículo
widget-context-browser = Navegador
widget-context-searches = Últimas búsquedas
widget-context-only = No se envía nada más.
widget-suggestions = Estos artículos pueden ayudarle
widget-back-to-case = Volver a mi caso
widget-call = Llámenos ahora
widget-call-text = Cuando nadie puede trabajar, una llamada es la forma más rápida de hablar con una persona.
widget-in-writing = Continuar por escrito
widget-sending = Enviando el caso
widget-offline = No tiene conexión. Su caso se conserva aquí y se enviará cuando vuelva la red.
widget-unreachable = No se nos puede localizar. Su caso se conserva aquí.
widget-many-requests = Ha habido muchas peticiones en poco tiempo. Su caso se conserva aquí.
widget-server-error = Algo ha fallado por nuestra parte. Su caso se conserva aquí.
widget-next-try = Próximo intento en { $seconds } s
widget-try-now = Intentar ahora
widget-edit = Cambiar el texto
widget-signed-out = Su sesión ha terminado. Vuelva a iniciarla en otra pestaña y envíe entonces el caso. Se conserva aquí.
widget-not-allowed = Su cuenta no permite abrir un caso aquí. Si debería, pregunte a su contacto de soporte. Su caso se conserva aquí.
widget-too-large = El caso es demasiado grande para enviarlo. Quite archivos o acorte el texto.
widget-refused = Algunas respuestas no son válidas. Revise lo que está marcado y vuelva a enviar el caso.
widget-unknown = No se ha podido leer la respuesta del servidor. Su caso se conserva aquí. Vuelva a intentarlo o use la página de contacto.
widget-arrived = Una versión anterior de este texto nos ha llegado. Tiene un correo al respecto. Si quiere enviar también esta, abra un caso nuevo.
widget-call-instead = El caso sigue sin poder enviarse. Llámenos o escríbanos. Se conserva aquí.
widget-open-case = Abrir el caso
widget-stored = Esto es lo que hemos guardado
widget-files-failed = Su caso se ha guardado, pero estos archivos no. Añádalos en la página del caso.
widget-unsent = Lo que cambió después de enviar no se ha enviado. Añádalo como comentario en la página del caso.
widget-next-text = Una persona lee su caso y le responde por correo electrónico y en la página del caso.
