# The works of a franchise in order, as a picture and as a text.
# $heading: another of these messages; $works, $first and $rest: works with their dates; $after, $before: works;
# $tag: how firmly a date stands, or which one was announced first; $count: works there is no room for.

timeline =
    .sources = Sources: { $sources }
    .tagged = { $date }, { $tag }
    .title = Timeline
    .release = Release order
    .story = Story order
    .undated = No date known
    .unplaced = Place in the story not known
    .disputed = My sources disagree on the date
    .nothing = My sources don't say
    .more = { $count } more
    .scheduled = scheduled
    .reported = reported
    .quote = as quoted
    .speculated = speculated
    .first_announced = first announced for { $date }
    .dated = { $name } ({ $date })
    .then = { $first }, then { $rest }
    .between = between { $after } and { $before }
    .after = after { $after }
    .before = before { $before }
    .contradicted = my sources contradict each other here
    .sentence = { $heading }: { $works }.
