"""A small discord.py client that does a bit of everything, to try the loopback Discord with."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord import app_commands, ui

from .discord_server.interactions import ATTACHMENT_SIZE_LIMIT

Asked = discord.Interaction["Probe"]
NOBODY = discord.AllowedMentions.none()
PIXEL = b"\x89PNG\r\n\x1a\n"


class Probe(discord.Client):
    """`seen` has what came in, by the name of the event; `pulse` is called after each."""

    def __init__(self, intents: int, pulse: Callable[[], None]) -> None:
        super().__init__(
            intents=discord.Intents._from_value(intents),
            allowed_mentions=NOBODY,
            chunk_guilds_at_startup=False,
            guild_ready_timeout=0.05,
            shard_id=0,
            shard_count=1,
        )
        self.tree = app_commands.CommandTree(
            self,
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )
        self.seen: list[tuple[str, Any]] = []
        self._pulse = pulse
        commands: list[Any] = [ask, answer_this, silence, form, panel, slow, chatty, group]
        for command in commands:
            self.tree.add_command(command)

    async def setup_hook(self) -> None:
        """Tell Discord the commands."""
        await self.tree.sync()

    def note(self, name: str, value: Any) -> None:
        """Something came in."""
        self.seen.append((name, value))
        self._pulse()

    def of(self, name: str) -> list[Any]:
        """What came in under a name."""
        return [value for noted, value in self.seen if noted == name]

    async def on_ready(self) -> None:
        self.note("ready", len(self.guilds))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        self.note("join", guild.name)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        self.note("remove", guild.name)

    async def on_message(self, message: discord.Message) -> None:
        self.note("message", message.content)

    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        self.note("edit", event.message.content)

    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        self.note("delete", {event.message_id})

    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        self.note("delete", event.message_ids)

    async def on_thread_create(self, thread: discord.Thread) -> None:
        await thread.send(f"About {thread.name}")

    async def on_guild_channel_update(
        self, _: discord.abc.GuildChannel, channel: discord.abc.GuildChannel
    ) -> None:
        self.note("permissions", channel.permissions_for(channel.guild.me))


async def suggest(_: Asked, typed: str) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=f"{typed} {number}", value=str(number)) for number in range(25)]


@app_commands.command(name="ask", description="Ask")
@app_commands.autocomplete(question=suggest)
async def ask(
    interaction: Asked,
    question: str,
    private: bool = False,  # noqa: FBT001, FBT002 - how discord.py declares an option
    member: discord.User | None = None,
    channel: discord.TextChannel | None = None,
) -> None:
    person = member.name if member else "-"
    place = channel.name if channel else "-"
    where = "here" if interaction.context.guild else "alone"
    said = f"{question} {person} {place} {interaction.locale} {where}"
    await interaction.response.send_message(said, ephemeral=private)


@app_commands.context_menu(name="Answer this")
async def answer_this(interaction: Asked, message: discord.Message) -> None:
    await interaction.response.send_message(f"You said: {message.content}")


@app_commands.context_menu(name="Silence")
async def silence(_interaction: Asked, _message: discord.Message) -> None:
    """Nothing is answered."""


class Form(ui.Modal, title="A form"):
    """A field of each kind that people use."""

    text: ui.Label[Any] = ui.Label(text="Text", component=ui.TextInput(custom_id="text"))
    option: ui.Label[Any] = ui.Label(
        text="Option",
        component=ui.Select(custom_id="option", options=[discord.SelectOption(label="One", value="1")]),
    )
    person: ui.Label[Any] = ui.Label(text="Person", component=ui.UserSelect(custom_id="person"))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        text: Any = self.text.component
        option: Any = self.option.component
        person: Any = self.person.component
        said = f"{text.value} {option.values} {person.values[0].name}"
        await interaction.response.send_message(said, ephemeral=True)


@app_commands.command(name="form", description="A form")
async def form(interaction: Asked) -> None:
    await interaction.response.send_modal(Form())


class Panel(ui.LayoutView):
    """Selects of each kind, a button, and a picture that comes with the message."""

    def __init__(self) -> None:
        super().__init__(timeout=None)
        gallery: ui.MediaGallery[Panel] = ui.MediaGallery(
            discord.MediaGalleryItem("attachment://line.png", description="A line")
        )
        selects: list[ui.Item[Any]] = [
            ui.UserSelect(custom_id="users"),
            ui.RoleSelect(custom_id="roles"),
            ui.ChannelSelect(custom_id="channels", max_values=2),
        ]
        button: ui.Button[Any] = ui.Button(label="Settle", custom_id="settle")
        for item in (*selects, button):
            item.callback = self._picked  # type: ignore[method-assign]
        section: ui.Section[Panel] = ui.Section(ui.TextDisplay("Here"), accessory=button)
        rows = [ui.ActionRow[Any](select) for select in selects]
        self.add_item(ui.Container(ui.TextDisplay("# Panel"), section, gallery, ui.Separator(), *rows))

    async def _picked(self, interaction: discord.Interaction[Any]) -> None:
        data: Any = interaction.data
        kinds = {kind: len(found) for kind, found in data.get("resolved", {}).items()}
        said: ui.LayoutView = ui.LayoutView().add_item(ui.TextDisplay(f"{data['custom_id']} {kinds}"))
        await interaction.response.edit_message(view=said, attachments=[], allowed_mentions=NOBODY)


@app_commands.command(name="panel", description="A panel")
async def panel(interaction: Asked) -> None:
    await interaction.response.send_message(view=Panel(), file=_picture())


@app_commands.command(name="slow", description="An answer that takes its time")
async def slow(interaction: Asked) -> None:
    await interaction.response.defer(ephemeral=True, thinking=True)
    await asyncio.sleep(0)
    await interaction.edit_original_response(
        content="At last", attachments=[_picture()], allowed_mentions=NOBODY
    )
    shown = await interaction.original_response()
    interaction.client.note("attachments", [a.description for a in shown.attachments])


@app_commands.command(name="chatty", description="An answer and many after it")
async def chatty(interaction: Asked) -> None:
    await interaction.response.send_message("One")
    try:
        for number in range(7):
            await interaction.followup.send(f"More {number}", allowed_mentions=NOBODY)
    except discord.HTTPException as refusal:
        interaction.client.note("refused", refusal.code)


group = app_commands.Group(name="quiz", description="A quiz")


@group.command(name="start", description="Start")
async def start(interaction: Asked, rounds: int = 1) -> None:
    await interaction.response.send_message(f"Of {rounds}", ephemeral=rounds > ATTACHMENT_SIZE_LIMIT)


async def refusal_of(doing: Awaitable[Any]) -> int:
    """The code of the error that Discord answers with; 0 where it answers with none."""
    try:
        await doing
    except discord.HTTPException as refusal:
        return refusal.code
    return 0


def _picture() -> discord.File:
    return discord.File(io.BytesIO(PIXEL), "line.png", description="A line")
