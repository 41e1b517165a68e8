# Where an answer comes from.

source = Source : { $sources } · vérifié le { $date }
    .cited = { $title } ({ $kind }, { $date })
    .published = { $title } ({ $publisher }, { $kind }, { $date })
    .one = { $title } ({ $date })

kind =
    .news = actualité
    .review = critique
    .interview = interview
    .official = source officielle
    .wiki = wiki
    .other = autre source
