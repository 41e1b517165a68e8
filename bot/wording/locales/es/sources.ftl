# Where an answer comes from.

source = Fuente: { $sources } · comprobado el { $date }
    .cited = { $title } ({ $kind }, { $date })
    .published = { $title } ({ $publisher }, { $kind }, { $date })
    .one = { $title } ({ $date })

kind =
    .news = noticia
    .review = reseña
    .interview = entrevista
    .official = fuente oficial
    .wiki = wiki
    .other = otra fuente
