"""What Discord refuses in messages although its OpenAPI document allows it, and what this bot promises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .component_rules import ALT_TEXT, component_complaints
from .components import CONTAINER, walk
from .interactions import ATTACHMENT_SIZE_LIMIT
from .journal import Json
from .uploads import Upload, named_files
from .world import COMPONENTS_V2, EPHEMERAL, SUPPRESS_EMBEDS

SUPPRESS_NOTIFICATIONS = 1 << 12
EMBED_LIMITS = {"title": 256, "description": 4096}
_EDITABLE = SUPPRESS_EMBEDS | COMPONENTS_V2
_SENDABLE = _EDITABLE | SUPPRESS_NOTIFICATIONS


def message_complaints(
    body: Json, *, edit: bool = False, files: Sequence[Upload] = (), private: bool = False
) -> Iterator[str]:
    """What is wrong with a message that is sent or edited; `private` says that it may be an ephemeral one."""
    content, embeds = body.get("content") or "", body.get("embeds") or []
    flags = body.get("flags") or 0
    new_style = bool(flags & COMPONENTS_V2)
    named = [key for key in ("content", "embeds", "components", "attachments", "poll") if key in body]
    full = content.strip() or embeds or body.get("components") or body.get("poll") or body.get("attachments")
    if not full and not files and not (edit and set(named) != {"content", "embeds", "components"}):
        yield "an empty message"
    if len(content) > 2000:
        yield f"content of {len(content)} characters, a bot may send 2000"
    if len(str(body.get("nonce") or "")) > 25:
        yield "a nonce of more than 25 characters"
    if body.get("nonce") is not None and not body.get("enforce_nonce"):
        yield "a nonce that is not enforced"
    if flags & ~(_EDITABLE if edit else _SENDABLE | (EPHEMERAL if private else 0)):
        yield f"flags {flags}, which cannot be set here"
    yield from _mention_complaints(body)
    yield from _embed_complaints(embeds)
    yield from component_complaints(body.get("components") or [], new_style=new_style)
    yield from _file_complaints(body, files, new_style=new_style, edit=edit)
    if new_style and (content or embeds or body.get("poll")):
        yield "the components flag excludes content, embeds and polls"


def _mention_complaints(body: Json) -> Iterator[str]:
    allowed = body.get("allowed_mentions")
    if allowed is None:
        yield "no allowed_mentions: Discord would ping"
    elif (
        allowed.get("parse") != []
        or allowed.get("users")
        or allowed.get("roles")
        or allowed.get("replied_user")
    ):
        yield f"allowed_mentions lets someone be pinged: {allowed}"


def _embed_complaints(embeds: Sequence[Json]) -> Iterator[str]:
    if len(embeds) > 10:
        yield f"{len(embeds)} embeds"
    total = 0
    for embed in embeds:
        fields, footer, author = (
            embed.get("fields") or [],
            embed.get("footer") or {},
            embed.get("author") or {},
        )
        sized = [(key, embed.get(key) or "", limit) for key, limit in EMBED_LIMITS.items()]
        sized += [("footer", footer.get("text") or "", 2048), ("author", author.get("name") or "", 256)]
        sized += [("field name", field["name"], 256) for field in fields]
        sized += [("field value", field["value"], 1024) for field in fields]
        for name, text, limit in sized:
            total += len(text)
            if len(text) > limit:
                yield f"an embed's {name} of {len(text)} characters, {limit} are allowed"
        if len(fields) > 25:
            yield f"{len(fields)} fields in an embed"
        if any(not field["name"].strip() or not field["value"].strip() for field in fields):
            yield "an embed's field without name or value"
    if total > 6000:
        yield f"embeds of {total} characters in all, 6000 are allowed"


def _file_complaints(body: Json, files: Sequence[Upload], *, new_style: bool, edit: bool) -> Iterator[str]:
    """Files and their descriptions; what refers to a file that is not there, and who refers to none."""
    described = {str(entry["id"]): entry for entry in body.get("attachments") or ()}
    if len(described) > 10 or len(files) > 10:
        yield "more than ten files"
    if any(len(file.content) > ATTACHMENT_SIZE_LIMIT for file in files):
        yield "a file of more than 10 MiB"
    for entry in described.values():
        if len(entry.get("description") or "") > ALT_TEXT:
            yield f"a file's description of {len(entry['description'])} characters"
    if unknown := {str(file.number) for file in files} - described.keys():
        yield f"files {unknown} that the attachments do not name"
    sent, named = {file.filename for file in files}, named_files(body)
    if not edit and (missing := named - sent):
        yield f"the message shows {missing}, which do not come with it"
    if new_style and (unseen := sent - named):
        yield f"files {unseen} that no component shows"
    for component in walk(body.get("components") or ()):
        if component["type"] == CONTAINER and not 0 <= (component.get("accent_color") or 0) <= 0xFFFFFF:
            yield "a container's colour is out of bounds"
