command-quiz =
    .name = quiz
    .description = Una pregunta para jugar: gana quien acierte primero
    .private_description = Juega a solas, sin puntos

chat-quiz =
    .show = Mostrar la respuesta
    .next = Siguiente pregunta
    .scores = Puntuaciones
    .rules = Cada persona tiene un intento, hasta las { $until }.
    .unscored = Aquí no se guardan puntos.
    .alone = Solo para ti, así que no se guardan puntos.
    .none = No tengo ninguna pregunta de quiz que hacer aquí.
    .gone = Esa pregunta ha quedado anticuada: lo que sé ha cambiado. Empieza otra, por favor.
    .not_yet = Por ahora solo quien empezó la pregunta puede mostrar la respuesta. Cuando { $count } miembros lo hayan intentado, podrá cualquiera.
    .followed = La siguiente pregunta ya está ahí.
    .unkept = No se han podido guardar los puntos.
    .scores_away = Ahora mismo no puedo acceder a las puntuaciones. Inténtalo más tarde, por favor.
    .board = Puntuaciones del quiz
    .nobody = Todavía no ha jugado nadie.
    .not_played = Todavía no has jugado.
    .points = { $right } de { $played } correctas

chat-quiz-verdict =
    .late = ¡Correcto! Pero alguien fue un instante más rápido.
    .wrong = No, no es esa. Los demás aún pueden intentarlo.
    .again = Ya has respondido: cada persona tiene un intento.

chat-quiz-end =
    .won = { $member } acertó primero.
    .shown = Nadie acertó: esta es la respuesta.
    .over = Se acabó el tiempo: esta es la respuesta.

chat-quiz-alone =
    .right = ¡Correcto!
    .wrong = No, es la verde.
    .shown = Esta es la respuesta.
