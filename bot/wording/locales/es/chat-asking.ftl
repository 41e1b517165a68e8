# Asking, and the small buttons below an answer.

command-ask =
    .name = preguntar
    .description = Haz una pregunta; la respuesta viene con su fuente
    .question = pregunta
    .question_description = Tu pregunta, con tus palabras
    .private = privado
    .private_description = Mostrar la respuesta solo a ti
    .member = miembro
    .member_description = Para quién es la respuesta

# Entries of a message's menu, under "Apps". At most 32 characters.
menu =
    .answer = Responder a esto

chat-answer =
    .for_member = Para { $member }
    .ask_curators = Preguntar a los curadores
    .nothing_asked = No veo palabras en ese mensaje a las que pueda responder.
    .answered_there = Respondido: { $link }
    .undelivered = No he podido escribir allí una respuesta. Puede que me falten permisos en este canal.
    .paused = Ahora mismo no respondo aquí.
    .not_yours = Solo quien preguntó puede quitar esta respuesta.
    .unkept = No se pudo guardar: mi almacenamiento no está disponible. Inténtalo más tarde.

# Where the bot seems to have been asked, but could not read the question.
hint =
    .role = Ese era mi rol. Mencióname a mí o usa /ask.
    .unreadable = No puedo leer ese mensaje. Mencióname junto con tu pregunta o usa /ask.

# Too many questions.
limit =
    .member = Han sido muchas preguntas de golpe. Dame medio minuto, por favor.
    .answer = Acabo de dar esa respuesta en este canal.
    .server = Llegan tantas preguntas aquí que necesito un momento. Inténtalo de nuevo enseguida.

spoiler =
    .hidden = Cuidado, esto revela parte de la historia:
    .refused = En este canal no cuento spoilers, así que omito esa parte.
    .refused_all = En este canal no cuento spoilers.

# The same, with a channel where it is told.
spoiler-elsewhere =
    .refused = En este canal no cuento spoilers. Pregúntame por esa parte en { $channel }.
    .refused_all = En este canal no cuento spoilers. Pregúntame en { $channel }.

vote =
    .question = ¿Es correcto?
    .right = ¡Gracias! Anotada como correcta.
    .wrong = ¡Gracias! Anotada como incorrecta. Los curadores lo verán.
