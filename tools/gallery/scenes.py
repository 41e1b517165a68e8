"""What is played in the gallery: who says what to the bot, in which order."""

from __future__ import annotations

import datetime as dt
from itertools import count

from bot.service.records import Asked, Filing, Outcome
from tools.gallery.stage import Stage

PARTY = "when is our watch party?"
WRITTEN = {
    "answer": "Saturday, June 7, at 8 pm UTC, in the voice channel. ||There will be cake.||",
    "source": "the pinned post in #news",
}
TOLD = (
    "release-date",
    "cast-list",
    "release-date",
    "director",
    "runtime",
    "release-date",
    "filming-location",
)
UNKNOWN = ("who edited the movie?", PARTY, "who edited the movie?", "is there a director's cut?")


# Asking


async def mention(stage: Stage) -> None:
    """Somebody mentions the bot with a question."""
    await stage.say("ann", f"{stage.me} who directed Ballerina?")


async def history(stage: Stage) -> None:
    """An answer with what held before."""
    await stage.slash("ben", "ask", question="when does Ballerina come out?")


async def completion(stage: Stage) -> None:
    """Questions that one seems to be typing."""
    await stage.complete("ann", "ask", "question", "who dir")


async def private(stage: Stage) -> None:
    """An answer for the asker alone."""
    await stage.slash("ben", "ask", question="is it worth watching?", private=True)


async def towards(stage: Stage) -> None:
    """An answer for somebody else."""
    await stage.slash("ann", "ask", question="where was it filmed?", member=stage.member("ben"))


async def choices(stage: Stage) -> None:
    """A question that may mean several things."""
    await stage.say("ann", f"{stage.me} the ballerina movie people")


async def chosen(stage: Stage) -> None:
    """The answer to a choice takes the offer's place."""
    await choices(stage)
    await stage.click("ann", label="Who produced it?")


async def introduction(stage: Stage) -> None:
    """A mention without a question."""
    await stage.say("ann", stage.me)


async def menu(stage: Stage) -> None:
    """The bot's entries in a message's menu."""
    await stage.say("ben", "does anybody know how long the film is?")
    stage.offer_menu("Answer this")


async def forum(stage: Stage) -> None:
    """A new post in a forum is answered unasked."""
    await stage.decide(forums=[str(stage.channel("questions").id)])
    await stage.post("ben", "Who composed the music?", "I've had that theme in my head since the trailer.")


async def vote(stage: Stage) -> None:
    """Somebody says that an answer was right."""
    await stage.say("ann", f"{stage.me} how long is it?")
    await stage.click("ann", custom_id=stage.component("vote:y"))


# Spoilers


async def hidden(stage: Stage) -> None:
    """What gives the story away stands behind spoiler marks."""
    await stage.say("ann", f"{stage.me} what is Rooney's backstory?")


async def by_channel(stage: Stage) -> None:
    """The same question where spoilers are left out, and where they are welcome."""
    await stage.decide(channel_spoilers={str(stage.channel("general").id): "refuse"})
    for channel in ("general", "spoilers"):
        stage.go(channel)
        await stage.say("ann", f"{stage.me} is John Wick a mentor in it?")


# Not known


async def decline(stage: Stage) -> None:
    """Nothing in the sources, said plainly."""
    await stage.say("ben", f"{stage.me} what else did Shay Hatten write?")


async def curated(stage: Stage) -> None:
    """A server with curators and a channel for them."""
    role, inbox = stage.role("Curators"), stage.channel("curators-desk")
    await stage.decide(curators=str(role.id), inbox=str(inbox.id))


async def filed(stage: Stage) -> None:
    """A question is put before the curators."""
    await curated(stage)
    stage.go("ballerina")
    await stage.say("ben", f"{stage.me} {PARTY}")
    stage.bar("curators-desk")
    await stage.click("ben", custom_id=stage.component("file:"))


async def form(stage: Stage) -> None:
    """A curator writes an answer."""
    await filed(stage)
    stage.clear()
    await stage.click("cora", custom_id=stage.component("case:a"))
    stage.show(values=WRITTEN)


async def answered(stage: Stage) -> None:
    """The curators' answer takes the place of the decline."""
    await filed(stage)
    await stage.click("cora", custom_id=stage.component("case:a"))
    stage.drop()
    await stage.submit("cora", WRITTEN)


async def questions(stage: Stage) -> None:
    """What waits for an answer."""
    await curated(stage)
    now, channel = stage.services.clock.utcnow(), stage.channel("ballerina").id
    asked = (("who edited the movie?", 50), ("is there a director's cut?", 20), (PARTY, 3))
    for number, (text, hours) in enumerate(asked, 1):
        await stage.services.store.file(
            Filing(
                server=stage.server,
                channel=str(channel),
                message=str(channel + number),
                text=text,
                at=now - dt.timedelta(hours=hours),
            )
        )
    await stage.slash("cora", "questions")


# Curators


async def why(stage: Stage) -> None:
    """How an answer came about."""
    await curated(stage)
    await stage.say("ann", f"{stage.me} who is teh director of balerina?")
    stage.clear()
    await stage.menu("cora", "Why this answer?")


async def retire(stage: Stage) -> None:
    """An answer is about to be retired."""
    await curated(stage)
    await stage.say("ann", f"{stage.me} who directed Ballerina?")
    await stage.menu("cora", "Retire this answer")


async def retired(stage: Stage) -> None:
    """A retired answer."""
    await retire(stage)
    await stage.click("cora", custom_id=stage.component("retire:"))


async def stats(stage: Stage) -> None:
    """What has been asked, with figures made up for the picture."""
    today, numbers = stage.services.clock.today(), count()
    asked = [Asked(stage.server, today, Outcome.WRONG)] * 4
    for ago in range(30):
        day = today - dt.timedelta(days=ago)
        busy = 6 + ago * 5 % 7 + (5 if day.weekday() > 4 else 0)
        for number, _ in zip(numbers, range(busy), strict=False):
            one = Asked(stage.server, day, Outcome.ANSWERED, (TOLD[number * 3 % len(TOLD)],))
            if number % 11 == 4:
                one = Asked(stage.server, day, Outcome.SUGGESTED)
            elif number % 7 == 3:
                one = Asked(stage.server, day, Outcome.DECLINED, text=UNKNOWN[number // 7 % len(UNKNOWN)])
            asked.append(one)
    await stage.services.store.add(asked)
    await stage.slash("ada", "stats")


# Browsing


async def topics(stage: Stage) -> None:
    """What can be asked about."""
    await stage.slash("ben", "topics")
    stage.show(opened=["topics:one"])


async def topic(stage: Stage) -> None:
    """The questions of a topic."""
    await stage.slash("ben", "topics")
    await stage.select("ben", ["John Wick's part"], custom_id="topics:one")


async def timeline(stage: Stage) -> None:
    """The works in order."""
    await stage.slash("ann", "timeline")


async def timeline_bright(stage: Stage) -> None:
    """The works in order, on a light ground."""
    await stage.slash("ann", "timeline", theme="light")


async def quiz(stage: Stage) -> None:
    """A question to play for."""
    await stage.slash("ann", "quiz")


async def quiz_won(stage: Stage) -> None:
    """A question that somebody knew, and the scores."""
    now = stage.services.clock.utcnow()
    for member, right, wrong in (("cora", 9, 3), ("ben", 6, 1), ("ann", 5, 5)):
        for number in range(right + wrong):
            await stage.services.store.score(
                stage.server, f"{member} {number}", str(stage.member(member).id), right=number < right, at=now
            )
    await quiz(stage)
    await stage.click("ben", label="June 6, 2025")
    await stage.click("ben", custom_id="quiz:scores")


# Settings


async def settings(stage: Stage) -> None:
    """The settings at a glance."""
    await curated(stage)
    await stage.decide(channels=[str(stage.channel(name).id) for name in ("ballerina", "spoilers")])
    await stage.decide(caution="careful")
    await stage.slash("ada", "settings")


async def places(stage: Stage) -> None:
    """Where the bot answers, and what it lacks there."""
    stage.mute("news")
    await stage.decide(channels=[str(stage.channel(name).id) for name in ("ballerina", "spoilers", "news")])
    await stage.slash("ada", "settings")
    await stage.select("ada", ["places"], custom_id="set-page")


async def answers(stage: Stage) -> None:
    """How the bot answers."""
    await settings(stage)
    await stage.select("ada", ["answers"], custom_id="set-page")
    await stage.select("ada", ["bold"], custom_id="set-choice:caution")


async def spoilers(stage: Stage) -> None:
    """What becomes of spoilers."""
    await settings(stage)
    await stage.select("ada", ["spoilers"], custom_id="set-page")
    await stage.select("ada", [stage.channel("general")], custom_id="set-channel")
    await stage.select("ada", ["refuse"], custom_id=stage.component("set-policy"))


async def curators(stage: Stage) -> None:
    """Who curates."""
    await settings(stage)
    await stage.select("ada", ["curators"], custom_id="set-page")


async def language(stage: Stage) -> None:
    """What the bot speaks."""
    await settings(stage)
    await stage.select("ada", ["language"], custom_id="set-page")
    stage.show(opened=["set-choice:language"])


async def reset(stage: Stage) -> None:
    """Everything is about to have its default again."""
    await settings(stage)
    await stage.click("ada", custom_id="set-reset:ask")


async def export(stage: Stage) -> None:
    """The settings as a file."""
    await settings(stage)
    stage.clear()
    await stage.click("ada", custom_id="set-export")


# About the bot


async def about(stage: Stage) -> None:
    """What the bot is."""
    await stage.slash("ben", "about")


async def help_(stage: Stage) -> None:
    """What a member can do."""
    await stage.slash("ben", "help")


async def help_admin(stage: Stage) -> None:
    """What an admin can do."""
    await stage.slash("ada", "help")


async def privacy(stage: Stage) -> None:
    """What is kept."""
    await stage.slash("ben", "privacy")


async def privacy_delete(stage: Stage) -> None:
    """A member's data are about to be deleted."""
    await privacy(stage)
    await stage.click("ben", custom_id="privacy:delete")


# Other languages


async def elsewhere(stage: Stage) -> None:
    """A question without an answer, where another language is spoken."""
    await stage.say("ben", f"{stage.me} does the dog die?")
