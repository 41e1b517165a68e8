# Where an answer comes from.

# $sources: all of them; $date: when they were last compared with the answer.
source = Source: { $sources } · checked { $date }
    .cited = { $title } ({ $kind }, { $date })
    .published = { $title } ({ $publisher }, { $kind }, { $date })
    .one = { $title } ({ $date })

kind =
    .news = news
    .review = review
    .interview = interview
    .official = official
    .wiki = wiki
    .other = other
