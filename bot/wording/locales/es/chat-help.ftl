# /help: how to ask and what there is.

command-help =
    .name = ayuda
    .description = Cómo preguntarme y qué sé hacer

# $ask is the command to ask with, $answer the entry in a message’s menu.
help =
    .asking = Cómo preguntar
    .command = { $ask } sugiere preguntas mientras escribes y puede mostrarte la respuesta solo a ti.
    .mention = Mencióname junto con tu pregunta en un canal o hilo, o envíame un mensaje directo.
    .reply = Responde a una respuesta para seguir preguntando.
    .menu = { $answer }, en Aplicaciones, dentro del menú de un mensaje, responde a ese mensaje.
    .anywhere = Añádeme a tus aplicaciones y podrás preguntar en cualquier chat.
    .below = Debajo de una respuesta
    .vote = ¿Era correcta? Los curadores ven lo que no lo era.
    .file = Envía a los curadores una pregunta que no sé responder.
    .remove = Quita la respuesta; solo puede hacerlo quien preguntó.
    .further = Una pregunta en un botón hace justo esa pregunta.
    .spoilers = Spoilers
    .hidden = Lo que revela la historia queda oculto hasta que hagas clic, o se omite, según el canal.
    .commands = Más comandos
    .entry = { $command }: { $description }
    .team = Para administradores y curadores
