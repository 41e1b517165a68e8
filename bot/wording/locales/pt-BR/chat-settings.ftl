command-settings =
    .name = configurações
    .description = Defina como eu me comporto neste servidor
    .import = importar
    .import_description = Um arquivo criado com o botão “Exportar”

settings-panel =
    .title = Configurações
    .intro = As mudanças valem na hora.
    .legend = Letras pequenas: ainda o padrão.
    .pair = { $name }: { $value }
    .more = { $listed } e mais { $count }
    .gone = { $count ->
        [one] { $count } que não existe mais ou está arquivado
       *[other] { $count } que não existem mais ou estão arquivados
    }
    .overflow = O menu não tem lugar para { $count } deles. Tire outros para abrir espaço.
    .empty_channel = sem regra própria
    .empty_channel_hint = Então: { $policy }

settings-page =
    .overview = Visão geral
    .places = Onde eu respondo
    .answers = Como eu respondo
    .spoilers = Spoilers
    .curators = Curadores
    .language = Idioma e pacotes

settings-page-hint =
    .overview = Tudo de uma vez, permissões, exportar, redefinir
    .places = Pausa, canais, fóruns
    .answers = Certeza, visibilidade, limites, o que é guardado
    .spoilers = Para o servidor e canal por canal
    .curators = Quem pode fazer curadoria e onde as perguntas chegam
    .language = Que idioma eu falo e de onde vêm minhas respostas

settings-name =
    .paused = Respostas
    .channels = Canais de resposta
    .paused_channels = Canais pausados
    .forums = Fóruns
    .private = Respostas a comandos
    .caution = Certeza
    .spoilers = Spoilers
    .channel_spoilers = Spoilers por canal
    .pace = Limites
    .language = Idioma
    .curators = Cargo de curadores
    .inbox = Canal de curadores
    .packs = Pacotes
    .keep_texts = Perguntas sem resposta

settings-hint =
    .paused = Em pausa eu fico em silêncio em todo lugar, até você me deixar continuar.
    .channels = Não escolha nenhum e eu respondo em todo lugar. Um canal inclui seus tópicos.
    .paused_channels = Nestes eu fico em silêncio, sejam quais forem as outras configurações.
    .forums = Lá eu respondo por conta própria a uma nova postagem, uma vez e só quando tenho certeza.
    .private = Quem vê a resposta a um comando.
    .caution = Quanta certeza eu preciso ter antes de responder.
    .spoilers = O que eu faço com o que revela a história. Um canal chamado “spoilers” já fica aberto.
    .channel_spoilers = Uma regra aqui vale mais que a do servidor, para um canal e seus tópicos.
    .pace = Quanto um membro pode perguntar e quando uma resposta pode se repetir num canal.
    .language = Em que idioma ficam as minhas frases quando todos as veem.
    .curators = Quem tem esse cargo pode fazer curadoria, além de quem pode gerenciar o servidor. Para mostrar também /estatísticas a eles, permita o comando para esse cargo em Configurações do servidor → Integrações.
    .inbox = Lá chegam as perguntas que os membros enviam aos curadores.
    .packs = De onde vêm minhas respostas. Não escolha nenhum para usar todos.
    .keep_texts = As palavras de perguntas que eu não soube responder bem, sem nomes, por um tempo. Elas mostram o que falta.

settings-flag =
    .paused-no = ativas
    .paused-yes = pausadas em todo lugar
    .private-no = para todos
    .private-yes = só para quem pergunta
    .keep_texts-no = não guardadas
    .keep_texts-yes = guardadas

settings-turn =
    .paused-no = Retomar
    .paused-yes = Pausar
    .private-no = Tornar públicas
    .private-yes = Tornar privadas
    .keep_texts-no = Não guardar nada
    .keep_texts-yes = Guardar

settings-none =
    .channels = em todo lugar
    .paused_channels = nenhum
    .forums = nenhum
    .channel_spoilers = nenhum tem regra própria
    .curators = só quem pode gerenciar o servidor
    .inbox = nenhum
    .packs = todos
    .language = o do servidor ({ $own })

settings-choice-caution =
    .careful = cautelosa
    .normal = equilibrada
    .bold = ousada

settings-choice-caution-hint =
    .careful = Respondo menos e acerto ainda mais
    .normal = Respondo quando tenho certeza e, se não, ofereço opções
    .bold = Respondo mais e às vezes posso entender errado

settings-choice-spoilers =
    .hide = ocultos
    .refuse = deixados de fora
    .allow = contados abertamente

settings-choice-spoilers-hint =
    .hide = Atrás de marcas de spoiler, até alguém clicar
    .refuse = Com uma indicação de onde eu contaria
    .allow = Como todo o resto

settings-choice-pace =
    .off = nenhum
    .normal = normais
    .strict = rígidos

settings-choice-pace-hint =
    .off = Os membros podem perguntar o quanto quiserem
    .normal = Ninguém percebe, a não ser numa enxurrada
    .strict = Poucas perguntas por minuto, e nenhuma resposta duas vezes seguidas

settings-choose =
    .channels = Escolha canais
    .paused_channels = Escolha canais
    .forums = Escolha fóruns
    .channel_spoilers = Escolha um canal ou tópico
    .curators = Escolha um cargo
    .inbox = Escolha um canal
    .packs = Escolha pacotes

settings-button =
    .clear = Remover o que não existe mais
    .reset = Restaurar o padrão
    .reset_yes = Sim, restaurar tudo
    .reset_no = Deixar como está
    .export = Exportar

settings-note =
    .cleared = { $name }: o que não existe mais foi removido
    .ruled = Spoilers em { $channel }: { $policy }
    .reset_ask = { $count ->
        [one] Devo voltar { $count } configuração ao padrão? Uma exportação a guardaria.
       *[other] Devo voltar { $count } configurações ao padrão? Uma exportação as guardaria.
    }
    .nothing_to_reset = Tudo já está no padrão.
    .reset = Tudo voltou ao padrão.
    .imported = { $count ->
        [0] Importado: tudo está no padrão.
        [one] Importado: { $count } configuração difere do padrão.
       *[other] Importado: { $count } configurações diferem do padrão.
    }
    .away = Meu armazenamento está fora do ar. Vale o que eu soube por último ou, no pior caso, o padrão, e nada pode ser mudado.
    .unkept = Meu armazenamento está fora do ar, então nada mudou. Tente de novo mais tarde, por favor.
    .too_much = { $name }: é mais do que eu consigo guardar. Nada mudou.
    .everyone = Esse cargo é de todo mundo, então não pode ser o dos curadores. Nada mudou.
    .packs_away = Esses pacotes não podem mais ser lidos. Nada mudou.

settings-export =
    .done = Estas são as configurações que diferem do padrão. Para usá-las aqui ou em outro lugar, use { $command } e anexe este arquivo como “{ $option }”.

settings-import =
    .large = Esse arquivo é grande demais para configurações. Nada mudou.
    .unreadable = Esse arquivo não é um JSON que eu consiga ler. Nada mudou.
    .foreign = Esse arquivo não contém configurações que eu exportei. Nada mudou.
    .newer = Uma versão mais nova de mim criou esse arquivo. Nada mudou.
    .unknown = Esse arquivo tem uma configuração “{ $setting }” que eu não conheço. Nada mudou.
    .value = O valor de “{ $setting }” nesse arquivo não é possível. Nada mudou.
    .missing = O Discord não me deu esse arquivo. Nada mudou.

settings-refused =
    .admins = Só quem pode gerenciar este servidor pode fazer isso.
    .curators = Só curadores e quem pode gerenciar este servidor podem ver isso.
    .not_ready = O Discord ainda não me contou o suficiente sobre este servidor. Tente de novo daqui a pouco.

settings-health =
    .well = Onde eu respondo, tenho todas as permissões de que preciso.
    .missing = Em { $channels } me falta: { $permissions }.
    .unseen = Não vejo { $channels }. Para responder lá, eu precisaria de { $permissions }.
    .refused = O Discord me recusou em { $channels } no último dia, embora nada pareça faltar.
    .nowhere = Não encontro mais nenhum dos canais de resposta, então não respondo em lugar nenhum.

settings-permission =
    .view_channel = Ver canais
    .send_messages = Enviar mensagens
    .send_messages_in_threads = Enviar mensagens em tópicos
    .read_message_history = Ver histórico de mensagens
