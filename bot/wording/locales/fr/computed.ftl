# What is reckoned from dates. $said: a whole sentence; $span: a length of time; $dates: works with their dates.
# A sentence here may begin with a small letter where it begins with a placeholder: it is made a capital.

time =
    .yes = Oui. { $said }
    .no = Non. { $said }
    .nearly = Presque. { $said }
    .by_date_yes = D’après la date, oui.
    .by_date_no = D’après la date, non.
    .left = Encore { $span }.
    .not_yet = Pas encore : il reste { $span }.
    .gone = Cela fait { $span }.
    .old = Âge d’après la date : { $span }.
    .anniversary = Le prochain anniversaire tombe le { $date }.
    .length = Cela fait { $length }.
    .over = C’est fini à { $clock }, en ne comptant que la durée.
    .order = Par date de sortie : { $dates }.
    .first = Par date de sortie, il y a d’abord { $dates }.
    .last = Par date de sortie, le plus récent est { $dates }.
    .same = La date de sortie est la même : { $dates }.
    .undecided = Les dates de mes sources sont trop vagues pour le dire : { $dates }.
    .apart = { $span } : { $dates }.
    .reversed = C’est l’inverse : { $dates }, avec { $span } d’écart.
    .moved = { $span } : de { $before } à { $now }.
    .moved_up = { $span } plus tôt : de { $before } à { $now }.

known =
    .order = D’après les dates de sortie que donnent mes sources : { $dates }.
    .first = D’après les dates de sortie que donnent mes sources, il y a d’abord { $dates }.
    .last = D’après les dates de sortie que donnent mes sources, le plus récent est { $dates }.

list =
    .dated = { $name } ({ $date })
    .then = { $first }, puis { $rest }
    .before_it = { $first }, avant cela { $rest }
