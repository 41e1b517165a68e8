"""Files that come with a request, and what becomes of them in a message."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aiohttp import BodyPartReader, web

from .components import ATTACHED, media_of, walk
from .journal import Json

CDN = "https://cdn.discordapp.com/attachments"
PICTURES = ("image", "thumbnail")
_FIELD = re.compile(r"files\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Upload:
    """One file of a request; `number` is what the body's attachments call it by."""

    number: int
    filename: str
    content: bytes


async def read(request: web.Request) -> tuple[Any, tuple[Upload, ...]]:
    """The JSON of a request (None where it has no body), and its files."""
    if not request.content_type.startswith("multipart/"):
        raw = await request.read()
        return (json.loads(raw) if raw else None), ()
    body, files = None, []
    reader = await request.multipart()
    while (part := await reader.next()) is not None:
        assert isinstance(part, BodyPartReader)
        content = bytes(await part.read())
        if part.name == "payload_json":
            body = json.loads(content)
        elif named := _FIELD.fullmatch(part.name or ""):
            files.append(Upload(int(named[1]), part.filename or "", content))
    return body, tuple(files)


def data_of(body: Any) -> Json:
    """The message in a body: the body itself, or what a callback carries."""
    found: Json = body.get("data") or {} if isinstance(body.get("type"), int) and "data" in body else body
    return found


def attached(
    body: Json, files: Sequence[Upload], before: Sequence[Json], channel_id: str, new_id: Callable[[], str]
) -> list[Json]:
    """The attachments of a message after `body`: those of before that it keeps, then the new files."""
    described = {str(entry["id"]): entry for entry in body.get("attachments") or ()}
    kept = list(before) if body.get("attachments") is None else [a for a in before if a["id"] in described]
    return kept + [_stored(file, described.get(str(file.number), {}), channel_id, new_id()) for file in files]


def media_among(attachments: Iterable[Json], new_id: Callable[[], str]) -> Callable[[Json], Json]:
    """What a stored message shows for a medium: the attachment that it names, or the address given."""
    by_name = {attachment["filename"]: attachment for attachment in attachments}

    def media(sent: Json) -> Json:
        name = sent["url"].removeprefix(ATTACHED)
        attachment = by_name.get(name) if sent["url"].startswith(ATTACHED) else None
        if attachment is None:
            return {"id": new_id(), "url": sent["url"], "proxy_url": sent["url"]}
        shown = {key: attachment[key] for key in ("url", "proxy_url", "content_type")}
        return shown | {"id": new_id(), "attachment_id": attachment["id"]}

    return media


def shown_embeds(embeds: Iterable[Json], media: Callable[[Json], Json]) -> list[Json]:
    """Embeds as a stored message shows them, with addresses for the files that they name."""
    shown = []
    for embed in embeds:
        pictures = {
            part: embed[part] | {"url": media(embed[part])["url"]} for part in PICTURES if embed.get(part)
        }
        shown.append(embed | pictures | {"type": "rich"})
    return shown


def named_files(body: Json) -> set[str]:
    """The names of the files that embeds and components of a message refer to."""
    urls = [
        medium["url"] for component in walk(body.get("components") or ()) for medium in media_of(component)
    ]
    for embed in body.get("embeds") or ():
        urls += [(embed.get(part) or {}).get("url") or "" for part in PICTURES]
        urls += [(embed.get(part) or {}).get("icon_url") or "" for part in ("author", "footer")]
    return {url.removeprefix(ATTACHED) for url in urls if url.startswith(ATTACHED)}


def _stored(file: Upload, described: Mapping[str, Any], channel_id: str, attachment_id: str) -> Json:
    url = f"{CDN}/{channel_id}/{attachment_id}/{file.filename}"
    stored: Json = {
        "id": attachment_id,
        "filename": file.filename,
        "size": len(file.content),
        "url": url,
        "proxy_url": url.replace("cdn.", "media."),
        "content_type": "image/png" if file.filename.endswith(".png") else "application/octet-stream",
    }
    if described.get("description"):
        stored["description"] = described["description"]
    return stored
