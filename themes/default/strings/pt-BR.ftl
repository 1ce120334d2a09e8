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
translation-older = O original mudou depois de traduzido ({ $date }).
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

## Pesquisa
search-title = Pesquisa
search-label = Pesquisar na central de ajuda
search-submit = Pesquisar
search-count = Artigos encontrados: { $count }
search-none = Nenhum artigo foi encontrado. Tente outras palavras ou pergunte a nós.
search-all = Todos os resultados
search-failed = Não foi possível carregar a pesquisa. Tente novamente.
search-more = Mostrar mais
search-no-script = A pesquisa precisa de scripts aqui. Os tópicos abaixo levam a todos os artigos.
search-slash = A tecla / leva à caixa de pesquisa
facet-product = Produto
facet-feature = Recurso
facet-role = Função
facet-type = Tipo de conteúdo
facet-level = Nível
facet-topic = Tópico

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

## Mails of the desk
mail-receipt-subject = Recebemos o seu chamado { $number }
mail-receipt-text = Agradecemos o contato. O número do seu chamado é { $number }.
mail-open-once = Abra uma vez o link da nossa mensagem para que possamos escrever a você quando houver uma resposta.
mail-receipt-next = Uma pessoa vai ler o chamado, e você receberá uma mensagem quando houver uma resposta. Se você não escreveu para nós, pode ignorar esta mensagem.
mail-comment-subject = Há uma resposta ao seu chamado { $number }
mail-comment-text = Há uma resposta ao seu chamado { $number }.
mail-pending-subject = Aguardamos sua resposta no chamado { $number }
mail-pending-text = Precisamos de algo de você para continuar com seu chamado { $number }. Responda na página do chamado.
mail-priority-subject = A prioridade do seu chamado { $number } mudou
mail-priority-text = A prioridade do seu chamado { $number } foi alterada.
mail-solved-subject = Seu chamado { $number } foi resolvido
mail-solved-text = Seu chamado { $number } foi marcado como resolvido. Se não for o caso, adicione um comentário ou reabra o chamado.
mail-closed-subject = Seu chamado { $number } foi fechado
mail-closed-text = Seu chamado { $number } foi fechado.
mail-reopened-subject = Seu chamado { $number } está aberto novamente
mail-reopened-text = Seu chamado { $number } foi reaberto.
mail-news-subject = Há novidades no chamado { $number }
mail-news-text = Há novidades no chamado { $number }, que está atribuído a você.
mail-assigned-subject = O chamado { $number } foi atribuído a você
mail-assigned-text = O chamado { $number } foi atribuído a você.
mail-escalated-subject = O chamado { $number } foi escalado
mail-escalated-text = O chamado { $number } foi escalado para a gerência.
mail-wrote = { $author } escreveu:
mail-new-status = O status do chamado agora é: { $status }
mail-new-priority = Agora ela é: { $priority }
mail-link = Veja o chamado aqui:
mail-link-secret = Não compartilhe este link: quem o tiver pode ler o chamado e escrever nele.
mail-automatic = Esta mensagem foi enviada automaticamente. Responda na página do chamado, não por e-mail.
mail-sign-in-subject = Seu código de acesso
mail-sign-in-text = Para entrar, digite este código:
mail-sign-in-once = Ele vale por dez minutos e só pode ser usado uma vez. Se você não o solicitou, pode ignorar esta mensagem.

## Cases
desk-time = { $time } UTC
desk-nav = Suporte
desk-home = Início do suporte
desk-sign-in = Entrar
desk-sign-out = Sair
desk-sign-in-text = Enviamos um código para o seu e-mail. Você não precisa de senha.
desk-send-code = Enviar código
desk-code-sent = Enviamos um código para este endereço. Ele vale por dez minutos.
desk-code = Código
desk-code-help = Oito dígitos que estão no e-mail.
desk-code-wrong = Este código não confere ou expirou. Verifique os dígitos ou peça um novo código.
desk-code-again = Enviar um novo código
desk-new-case = Novo chamado
desk-open-cases = Seus chamados abertos
desk-no-open-cases = Você não tem chamados abertos.
desk-top-articles = Principais artigos
desk-learn = Saiba mais
desk-number = N.º { $number }
desk-case = Chamado { $number }
desk-status = Status
status-open = Aberto
status-pending = Aguardando resposta
status-solved = Resolvido
status-closed = Encerrado
desk-escalated = Escalado
desk-escalation = Escalonamento
desk-moved = Última alteração
desk-ago-now = agora mesmo
desk-ago-minutes = { $number ->
    [one] há { $number } minuto
   *[other] há { $number } minutos
}
desk-ago-hours = { $number ->
    [one] há { $number } hora
   *[other] há { $number } horas
}
desk-ago-days = { $number ->
    [one] há { $number } dia
   *[other] há { $number } dias
}
desk-created = Abertura
desk-filter = Filtrar chamados
desk-search = Pesquisar nos chamados
desk-all = Todos
desk-sort = Ordem
desk-sort-newest = Mais recentes primeiro
desk-sort-oldest = Mais antigos primeiro
desk-sort-updated = Última alteração primeiro
desk-show = Mostrar
desk-none-found = Nenhum chamado corresponde a esta pesquisa.
desk-show-all = Mostrar todos os chamados
desk-no-cases = Ainda não há chamados.
desk-paging = Páginas
desk-first-page = Primeira página
desk-next-page = Próxima página
desk-timeline = Histórico
desk-agent = Suporte
desk-internal = Interno
desk-did-created = Chamado aberto
desk-did-comment = Comentário
desk-did-note = Comentário interno
desk-did-escalate = Escalado à gerência
desk-did-solve = Marcado como resolvido
desk-did-close = Encerrado
desk-did-reopen = Reaberto
desk-did-wait = Aguardando resposta
desk-did-rate = Avaliado
desk-did-assign = Atribuído
desk-did-priority = Prioridade alterada
desk-rating = Avaliação
desk-rating-of = { $score } de 5
desk-problems = Alguns pontos precisam de atenção
desk-receipt = Seu chamado tem o número { $number }
desk-receipt-text = Ele foi gravado exatamente como aparece abaixo. Uma pessoa vai ler e responder por e-mail e nesta página.
desk-receipt-link = Guarde este link: quem o tiver pode ler o chamado e escrever nele.
desk-comment = Adicionar comentário
desk-comment-label = Seu comentário
desk-comment-send = Enviar comentário
desk-escalate = Escalar à gerência
desk-escalate-reason = Motivo
desk-escalate-text = Diga o que está em jogo e até quando precisa de uma resposta.
desk-close = Encerrar chamado
desk-close-text = Se você não precisa mais de ajuda com isto. É possível reabrir por algum tempo.
desk-reopen = Reabrir chamado
desk-reopen-text = Se o problema continua ou voltou.
desk-rate = Avaliar a resposta
desk-rate-text = 1 é ruim, 5 é muito boa.
desk-rate-comment = Comentário
desk-rate-send = Enviar avaliação
desk-files-again = O navegador não guarda arquivos: escolha os seus de novo.
desk-inbox = Caixa de entrada
desk-view-mine = Meus
desk-view-unassigned = Não atribuídos
desk-view-escalated = Escalados
desk-view-all = Todos
desk-assignee = Atribuído a
desk-anyone = Qualquer pessoa
desk-me = Mim
desk-nobody = Ninguém
desk-assign = Atribuir
desk-set-status = Definir status
desk-set-priority = Definir prioridade
desk-reply = Responder
desk-reply-label = Resposta pública
desk-reply-status = Status depois
desk-keep-status = Sem alteração ({ $status })
desk-reply-send = Enviar resposta
desk-note-label = Somente o suporte vê isto
desk-note-send = Salvar comentário interno
desk-to-home = Ir para o início do suporte
desk-forbidden = Sem acesso
desk-forbidden-text = Sua conta não permite isto. Se deveria, fale com o seu contato de suporte.
desk-not-found = Esta página ou este chamado não existe
desk-not-found-text = O endereço pode estar incompleto, ou o chamado é de outra pessoa. Abra de novo o link do seu e-mail ou entre.
desk-not-possible = Isto não é mais possível
desk-not-possible-text = O chamado mudou desde que você abriu a página. Volte e recarregue-a para ver a situação.
desk-too-many = Aguarde um momento
desk-too-many-text = Houve muitas solicitações em pouco tempo. Tente de novo em alguns minutos; nada do que você enviou se perdeu.
desk-failed = Algo deu errado do nosso lado
desk-failed-text = Não foi feito. Volte e tente de novo; se acontecer outra vez, ligue para nós.
desk-malformed = Não conseguimos ler esta solicitação
desk-malformed-text = O endereço ou o formulário contém algo que esta página não conhece. Comece de novo pelo início do suporte.
problem-required = É preciso responder aqui.
problem-too-long = Está longo demais. Encurte o texto.
problem-unknown-option = Escolha uma das opções que combinam com as outras respostas.
problem-not-an-email = Digite um e-mail como nome@example.com.
problem-unknown-field = O formulário não aceita isto.
problem-not-asked = Isto não combina com as outras respostas. Deixe em branco.
problem-control-character = Contém um caractere invisível que não pode ser gravado. Digite o texto de novo.
problem-unknown-locale = Este idioma não é conhecido aqui.
desk-file-pending = em verificação
desk-file-blocked = retido pela verificação
problem-too-many = Há arquivos demais. Escolha menos.
problem-too-large = Um arquivo é grande demais.
problem-total-too-large = Os arquivos juntos são grandes demais. Escolha menos.
problem-type-not-allowed = Um arquivo é de um tipo que não aceitamos.
problem-name-mismatch = O nome de um arquivo não corresponde ao conteúdo.
problem-bad-name = O nome de um arquivo não pode ser usado. Renomeie-o.
problem-empty = Um arquivo está vazio.
problem-unpacks-too-large = Um arquivo compactado fica grande demais quando aberto.

## Widget
widget-title = Falar com o suporte
widget-close = Fechar
widget-problems = A corrigir: { $count }
widget-draft-restored = O que você escreveu antes ainda está aqui.
widget-start-again = Começar de novo
widget-files-hint = Você também pode soltar arquivos aqui ou colar uma imagem.
widget-remove-file = Remover { $name }
widget-uploading = { $percent }% enviado
widget-file-stored = Enviado
widget-file-failed = Não enviado
widget-closed = O chamado não aceita mais arquivos.
widget-unreadable = Este arquivo não pode mais ser lido. Escolha-o de novo.
widget-context = Isto é enviado junto
widget-context-article = Artigo
widget-context-browser = Navegador
widget-context-searches = Últimas buscas
widget-context-only = Nada mais é enviado.
widget-suggestions = Estes artigos podem ajudar
widget-back-to-case = Voltar ao meu chamado
widget-call = Ligue para nós agora
widget-call-text = Quando ninguém consegue trabalhar, uma ligação é o caminho mais rápido até uma pessoa.
widget-in-writing = Continuar por escrito
widget-sending = Enviando o chamado
widget-offline = Você está sem conexão. Seu chamado fica guardado aqui e será enviado quando a rede voltar.
widget-unreachable = Não foi possível falar com o servidor. Seu chamado fica guardado aqui.
widget-many-requests = Houve muitas solicitações em pouco tempo. Seu chamado fica guardado aqui.
widget-server-error = Algo deu errado do nosso lado. Seu chamado fica guardado aqui.
widget-next-try = Próxima tentativa em { $seconds } s
widget-try-now = Tentar agora
widget-edit = Alterar o texto
widget-signed-out = Sua sessão terminou. Entre de novo em outra aba e depois envie o chamado. Ele fica guardado aqui.
widget-not-allowed = Sua conta não permite abrir um chamado aqui. Se deveria, fale com o seu contato de suporte. Seu chamado fica guardado aqui.
widget-too-large = O chamado é grande demais para ser enviado. Remova arquivos ou encurte o texto.
widget-refused = Algumas respostas não servem. Confira o que está marcado e envie o chamado de novo.
widget-unknown = Não foi possível ler a resposta do servidor. Seu chamado fica guardado aqui. Tente de novo ou use a página de contato.
widget-arrived = Uma versão anterior deste texto chegou até nós. Você recebeu um e-mail sobre ela. Se quiser enviar esta também, abra um novo chamado.
widget-call-instead = Ainda não foi possível enviar o chamado. Ligue ou escreva para nós. Ele fica guardado aqui.
widget-open-case = Abrir o chamado
widget-stored = Isto é o que gravamos
widget-files-failed = Seu chamado foi gravado, mas estes arquivos não. Adicione-os na página do chamado.
widget-unsent = O que você alterou depois de enviar não foi enviado. Adicione como comentário na página do chamado.
widget-next-text = Uma pessoa lê seu chamado e responde por e-mail e na página do chamado.
