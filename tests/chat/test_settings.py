"""`/settings`: every control to its effect, at once and for good."""

from __future__ import annotations

import json
from typing import Any

import discord
import pytest
from simcord.components import walk_components

from bot.chat.features.settings.pages import CLEARABLE, KEYS, PAGE_OF, Page
from bot.service.settings import MOST_PLACES, SETTINGS, Settings, SpoilerPolicy
from bot.wording import LANGUAGES, say
from tests.chat.admins import MARK, Visit, opened
from tests.chat.conftest import Server, new_client
from tests.chat.curators import admin, server_id, speak


async def test_command_is_for_servers_and_who_may_manage_them(server: Server) -> None:
    (synced,) = [r.json for r in server.env.http_requests if r.method == "PUT"]
    assert synced
    (command,) = [c for c in synced if c["name"] == "settings"]
    assert command["contexts"] == [0]
    assert command["integration_types"] == [0]
    assert int(command["default_member_permissions"]) == discord.Permissions(manage_guild=True).value
    assert command["name_localizations"]["de"] == "einstellungen"
    assert "settings" not in server.ann.available_commands(server.channel)


async def test_permission_is_checked_at_every_click(server: Server) -> None:
    desk = await opened(server, Page.ANSWERS)
    role = server.env.guild.roles["ada"]
    server.env.backend.remove_member_role(server.env.guild.id, desk.admin.id, role.id)
    before = desk.text()
    result = await desk.admin.click(desk.panel, custom_id="set-flag:answers:private:y")
    assert result.ephemeral
    assert result.response
    assert result.response.content == say("settings-refused.admins")
    assert desk.settings == Settings()
    assert desk.text() == before


async def test_command_is_refused_where_discord_lets_somebody_through(server: Server) -> None:
    commands = server.env.backend.visible_commands(user_id=admin(server).id, channel_id=server.channel.id)
    (command,) = [c for c in commands if c["name"] == "settings"]
    server.env.guild.set_command_permissions(int(command["id"]), {server.env.guild.default_role: True})
    result = await server.ann.slash(server.channel, "settings")
    assert result.ephemeral
    assert result.response
    assert result.response.content == say("settings-refused.admins")


async def test_server_that_discord_has_not_told_yet_is_left_alone(server: Server) -> None:
    desk = await opened(server, Page.PLACES)
    guild = server.env.bot.get_guild(server.env.guild.id)
    assert guild
    guild.unavailable = True
    result = await desk.admin.click(desk.panel, custom_id="set-flag:places:paused:y")
    assert result.response
    assert result.response.content == say("settings-refused.not_ready")
    assert desk.settings == Settings()


async def test_overview_tells_every_setting_and_marks_defaults(server: Server) -> None:
    desk = await opened(server)
    for key in SETTINGS:
        assert say(f"settings-name.{key}") in desk.text()
    assert say("settings-panel.legend") in desk.text()
    assert desk.text().count("\n-# ") + desk.text().startswith("-# ") >= len(SETTINGS)
    await desk.turn(Page.ANSWERS)
    assert say("settings-panel.legend") not in desk.text()


async def test_overview_shows_what_differs_in_full_size(server: Server) -> None:
    await server.rooms.services.servers.change(server_id(server), {"caution": "bold"})
    desk = await opened(server)
    assert "**Certainty**: bold" in desk.text()
    assert "-# Limits: normal" in desk.text()
    assert "-# Certainty" not in desk.text()


@pytest.mark.parametrize("page", Page)
async def test_section_shows_its_settings_and_is_chosen_in_the_menu(server: Server, page: Page) -> None:
    desk = await opened(server)
    await desk.turn(page)
    assert desk.picked("set-page") == [page]
    for key in KEYS.get(page, ()):
        assert say(f"settings-name.{key}") in desk.text() or key == "packs"


async def test_panel_is_in_the_admins_language(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "de")
    desk = await opened(server, Page.PLACES)
    assert "### Einstellungen" in desk.text()
    await desk.click("set-flag:places:paused:y")
    assert "✅ Antworten: überall pausiert" in desk.text()


@pytest.mark.parametrize("key", ["paused", "private", "keep_texts"])
async def test_flag_is_turned_and_turned_back(server: Server, key: str) -> None:
    page, before = PAGE_OF[key], getattr(Settings(), key)
    desk = await opened(server, page)
    for now in (not before, before):
        await desk.click(f"set-flag:{page}:{key}:{'y' if now else 'n'}")
        assert getattr(await desk.kept(), key) is now
        assert getattr(desk.settings, key) is now
        word = say(f"settings-flag.{key}-{'yes' if now else 'no'}")
        assert f"✅ {say(f'settings-name.{key}')}: {word}" in desk.text()
        assert desk.component(f"set-flag:{page}:{key}:{'n' if now else 'y'}")


async def test_pause_stands_on_the_overview_too_and_silences_at_once(server: Server) -> None:
    desk = await opened(server)
    await desk.click("set-flag:overview:paused:y")
    assert desk.picked("set-page") == [Page.OVERVIEW]
    await server.ann.send(server.channel, f"{server.me} lamp")
    assert not server.engine.asked
    await desk.click("set-flag:overview:paused:n")
    await server.ann.send(server.channel, f"{server.me} lamp")
    assert len(server.engine.asked) == 1


@pytest.mark.parametrize(
    ("key", "picked"),
    [
        *[("caution", c) for c in ("careful", "bold")],
        *[("pace", p) for p in ("off", "strict")],
        *[("spoilers", p) for p in ("refuse", "allow")],
        *[("language", code) for code in LANGUAGES],
    ],
)
async def test_choice_holds_and_is_shown(server: Server, key: str, picked: str) -> None:
    desk = await opened(server, PAGE_OF[key])
    menu = f"set-choice:{key}"
    (default,) = desk.picked(menu)
    await desk.select(menu, picked)
    assert (await desk.kept()).kept(key) == desk.settings.kept(key) == picked
    assert desk.picked(menu) == [picked]
    assert f"✅ {say(f'settings-name.{key}')}: " in desk.text()
    await desk.select(menu, default)
    assert await desk.kept() == desk.settings == Settings()


@pytest.mark.parametrize("key", ["channels", "paused_channels"])
async def test_channels_are_added_and_taken_out(server: Server, key: str) -> None:
    quay = server.env.guild.create_text_channel("quay")
    desk = await opened(server, Page.PLACES)
    menu = f"set-several:{key}"
    await desk.select(menu, server.channel, quay)
    assert (await desk.kept()).kept(key) == sorted([str(server.channel.id), str(quay.id)])
    assert set(desk.picked(menu)) == {str(server.channel.id), str(quay.id)}
    assert desk.text().count(quay.mention) == 1, "beside the menu it is told where it was picked alone"
    await desk.select(menu, quay)
    assert desk.settings.kept(key) == [str(quay.id)]
    await desk.select(menu)
    assert await desk.kept() == desk.settings == Settings()


async def test_answer_channels_hold_at_once(server: Server) -> None:
    quay = server.env.guild.create_text_channel("quay")
    desk = await opened(server, Page.PLACES)
    await desk.select("set-several:channels", quay)
    await server.ann.send(server.channel, f"{server.me} lamp")
    assert not server.engine.asked
    await server.ann.send(quay, f"{server.me} lamp")
    assert len(server.engine.asked) == 1


async def test_forums_are_chosen(server: Server) -> None:
    forum = server.env.guild.create_forum_channel("questions")
    desk = await opened(server, Page.PLACES)
    await desk.select("set-several:forums", forum)
    assert (await desk.kept()).forums == {str(forum.id)}
    types = desk.component("set-several:forums")["channel_types"]
    assert discord.ChannelType.text.value not in types


async def test_two_admins_do_not_undo_each_others_channels(server: Server) -> None:
    quay = server.env.guild.create_text_channel("quay")
    one = await opened(server, Page.PLACES)
    other = await opened(server, Page.PLACES, admin(server, "bea"))
    await one.select("set-several:channels", server.channel)
    await other.select("set-several:channels", quay)
    assert other.settings.channels == {str(server.channel.id), str(quay.id)}


async def test_channels_that_the_menu_has_no_room_for_stay(server: Server) -> None:
    many = [server.env.guild.create_text_channel(f"berth-{n}") for n in range(30)]
    await server.rooms.services.servers.change(server_id(server), {"channels": [str(c.id) for c in many]})
    desk = await opened(server, Page.PLACES)
    shown = desk.picked("set-several:channels")
    assert len(shown) == 24
    assert say("settings-panel.overflow", count=6) in desk.text()
    by_id = {str(c.id): c for c in many}
    kept = [by_id[i] for i in shown[1:]]
    await desk.select("set-several:channels", *kept, server.channel)
    assert desk.settings.channels == by_id.keys() - {shown[0]} | {str(server.channel.id)}


async def test_more_channels_than_can_be_kept_change_nothing(server: Server) -> None:
    ids = [str(n) for n in range(1, MOST_PLACES + 1)]
    await server.rooms.services.servers.change(server_id(server), {"channels": ids})
    desk = await opened(server, Page.PLACES)
    await desk.select("set-several:channels", server.channel)
    assert f"{MARK} Answer channels: that is more" in desk.text()
    assert desk.settings.channels == set(ids)


async def test_curators_role_and_channel(server: Server) -> None:
    role = server.env.guild.create_role("keepers")
    desk = await opened(server, Page.CURATORS)
    await desk.select("set-single:curators", role)
    await desk.select("set-single:inbox", server.channel)
    kept = await desk.kept()
    assert (kept.curators, kept.inbox) == (str(role.id), str(server.channel.id))
    assert desk.picked("set-single:curators") == [str(role.id)]
    assert desk.picked("set-single:inbox") == [str(server.channel.id)]
    assert server.channel.mention in desk.text()
    await desk.turn(Page.OVERVIEW)
    assert f"**Curators’ role**: {role.mention}" in desk.text()
    await desk.turn(Page.CURATORS)
    await desk.select("set-single:curators")
    await desk.select("set-single:inbox")
    assert await desk.kept() == desk.settings == Settings()


async def test_everybodys_role_is_no_curators_role(server: Server) -> None:
    desk = await opened(server, Page.CURATORS)
    await desk.select("set-single:curators", server.env.guild.default_role)
    assert say("settings-note.everyone") in desk.text()
    assert desk.settings.curators is None


@pytest.mark.parametrize("policy", SpoilerPolicy)
async def test_channel_gets_a_spoiler_rule_of_its_own(server: Server, policy: SpoilerPolicy) -> None:
    desk = await opened(server, Page.SPOILERS)
    await desk.select("set-channel", server.channel)
    menu = policy_menu(desk)
    assert desk.picked("set-channel") == [str(server.channel.id)]
    assert desk.picked(menu) == ["own"]
    await desk.select(menu, policy)
    assert (await desk.kept()).channel_spoilers == {str(server.channel.id): policy}
    assert desk.picked(menu) == [policy]
    told = say(f"settings-choice-spoilers.{policy}")
    assert f"✅ Spoilers in {server.channel.mention}: {told}" in desk.text()
    await desk.select(menu, "own")
    assert f"✅ Spoilers in {server.channel.mention}: no rule of its own" in desk.text()
    assert await desk.kept() == desk.settings == Settings()


def policy_menu(desk: Visit) -> str:
    ids = [c.get("custom_id", "") for c in walk_components(desk.panel.components)]
    (found,) = [i for i in ids if i.startswith("set-policy:")]
    assert isinstance(found, str)
    return found


async def test_thread_gets_a_spoiler_rule_of_its_own(server: Server) -> None:
    channel = server.env.bot.get_channel(server.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.create_thread(name="oil", type=discord.ChannelType.public_thread)
    (thread,) = server.channel.threads
    desk = await opened(server, Page.SPOILERS)
    await desk.select("set-channel", thread)
    await desk.select(policy_menu(desk), "allow")
    assert desk.settings.channel_spoilers == {str(thread.id): SpoilerPolicy.ALLOW}
    assert thread.mention in desk.text()
    assert not desk.server.env.errors


async def test_channel_that_is_open_by_its_name_says_so(server: Server) -> None:
    spoilers = server.env.guild.create_text_channel("spoilers")
    desk = await opened(server, Page.SPOILERS)
    await desk.select("set-channel", spoilers)
    none = desk.component(policy_menu(desk))["options"][0]
    assert none["description"] == "Then: told openly"


@pytest.mark.parametrize("key", CLEARABLE)
async def test_what_is_gone_is_said_and_can_be_cleared(server: Server, key: str) -> None:
    gone, there = "4242", str(server.channel.id)
    kept: dict[str, Any] = {
        "channel_spoilers": {gone: "allow", there: "refuse"},
        "curators": gone,
        "inbox": gone,
    }
    await server.rooms.services.servers.change(server_id(server), {key: kept.get(key, [gone, there])})
    desk = await opened(server)
    assert say("settings-panel.gone", count=1) in desk.text()
    await desk.turn(PAGE_OF[key])
    assert say("settings-panel.gone", count=1) in desk.text()
    await desk.click(f"set-clear:{key}")
    left: dict[str, Any] = {"channel_spoilers": {there: "refuse"}, "curators": None, "inbox": None}
    assert (await desk.kept()).kept(key) == desk.settings.kept(key) == left.get(key, [there])
    assert say("settings-panel.gone", count=1) not in desk.text()
    assert "set-clear" not in json.dumps(desk.panel.components)


async def test_channel_that_is_deleted_is_gone(server: Server) -> None:
    quay = server.env.guild.create_text_channel("quay")
    desk = await opened(server, Page.PLACES)
    await desk.select("set-several:channels", quay)
    server.env.backend.delete_channel(quay.id)
    await server.env.settle()
    await desk.turn(Page.OVERVIEW)
    assert say("settings-panel.gone", count=1) in desk.text()
    assert say("settings-health.nowhere") in desk.text()


async def test_clearing_leaves_what_another_admin_has_chosen_meanwhile(server: Server) -> None:
    await server.rooms.services.servers.change(server_id(server), {"inbox": "4242"})
    desk = await opened(server, Page.CURATORS)
    there = str(server.channel.id)
    await server.rooms.services.servers.change(server_id(server), {"inbox": there})
    await desk.click("set-clear:inbox")
    assert desk.settings.inbox == there


async def test_reset_asks_first_and_puts_everything_back(server: Server) -> None:
    await server.rooms.services.servers.change(server_id(server), {"caution": "bold", "private": True})
    desk = await opened(server)
    await desk.click("set-reset:ask")
    assert say("settings-note.reset_ask", count=2) in desk.text()
    assert desk.settings.private
    await desk.click("set-reset:no")
    assert desk.settings.private
    await desk.click("set-reset:ask")
    await desk.click("set-reset:yes")
    assert await desk.kept() == desk.settings == Settings()
    assert say("settings-note.reset") in desk.text()
    await desk.click("set-reset:ask")
    assert say("settings-note.nothing_to_reset") in desk.text()


async def test_panel_from_before_a_restart_still_works(server: Server) -> None:
    desk = await opened(server, Page.SPOILERS)
    await desk.select("set-channel", server.channel)
    await server.env.restart_bot(new_client(server.rooms))
    await desk.select(policy_menu(desk), "refuse")
    assert desk.settings.channel_spoilers == {str(server.channel.id): SpoilerPolicy.REFUSE}
    await server.env.restart_bot(new_client(server.rooms))
    await desk.turn(Page.PLACES)
    await desk.select("set-several:channels", server.channel)
    await server.env.restart_bot(new_client(server.rooms))
    await desk.select("set-several:channels")
    assert desk.settings.channels == frozenset()


async def test_same_click_twice_is_as_good_as_once(server: Server) -> None:
    desk = await opened(server, Page.ANSWERS)
    again = await opened(server, Page.ANSWERS, desk.admin)
    await desk.click("set-flag:answers:private:y")
    await again.click("set-flag:answers:private:y")
    assert desk.settings.private
