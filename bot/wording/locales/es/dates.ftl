# Lengths of time, and how far off a day is. $n: a number; $span, $days and $about: lengths of time in words.

span =
    .second = { $n ->
        [one] { $n } segundo
       *[other] { $n } segundos
    }
    .minute = { $n ->
        [one] { $n } minuto
       *[other] { $n } minutos
    }
    .hour = { $n ->
        [one] { $n } hora
       *[other] { $n } horas
    }
    .day = { $n ->
        [one] { $n } día
       *[other] { $n } días
    }
    .week = { $n ->
        [one] { $n } semana
       *[other] { $n } semanas
    }
    .month = { $n ->
        [one] { $n } mes
       *[other] { $n } meses
    }
    .year = { $n ->
        [one] { $n } año
       *[other] { $n } años
    }
    .full_week = { $n ->
        [one] { $n } semana completa
       *[other] { $n } semanas completas
    }
    .full_month = { $n ->
        [one] { $n } mes completo
       *[other] { $n } meses completos
    }
    .full_year = { $n ->
        [one] { $n } año completo
       *[other] { $n } años completos
    }

length =
    .both = { $days } ({ $about })
    .and = { $a } y { $b }
    .less = menos de { $span }
    .about = alrededor de { $span }

since =
    .future = Cae en { $weekday } y faltan { $span }, así que todavía no.
    .tomorrow = Es mañana, { $weekday }, así que todavía no.
    .today = ¡Es hoy, { $weekday }!
    .yesterday = Fue ayer, { $weekday }.
    .past = Fue un { $weekday }, hace { $span }.
    .unknown = No se indica el día exacto.

clock =
    .am = { $hour }:{ $minute } a. m.
    .pm = { $hour }:{ $minute } p. m.
    .plain = { $hour }:{ $minute }
