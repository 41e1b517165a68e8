"""The configuration: a YAML file, and the token from wherever it is kept.

Everything has a default, so a token in the environment is enough to run.
`docs/configuration.md` describes each key.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from bot.address import database_fault, plain_database
from bot.packs.files import read_text
from bot.packs.problems import Problem, Report, Severity
from bot.packs.schema import Read, boolean, choice, integer, list_of, optional, record, text
from bot.packs.shipped import PackNotFoundError, find_pack, shipped_packs, shipped_packs_folder
from bot.packs.strictyaml import Node, Scalar, parse_yaml
from bot.service.limits import Limit, Limits

DEFAULT_FILE = Path("config.yaml")
TOKEN_VARIABLE = "DISCORD_TOKEN"  # noqa: S105 - the names of variables, not tokens
TOKEN_FILE_VARIABLE = "DISCORD_TOKEN_FILE"  # noqa: S105
DATABASE_VARIABLE = "CONCIERGE_DATABASE_URL"
DATABASE_FILE = "concierge.db"
RETENTION_DAYS = 30

_WHITE_SPACE = re.compile(r"\s")
_QUOTES = re.compile("[\"'`‘’“”]")
_VERSIONED = re.compile(r"/v\d+$", re.ASCII)
_HUB_NAME = re.compile(r"(?:[\w-][\w.-]*/)?[\w-][\w.-]*", re.ASCII)
_LIMIT = re.compile(r"(\d{1,6}) in (\d{1,6}) ?s(?:econds?)?", re.ASCII)
_NO_LIMIT = Limit(0, 0.0)
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
    message_content: bool = False
    """Whether the privileged message-content intent is asked for."""


@dataclass(frozen=True, slots=True)
class LogConfig:
    """What is logged, and how."""

    level: LogLevel = LogLevel.INFO
    format: LogFormat = LogFormat.TEXT


@dataclass(frozen=True, slots=True)
class Address:
    """A host and a port to listen on."""

    host: str
    port: int


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that an operator decides; paths are resolved against the file's folder."""

    packs: tuple[Path, ...]
    data_dir: Path
    discord: DiscordConfig = field(default_factory=DiscordConfig)
    log: LogConfig = field(default_factory=LogConfig)
    limits: Limits = field(default_factory=Limits)
    metrics: Address | None = None
    """Where figures for Prometheus are served; None for nowhere."""
    semantic_model: str | None = None
    """A sentence-transformers model: its folder, or its name at the Hugging Face hub."""
    database: str | None = field(default=None, repr=False)
    """The address of the database, which may hold a password; None for a SQLite file in `data_dir`."""
    retention_days: int = RETENTION_DAYS
    """How long texts, votes and filed questions are kept."""


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


def find_database(config: Config, environ: Mapping[str, str]) -> str:
    """The database's address, from CONCIERGE_DATABASE_URL or the configuration, or a file in `data_dir`.

    It is `sqlite:///path` or `postgresql://user:password@host/name`, with what else it may say.

    Raises:
        ConfigError: the variable holds something else. The sentence never shows it.
    """
    url = environ.get(DATABASE_VARIABLE)
    if not url:
        return config.database or f"sqlite:///{config.data_dir / DATABASE_FILE}"
    fault = database_fault(url)
    if fault:
        raise ConfigError(f"{DATABASE_VARIABLE} {fault}.")
    return plain_database(url, Path())


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
        limits: Limits | None = None,
        metrics: Address | None = None,
        semantic_model: str | None = None,
        database: str | None = None,
        retention_days: int = RETENTION_DAYS,
    ) -> Config:
        return Config(
            packs=packs or _shipped(),
            data_dir=data_dir or folder / "data",
            discord=discord or DiscordConfig(),
            log=log or LogConfig(),
            limits=limits or Limits(),
            metrics=metrics,
            semantic_model=semantic_model,
            database=database,
            retention_days=retention_days,
        )

    discord = record(
        DiscordConfig,
        {
            "token": optional(_token, blank=True),
            "token_file": optional(_path(folder), blank=True),
            "api_url": optional(_api_url, blank=True),
            "gateway_url": optional(_gateway_url, blank=True),
            "message_content": optional(boolean(), blank=True),
        },
    )
    limit = optional(_limit, blank=True)
    limits = record(_limits, {"member": limit, "answer": limit, "server": limit})
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
            "database": optional(_database(folder), blank=True),
            "retention_days": optional(integer(1, 365), blank=True),
            "log": optional(log, blank=True),
            "limits": optional(limits, blank=True),
            "metrics": optional(_address, blank=True),
            "semantic_model": optional(_model(folder), blank=True),
        },
    )


def _limit(node: Node, report: Report) -> Limit | None:
    """A limit such as "10 in 30 s"; a count of 0 stands for none."""
    words = text(100)(node, report)
    if words is None:
        return None
    if words.lower() in ("off", "none"):
        return _NO_LIMIT
    match = _LIMIT.fullmatch(words)
    if match is None or not int(match[1]) or not int(match[2]):
        report.wrong(node, "must be so many questions in so many seconds such as '10 in 30 s', or off")
        return None
    return Limit(int(match[1]), float(match[2]))


def _limits(**given: Limit) -> Limits:
    """The given limits, the others by default."""
    return replace(Limits(), **{name: None if one is _NO_LIMIT else one for name, one in given.items()})


def _address(node: Node, report: Report) -> Address | None:
    """An address to listen on, such as 127.0.0.1:9464."""
    words = text(300)(node, report)
    if words is None:
        return None
    host, _, port = words.rpartition(":")
    if not host or not (port.isascii() and port.isdigit() and 0 < int(port) < 65_536):
        report.wrong(node, "must be a host and a port such as 127.0.0.1:9464")
        return None
    return Address(host.strip("[]"), int(port))


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


def _database(folder: Path) -> Read[str]:
    """A database's address; it is never quoted back, for it may hold a password."""

    def read(node: Node, report: Report) -> str | None:
        url = node.text if isinstance(node, Scalar) else ""
        fault = database_fault(url)
        if fault:
            report.wrong(node, fault)
            return None
        return plain_database(url, folder)

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
