# Lengths of time, and how far off a day is. $n: a number; $span, $days and $about: lengths of time in words.

span =
    .second = { $n ->
        [one] { $n } seconde
       *[other] { $n } secondes
    }
    .minute = { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
    .hour = { $n ->
        [one] { $n } heure
       *[other] { $n } heures
    }
    .day = { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }
    .week = { $n ->
        [one] { $n } semaine
       *[other] { $n } semaines
    }
    .month = { $n } mois
    .year = { $n ->
        [one] { $n } an
       *[other] { $n } ans
    }
    .full_week = { $n ->
        [one] { $n } semaine entière
       *[other] { $n } semaines entières
    }
    .full_month = { $n ->
        [one] { $n } mois entier
       *[other] { $n } mois entiers
    }
    .full_year = { $n ->
        [one] { $n } an entier
       *[other] { $n } ans entiers
    }

length =
    .both = { $days } ({ $about })
    .and = { $a } et { $b }
    .less = moins de { $span }
    .about = environ { $span }

since =
    .future = C’est un { $weekday }, dans { $span }, donc pas encore.
    .tomorrow = C’est demain, un { $weekday }, donc pas encore.
    .today = C’est aujourd’hui, { $weekday } !
    .yesterday = C’était hier, un { $weekday }.
    .past = C’était un { $weekday }, il y a { $span }.
    .unknown = Le jour exact n’est pas indiqué.

clock =
    .am = { $hour } h { $minute } am
    .pm = { $hour } h { $minute } pm
    .plain = { $hour } h { $minute }
