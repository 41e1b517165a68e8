"""Servers take turns."""

from __future__ import annotations

import asyncio

import pytest

from bot.service.turns import Turns


async def test_flood_of_one_server_does_not_keep_another_waiting() -> None:
    turns, served = Turns(), list[str]()

    async def ask(server: str) -> None:
        async with turns.turn(server):
            served.append(server)

    await asyncio.gather(*(ask("flood") for _ in range(50)), ask("calm"), ask("quiet"))
    assert served.index("calm") <= 3
    assert served.index("quiet") <= 4
    assert len(served) == 52


async def test_one_at_a_time_in_order_of_coming() -> None:
    turns, log = Turns(), list[str]()

    async def ask(name: str) -> None:
        async with turns.turn("one"):
            log.append(f"{name} in")
            await asyncio.sleep(0)
            log.append(f"{name} out")

    await asyncio.gather(*(ask(str(n)) for n in range(3)))
    assert log == ["0 in", "0 out", "1 in", "1 out", "2 in", "2 out"]


async def test_one_that_gives_up_waiting_does_not_stop_the_others() -> None:
    turns, entered, leave = Turns(), list[str](), asyncio.Event()

    async def hold() -> None:
        async with turns.turn("one"):
            await leave.wait()

    async def ask(name: str) -> None:
        async with turns.turn("one"):
            entered.append(name)

    holder = asyncio.create_task(hold())
    await asyncio.sleep(0)
    impatient, patient = asyncio.create_task(ask("impatient")), asyncio.create_task(ask("patient"))
    await asyncio.sleep(0)
    impatient.cancel()
    leave.set()
    await asyncio.gather(holder, patient)
    assert entered == ["patient"]


async def test_one_that_gives_up_when_its_turn_has_come_hands_it_on() -> None:
    turns, entered = Turns(), list[str]()

    async def ask(name: str) -> None:
        async with turns.turn("one"):
            entered.append(name)

    async with turns.turn("one"):
        impatient, patient = asyncio.create_task(ask("impatient")), asyncio.create_task(ask("patient"))
        await asyncio.sleep(0)
    impatient.cancel()  # its ticket has been called, but it has not gone on yet
    await patient
    assert entered == ["patient"]


async def test_error_hands_the_turn_on() -> None:
    turns = Turns()
    with pytest.raises(ValueError, match="oil"):
        async with turns.turn("one"):
            raise ValueError("oil")
    async with turns.turn("two"):
        pass
