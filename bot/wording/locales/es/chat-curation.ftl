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

curated =
    .by = Respondido por los curadores de este servidor, { $date }
    .sourced = Respondido por los curadores de este servidor, { $date } · Fuente: { $source }

curation-filing =
    .filed = Enviada a los curadores
    .filed_here = Enviada a los curadores. No podré cambiar este mensaje después: pregúntame de nuevo dentro de un rato y tendrás su respuesta.
    .lost = Ya no sé qué pregunta era. Pregúntame de nuevo y haz clic aquí enseguida, por favor.

curation-notice =
    .open = Una pregunta para los curadores
    .source = Fuente: { $source }
    .asked = Preguntado { $when } en { $link }

curation-form =
    .title = Responder una pregunta
    .answer = Respuesta
    .hint = Escribe { $example } alrededor de lo que revela la historia.
    .source = ¿De dónde sale eso? (opcional)

curation-list =
    .open = Preguntas abiertas
    .answered = Respondidas hace poco
    .retired = Respuestas retiradas
    .before = Atrás
    .after = Más

curation-why =
    .name = ¿Por qué esta respuesta?
    .title = ¿Por qué esta respuesta?
    .nothing = No veo detrás de ese mensaje ninguna pregunta que pueda explicar.
    .again = Ya no recuerdo esta respuesta, así que esto es lo que respondería ahora.
    .rehearsal = Nadie me preguntó esto; así respondería.
    .read = Leído como: { $words }
    .corrected = Corregido: { $changes }
    .names = Nombres encontrados: { $names }
    .considered = Considerado:
    .entries = Se basa en: { $entries }
    .place = { $title }, párrafo { $paragraph }, frase { $sentence }

curation-retire =
    .name = Retirar esta respuesta
    .title = ¿Retirar esta respuesta?
    .entry = Entrada: { $entry }
    .nothing = Ese mensaje no dice nada que se pueda retirar.
    .meaning = En este servidor ya no la diré ni la sugeriré. Puedes restaurarla cuando quieras.
    .confirm = Retirar
    .keep = Conservar
    .which = ¿Qué parte de la respuesta?
    .lost = Ya no conozco esa entrada, así que no hay nada que retirar.
    .done = Retirada en este servidor. Puedes restaurarla con { $command }.
    .unreachable = No pude cambiar el mensaje en sí.
    .taken_back = Los curadores de este servidor retiraron esta respuesta.

curation-already =
    .answered = Otro curador acaba de responderla.
    .dismissed = Otro curador acaba de descartarla.

curation-settled =
    .answered = Respondida por los curadores
    .dismissed = Descartada por los curadores

curation-empty =
    .open = Ninguna pregunta espera respuesta.
    .answered = No se ha respondido nada últimamente.
    .retired = No hay respuestas retiradas en este servidor.

curation-verdict =
    .answered = Respondida: { $sure }, { $percent } %.
    .suggested = Solo ofrecí opciones: { $sure }, { $percent } %.
    .declined = Sin respuesta: { $sure }, { $percent } %.

curation-sure =
    .high = con bastante seguridad
    .fair = con cierta seguridad
    .low = con poca seguridad

curation-spoiler =
    .none = No revela nada.
    .mild = Revela un poco de la historia.
    .major = Revela mucho de la historia.
