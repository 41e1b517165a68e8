# Lengths of time, and how far off a day is. $n: a number; $span, $days and $about: lengths of time in words.

# "Full" are whole units of a length that holds some more.
span =
    .second = { $n ->
        [one] { $n } second
       *[other] { $n } seconds
    }
    .minute = { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
    .hour = { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
    .day = { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
    .week = { $n ->
        [one] { $n } week
       *[other] { $n } weeks
    }
    .month = { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
    .year = { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
    .full_week = { $n ->
        [one] { $n } full week
       *[other] { $n } full weeks
    }
    .full_month = { $n ->
        [one] { $n } full month
       *[other] { $n } full months
    }
    .full_year = { $n ->
        [one] { $n } full year
       *[other] { $n } full years
    }

length =
    .both = { $days } ({ $about })
    .and = { $a } and { $b }
    .less = less than { $span }
    .about = about { $span }

since =
    .future = That's a { $weekday }, { $span } from today, so not yet.
    .tomorrow = That's tomorrow, a { $weekday }, so not yet.
    .today = That's today, { $weekday }!
    .yesterday = That was yesterday, a { $weekday }.
    .past = That was a { $weekday }, { $span } ago.
    .unknown = The exact day isn't given.

clock =
    .am = { $hour }:{ $minute } am
    .pm = { $hour }:{ $minute } pm
    .plain = { $hour }:{ $minute }
