"""The composition root: the one place that knows every room, and puts the bot together."""

from __future__ import annotations

import asyncio
import functools
import gc
import logging
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext
from pathlib import Path

from prometheus_client import CollectorRegistry

from bot.answering.attributes import CATALOGUE
from bot.answering.base import Base
from bot.answering.load import load_base
from bot.chat.client import Access, ConciergeClient
from bot.chat.desk import Desk
from bot.chat.session import End, Ending, stay_connected
from bot.chat.wire import Endpoints
from bot.config import Config, ConfigError, find_database, find_token, load_config
from bot.ops.background import background
from bot.ops.clock import SystemClock
from bot.ops.key import own_key
from bot.ops.lock import FolderBusyError, FolderError, hold
from bot.ops.logs import set_up_logging
from bot.ops.metrics import MetricsError, PrometheusMeter, served
from bot.ops.shutdown import stop_on_signals
from bot.packs import PackError, load_pack
from bot.semantic import SemanticError, load_model
from bot.service.library import Library
from bot.service.protocols import Meter, StoreError
from bot.service.services import Services, assemble
from bot.store.errors import StoreTooNewError
from bot.store.store import SqlStore

log = logging.getLogger(__name__)

EXIT_ERROR = 1
EXIT_TRY_LATER = 75
EXIT_CONFIG = 78
CALM = (10_000, 20, 20)
"""How many new objects, and collections of younger ones, bring about a collection of cycles."""
LAST_WORDS = 2.0
"""Seconds for what is still to be written at the end."""
_EXIT_CODES = {
    End.STOPPED: 0,
    End.CRASHED: EXIT_ERROR,
    End.NO_STARTS_LEFT: EXIT_TRY_LATER,
    End.WRONG_TOKEN: EXIT_CONFIG,
    End.REFUSED: EXIT_CONFIG,
}

Say = Callable[[str], None]


def run(config_file: Path | None, environ: Mapping[str, str], announce: Say, complain: Say) -> int:
    """Run the bot on Discord until it is told to stop; returns the exit code.

    Configuration, token, packs, model and data folder are checked before anything is connected. `announce`
    gets the link that invites the bot, `complain` the sentences about what keeps it from running.
    """
    try:
        config = load_config(config_file)
        token = find_token(config, environ)
        set_up_logging(config.log.level, config.log.format, secrets=[token])
        database = find_database(config, environ)
        with hold(config.data_dir):
            ending = asyncio.run(_live(config, token, database, announce))
    except FolderBusyError as error:
        complain(f"{error} Stop it, or set another data_dir.")
        return EXIT_TRY_LATER
    except FolderError as error:
        complain(f"{error} Make it writable, or set another data_dir.")
        return EXIT_CONFIG
    except (ConfigError, MetricsError, PackError, SemanticError, StoreTooNewError) as error:
        complain(str(error))
        return EXIT_CONFIG
    except Exception:
        log.exception("The bot ended with an error")
        return EXIT_ERROR
    if ending.sentence:
        complain(ending.sentence)
    return _EXIT_CODES[ending.end]


async def _live(config: Config, token: str, database: str, announce: Say) -> Ending:
    """Load the packs, wire the rooms and be on Discord until a signal asks to stop."""
    with stop_on_signals() as stop:
        base = await _load(config, stop)
        if base is None:
            return Ending(End.STOPPED)
        registry = CollectorRegistry()
        async with _store(database) as store:
            services = _services(config, base, store, PrometheusMeter(registry))
            complete = await services.start()
            _settle()
            clock = services.clock
            access = Access(
                Endpoints(config.discord.api_url, config.discord.gateway_url), config.discord.message_content
            )
            build = functools.partial(ConciergeClient, Desk(services), access)
            jobs = (services.recorder.run,) if complete else (services.recorder.run, services.recover)
            try:
                async with background(*jobs):
                    with _figures(config, registry):
                        return await stay_connected(build, token, clock, stop, announce)
            finally:
                await _write_the_rest(services)


def _settle() -> None:
    """Have the collector of cycles leave alone what is loaded: the packs' objects live as long as the bot.

    Otherwise it goes through all of them again and again, and the bot stands still for that long.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*CALM)


@asynccontextmanager
async def _store(url: str) -> AsyncIterator[SqlStore]:
    """The configured store, opened where it is there. One that is away is tried again by every use.

    Raises:
        StoreTooNewError: a newer version of the program made what is in it.
    """
    store = SqlStore(url)
    try:
        await store.start()
    except StoreTooNewError:
        raise
    except StoreError as error:
        log.warning("%s The bot answers with default settings until the database is there.", error)
    try:
        yield store
    finally:
        await store.close()


def _services(config: Config, base: Base, store: SqlStore, meter: Meter) -> Services:
    """All that the bot does, over the configured store."""
    return assemble(
        Library(base, functools.partial(_selected, config)),
        store,
        SystemClock(),
        meter,
        key=own_key(config.data_dir),
        limits=config.limits,
        keep_days=config.retention_days,
    )


async def _write_the_rest(services: Services) -> None:
    """What is still to be written before the end, where the store is there."""
    try:
        async with asyncio.timeout(LAST_WORDS):
            await services.recorder.flush()
    except TimeoutError:
        log.warning("What happened last could not be written in time")


def _figures(config: Config, registry: CollectorRegistry) -> AbstractContextManager[None]:
    """Figures for Prometheus, where they are wanted."""
    if config.metrics is None:
        return nullcontext()
    return served(registry, config.metrics.host, config.metrics.port)


async def _load(config: Config, stop: asyncio.Event) -> Base | None:
    """The packs as one base, read beside the event loop; None where the bot is asked to stop meanwhile."""
    loading = asyncio.create_task(asyncio.to_thread(_base, config))
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait((loading, stopping), return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    return await loading if loading.done() else None


def _base(config: Config, packs: Sequence[Path] | None = None) -> Base:
    """The base of some packs, by default all, with the model that is configured beside the encoder."""
    model = load_model(config.semantic_model) if config.semantic_model else None
    return load_base(config.packs if packs is None else packs, model)


def _selected(config: Config, names: frozenset[str]) -> Base:
    """The base of the configured packs with these names."""
    return _base(config, [folder for folder in config.packs if load_pack(folder, CATALOGUE).name in names])
