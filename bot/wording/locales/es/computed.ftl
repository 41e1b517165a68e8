# What is reckoned from dates. $said: a whole sentence; $span: a length of time; $dates: works with their dates.
# A sentence here may begin with a small letter where it begins with a placeholder: it is made a capital.

time =
    .yes = Sí. { $said }
    .no = No. { $said }
    .nearly = Casi. { $said }
    .by_date_yes = Según la fecha, sí.
    .by_date_no = Según la fecha, no.
    .left = Tiempo que falta: { $span }.
    .not_yet = Todavía no; tiempo que falta: { $span }.
    .gone = Tiempo transcurrido: { $span }.
    .old = { $span } de edad, según la fecha.
    .anniversary = El próximo aniversario es el { $date }.
    .length = Dura { $length }.
    .over = Termina a las { $clock }, contando solo la duración.
    .order = Por fecha de estreno: { $dates }.
    .first = Por fecha de estreno, primero va { $dates }.
    .last = Por fecha de estreno, lo último es { $dates }.
    .same = Tienen la misma fecha de estreno: { $dates }.
    .undecided = Las fechas de mis fuentes son demasiado imprecisas para saberlo: { $dates }.
    .apart = { $span }: { $dates }.
    .reversed = Al revés: { $dates }, con { $span } de diferencia.
    .moved = { $span }: de { $before } a { $now }.
    .moved_up = { $span } antes: de { $before } a { $now }.

known =
    .order = Por las fechas de estreno que dan mis fuentes: { $dates }.
    .first = Por las fechas de estreno que dan mis fuentes, primero va { $dates }.
    .last = Por las fechas de estreno que dan mis fuentes, lo último es { $dates }.

list =
    .dated = { $name } ({ $date })
    .then = { $first }, luego { $rest }
    .before_it = { $first }, antes { $rest }
