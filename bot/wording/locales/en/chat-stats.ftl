# /stats: what has been asked on a server, as a picture and in a few lines.

command-stats =
    .name = stats
    .description = What has been asked here, and what I did not know
    .days = days
    .days_description = How far to look back

stats-period =
    .week = Last 7 days
    .month = Last 30 days
    .quarter = Last 90 days

stats-panel =
    .title = Statistics
    .alt = A picture of these figures:
    .dark = Dark
    .light = Light
    .asked = Asked most
    .unknown = Not known so far
    .nothing = Nothing yet
    .foot = Counts only: no names are kept.
    .per_day = Questions a day
    .answered = answered
    .unanswered = not answered
    .number = { $count }

# The big numbers' labels.
stats-outcome =
    .answered = Answered
    .suggested = Offered choices
    .declined = Not known
    .wrong = Voted wrong

stats-line =
    .nothing = { $period }: nothing has been asked here yet.
    .totals = { $period }: { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
    .outcomes = Answered { $answered }, offered choices { $suggested }, not known { $declined }, voted wrong { $wrong }
    .asked = Asked most: { $question } ({ $count })
    .unknown = Not known so far: { $question } ({ $count })
