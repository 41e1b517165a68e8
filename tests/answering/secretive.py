"""The invented franchise with a secret: somebody whom only a major spoiler names, and questions on that."""

from __future__ import annotations

import functools
from dataclasses import replace

from bot.answering.base import Base
from bot.packs.model import Entity, EntityKind, FaqEntry, Spoiler, TextValue
from tests.franchise.world import franchise_base

LONG = (
    "what is it that one hears at the very beginning of the film, before anything at all is to be seen,"
    " and what does it mean"
)
QUILL = Entity("quill", EntityKind.CHARACTER, "Quill", "Quill", ("the stowaway",), ("he",))


@functools.cache
def secretive_base() -> Base:
    """A base with a major secret; its release date is worded by no curator, so its fact is told."""
    known = franchise_base()
    (pack,) = known.packs
    model = next(f for f in pack.facts if f.id == "archivist.death")
    secret = replace(
        model,
        id="quill.identity",
        subject="quill",
        attribute="identity",
        value=TextValue("the brother"),
        text="Quill is the brother of Wren, who is not dead at all.",
    )
    entries = (
        FaqEntry(
            "hold",
            "Secrets",
            ("who hides in the cargo hold", "hold?"),
            secret.text,
            (secret.id,),
            Spoiler.NONE,
        ),
        FaqEntry(
            "quill-ship",
            "Secrets",
            ("which ship does Quill repair", "what is it that Quill repairs"),
            "The Kittiwake is repaired in the end.",
            ("kittiwake.identity",),
            Spoiler.NONE,
        ),
        FaqEntry(
            "sound",
            "Secrets",
            (LONG, "the first sound"),
            "Detuned bells.",
            ("review.soundtrack",),
            Spoiler.NONE,
        ),
    )
    changed = replace(
        pack,
        entities=(*pack.entities, QUILL),
        facts=(*pack.facts, secret),
        faq=(*(e for e in pack.faq if e.id != "release"), *entries),
    )
    return Base.build([changed], known.meanings)
