# Where an answer comes from.

source = Fonte: { $sources } · conferido em { $date }
    .cited = { $title } ({ $kind }, { $date })
    .published = { $title } ({ $publisher }, { $kind }, { $date })
    .one = { $title } ({ $date })

kind =
    .news = notícia
    .review = crítica
    .interview = entrevista
    .official = fonte oficial
    .wiki = wiki
    .other = outra fonte
