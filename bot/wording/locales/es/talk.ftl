# Small talk. $titles: what the packs are about; $example: a question that has an answer; $sources: titles.

talk =
    .hello = ¡Hola! Pregúntame sobre { $titles }, por ejemplo: { $example }
    .how_are_you = ¡Todo bien, gracias por preguntar! Pregúntame algo sobre { $titles }.
    .thanks = ¡De nada!
    .bye = ¡Hasta luego!
    .who_are_you = Soy un bot. Respondo preguntas sobre { $titles } a partir de una colección de datos revisados. Mis fuentes: { $sources }.
    .what_can_you_do = Sé de { $titles }: pregúntame con tus palabras, por ejemplo: { $example } Si mis fuentes no lo dicen, te lo digo.
    .sorry = ¡Perdona! Solo puedo guiarme por mis fuentes; prueba a decirlo de otra manera.
    .personal = Soy un bot, sin vida privada ni gustos propios. Solo sé lo que dicen mis fuentes sobre { $titles }.
    .ok = Pregunta cuando quieras.
