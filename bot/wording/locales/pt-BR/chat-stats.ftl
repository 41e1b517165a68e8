command-stats =
    .name = estatísticas
    .description = O que foi perguntado aqui e o que eu não sabia
    .days = dias
    .days_description = Quantos dias olhar para trás

stats-period =
    .week = Últimos 7 dias
    .month = Últimos 30 dias
    .quarter = Últimos 90 dias

stats-panel =
    .title = Estatísticas
    .alt = Uma imagem destes números:
    .dark = Escuro
    .light = Claro
    .asked = Mais perguntado
    .unknown = O que eu não sabia até agora
    .nothing = Nada ainda
    .foot = Só contagens: nenhum nome é guardado.
    .per_day = Perguntas por dia
    .answered = respondidas
    .unanswered = não respondidas
    .number = { $count }

stats-outcome =
    .answered = Respondidas
    .suggested = Com opções
    .declined = Resposta desconhecida
    .wrong = Votadas como erradas

stats-line =
    .nothing = { $period }: nada foi perguntado aqui ainda.
    .totals = { $period }: { $count ->
        [one] { $count } pergunta
       *[other] { $count } perguntas
    }
    .outcomes = Respondidas { $answered }, com opções { $suggested }, resposta desconhecida { $declined }, votadas como erradas { $wrong }
    .asked = Mais perguntado: { $question } ({ $count })
    .unknown = O que eu não sabia até agora: { $question } ({ $count })
