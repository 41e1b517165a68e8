"""The configuration: what is read, what is refused and how, and where the token comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.config import (
    Address,
    Config,
    ConfigError,
    LogFormat,
    LogLevel,
    find_database,
    find_token,
    load_config,
)
from bot.service.limits import Limit, Limits

EXAMPLE = Path(__file__).parents[1] / "config.example.yaml"
TOKEN = "abc.DEF-ghi_123"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _write(folder: Path, text: str) -> Path:
    path = folder / "config.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def _refusal(folder: Path, text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        load_config(_write(folder, text))
    return str(caught.value)


def test_nothing_is_needed(folder: Path) -> None:
    config = load_config()
    assert config.packs
    assert all((pack / "pack.yaml").name for pack in config.packs)
    assert config.data_dir == Path("data")
    assert config.log.level is LogLevel.INFO


def test_example_is_the_default(folder: Path) -> None:
    _write(folder, EXAMPLE.read_text(encoding="utf-8"))
    config = load_config()
    assert config == Config(packs=config.packs, data_dir=Path("data"))


def test_example_shows_every_key() -> None:
    shown = EXAMPLE.read_text(encoding="utf-8")
    for key in (
        "token:",
        "token_file:",
        "api_url:",
        "gateway_url:",
        "packs:",
        "data_dir:",
        "database:",
        "retention_days:",
        "message_content:",
        "limits:",
        "member:",
        "answer:",
        "server:",
        "metrics:",
        "semantic_model:",
        "level:",
        "format:",
    ):
        assert key in shown


def test_file_of_comments_and_empty_keys_is_the_default(folder: Path) -> None:
    _write(folder, "# nothing yet\ndiscord:\npacks:\nlog:\n  level:\n")
    assert load_config().log.level is LogLevel.INFO
    _write(folder, "# nothing at all\n")
    assert load_config().data_dir == Path("data")


def test_everything_can_be_set(folder: Path) -> None:
    (folder / "sub" / "mine").mkdir(parents=True)
    path = _write(
        folder / "sub",
        """
discord:
  token: abc.DEF
  token_file: secret
  api_url: http://127.0.0.1:8080/api/v10/
  gateway_url: ws://127.0.0.1:8080/gateway
packs: [mine]
data_dir: state
database: postgres://ann:s3cret@db.example/harbour?sslmode=require
retention_days: 7
semantic_model: minds/small
log: {level: debug, format: json}
""",
    )
    config = load_config(path)
    assert config.discord.token == "abc.DEF"
    assert config.discord.token_file == folder / "sub" / "secret"
    assert config.discord.api_url == "http://127.0.0.1:8080/api/v10"
    assert config.discord.gateway_url == "ws://127.0.0.1:8080/gateway"
    assert config.packs == (folder / "sub" / "mine",)
    assert config.data_dir == folder / "sub" / "state"
    assert config.semantic_model == "minds/small"
    assert (config.log.level, config.log.format) == (LogLevel.DEBUG, LogFormat.JSON)
    assert config.database == "postgresql://ann:s3cret@db.example/harbour?sslmode=require"
    assert config.retention_days == 7
    assert "abc.DEF" not in repr(config)
    assert "s3cret" not in repr(config)


def test_a_models_folder_stands_beside_the_configuration(folder: Path) -> None:
    assert load_config().semantic_model is None
    (folder / "sub" / "minds").mkdir(parents=True)
    path = _write(folder / "sub", "semantic_model: ./minds\n")
    assert load_config(path).semantic_model == str(folder / "sub" / "minds")


def test_all_problems_are_told_at_once_with_their_places(folder: Path) -> None:
    told = _refusal(
        folder,
        """\
data-dir: x
packs: [no-such-pack]
log:
  level: inof
  colour: red
discord:
  api_url: https://discord.com/api
  gateway_url: http://gateway.example
""",
    ).splitlines()
    assert [line.split(": ")[0].rsplit("config.yaml", 1)[1] for line in told] == [
        ":1:1",
        ":2:9",
        ":4:10",
        ":5:3",
        ":7:12",
        ":8:16",
    ]
    assert "did you mean 'data_dir'" in told[0]
    assert "did you mean 'info'" in told[2]
    assert "version" in told[4]
    assert "wss://" in told[5]


@pytest.mark.parametrize(
    "text",
    [
        "- a list\n",
        "log: loud\n",
        "log: {level: info, level: debug}\n",
        "packs: []\n",
        "discord: {token: [a, b]}\n",
        "semantic_model: ./no-such-folder\n",
        "semantic_model: https://model.example/x\n",
        "discord: {api_url: 'https://x.example/api/v10?a=b'}\n",
        "discord: {api_url: 'https://x.example:99999/api/v10'}\n",
        "data_dir: &here data\n",
        "retention_days: 0\n",
        "retention_days: 366\n",
        "database: [a, b]\n",
        "log: {format: text\n",
        "\tlog: x\n",
    ],
)
def test_bad_file_gets_sentences_with_their_places(folder: Path, text: str) -> None:
    for line in _refusal(folder, text).splitlines():
        assert "config.yaml:" in line


def test_file_that_is_not_there_is_a_sentence(folder: Path) -> None:
    with pytest.raises(ConfigError, match=r"elsewhere\.yaml"):
        load_config(Path("elsewhere.yaml"))


def _config(folder: Path, discord: str = "") -> Config:
    return load_config(_write(folder, f"discord: {{{discord}}}\n"))


def test_token_comes_from_the_first_place_that_has_one(folder: Path) -> None:
    (folder / "one").write_text("from-variable-file\n")
    (folder / "two").write_text("from-config-file\r\n")
    everywhere = {"DISCORD_TOKEN": "from-variable", "DISCORD_TOKEN_FILE": str(folder / "one")}
    both = _config(folder, "token: from-config, token_file: two")
    assert find_token(both, everywhere) == "from-variable"
    assert (
        find_token(both, {"DISCORD_TOKEN": "", **everywhere} | {"DISCORD_TOKEN": ""}) == "from-variable-file"
    )
    assert find_token(both, {}) == "from-config"
    assert find_token(_config(folder, "token_file: two"), {}) == "from-config-file"


@pytest.mark.parametrize("token", [TOKEN, "short", "x" * 300, "ünïcödé", "Botany.1.2"])
def test_only_discord_knows_whether_a_token_is_right(folder: Path, token: str) -> None:
    assert find_token(_config(folder), {"DISCORD_TOKEN": token}) == token


@pytest.mark.parametrize(
    "token",
    [" ", f" {TOKEN}", f"{TOKEN} ", f"{TOKEN}\n", f'"{TOKEN}"', f"'{TOKEN}'", f"Bot {TOKEN}", f"bot {TOKEN}"],
)
def test_what_cannot_be_a_token_is_refused_and_not_shown(folder: Path, token: str) -> None:
    with pytest.raises(ConfigError) as caught:
        find_token(_config(folder), {"DISCORD_TOKEN": token})
    assert TOKEN not in str(caught.value)
    assert "DISCORD_TOKEN" in str(caught.value)


@pytest.mark.parametrize("written", ["", "\n", f"{TOKEN}\nmore\n", f" {TOKEN}"])
def test_bad_token_file_is_named(folder: Path, written: str) -> None:
    (folder / "secret").write_text(written)
    with pytest.raises(ConfigError, match="secret"):
        find_token(_config(folder), {"DISCORD_TOKEN_FILE": "secret"})


def test_token_file_that_is_not_there_is_named(folder: Path) -> None:
    with pytest.raises(ConfigError, match=r"discord\.token_file.*gone"):
        find_token(_config(folder, "token_file: gone"), {})


@pytest.mark.parametrize("discord", ["", "token: ''", "token: '   '", "token: 'a b'"])
def test_no_token_or_a_bad_one_in_the_file(folder: Path, discord: str) -> None:
    with pytest.raises(ConfigError, match="token"):
        find_token(_config(folder, discord), {})


def test_database_is_a_file_in_the_data_folder_unless_it_is_elsewhere(folder: Path) -> None:
    assert find_database(load_config(), {}) == "sqlite:///data/concierge.db"
    (folder / "sub").mkdir()
    config = load_config(_write(folder / "sub", "database: sqlite:///kept/my.db\ndata_dir: state\n"))
    assert find_database(config, {}) == f"sqlite:///{folder / 'sub' / 'kept' / 'my.db'}"
    assert find_database(config, {"CONCIERGE_DATABASE_URL": ""}) == find_database(config, {})
    named = {"CONCIERGE_DATABASE_URL": "sqlite:////srv/a%20b?c.db"}
    assert find_database(config, named) == "sqlite:////srv/a%20b?c.db"
    without = load_config(_write(folder / "sub", "data_dir: state\n"))
    assert find_database(without, {}) == f"sqlite:///{folder / 'sub' / 'state' / 'concierge.db'}"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+asyncpg"])
@pytest.mark.parametrize(
    "rest",
    [
        "ann:p%40ss@db.example/harbour",
        "db.example:5432/harbour",
        "[::1]/h?sslmode=require",
        "/h?host=/run/pg",
    ],
)
def test_database_may_be_postgresql(folder: Path, scheme: str, rest: str) -> None:
    config = load_config(_write(folder, f"database: {scheme}://{rest}\n"))
    assert find_database(config, {}) == f"postgresql://{rest}"
    assert (
        find_database(Config((), folder), {"CONCIERGE_DATABASE_URL": f"{scheme}://{rest}"}) == config.database
    )


@pytest.mark.parametrize(
    "url",
    [
        "s3cret",
        "mysql://ann:s3cret@db.example/harbour",
        "postgresql:ann:s3cret@db.example/harbour",
        "postgresql://ann:s3cret@db.example",
        "postgresql://ann:s3cret@db.example/",
        "postgresql://ann:s3cret@db.example/a/b",
        "postgresql://ann:s3cret@db.example:99999/harbour",
        "postgresql://ann:s3cret@db.example:0/harbour",
        "postgresql://ann:s3cret#@db.example/harbour",
        "postgresql://ann:12/s3cret@db.example/harbour",
        "postgresql://ann:12/s3cret@harbour",
        "postgresql://ann:s3cret@x@db.example/harbour",
        "postgresql://ann:s3cret@[db.example/harbour",
        "postgresql://ann:s3 cret@db.example/harbour",
        "postgresql:///harbour",
        "postgresql://ann:s3cret@db.example/harbour?sslmode",
        "sqlite:///",
        "sqlite://s3cret.db",
    ],
)
def test_what_cannot_be_a_database_is_refused_and_not_shown(folder: Path, url: str) -> None:
    told = _refusal(folder, f"retention_days: 30\ndatabase: '{url}'\n")
    assert "config.yaml:2:11: 'database' must" in told
    with pytest.raises(ConfigError, match="CONCIERGE_DATABASE_URL must") as caught:
        find_database(load_config(_write(folder, "")), {"CONCIERGE_DATABASE_URL": url})
    for sentence in (told, str(caught.value)):
        assert "cret" not in sentence
        assert "Traceback" not in sentence


def test_limits_are_numbers_of_questions_in_seconds_or_off(folder: Path) -> None:
    config = load_config(_write(folder, "limits: {member: 5 in 60 s, answer: 1 in 20s, server: off}\n"))
    assert config.limits == Limits(Limit(5, 60.0), Limit(1, 20.0), None)
    assert load_config(_write(folder, "limits: {answer: off}\n")).limits == Limits(answer=None)


@pytest.mark.parametrize("limit", ["5", "5 per minute", "0 in 5 s", "5 in 0 s", "-1 in 5 s", "5 in 5 min"])
def test_limit_that_is_none_is_refused(folder: Path, limit: str) -> None:
    refusal = _refusal(folder, f"limits:\n  member: '{limit}'\n")
    assert "config.yaml:2:11" in refusal
    assert "10 in 30 s" in refusal


def test_metrics_address(folder: Path) -> None:
    assert load_config(_write(folder, "metrics: '127.0.0.1:9464'\n")).metrics == Address("127.0.0.1", 9464)
    assert load_config(_write(folder, "metrics: '[::1]:9464'\n")).metrics == Address("::1", 9464)


@pytest.mark.parametrize("address", ["9464", "127.0.0.1", "host:port", "host:0", "host:65536", ":9464"])
def test_address_that_is_none_is_refused(folder: Path, address: str) -> None:
    assert "127.0.0.1:9464" in _refusal(folder, f"metrics: '{address}'\n")


def test_message_content_is_opted_in_to(folder: Path) -> None:
    assert not load_config(_write(folder, "discord: {}\n")).discord.message_content
    assert load_config(_write(folder, "discord: {message_content: true}\n")).discord.message_content
