# What is reckoned from dates. $said: a whole sentence; $span: a length of time; $dates: works with their dates.
# A sentence here may begin with a small letter where it begins with a placeholder: it is made a capital.

time =
    .yes = Sim. { $said }
    .no = Não. { $said }
    .nearly = Quase. { $said }
    .by_date_yes = Pela data, sim.
    .by_date_no = Pela data, não.
    .left = Tempo que falta: { $span }.
    .not_yet = Ainda não; tempo que falta: { $span }.
    .gone = Tempo decorrido: { $span }.
    .old = { $span } de idade, pela data.
    .anniversary = O próximo aniversário é em { $date }.
    .length = Dura { $length }.
    .over = Termina às { $clock }, contando só a duração.
    .order = Por data de lançamento: { $dates }.
    .first = Por data de lançamento, primeiro vem { $dates }.
    .last = Por data de lançamento, o mais recente é { $dates }.
    .same = A data de lançamento é a mesma: { $dates }.
    .undecided = As datas das minhas fontes são vagas demais para dizer: { $dates }.
    .apart = { $span }: { $dates }.
    .reversed = É o contrário: { $dates }, com { $span } de diferença.
    .moved = { $span }: de { $before } para { $now }.
    .moved_up = { $span } antes: de { $before } para { $now }.

known =
    .order = Pelas datas de lançamento que minhas fontes dão: { $dates }.
    .first = Pelas datas de lançamento que minhas fontes dão, primeiro vem { $dates }.
    .last = Pelas datas de lançamento que minhas fontes dão, o mais recente é { $dates }.

list =
    .dated = { $name } ({ $date })
    .then = { $first }, depois { $rest }
    .before_it = { $first }, antes { $rest }
