"""The pictures of the gallery, in their order."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tools.gallery import scenes
from tools.gallery.stage import Stage

PHONE = ("phone",)


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture of the gallery: what is played, how wide it is drawn, and which language Discord speaks."""

    id: str
    group: str
    caption: str
    play: Callable[[Stage], Awaitable[None]]
    widths: tuple[str, ...] = ("desktop",)
    language: str = "en"


SCENES = (
    Scene(
        "mention",
        "Asking",
        "A mention is answered with a reply: the answer first, then its sources.",
        scenes.mention,
    ),
    Scene(
        "history",
        "Asking",
        "Where something has changed, what held before stands below; on a phone as well.",
        scenes.history,
        ("desktop", "phone"),
    ),
    Scene("completion", "Asking", "`/ask` suggests questions while one types.", scenes.completion),
    Scene("private", "Asking", "With `private`, only the asker sees the answer.", scenes.private),
    Scene(
        "towards",
        "Asking",
        "With `member`, the answer is for somebody else, who is not pinged.",
        scenes.towards,
    ),
    Scene(
        "choices", "Asking", "Where a question may mean several things, the bot asks back.", scenes.choices
    ),
    Scene("chosen", "Asking", "The answer to a choice takes the offer's place.", scenes.chosen),
    Scene(
        "introduction", "Asking", "A mention without a question gets an introduction.", scenes.introduction
    ),
    Scene("menu", "Asking", "Any message can be answered from its menu, under Apps.", scenes.menu),
    Scene(
        "forum",
        "Asking",
        "In chosen forums a new post is answered, where the bot is sure.",
        scenes.forum,
    ),
    Scene(
        "vote",
        "Asking",
        "Below each answer members say whether it was right; only the voter sees the thanks.",
        scenes.vote,
    ),
    Scene(
        "hidden",
        "Spoilers",
        "What gives the story away is hidden until somebody clicks on it.",
        scenes.hidden,
    ),
    Scene(
        "by-channel",
        "Spoilers",
        "A channel may have spoilers left out, with a pointer to where they are welcome.",
        scenes.by_channel,
    ),
    Scene("decline", "Not known", "What the sources don't say is said plainly.", scenes.decline),
    Scene(
        "filed",
        "Not known",
        "“Ask the curators” carries a question into the curators' channel.",
        scenes.filed,
    ),
    Scene("form", "Not known", "A curator answers in a form.", scenes.form),
    Scene(
        "answered",
        "Not known",
        "The answer takes its place in both channels, and is given again from then on.",
        scenes.answered,
    ),
    Scene(
        "questions",
        "For curators",
        "`/questions` lists what waits, what was answered, what is retired.",
        scenes.questions,
    ),
    Scene(
        "why",
        "For curators",
        "“Why this answer?” in a message's menu tells how it came about.",
        scenes.why,
        PHONE,
    ),
    Scene("retire", "For curators", "“Retire this answer” asks first.", scenes.retire),
    Scene("retired", "For curators", "A retired answer is taken back where it stood.", scenes.retired),
    Scene("stats", "For curators", "`/stats` counts, without names (the figures are made up).", scenes.stats),
    Scene("topics", "Browsing", "`/topics` leads to what can be asked.", scenes.topics, PHONE),
    Scene(
        "topic",
        "Browsing",
        "A topic has its questions on buttons, or in a menu where they are many.",
        scenes.topic,
    ),
    Scene(
        "timeline",
        "Browsing",
        "`/timeline` draws the works in release order and in story order.",
        scenes.timeline,
    ),
    Scene("timeline-bright", "Browsing", "The same on a light ground.", scenes.timeline_bright),
    Scene("quiz", "Browsing", "`/quiz` asks a question made from the facts.", scenes.quiz),
    Scene(
        "quiz-won",
        "Browsing",
        "Whoever is right first ends it; “Scores” shows the best players.",
        scenes.quiz_won,
    ),
    Scene("settings", "For admins", "`/settings` shows at a glance what holds.", scenes.settings),
    Scene(
        "settings-places",
        "For admins",
        "Where it answers, and which permission it lacks.",
        scenes.places,
        PHONE,
    ),
    Scene("settings-answers", "For admins", "How it answers, just after a change.", scenes.answers, PHONE),
    Scene(
        "settings-spoilers", "For admins", "Spoilers, for the server and by channel.", scenes.spoilers, PHONE
    ),
    Scene(
        "settings-curators", "For admins", "Who curates, and where questions arrive.", scenes.curators, PHONE
    ),
    Scene("settings-language", "For admins", "What it speaks.", scenes.language, PHONE),
    Scene("settings-reset", "For admins", "A reset asks first.", scenes.reset, PHONE),
    Scene(
        "settings-export",
        "For admins",
        "Settings are exported as a file, and imported from one.",
        scenes.export,
    ),
    Scene("about", "About the bot", "`/about` names version, packs and sources.", scenes.about),
    Scene("help", "About the bot", "`/help` for a member,", scenes.help_, PHONE),
    Scene("help-admin", "About the bot", "and for an admin.", scenes.help_admin, PHONE),
    Scene(
        "privacy", "About the bot", "`/privacy` says what is kept, and gives it out.", scenes.privacy, PHONE
    ),
    Scene("privacy-delete", "About the bot", "Before anything is deleted, it asks.", scenes.privacy_delete),
    Scene(
        "german",
        "Other languages",
        "On a German server the bot speaks German.",
        scenes.elsewhere,
        language="de",
    ),
    Scene("german-timeline", "Other languages", "The timeline in German.", scenes.timeline, language="de"),
    Scene("japanese", "Other languages", "The settings in Japanese.", scenes.settings, PHONE, "ja"),
)
