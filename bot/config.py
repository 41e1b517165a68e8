"""The configuration: a YAML file, and the token from wherever it is kept.

Everything has a default, so a token in the environment is enough to run.
`docs/configuration.md` describes each key.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from bot.packs.files import read_text
from bot.packs.problems import Problem, Report, Severity
from bot.packs.schema import Read, choice, list_of, optional, record, text
from bot.packs.shipped import PackNotFoundError, find_pack, shipped_packs, shipped_packs_folder
from bot.packs.strictyaml import Node, Scalar, parse_yaml

DEFAULT_FILE = Path("config.yaml")
TOKEN_VARIABLE = "DISCORD_TOKEN"  # noqa: S105 - the names of variables, not tokens
TOKEN_FILE_VARIABLE = "DISCORD_TOKEN_FILE"  # noqa: S105

_WHITE_SPACE = re.compile(r"\s")
_QUOTES = re.compile("[\"'`‘’“”]")
_VERSIONED = re.compile(r"/v\d+$", re.ASCII)
_HUB_NAME = re.compile(r"(?:[\w-][\w.-]*/)?[\w-][\w.-]*", re.ASCII)
_EXAMPLE_MODEL = "sentence-transformers/all-MiniLM-L6-v2"


class ConfigError(Exception):
    """A configuration that cannot be used; `sentences` say where and what to do, one each."""

    def __init__(self, *sentences: str) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


class LogLevel(enum.StrEnum):
    """How much is logged."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class LogFormat(enum.StrEnum):
    """How a line of the log looks."""

    TEXT = "text"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class DiscordConfig:
    """How Discord is reached; None means Discord's own addresses."""

    token: str | None = field(default=None, repr=False)
    token_file: Path | None = None
    api_url: str | None = None
    gateway_url: str | None = None


@dataclass(frozen=True, slots=True)
class LogConfig:
    """What is logged, and how."""

    level: LogLevel = LogLevel.INFO
    format: LogFormat = LogFormat.TEXT


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that an operator decides; paths are resolved against the file's folder."""

    packs: tuple[Path, ...]
    data_dir: Path
    discord: DiscordConfig = field(default_factory=DiscordConfig)
    log: LogConfig = field(default_factory=LogConfig)
    semantic_model: str | None = None
    """A sentence-transformers model: its folder, or its name at the Hugging Face hub."""


def load_config(path: Path | None = None) -> Config:
    """Read the file at `path`; without one `config.yaml` in the current folder, where there is one.

    Raises:
        ConfigError: the file is missing or wrong; every problem is named, with file, line and column.
    """
    if path is None:
        if not DEFAULT_FILE.is_file():
            return _defaults(Path())
        path = DEFAULT_FILE
    report = Report(str(path))
    source = read_text(path, report)
    node = None if source is None else parse_yaml(source, report)
    config = _defaults(path.parent) if node is None else _schema(path.parent)(node, report)
    errors = [problem for problem in report.problems if problem.severity is Severity.ERROR]
    if errors or config is None:
        raise ConfigError(*map(str, sorted(errors)))
    return config


def find_token(config: Config, environ: Mapping[str, str]) -> str:
    """The bot's token: from DISCORD_TOKEN, the file that DISCORD_TOKEN_FILE names, or the configuration.

    Raises:
        ConfigError: there is none, or what is there cannot be a token. The sentence never shows it.
    """
    where, token = _first_token(config.discord, environ)
    if token is None:
        raise ConfigError(
            f"There is no Discord token: set {TOKEN_VARIABLE} or {TOKEN_FILE_VARIABLE}, "
            "or write discord.token in the configuration."
        )
    fault = _token_fault(token)
    if fault:
        raise ConfigError(f"The token in {where} {fault}. Copy it again from the bot's page at Discord.")
    return token


def _first_token(discord: DiscordConfig, environ: Mapping[str, str]) -> tuple[str, str | None]:
    """Where the token comes from, and the token as it stands there."""
    if environ.get(TOKEN_VARIABLE):
        return TOKEN_VARIABLE, environ[TOKEN_VARIABLE]
    if environ.get(TOKEN_FILE_VARIABLE):
        file = Path(environ[TOKEN_FILE_VARIABLE])
        return f"the file {file}, named by {TOKEN_FILE_VARIABLE},", _token_in(file, TOKEN_FILE_VARIABLE)
    if discord.token is not None:
        return "discord.token", discord.token
    if discord.token_file is not None:
        file = discord.token_file
        return f"the file {file}, named by discord.token_file,", _token_in(file, "discord.token_file")
    return "", None


def _token_in(file: Path, named_by: str) -> str:
    report = Report(str(file))
    found = read_text(file, report)
    if found is None:
        raise ConfigError(*(f"{named_by}: {problem.file}: {problem.message}" for problem in report.problems))
    return found.rstrip("\r\n")


def _token_fault(token: str) -> str | None:
    """What keeps this from being a token; it completes "The token in … "."""
    if not token:
        return "is empty"
    if token.lower().startswith("bot "):
        return "begins with 'Bot ': leave that word out"
    if _WHITE_SPACE.search(token):
        return "holds white space"
    if _QUOTES.search(token):
        return "holds quotation marks"
    return None


def _defaults(folder: Path) -> Config:
    return Config(packs=_shipped(), data_dir=folder / "data")


def _shipped() -> tuple[Path, ...]:
    return tuple(shipped_packs_folder() / name for name in shipped_packs())


def _schema(folder: Path) -> Read[Config]:
    """The reader of a file that stands in `folder`."""

    def build(
        packs: tuple[Path, ...] | None = None,
        data_dir: Path | None = None,
        discord: DiscordConfig | None = None,
        log: LogConfig | None = None,
        semantic_model: str | None = None,
    ) -> Config:
        return Config(
            packs=packs or _shipped(),
            data_dir=data_dir or folder / "data",
            discord=discord or DiscordConfig(),
            log=log or LogConfig(),
            semantic_model=semantic_model,
        )

    discord = record(
        DiscordConfig,
        {
            "token": optional(_token, blank=True),
            "token_file": optional(_path(folder), blank=True),
            "api_url": optional(_api_url, blank=True),
            "gateway_url": optional(_gateway_url, blank=True),
        },
    )
    log = record(
        LogConfig,
        {"level": optional(choice(LogLevel), blank=True), "format": optional(choice(LogFormat), blank=True)},
    )
    return record(
        build,
        {
            "discord": optional(discord, blank=True),
            "packs": optional(list_of(_pack(folder), at_least=1, at_most=50), blank=True),
            "data_dir": optional(_path(folder), blank=True),
            "log": optional(log, blank=True),
            "semantic_model": optional(_model(folder), blank=True),
        },
    )


def _token(node: Node, report: Report) -> str | None:
    """A token exactly as it was typed; whether it can be one is judged with those from elsewhere."""
    if isinstance(node, Scalar):
        return node.text
    report.wrong(node, "must be the bot's token")
    return None


def _path(folder: Path) -> Read[Path]:
    """A path, relative to `folder` where it is not absolute; `~` is the home folder."""
    read_words = text(1_000)

    def read(node: Node, report: Report) -> Path | None:
        words = read_words(node, report)
        return None if words is None else folder / Path(words).expanduser()

    return read


def _pack(folder: Path) -> Read[Path]:
    """A pack's folder, or the name of one that comes with the bot."""
    read_words = text(1_000)

    def read(node: Node, report: Report) -> Path | None:
        words = read_words(node, report)
        if words is None:
            return None
        try:
            beside = folder / Path(words).expanduser()
            return beside if beside.is_dir() else find_pack(words)
        except PackNotFoundError as error:
            report.problems.append(Problem(report.file, node.line, node.column, str(error)))
            return None

    return read


def _model(folder: Path) -> Read[str]:
    """A model's folder, or the name of one elsewhere."""
    read_words = text(1_000)

    def read(node: Node, report: Report) -> str | None:
        words = read_words(node, report)
        if words is None:
            return None
        beside = folder / Path(words).expanduser()
        if beside.is_dir():
            return str(beside)
        if not _HUB_NAME.fullmatch(words):
            report.wrong(node, f"must be a model's folder, or a name such as {_EXAMPLE_MODEL}")
            return None
        return words

    return read


def _api_url(node: Node, report: Report) -> str | None:
    return _url(node, report, ("http", "https"), versioned=True)


def _gateway_url(node: Node, report: Report) -> str | None:
    return _url(node, report, ("ws", "wss"), versioned=False)


def _url(node: Node, report: Report, schemes: tuple[str, ...], *, versioned: bool) -> str | None:
    """An address without query; with `versioned` its path must end with the API's version."""
    words = text(500)(node, report)
    if words is None:
        return None
    url = words.rstrip("/")
    example = f"{schemes[-1]}://discord.example/api/v10" if versioned else f"{schemes[-1]}://gateway.example"
    try:
        parts = urlsplit(url)
        whole = parts.scheme in schemes and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        whole = False
    if not whole or parts.query or parts.fragment:
        report.wrong(node, f"must be an address such as {example}")
    elif versioned and not _VERSIONED.search(parts.path):
        report.wrong(node, f"must end with the version of the API, such as {example}")
    else:
        return url
    return None
