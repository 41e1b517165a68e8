command-questions =
    .name = preguntas
    .description = Lo que se preguntó y no supe responder (para curadores)

curation =
    .not_yours = Eso es para los curadores de este servidor: sus administradores y quien tenga el rol que eligieron.
    .answer = Responder
    .dismiss = Descartar
    .restore = Restaurar
    .empty = No veo ninguna respuesta ahí.
    .unreachable = Guardado. No pude cambiar el mensaje donde se preguntó; quien pregunte de nuevo recibirá la respuesta.
    .expired = Ya no tengo esa pregunta: solo las guardo por un tiempo limitado.
    .already_answered = Otra persona acaba de responder esa.
    .already_dismissed = Otra persona acaba de descartar esa.

curated =
    .by = Respondido por los curadores de este servidor, { $date }
    .sourced = Respondido por los curadores de este servidor, { $date } · Fuente: { $source }

curation-filing =
    .filed = Enviada a los curadores
    .filed_here = Enviada a los curadores. No podré cambiar este mensaje después: pregúntame de nuevo dentro de un rato y tendrás su respuesta.
    .lost = Ya no sé qué pregunta era. Pregúntame de nuevo y haz clic aquí enseguida, por favor.

curation-notice =
    .open = Una pregunta para los curadores
    .answered = Respondida por los curadores
    .dismissed = Descartada por los curadores
    .source = Fuente: { $source }
    .asked = Preguntado en { $channel } { $when }: { $link }

curation-form =
    .title = Responder una pregunta
    .answer = Respuesta
    .hint = Escribe { $example } alrededor de lo que revela la historia.
    .source = ¿De dónde lo sabes? (opcional)

curation-list =
    .open = Preguntas abiertas
    .answered = Respondidas hace poco
    .retired = Respuestas retiradas
    .no_open = Ninguna pregunta espera respuesta.
    .no_answered = No se ha respondido nada últimamente.
    .no_retired = No hay respuestas retiradas en este servidor.
    .before = Atrás
    .after = Más

curation-why =
    .name = ¿Por qué esta respuesta?
    .title = ¿Por qué esta respuesta?
    .nothing = No veo detrás de ese mensaje ninguna pregunta que pueda explicar.
    .again = Ya no recuerdo esta respuesta, así que esto es lo que respondería ahora.
    .rehearsal = Nadie me preguntó esto; así respondería.
    .answered = Respondida: { $sure }, { $percent } %.
    .suggested = Solo ofrecí opciones: { $sure }, { $percent } %.
    .declined = Sin respuesta: { $sure }, { $percent } %.
    .sure_high = con bastante seguridad
    .sure_fair = con cierta seguridad
    .sure_low = con poca seguridad
    .spoiler_none = No revela nada.
    .spoiler_mild = Revela un poco de la historia.
    .spoiler_major = Revela mucho de la historia.
    .read = Leído como: { $words }
    .corrected = Corregido: { $changes }
    .names = Nombres encontrados: { $names }
    .considered = Considerado:
    .entries = Se basa en: { $entries }
    .place = { $title }, párrafo { $paragraph }, frase { $sentence }

curation-retire =
    .name = Retirar esta respuesta
    .title = ¿Retirar esta respuesta?
    .nothing = Ese mensaje no dice nada que se pueda retirar.
    .meaning = En este servidor ya no la diré ni la sugeriré. Puedes restaurarla cuando quieras.
    .confirm = Retirar
    .which = ¿Qué parte de la respuesta?
    .lost = Ya no conozco esa entrada, así que no hay nada que retirar.
    .done = Retirada en este servidor. Con { $command } se puede restaurar.
    .unreachable = No pude cambiar el mensaje en sí.
    .taken_back = Los curadores de este servidor retiraron esta respuesta.
