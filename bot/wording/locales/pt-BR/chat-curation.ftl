command-questions =
    .name = perguntas
    .description = O que perguntaram e eu não soube responder (para curadores)

curation =
    .not_yours = Isso é para os curadores deste servidor: os administradores e quem tem o cargo que eles escolheram.
    .answer = Responder
    .dismiss = Descartar
    .restore = Restaurar
    .empty = Não vejo nenhuma resposta aí.
    .unreachable = Guardado. Não consegui mudar a mensagem em que perguntaram; quem perguntar de novo recebe a resposta.
    .expired = Não tenho mais essa pergunta: só as guardo por um tempo limitado.

curated =
    .by = Respondido pelos curadores deste servidor, { $date }
    .sourced = Respondido pelos curadores deste servidor, { $date } · Fonte: { $source }

curation-filing =
    .filed = Enviada aos curadores
    .filed_here = Enviada aos curadores. Não consigo mudar esta mensagem depois: me pergunte de novo daqui a pouco e você recebe a resposta deles.
    .lost = Não sei mais qual era a pergunta. Me pergunte de novo e clique aqui logo em seguida.

curation-notice =
    .open = Uma pergunta para os curadores
    .source = Fonte: { $source }
    .asked = Perguntado { $when } em { $link }

curation-form =
    .title = Responder a uma pergunta
    .answer = Resposta
    .hint = Escreva { $example } em volta do que entrega a história.
    .source = De onde vem isso? (opcional)

curation-list =
    .open = Perguntas abertas
    .answered = Respondidas há pouco
    .retired = Respostas retiradas
    .before = Voltar
    .after = Mais

curation-why =
    .name = Por que esta resposta?
    .title = Por que esta resposta?
    .nothing = Não vejo por trás dessa mensagem nenhuma pergunta que eu possa explicar.
    .again = Não me lembro mais desta resposta, então é assim que eu responderia agora.
    .rehearsal = Ninguém me perguntou isso; é assim que eu responderia.
    .read = Lido como: { $words }
    .corrected = Corrigido: { $changes }
    .names = Nomes encontrados: { $names }
    .considered = Considerado:
    .entries = Baseia-se em: { $entries }
    .place = { $title }, parágrafo { $paragraph }, frase { $sentence }

curation-retire =
    .name = Retirar esta resposta
    .title = Retirar esta resposta?
    .entry = Entrada: { $entry }
    .nothing = Essa mensagem não diz nada que possa ser retirado.
    .meaning = Neste servidor não vou mais dizê-la nem sugeri-la. Você pode restaurá-la quando quiser.
    .confirm = Retirar
    .keep = Manter
    .which = Qual parte da resposta?
    .lost = Não conheço mais essa entrada, então não há nada a retirar.
    .done = Retirada neste servidor. Você pode restaurá-la com { $command }.
    .unreachable = Não consegui mudar a mensagem em si.
    .taken_back = Os curadores deste servidor retiraram esta resposta.

curation-already =
    .answered = Outro curador acabou de responder essa.
    .dismissed = Outro curador acabou de descartar essa.

curation-settled =
    .answered = Respondida pelos curadores
    .dismissed = Descartada pelos curadores

curation-empty =
    .open = Nenhuma pergunta espera resposta.
    .answered = Nada foi respondido ultimamente.
    .retired = Nenhuma resposta está retirada neste servidor.

curation-verdict =
    .answered = Respondida: { $sure }, { $percent }%.
    .suggested = Só ofereci opções: { $sure }, { $percent }%.
    .declined = Sem resposta: { $sure }, { $percent }%.

curation-sure =
    .high = com bastante certeza
    .fair = com alguma certeza
    .low = sem certeza

curation-spoiler =
    .none = Não entrega nada.
    .mild = Entrega um pouco da história.
    .major = Entrega muito da história.
