# Where an answer comes from.

source = Quelle: { $sources } · geprüft am { $date }
    .cited = { $title } ({ $kind }, { $date })
    .published = { $title } ({ $publisher }, { $kind }, { $date })
    .one = { $title } ({ $date })

kind =
    .news = Meldung
    .review = Kritik
    .interview = Interview
    .official = offiziell
    .wiki = Wiki
    .other = andere Quelle
