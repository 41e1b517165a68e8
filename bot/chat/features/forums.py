"""Forum posts: a new one is answered from its title, once, where an admin wants it and the bot is sure."""

from __future__ import annotations

import logging
from functools import partial

import aiohttp
import discord

from bot.chat.desk import Inquiry
from bot.chat.features.feature import Feature
from bot.chat.messages import question_in
from bot.chat.scene import Scene, place_of
from bot.service.places import Asker
from bot.wording import language_for

log = logging.getLogger(__name__)

SURE = 0.75
"""Least confidence of an answer that nobody asked the bot for."""


class Forums(Feature):
    """New posts in the forums that a server's admins chose."""

    async def created(self, thread: discord.Thread, *, reads_posts: bool) -> None:
        """A thread has been created; only members' posts in a chosen forum matter.

        `reads_posts`: the operator opted in to reading messages, so a post counts beside its title.
        """
        settings = self.services.servers.settings(str(thread.guild.id))
        in_forum = (
            isinstance(thread.parent, discord.ForumChannel) and str(thread.parent_id) in settings.forums
        )
        if not in_forum or thread.owner_id == thread.guild.me.id:
            return
        language = language_for(thread.guild.preferred_locale.value)
        asker = Asker(str(thread.owner_id or thread.id))
        inquiry = Inquiry(
            event=thread.id,
            scene=Scene(place_of(thread), asker, language, language, thread.guild),
            text=await _question(thread) if reads_posts else question_in(thread.name),
            quiet=True,
            sure=SURE,
        )
        await self.desk.serve(inquiry, partial(self.courier.post, thread, nonce=thread.id))


async def _question(thread: discord.Thread) -> str:
    """The title, and the body where it can be had."""
    title = question_in(thread.name)
    try:
        body = (await thread.fetch_message(thread.id)).content
    except (discord.HTTPException, aiohttp.ClientError, OSError) as trouble:
        log.info("The body of a forum post cannot be read (%s)", type(trouble).__name__)
        return title
    return f"{title}\n{question_in(body)}".strip()
