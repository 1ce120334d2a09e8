## Moldura
skip-to-content = Ir para o conteúdo
language = Idioma
language-not-translated = não traduzido
languages-label = Idiomas
languages-title = Escolha um idioma
theme-to-light = Usar cores claras
theme-to-dark = Usar cores escuras
contact-us = Fale conosco
nav-label = Tópicos
nav-open = Todos os tópicos
nav-expand = Artigos em { $title }
nav-more = Mais em { $title }
nav-failed = Não foi possível carregar a lista. Siga o link acima para vê-la.
outline-label = Nesta página
breadcrumbs-label = Você está aqui
feed = Alterações recentes
markdown-twin = Esta página em Markdown

## Em torno de um artigo
updated = Atualizado em
translation-machine = Esta página foi traduzida automaticamente (tradução humana: { $percent }%).
translation-read-source = Ler a versão original ({ $source })
translation-missing = Esta página ainda não está disponível neste idioma ({ $language }). Ela é exibida no idioma original ({ $source }).
turn-label = Artigo anterior e próximo artigo
previous = Anterior
next = Próximo
offer-title = Isso não ajudou?
offer-text = Conte o que você quer fazer, e uma pessoa vai responder.

## Grupos, página inicial e outras páginas
article-count = { $count ->
    [one] { $count } artigo
   *[other] { $count } artigos
}
all-articles = { $count ->
    [one] Ver o artigo
   *[other] Ver todos os { $count } artigos
}
home-title = Como podemos ajudar?
reach-title = Fale com uma pessoa
reach-text = Ligue para o número da sua região ou escreva a qualquer hora.
not-found-title = Página não encontrada
not-found-text = A página pode ter sido movida, ou o endereço pode estar incompleto. Os tópicos da página inicial levam a todos os artigos.
not-found-home = Ir para a página inicial
redirect-title = Esta página foi movida

## Contatos
list-separator = {", "}
contacts-priorities = Prioridades: { $list }
contacts-open = Aberto agora, até { $time } no seu horário
contacts-closed = Fechado agora. Abre { $time } no seu horário
contacts-open-always = Aberto agora, a qualquer hora
contact-days = De { $first } a { $last }
contact-hours = { $days }, das { $from } às { $to } ({ $zone })
contact-hours-no-zone = { $days }, das { $from } às { $to }
contact-hours-all-day = { $days }, 24 horas por dia
priority-low = Baixa
priority-medium = Média
priority-high = Alta
priority-critical = Crítica

## Dentro de um artigo
alert-note = Observação
alert-tip = Dica
alert-important = Importante
alert-caution = Cuidado
alert-warning = Aviso
alert-info = Informação
alert-availability = Disponibilidade
alert-prerequisites = Pré-requisitos
alert-administration = Administração
alert-error = Erro
alert-success = Concluído
alert-morelikethis = Artigos relacionados
access-title = Requisitos de acesso
access-requirements = Requisitos de acesso
access-summary = Expanda para ver os requisitos de acesso deste artigo
access-level = Nível de acesso
access-license = Licença
access-object-permissions = Permissões de objeto
access-package = Pacote
access-plan = Plano
access-product = Produto
access-role = Função
code-label = Código
code-copy = Copiar
code-copied = Copiado
collapsible-title = Detalhes
footnotes = Notas de rodapé
footnote-back = Voltar ao texto
image-enlarge = Ampliar a imagem
preview-label = Somente no ambiente de visualização
preview-legend = O texto destacado trata de funções do ambiente de visualização.
table-label = Tabela
task-done = Feito
task-open = A fazer
video-title = Vídeo
video-watch = Assistir ao vídeo

## Chamados
my-cases = Meus chamados
case-title = Abrir um chamado
case-text = Descreva o problema uma só vez. Uma pessoa responderá por e-mail.
case-send = Enviar chamado
case-privacy = Usamos o que você informa aqui somente para responder. Guardamos pelo tempo necessário para o seu chamado e para perguntas posteriores sobre ele. Você pode pedir que apaguemos.
case-choose = Escolha
case-optional = opcional
case-only-if = Somente se { $question } for { $answers }.
case-trap = Deixe este campo vazio
case-files = Arquivos
case-files-help = { $count ->
    [one] No máximo { $count } arquivo de { $size }: { $types }.
   *[other] No máximo { $count } arquivos de { $size } cada e { $total } no total: { $types }.
}
size-kb = { $number } KB
size-mb = { $number } MB
size-gb = { $number } GB
field-email = E-mail
field-email-help = Responderemos para este endereço.
field-subject = Assunto
field-subject-help = O problema em poucas palavras.
field-description = Descrição
field-description-help = O que você fez, o que esperava e o que aconteceu.
field-priority = Prioridade
field-priority-help = Crítica significa que ninguém consegue trabalhar.
helpful-title = Este artigo foi útil?
helpful-yes = Sim
helpful-no = Não
helpful-more = Adicionar um comentário
helpful-comment = O que ajudou ou o que está faltando?
helpful-comment-help = Ele é enviado com o seu Sim ou Não. Fale conosco se precisar de uma resposta.
