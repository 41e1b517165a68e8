# What is reckoned from dates. $said: a whole sentence; $span: a length of time; $dates: works with their dates.
# A sentence here may begin with a small letter where it begins with a placeholder: it is made a capital.

time =
    .yes = Yes. { $said }
    .no = No. { $said }
    .nearly = Nearly. { $said }
    .by_date_yes = Going by the date, yes.
    .by_date_no = Going by the date, no.
    .left = { $span } to go.
    .not_yet = Not yet: { $span } to go.
    .gone = It's been { $span }.
    .old = { $span } old, going by the date.
    .anniversary = The next anniversary is on { $date }.
    .length = That's { $length }.
    .over = It's over at { $clock }, going by the running time alone.
    .order = By release date: { $dates }.
    .first = By release date, first comes { $dates }.
    .last = By release date, the latest is { $dates }.
    .same = They have the same release date: { $dates }.
    .undecided = The dates in my sources are too rough to say: { $dates }.
    .apart = { $span }: { $dates }.
    .reversed = The other way round: { $dates }, { $span } apart.
    .moved = { $span }: from { $before } to { $now }.
    .moved_up = { $span } earlier: from { $before } to { $now }.

# The same, of all works whose dates the sources give.
known =
    .order = By the release dates that my sources give: { $dates }.
    .first = By the release dates that my sources give, first comes { $dates }.
    .last = By the release dates that my sources give, the latest is { $dates }.

list =
    .dated = { $name } ({ $date })
    .then = { $first }, then { $rest }
    .before_it = { $first }, before it { $rest }
