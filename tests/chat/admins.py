"""An admin of a simulated server before the panel of `/settings`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simcord.actors import MemberActor
from simcord.components import walk_components

from bot.chat.features.settings.pages import Page
from bot.service.servers import Servers
from bot.service.settings import Settings
from tests.chat.conftest import Server
from tests.chat.curators import admin, server_id, texts

MARK = "⚠️"


@dataclass(frozen=True, slots=True)
class Visit:
    """A server with an admin and the panel that is open before them."""

    server: Server
    admin: MemberActor
    panel: Any

    @property
    def id(self) -> str:
        return server_id(self.server)

    @property
    def settings(self) -> Settings:
        return self.server.rooms.services.servers.settings(self.id)

    async def kept(self) -> Settings:
        """What the store would give after a restart."""
        servers = Servers(self.server.rooms.store)
        await servers.load()
        return servers.settings(self.id)

    async def turn(self, page: Page) -> None:
        await self.select("set-page", page)

    async def click(self, custom_id: str) -> None:
        result = await self.admin.click(self.panel, custom_id=custom_id)
        assert result.acknowledged

    async def select(self, custom_id: str, *values: Any) -> None:
        picked = [str(v) if isinstance(v, str) else v for v in values]
        result = await self.admin.select(self.panel, picked, custom_id=custom_id)
        assert result.acknowledged

    def text(self) -> str:
        return texts(self.panel)

    def component(self, custom_id: str) -> dict[str, Any]:
        (found,) = [c for c in walk_components(self.panel.components) if c.get("custom_id") == custom_id]
        return found

    def picked(self, custom_id: str) -> list[str]:
        """What a menu shows as picked."""
        menu = self.component(custom_id)
        options = [o["value"] for o in menu.get("options", ()) if o.get("default")]
        return options + [str(d["id"]) for d in menu.get("default_values", ())]


async def opened(server: Server, page: Page = Page.OVERVIEW, who: MemberActor | None = None) -> Visit:
    who = who or admin(server)
    result = await who.slash(server.channel, "settings")
    assert result.ephemeral
    assert result.response
    desk = Visit(server, who, result.response)
    if page is not Page.OVERVIEW:
        await desk.turn(page)
    return desk
