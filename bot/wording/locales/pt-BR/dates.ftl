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
        [one] { $n } dia
       *[other] { $n } dias
    }
    .week = { $n ->
        [one] { $n } semana
       *[other] { $n } semanas
    }
    .month = { $n ->
        [one] { $n } mês
       *[other] { $n } meses
    }
    .year = { $n ->
        [one] { $n } ano
       *[other] { $n } anos
    }
    .full_week = { $n ->
        [one] { $n } semana completa
       *[other] { $n } semanas completas
    }
    .full_month = { $n ->
        [one] { $n } mês completo
       *[other] { $n } meses completos
    }
    .full_year = { $n ->
        [one] { $n } ano completo
       *[other] { $n } anos completos
    }

length =
    .both = { $days } ({ $about })
    .and = { $a } e { $b }
    .less = menos de { $span }
    .about = cerca de { $span }

since =
    .future = Cai em { $weekday }, daqui a { $span }, então ainda não.
    .tomorrow = É amanhã, { $weekday }, então ainda não.
    .today = É hoje, { $weekday }!
    .yesterday = Foi ontem, { $weekday }.
    .past = Caiu em { $weekday }, há { $span }.
    .unknown = O dia exato não é informado.

clock =
    .am = { $hour }:{ $minute } am
    .pm = { $hour }:{ $minute } pm
    .plain = { $hour }:{ $minute }
