"""The bot's own sentences in English: message keys to text with `{placeholders}`."""

from __future__ import annotations

MESSAGES: dict[str, str] = {
    # answers
    "answer.yes": "Yes.",
    "answer.not_them": "Not {names}, going by my sources.",
    "since.future": "That's a {weekday}, {span} from today, so not yet.",
    "since.tomorrow": "That's tomorrow, a {weekday}, so not yet.",
    "since.today": "That's today, {weekday}!",
    "since.yesterday": "That was yesterday, a {weekday}.",
    "since.past": "That was a {weekday}, {span} ago.",
    "since.unknown": "The exact day isn't given.",
    "source": "Source: {sources}",
    "source.one": "{title} ({date})",
    # declines and offers
    "decline.unknown": "I don't know that one: my sources don't say.",
    "decline.unsaid": "My sources don't give the {label} for {name}.",
    "decline.unsaid_that": "My sources don't say that about {name}.",
    "decline.not_listed": "I don't find that name in my sources. That isn't a no: it only means they don't list it.",
    "decline.not_listed_name": "{name} isn't listed in my sources. That isn't a no: it only means they don't say so.",
    "suggest.lead": "I'm not sure what you mean. Did you want one of these?",
    # small talk
    "talk.hello": "Hello! Ask me about {titles}, for example: {example}",
    "talk.how_are_you": "All well, thanks for asking! Ask me something about {titles}.",
    "talk.thanks": "You're welcome!",
    "talk.bye": "See you!",
    "talk.who_are_you": "I'm a bot. I answer questions about {titles} from a curated set of facts. My sources: {sources}.",
    "talk.what_can_you_do": "I know about {titles}: ask me in plain words, for example: {example} When my sources don't say, I tell you so.",
    "talk.sorry": "Sorry about that! I can only go by my sources; try putting it another way.",
    "talk.personal": "I'm a bot without a private life or taste of my own. I only know what my sources say about {titles}.",
    "talk.ok": "Ask away whenever you like.",
    # dates
    "span.day.one": "1 day",
    "span.day.many": "{n} days",
    "span.week.one": "1 week",
    "span.week.many": "{n} weeks",
    "span.month.one": "1 month",
    "span.month.many": "{n} months",
    "span.year.one": "1 year",
    "span.year.many": "{n} years",
    "span.both": "{days} ({about})",
    "span.and": "{a} and {b}",
    # chat
    "chat.introduction": "Hello! I answer questions about {titles}: {facts} facts, each with its source. For example:",
    "chat.introduction.sources": "My sources: {sources}",
    "chat.introduction.more": "{sources} and {count} more",
    "chat.error": "Something went wrong on my side. Whoever runs me finds it in the log as {reference}.",
    "chat.stale": "I no longer know what this button was for. Please ask me again.",
    "chat.choose": "Pick a question",
    "chat.ask.description": "Ask a question; the answer comes with its source",
    "chat.ask.question": "Your question, in your own words",
}
"""Every sentence that the bot says of its own accord."""

MONTHS = "January February March April May June July August September October November December".split()
"""The months' names, in order."""

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
"""The weekdays' names, in the order of `date.weekday`."""
