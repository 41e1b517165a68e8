# Asking, and the small buttons below an answer.

command-ask =
    .name = perguntar
    .description = Faça uma pergunta; a resposta vem com a fonte
    .question = pergunta
    .question_description = Sua pergunta, com suas próprias palavras
    .private = privado
    .private_description = Mostrar a resposta só para você
    .member = membro
    .member_description = Para quem é a resposta

# Entries of a message's menu, under "Apps". At most 32 characters.
menu =
    .answer = Responder a isto

chat-answer =
    .for_member = Para { $member }
    .ask_curators = Perguntar aos curadores
    .nothing_asked = Não vejo nessa mensagem palavras que eu possa responder.
    .answered_there = Respondido: { $link }
    .undelivered = Não consegui escrever uma resposta ali. Talvez me faltem permissões neste canal.
    .paused = No momento não estou respondendo aqui.
    .not_yours = Só quem perguntou pode remover esta resposta.
    .unkept = Não foi possível guardar isso: meu armazenamento está fora do ar. Tente de novo mais tarde.

# Where the bot seems to have been asked, but could not read the question.
hint =
    .role = Esse era o meu cargo. Me mencione em vez disso ou use /ask.
    .unreadable = Não consigo ler essa mensagem. Me mencione junto com a sua pergunta ou use /ask.

# Too many questions.
limit =
    .member = Foram muitas perguntas de uma vez. Me dê meio minuto, por favor.
    .answer = Acabei de dar essa resposta neste canal.
    .server = Estão chegando tantas perguntas aqui que preciso de um momento. Tente de novo daqui a pouco.

spoiler =
    .hidden = Cuidado, isto revela parte da história:
    .refused = Neste canal não conto spoilers, então deixo essa parte de fora.
    .refused_all = Neste canal não conto spoilers.

# The same, with a channel where it is told.
spoiler-elsewhere =
    .refused = Neste canal não conto spoilers. Pergunte essa parte em { $channel }.
    .refused_all = Neste canal não conto spoilers. Pergunte em { $channel }.

vote =
    .question = Está certo?
    .right = Obrigado! Anotada como certa.
    .wrong = Obrigado! Anotada como errada. Os curadores vão ver.
