# /privacy: what is kept, and what can be done about it. $days: how long it is kept.

command-privacy =
    .name = privacidade
    .description = O que eu guardo e por quanto tempo; exporte ou apague o que é seu

privacy =
    .title = Privacidade
    .reading = Eu leio mensagens dirigidas a mim: as que me mencionam, respostas às minhas, mensagens diretas, as que você me indica e novas postagens nos fóruns que os administradores escolheram.
    .kept = O que é guardado e por quê
    .words = As palavras de uma pergunta, só quando eu não tive uma boa resposta ou minha resposta foi votada como errada: para os curadores verem o que falta. Sem autor, menções nem links, por { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }. Os administradores podem desativar isso.
    .votes = Seus votos, com um código que só esta instalação consegue gerar no lugar do seu nome: para que cada um conte só uma vez. Guardados por { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }.
    .filed = O que você envia aos curadores: as palavras e onde estavam, sem o seu nome. Guardado por { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }.
    .quiz = Pontos do quiz com o seu ID de membro, até você apagar; quais perguntas do quiz você respondeu, por { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }.
    .counts = De um servidor: as configurações e contagens de perguntas e respostas sem nomes, até o bot sair ou um administrador apagar.
    .memory = Só na memória, e some ao reiniciar: o assunto de uma conversa, dez minutos; a qual pergunta uma resposta pertence, um dia; quem tentou uma pergunta do quiz, uma hora.
    .place = Onde fica
    .operator = Na máquina de quem mantém este bot, que responde por isso. O autor do software não recebe nada.
    .export = Exportar meus dados
    .delete = Apagar meus dados
    .server = Apagar os dados deste servidor
    .keep = Manter
    .exported = Isto é tudo o que leva a você, inclusive o que está só na memória.
    .delete_sure = Apagar seus votos, seus pontos do quiz em todos os servidores e o que eu lembro das nossas conversas? Não dá para desfazer.
    .server_sure = Apagar tudo sobre este servidor: configurações, respostas dos curadores, contagens, perguntas guardadas, votos e pontos do quiz? Não dá para desfazer.
    .deleted = { $count ->
        [0] Pronto: não havia nada seu guardado, e o que estava na memória foi esquecido.
        [one] Pronto: { $count } registro foi apagado, e o que estava na memória foi esquecido.
       *[other] Pronto: { $count } registros foram apagados, e o que estava na memória foi esquecido.
    }
    .server_deleted = Pronto: nada mais é guardado sobre este servidor. Todas as configurações voltaram ao padrão.
    .admins_only = Só quem pode gerenciar este servidor pode fazer isso.
