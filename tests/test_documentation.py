"""The documentation names what there is: commands, settings, configuration, figures; and nothing else."""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from discord import app_commands
from prometheus_client import CollectorRegistry

import bot.chat.features
from bot import config
from bot.chat.client import FEATURES, ConciergeClient, intents
from bot.chat.desk import Desk
from bot.chat.features.feature import Command, Feature
from bot.chat.host import PERMISSIONS
from bot.config import ConfigError, load_config
from bot.ops.metrics import PrometheusMeter
from bot.service.protocols import Meter
from bot.service.settings import SETTINGS, Settings
from bot.store.schema import METADATA
from bot.wording import LANGUAGES
from tests.service.house import house

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
QUOTED = re.compile(r"`([^`]+)`")


def document(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def rows(name: str, *header: str) -> dict[str, list[str]]:
    """The rows of the tables of a document that have this header, by their first cell."""
    found: dict[str, list[str]] = {}
    within = False
    for line in document(name).splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split(" | ")] if line.startswith("|") else []
        if tuple(cells) == header:
            within = True
        elif not cells:
            within = False
        elif within and not set(line) <= set("|- :"):
            assert cells[0] not in found, f"{cells[0]} stands in {name} twice"
            found[cells[0]] = cells[1:]
    assert found, f"{name} has no table {header}"
    return found


@pytest.fixture
async def client() -> ConciergeClient:
    return ConciergeClient(Desk(house().services))


def commands(client: ConciergeClient) -> list[Command]:
    return [each for each in client.tree.get_commands() if not isinstance(each, app_commands.Group)]


async def test_every_command_stands_in_the_table_with_its_options(client: ConciergeClient) -> None:
    there = {
        f"`/{command.name}`": {parameter.display_name for parameter in command.parameters}
        for command in commands(client)
        if isinstance(command, app_commands.Command)
    }
    told = rows("discord.md", "command", "options", "who", "what it shows")
    assert {name: set(QUOTED.findall(cells[0])) for name, cells in told.items()} == there


async def test_every_menu_entry_stands_in_the_table(client: ConciergeClient) -> None:
    there = {c.name for c in commands(client) if isinstance(c, app_commands.ContextMenu)}
    assert set(rows("discord.md", "entry", "who", "what it shows")) == there


async def test_only_admins_and_curators_are_said_to_have_what_discord_hides(client: ConciergeClient) -> None:
    told = rows("discord.md", "command", "options", "who", "what it shows")
    for command in commands(client):
        if isinstance(command, app_commands.Command) and command.default_permissions is not None:
            assert "everybody" not in told[f"`/{command.name}`"][1]


@pytest.mark.parametrize("key", SETTINGS)
def test_every_setting_stands_in_the_table_with_its_values_and_default(key: str) -> None:
    values, default, _ = rows("discord.md", "key", "values", "default", "what it is")[f"`{key}`"]
    assert default == f"`{json.dumps(Settings().kept(key))}`"
    kind = get_type_hints(Settings)[key]
    if isinstance(kind, type) and issubclass(kind, Enum):
        expected = [json.dumps(member.value) for member in kind]
    elif kind is bool:
        expected = ["true", "false"]
    elif key == "language":
        expected = [*map(json.dumps, LANGUAGES), "null"]
    else:
        expected = ["null"] if Settings().kept(key) is None else []
    assert QUOTED.findall(values) == expected


def test_no_setting_is_told_that_there_is_not() -> None:
    told = rows("discord.md", "key", "values", "default", "what it is")
    assert list(told) == [f"`{key}`" for key in SETTINGS]


def test_permissions_and_intents_are_those_that_are_asked_for() -> None:
    assert str(PERMISSIONS.value) in document("discord.md")
    assert f"intents are {intents().value}" in document("discord.md")


def keys_of_the_configuration(folder: Path) -> Iterator[str]:
    """Every key that the configuration may have, as the reader itself lists them when one is wrong."""
    for key in listed(folder, "{}: 1\n"):
        inner = listed(folder, f"{key}:\n  {{}}: 1\n")
        yield from (f"{key}.{name}" for name in inner) if inner else (key,)


def listed(folder: Path, text: str) -> list[str]:
    file = folder / "config.yaml"
    file.write_text(text.format("qqqqqqqqqqqq"), encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_config(file)
    found = re.search(r"unknown key 'q+'; the keys here are ([\w, ]+)", str(caught.value))
    return found[1].split(", ") if found else []


def test_every_key_of_the_configuration_is_described(tmp_path: Path) -> None:
    keys = set(keys_of_the_configuration(tmp_path))
    assert {"data_dir", "discord.token", "log.level"} <= keys
    told = {name for cell in rows("configuration.md", "key", "default", "what it is") for name in named(cell)}
    assert keys - told == set(), "not described"
    assert told - keys == set(), "there is no such key"


def named(cell: str) -> list[str]:
    """The keys that a row describes: one, or several at once."""
    return QUOTED.findall(cell)


def test_every_key_of_the_configuration_stands_in_the_example(tmp_path: Path) -> None:
    shown: set[str] = set()
    outer = ""
    for line in (ROOT / "config.example.yaml").read_text(encoding="utf-8").splitlines():
        found = re.match(r"( *)(?:# )?([a-z_]+):(?: |$)", line)
        if found and found[1]:
            shown.add(f"{outer}.{found[2]}")
        elif found:
            outer = found[2]
            shown.add(outer)
    keys = set(keys_of_the_configuration(tmp_path))
    assert keys - shown == set(), "not in the example"
    outer_keys = {key.partition(".")[0] for key in keys}
    assert shown - keys - outer_keys == set(), "there is no such key"


@pytest.mark.parametrize("name", [name for name in vars(config) if name.endswith("_VARIABLE")])
def test_every_variable_of_the_environment_is_described(name: str) -> None:
    assert f"`{getattr(config, name)}`" in document("configuration.md")


def metrics() -> dict[str, set[str]]:
    """The names and labels of all metrics, after everything that can happen has happened once."""
    registry = CollectorRegistry()
    meter = PrometheusMeter(registry)
    for name, method in inspect.getmembers(Meter, inspect.isfunction):
        if not name.startswith("_"):
            hints = {key: kind for key, kind in get_type_hints(method).items() if key != "return"}
            getattr(meter, name)(*(kind() for kind in hints.values() if kind is str), **_flags(hints))
    families = list(registry.collect())
    assert all(family.samples for family in families), "one that nothing counts"
    samples = [sample for family in families for sample in family.samples]
    return {sample.name: set(sample.labels) for sample in samples if not sample.name.endswith("_created")}


def _flags(hints: dict[str, Any]) -> dict[str, bool]:
    return dict.fromkeys((key for key, kind in hints.items() if kind is bool), True)


def test_every_metric_stands_in_the_table_with_its_labels_and_no_other() -> None:
    told = rows("metrics.md", "metric", "labels", "what it counts")
    assert {
        QUOTED.findall(name)[0]: set(QUOTED.findall(cells[0])) for name, cells in told.items()
    } == metrics()


def test_every_metric_that_is_spoken_of_is_one() -> None:
    spoken = {
        name
        for file in DOCS.glob("*.md")
        for name in re.findall(r"concierge_[a-z_]+_total", file.read_text(encoding="utf-8"))
    }
    assert spoken == set(metrics())


def test_every_table_of_the_store_is_told_of_to_operators() -> None:
    told = rows("privacy.md", "table", "of members", "why", "how long")
    assert {name for cell in told for name in named(cell)} == set(METADATA.tables)


async def test_every_feature_is_in_use(client: ConciergeClient) -> None:
    for module in pkgutil.walk_packages(bot.chat.features.__path__, "bot.chat.features."):
        importlib.import_module(module.name)
    ours = [kind for kind in _descendants(Feature) if kind.__module__.startswith("bot.")]
    there = {kind for kind in ours if not kind.__subclasses__()}
    used = {type(value) for value in vars(client).values() if isinstance(value, Feature)} | set(FEATURES)
    assert used == there


def _descendants(kind: type[Feature]) -> Iterator[type[Feature]]:
    for each in kind.__subclasses__():
        yield each
        yield from _descendants(each)


def test_every_module_of_the_features_is_needed_by_the_client() -> None:
    """What nothing leads to is not loaded with the client."""
    there = {m.name for m in pkgutil.walk_packages(bot.chat.features.__path__, "bot.chat.features.")}
    program = "import sys, bot.chat.client; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=ROOT
    ).stdout.split()
    assert there - set(loaded) == set()


@pytest.mark.parametrize("file", sorted(DOCS.glob("*.md")), ids=lambda file: file.name)
def test_links_between_documents_lead_somewhere(file: Path) -> None:
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", file.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        goal = (file.parent / path).resolve() if path else file
        if not goal.exists() or (anchor and anchor not in anchors(goal)):
            broken.append(target)
    assert broken == []


def anchors(file: Path) -> set[str]:
    """What a heading is linked as."""
    titles = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
