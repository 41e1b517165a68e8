# /help: how to ask and what there is.

command-help =
    .name = ajuda
    .description = Como me perguntar e o que eu sei fazer

# $ask is the command to ask with, $answer the entry in a message’s menu.
help =
    .asking = Como perguntar
    .command = { $ask } sugere perguntas enquanto você digita e pode mostrar a resposta só para você.
    .mention = Me mencione junto com sua pergunta, em um canal ou tópico, ou me mande uma mensagem direta.
    .reply = Responda a uma resposta para perguntar mais.
    .menu = { $answer } no menu de uma mensagem, em Apps, responde a essa mensagem.
    .anywhere = Me adicione aos seus apps e você poderá perguntar em qualquer conversa.
    .below = Abaixo de uma resposta
    .vote = Estava certa? Os curadores veem o que não estava.
    .file = Envia aos curadores uma pergunta que eu não sei responder.
    .remove = Remove a resposta; só quem perguntou pode fazer isso.
    .further = Uma pergunta em um botão faz essa mesma pergunta.
    .spoilers = Spoilers
    .hidden = O que revela a história fica escondido até você clicar, ou fica de fora, conforme o canal.
    .commands = Mais comandos
    .entry = { $command }: { $description }
    .team = Para administradores e curadores
