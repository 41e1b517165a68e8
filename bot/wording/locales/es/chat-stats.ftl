command-stats =
    .name = estadísticas
    .description = Qué se ha preguntado aquí y qué no supe
    .days = días
    .days_description = Cuántos días mirar atrás

stats-period =
    .week = Últimos 7 días
    .month = Últimos 30 días
    .quarter = Últimos 90 días

stats-panel =
    .title = Estadísticas
    .alt = Una imagen de estas cifras:
    .dark = Oscuro
    .light = Claro
    .asked = Lo más preguntado
    .unknown = Lo que no supe hasta ahora
    .nothing = Nada todavía
    .foot = Solo recuentos: no se guardan nombres.
    .per_day = Preguntas por día
    .answered = respondidas
    .unanswered = no respondidas
    .number = { $count }

stats-outcome =
    .answered = Respondidas
    .suggested = Con opciones
    .declined = Respuesta desconocida
    .wrong = Votadas como incorrectas

stats-line =
    .nothing = { $period }: aquí aún no se ha preguntado nada.
    .totals = { $period }: { $count ->
        [one] { $count } pregunta
       *[other] { $count } preguntas
    }
    .outcomes = Respondidas { $answered }, con opciones { $suggested }, respuesta desconocida { $declined }, votadas como incorrectas { $wrong }
    .asked = Lo más preguntado: { $question } ({ $count })
    .unknown = Lo que no supe hasta ahora: { $question } ({ $count })
