command-quiz =
    .name = quiz
    .description = Uma pergunta para jogar: quem acertar primeiro vence
    .private_description = Jogue por conta própria, sem pontos

chat-quiz =
    .show = Mostrar a resposta
    .next = Próxima pergunta
    .scores = Pontuação
    .rules = Cada pessoa tem uma tentativa, até { $until }.
    .unscored = Aqui os pontos não são guardados.
    .alone = Só para você, então os pontos não são guardados.
    .none = Não tenho nenhuma pergunta de quiz para fazer aqui.
    .gone = Essa pergunta ficou desatualizada: o que eu sei mudou. Comece outra, por favor.
    .not_yet = Por enquanto, só quem começou a pergunta pode mostrar a resposta. Depois que { $count } membros tentarem, qualquer um pode.
    .followed = A próxima pergunta já está aí.
    .unkept = Não foi possível guardar os pontos.
    .scores_away = Não consigo acessar a pontuação agora. Tente de novo mais tarde, por favor.
    .board = Pontuação do quiz
    .nobody = Ninguém jogou ainda.
    .not_played = Você ainda não jogou.
    .points = { $right } de { $played } certas

chat-quiz-verdict =
    .late = Certo! Mas alguém foi um instante mais rápido.
    .wrong = Não, não é essa. Os outros ainda podem tentar.
    .again = Você já respondeu: cada pessoa tem uma tentativa.

chat-quiz-end =
    .won = { $member } acertou primeiro.
    .shown = Ninguém acertou: aqui está a resposta.
    .over = O tempo acabou: aqui está a resposta.

chat-quiz-alone =
    .right = Certo!
    .wrong = Não, é a verde.
    .shown = Aqui está a resposta.
