# /privacy: what is kept, and what can be done about it. $days: how long it is kept.

command-privacy =
    .name = privacidad
    .description = Qué guardo y por cuánto tiempo; exporta o borra lo tuyo

privacy =
    .title = Privacidad
    .reading = Leo los mensajes dirigidos a mí: los que me mencionan, las respuestas a los míos, los mensajes directos, los que me señalas y las publicaciones nuevas en los foros que eligieron los administradores.
    .kept = Qué se guarda y para qué
    .words = Las palabras de una pregunta, solo si no tuve una buena respuesta o se votó mi respuesta como incorrecta: así los curadores ven qué falta. Sin autor, menciones ni enlaces, durante { $days ->
        [one] { $days } día
       *[other] { $days } días
    }. Los administradores pueden desactivarlo.
    .votes = Tus votos, con un código que solo esta instalación puede generar en lugar de tu nombre: así cada uno cuenta una vez. Se guardan durante { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
    .filed = Lo que envías a los curadores: las palabras y dónde estaban, sin tu nombre. Se guarda durante { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
    .quiz = Puntos del quiz con tu ID de miembro, hasta que los borres; qué preguntas del quiz respondiste, durante { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
    .counts = De un servidor: sus ajustes y recuentos de preguntas y respuestas sin nombres, hasta que el bot se vaya o un administrador los borre.
    .memory = Solo en memoria, y desaparece al reiniciar: de qué trata una conversación, diez minutos; a qué pregunta pertenece una respuesta, un día; quién probó una pregunta del quiz, una hora.
    .place = Dónde está
    .operator = En la máquina de quien gestiona este bot, que responde por ello. El autor del software no recibe nada.
    .export = Exportar mis datos
    .delete = Borrar mis datos
    .server = Borrar los datos de este servidor
    .keep = Conservar
    .exported = Esto es todo lo que lleva a ti, también lo que solo está en memoria.
    .delete_sure = ¿Borrar tus votos, tus puntos del quiz en todos los servidores y lo que recuerdo de nuestras conversaciones? No se puede deshacer.
    .server_sure = ¿Borrar todo lo de este servidor: ajustes, respuestas de los curadores, recuentos, preguntas guardadas, votos y puntos del quiz? No se puede deshacer.
    .deleted = { $count ->
        [0] Hecho: no había nada tuyo guardado, y lo que estaba en memoria queda olvidado.
        [one] Hecho: se borró { $count } registro, y lo que estaba en memoria queda olvidado.
       *[other] Hecho: se borraron { $count } registros, y lo que estaba en memoria queda olvidado.
    }
    .server_deleted = Hecho: ya no se guarda nada de este servidor. Todos los ajustes vuelven a su valor por defecto.
    .admins_only = Eso solo lo puede hacer quien puede gestionar este servidor.
