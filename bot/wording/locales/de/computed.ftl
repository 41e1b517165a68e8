# What is reckoned from dates. $said: a whole sentence; $span: a length of time; $dates: works with their dates.
# A sentence here may begin with a small letter where it begins with a placeholder: it is made a capital.

time =
    .yes = Ja. { $said }
    .no = Nein. { $said }
    .nearly = Fast. { $said }
    .by_date_yes = Dem Datum nach ja.
    .by_date_no = Dem Datum nach nein.
    .left = Noch { $span }.
    .not_yet = Noch nicht: noch { $span }.
    .gone = Es ist { $span } her.
    .old = Alter dem Datum nach: { $span }.
    .anniversary = Der nächste Jahrestag ist am { $date }.
    .length = Das macht { $length }.
    .over = Schluss ist um { $clock }, nur nach der Laufzeit gerechnet.
    .order = Nach dem Erscheinungsdatum: { $dates }.
    .first = Nach dem Erscheinungsdatum kommt zuerst { $dates }.
    .last = Nach dem Erscheinungsdatum ist das Neueste { $dates }.
    .same = Das Erscheinungsdatum ist dasselbe: { $dates }.
    .undecided = Die Datumsangaben in meinen Quellen sind dafür zu ungenau: { $dates }.
    .apart = { $span }: { $dates }.
    .reversed = Umgekehrt: { $dates }, Abstand: { $span }.
    .moved = { $span }: von { $before } auf { $now }.
    .moved_up = { $span } früher: von { $before } auf { $now }.

known =
    .order = Nach den Erscheinungsdaten in meinen Quellen: { $dates }.
    .first = Nach den Erscheinungsdaten in meinen Quellen kommt zuerst { $dates }.
    .last = Nach den Erscheinungsdaten in meinen Quellen ist das Neueste { $dates }.

list =
    .dated = { $name } ({ $date })
    .then = { $first }, dann { $rest }
    .before_it = { $first }, davor { $rest }
