"""Discord's own OpenAPI document, as a judge of requests and answers.

The document is not part of this repository: the environment variable `DISCORD_OPENAPI` names a copy
(https://github.com/discord/discord-api-spec, `specs/openapi.json`).
"""

from __future__ import annotations

import functools
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, ValidationError  # type: ignore[import-untyped]
from jsonschema.exceptions import best_match  # type: ignore[import-untyped]
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from .journal import Exchange

VARIABLE = "DISCORD_OPENAPI"
_BASE = "urn:discord"


class OpenApi:
    """Complaints about exchanges, by the document at `path`."""

    def __init__(self, path: Path) -> None:
        self._document = json.loads(path.read_text(encoding="utf-8"))
        resource = DRAFT202012.create_resource(self._document)
        self._registry = Registry().with_resource(_BASE, resource)
        self._validators: dict[tuple[str, ...], Draft202012Validator] = {}

    def complaints(self, exchange: Exchange) -> Iterator[str]:
        """What is wrong with the bot's request, and with this server's own answer."""
        found = self._operation(exchange.method, exchange.path)
        if found is None:
            yield "no such operation in the document"
            return
        template, operation = found
        base = ("paths", template, exchange.method.lower())
        if exchange.body is not None:
            schema = (*base, "requestBody", "content", "application/json", "schema")
            if "requestBody" in operation:
                yield from self.violations(schema, _with_text_ids(exchange.body))
            else:
                yield "a body where the document has none"
        response = self._response(base, operation, exchange.status)
        if exchange.answer is not None and response is not None and not exchange.scripted:
            yield from (f"our answer: {problem}" for problem in self.violations(response, exchange.answer))

    def violations(self, pointer: tuple[str, ...], value: Any) -> Iterator[str]:
        """Where `value` departs from the schema at `pointer` (keys from the document's root)."""
        error = best_match(self._validator(pointer).iter_errors(value), key=_likeliest)
        if error is not None:
            place = "/".join(map(str, error.absolute_path)) or "the body"
            yield f"{place}: {error.message[:200]}"

    def _operation(self, method: str, path: str) -> tuple[str, dict[str, Any]] | None:
        candidates = [
            template
            for template, operations in self._document["paths"].items()
            if method.lower() in operations and _pattern(template).fullmatch(path)
        ]
        if not candidates:
            return None
        template = min(candidates, key=lambda t: t.count("{"))
        return template, self._document["paths"][template][method.lower()]

    def _response(
        self, base: tuple[str, ...], operation: dict[str, Any], status: int
    ) -> tuple[str, ...] | None:
        for key in (str(status), f"{status // 100}XX"):
            described = operation["responses"].get(key)
            if described is None:
                continue
            pointer = (*base, "responses", key)
            if "$ref" in described:
                pointer = tuple(described["$ref"].removeprefix("#/").split("/"))
                described = self._document["components"]["responses"][pointer[-1]]
            return (*pointer, "content", "application/json", "schema") if "content" in described else None
        return None

    def _validator(self, pointer: tuple[str, ...]) -> Draft202012Validator:
        if pointer not in self._validators:
            escaped = "/".join(key.replace("~", "~0").replace("/", "~1") for key in pointer)
            schema = {"$ref": f"{_BASE}#/{escaped}"}
            self._validators[pointer] = Draft202012Validator(schema, registry=self._registry)
        return self._validators[pointer]


def _with_text_ids(body: Any) -> Any:
    """`body` with the ids of its reference, files and menus' defaults as text.

    discord.py sends numbers, Discord takes both.
    """
    if not isinstance(body, dict):
        return body
    text = dict(body)
    if reference := body.get("message_reference"):
        ids = {key: str(value) for key, value in reference.items() if key.endswith("_id")}
        text["message_reference"] = reference | ids
    if files := body.get("attachments"):
        text["attachments"] = [file | {"id": str(file["id"])} for file in files]
    if components := body.get("components"):
        text["components"] = list(map(_with_text_ids, components))
    if defaults := body.get("default_values"):
        text["default_values"] = [default | {"id": str(default["id"])} for default in defaults]
    if isinstance(body.get("data"), dict):
        text["data"] = _with_text_ids(body["data"])
    return text


@functools.cache
def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{[^}]+\}", template)
    return re.compile("[^/]+".join(map(re.escape, parts)))


def _likeliest(error: ValidationError) -> tuple[bool, int]:
    """Prefer, among the branches of a union, one that does not already fail at its `type`."""
    wrong_kind = list(error.path)[-1:] == ["type"]
    return (not wrong_kind, -len(error.path))


@functools.cache
def named_document() -> OpenApi | None:
    """The document that the environment names, or None where it names none."""
    path = os.environ.get(VARIABLE)
    return OpenApi(Path(path)) if path else None
