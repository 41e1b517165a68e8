# Lengths of time, and how far off a day is. $n: a number; $span, $days and $about: lengths of time in words.

span =
    .second = { $n ->
        [one] { $n } Sekunde
       *[other] { $n } Sekunden
    }
    .minute = { $n ->
        [one] { $n } Minute
       *[other] { $n } Minuten
    }
    .hour = { $n ->
        [one] { $n } Stunde
       *[other] { $n } Stunden
    }
    .day = { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
    }
    .week = { $n ->
        [one] { $n } Woche
       *[other] { $n } Wochen
    }
    .month = { $n ->
        [one] { $n } Monat
       *[other] { $n } Monate
    }
    .year = { $n ->
        [one] { $n } Jahr
       *[other] { $n } Jahre
    }
    .full_week = { $n ->
        [one] { $n } volle Woche
       *[other] { $n } volle Wochen
    }
    .full_month = { $n ->
        [one] { $n } voller Monat
       *[other] { $n } volle Monate
    }
    .full_year = { $n ->
        [one] { $n } volles Jahr
       *[other] { $n } volle Jahre
    }

length =
    .both = { $days } ({ $about })
    .and = { $a } und { $b }
    .less = weniger als { $span }
    .about = etwa { $span }

since =
    .future = Das ist ein { $weekday }, von heute an noch { $span }, also noch nicht.
    .tomorrow = Das ist morgen, ein { $weekday }, also noch nicht.
    .today = Das ist heute, { $weekday }!
    .yesterday = Das war gestern, ein { $weekday }.
    .past = Das war ein { $weekday } und ist { $span } her.
    .unknown = Der genaue Tag ist nicht angegeben.

clock =
    .am = { $hour }:{ $minute } am
    .pm = { $hour }:{ $minute } pm
    .plain = { $hour }:{ $minute } Uhr
