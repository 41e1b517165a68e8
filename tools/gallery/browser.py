"""A headless Chromium that draws scenes: one process, spoken to over its DevTools socket on the loopback."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import re
import shutil
import tempfile
from collections.abc import AsyncIterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp

PAGE = Path(__file__).parent / "page"
SCRIPTS = ("markdown.js", "parts.js", "components.js", "message.js", "overlays.js")
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ("chromium", "fonts-noto-core", "fonts-noto-extra", "fonts-noto-cjk", "fonts-noto-color-emoji")
"""What Debian calls the browser and the fonts."""
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--font-render-hinting=none",
    "--remote-debugging-port=0",
)
START_PATIENCE = 30.0
LARGEST = 2**53
"""The largest whole number up to which JavaScript tells all of them apart."""
_LISTENING = re.compile(rb"DevTools listening on (ws://\S+)")
LOADED = "new Promise(r => document.readyState === 'complete' ? r(1) : addEventListener('load', () => r(1)))"
TRANSPARENT = {"color": {"r": 0, "g": 0, "b": 0, "a": 0}}


class BrowserError(Exception):
    """Chromium is missing, did not start, or could not draw a scene; the message says which."""


class Browser:
    """A page that draws one scene after another."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = count(1)
        self._session = ""

    async def draw(
        self, scene: Mapping[str, Any], common: Mapping[str, Any], theme: str, width: int, scale: float
    ) -> bytes:
        """A scene as a PNG, `width` CSS pixels wide and as high as it needs; its corners are transparent."""
        arguments = ", ".join(json.dumps(exact(given)) for given in (scene, common, theme, width))
        size = {"width": width, "height": 800, "deviceScaleFactor": scale, "mobile": False}
        await self._ask("Emulation.setDeviceMetricsOverride", **size)
        height = await self._evaluate(f"drawScene({arguments})")
        await self._ask("Emulation.setDeviceMetricsOverride", **size | {"height": height})
        clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
        shot = await self._ask("Page.captureScreenshot", format="png", clip=clip)
        return base64.b64decode(shot["data"])

    async def open(self, page: Path) -> None:
        """Show a page, from whose scripts scenes are drawn."""
        target = await self._ask("Target.createTarget", url="about:blank")
        attached = await self._ask("Target.attachToTarget", targetId=target["targetId"], flatten=True)
        self._session = attached["sessionId"]
        await self._ask("Page.navigate", url=page.as_uri())
        await self._evaluate(LOADED)
        await self._ask("Emulation.setDefaultBackgroundColorOverride", **TRANSPARENT)

    async def _evaluate(self, expression: str) -> Any:
        answer = await self._ask(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
        )
        if "exceptionDetails" in answer:
            thrown = answer["exceptionDetails"].get("exception", {})
            raise BrowserError(f"The page cannot draw this: {thrown.get('description', answer)}")
        return answer["result"].get("value")

    async def _ask(self, method: str, **params: Any) -> dict[str, Any]:
        number = next(self._numbers)
        call = {"id": number, "method": method, "params": params}
        await self._socket.send_json(call | ({"sessionId": self._session} if self._session else {}))
        async for message in self._socket:
            answer: dict[str, Any] = message.json()
            if answer.get("id") == number:
                if "error" in answer:
                    raise BrowserError(f"Chromium refuses {method}: {answer['error']['message']}")
                return dict(answer["result"])
        raise BrowserError("Chromium has gone.")


def find_chromium() -> str:
    """The path of a Chromium or Chrome. BrowserError where there is none."""
    for program in PROGRAMS:
        found = shutil.which(program)
        if found:
            return found
    raise BrowserError(
        f"Drawing needs Chromium or Chrome, so that one of {', '.join(PROGRAMS)} is on the PATH, and the "
        f"Noto fonts. Debian and Ubuntu: apt-get install {' '.join(PACKAGES)}"
    )


def exact(given: Any) -> Any:
    """The same with ids that JavaScript would round as text: the bot may send them as numbers."""
    if isinstance(given, Mapping):
        return {key: exact(value) for key, value in given.items()}
    if isinstance(given, list):
        return [exact(value) for value in given]
    return str(given) if isinstance(given, int) and given > LARGEST else given


@contextlib.asynccontextmanager
async def open_browser() -> AsyncIterator[Browser]:
    """A browser with the gallery's page and a profile of its own, both gone afterwards."""
    program = find_chromium()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        page = home / "page.html"
        page.write_text(_whole_page(), encoding="utf-8")
        process = await asyncio.create_subprocess_exec(
            program,
            *FLAGS,
            f"--user-data-dir={home / 'profile'}",
            "about:blank",
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        assert process.stderr
        address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        listening = asyncio.create_task(_listen(process.stderr, address))
        try:
            async with (
                aiohttp.ClientSession() as session,
                session.ws_connect(await _in_time(address), max_msg_size=0) as socket,
            ):
                browser = Browser(socket)
                await browser.open(page)
                yield browser
        finally:
            if process.returncode is None:
                process.terminate()
            await listening
            await process.wait()


def _whole_page() -> str:
    """The page in one file, with its style and scripts."""
    style = (PAGE / "style.css").read_text(encoding="utf-8")
    script = "\n".join((PAGE / name).read_text(encoding="utf-8") for name in SCRIPTS)
    page = (PAGE / "index.html").read_text(encoding="utf-8")
    return page.replace("/*STYLE*/", style).replace("/*SCRIPT*/", script)


async def _listen(messages: asyncio.StreamReader, address: asyncio.Future[str]) -> None:
    """Read what the browser says until it ends; among its first messages is where it can be reached."""
    said = b""
    async for said in messages:
        found = _LISTENING.search(said)
        if found and not address.done():
            address.set_result(found[1].decode())
    if not address.done():
        last = said.decode(errors="replace").strip()
        address.set_exception(BrowserError(f"Chromium ended at once: {last or 'it says nothing'}"))


async def _in_time(address: asyncio.Future[str]) -> str:
    try:
        return await asyncio.wait_for(address, START_PATIENCE)
    except TimeoutError:
        raise BrowserError(f"Chromium did not start within {START_PATIENCE:.0f} s.") from None
