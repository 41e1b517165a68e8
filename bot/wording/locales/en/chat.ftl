# The face on Discord. Each feature may have a file of its own beside this one: chat-….ftl.

chat =
    .error = Something went wrong on my side. Whoever runs me finds it in the log as { $reference }.
    .stale = I no longer know what this button was for. Please ask me again.
    .choose = Pick a question

# What the bot says of itself. $facts: how many it knows.
chat-introduction = Hello! I answer questions about { $titles }. I know { $facts ->
        [one] { $facts } fact, with its source.
       *[other] { $facts } facts, each with its source.
    }
    .sources = My sources: { $sources }
    .more = { $sources } and { $count } more
    .examples = Try one of these:
