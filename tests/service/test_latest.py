"""A map of what was used last."""

from __future__ import annotations

from bot.service.latest import Latest


def test_the_one_that_was_used_longest_ago_makes_room() -> None:
    latest: Latest[str, int] = Latest(2)
    assert latest.put("a", 1) == 1
    latest.put("b", 2)
    assert latest.get("a") == 1
    latest.put("c", 3)
    assert (latest.get("a"), latest.get("b"), latest.get("c")) == (1, None, 3)


def test_a_value_that_is_put_again_is_the_newest() -> None:
    latest: Latest[str, int] = Latest(2)
    for key, value in (("a", 1), ("b", 2), ("a", 3), ("c", 4)):
        latest.put(key, value)
    assert (latest.get("a"), latest.get("b")) == (3, None)


def test_cleared() -> None:
    latest: Latest[str, int] = Latest(2)
    latest.put("a", 1)
    latest.clear()
    assert latest.get("a") is None
