# /help: how to ask and what there is.

command-help =
    .name = aide
    .description = Comment me poser une question, et ce que je sais faire

# $ask is the command to ask with, $answer the entry in a message’s menu.
help =
    .asking = Comment poser une question
    .command = { $ask } suggère des questions pendant que tu écris, et peut ne montrer la réponse qu’à toi.
    .mention = Mentionne-moi avec ta question, dans un salon ou un fil, ou envoie-moi un message privé.
    .reply = Réponds à une réponse pour en savoir plus.
    .menu = { $answer } dans le menu d’un message, sous Applications, répond à ce message.
    .anywhere = Ajoute-moi à tes applications, et tu pourras me poser des questions dans toutes tes discussions.
    .below = Sous une réponse
    .vote = Était-ce juste ? Les curateurs voient ce qui ne l’était pas.
    .file = Transmet aux curateurs une question à laquelle je ne sais pas répondre.
    .remove = Supprime la réponse ; seule la personne qui a posé la question le peut.
    .further = Une question sur un bouton pose cette question.
    .spoilers = Spoilers
    .hidden = Ce qui dévoile l’histoire reste caché jusqu’à ton clic, ou est omis, selon le salon.
    .commands = Autres commandes
    .entry = { $command } : { $description }
    .team = Pour les admins et les curateurs
