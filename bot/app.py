"""The composition root: the one place that knows every room, and puts the bot together."""

from __future__ import annotations

import asyncio
import functools
import logging
from collections.abc import Callable, Mapping
from pathlib import Path

from bot.answering.base import Base
from bot.answering.load import load_base
from bot.chat.client import ConciergeClient
from bot.chat.desk import Desk
from bot.chat.session import End, Ending, stay_connected
from bot.chat.wire import Endpoints
from bot.config import Config, ConfigError, find_token, load_config
from bot.ops.clock import SystemClock
from bot.ops.lock import FolderBusyError, FolderError, hold
from bot.ops.logs import set_up_logging
from bot.ops.shutdown import stop_on_signals
from bot.packs import PackError
from bot.semantic import SemanticError, load_model
from bot.service.concierge import Concierge

log = logging.getLogger(__name__)

EXIT_ERROR = 1
EXIT_TRY_LATER = 75
EXIT_CONFIG = 78
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
        with hold(config.data_dir):
            ending = asyncio.run(_live(config, token, announce))
    except FolderBusyError as error:
        complain(f"{error} Stop it, or set another data_dir.")
        return EXIT_TRY_LATER
    except FolderError as error:
        complain(f"{error} Make it writable, or set another data_dir.")
        return EXIT_CONFIG
    except (ConfigError, PackError, SemanticError) as error:
        complain(str(error))
        return EXIT_CONFIG
    except Exception:
        log.exception("The bot ended with an error")
        return EXIT_ERROR
    if ending.sentence:
        complain(ending.sentence)
    return _EXIT_CODES[ending.end]


async def _live(config: Config, token: str, announce: Say) -> Ending:
    """Load the packs, wire the rooms and be on Discord until a signal asks to stop."""
    with stop_on_signals() as stop:
        base = await _load(config, stop)
        if base is None:
            return Ending(End.STOPPED)
        clock = SystemClock()
        desk = Desk(Concierge(base, clock), clock)
        endpoints = Endpoints(config.discord.api_url, config.discord.gateway_url)
        build = functools.partial(ConciergeClient, desk, endpoints)
        return await stay_connected(build, token, clock, stop, announce)


async def _load(config: Config, stop: asyncio.Event) -> Base | None:
    """The packs as one base, read beside the event loop; None where the bot is asked to stop meanwhile."""
    loading = asyncio.create_task(asyncio.to_thread(_base, config))
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait((loading, stopping), return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    return await loading if loading.done() else None


def _base(config: Config) -> Base:
    """The base of the configured packs, with the model that is configured beside the shipped encoder."""
    model = load_model(config.semantic_model) if config.semantic_model else None
    return load_base(config.packs, model)
