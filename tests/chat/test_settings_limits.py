"""The panel of `/settings` keeps Discord's limits, whatever is set."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as trials
from hypothesis import strategies as st
from simcord.components import validate_components, walk_components

from bot.chat.cards import COMPONENTS, TEXTS
from bot.chat.features.settings.pages import Page
from bot.chat.features.settings.panel import draw
from bot.chat.features.settings.state import Here, Panel, Picked
from bot.chat.features.settings.words import value
from bot.chat.markup import size
from bot.service.settings import MOST_PLACES, SETTINGS, Settings, SpoilerPolicy
from bot.wording import LANGUAGES, keys, say

# Limits

ids = st.integers(1, 2**63 - 1).map(str)
policies = st.sampled_from(SpoilerPolicy)


@st.composite
def panels(draw_: st.DrawFn) -> Panel:
    """Any panel: hundreds of channels, some of them gone, in every language."""
    pool = [str(2**62 + n) for n in range(MOST_PLACES)]
    some = st.integers(0, MOST_PLACES).flatmap(
        lambda n: st.integers(0, MOST_PLACES - n).map(lambda start: frozenset(pool[start : start + n]))
    )
    rules = {c: draw_(policies) for c in sorted(draw_(some))[:60]}
    rest = dict.fromkeys(sorted(draw_(some))[60:], SpoilerPolicy.ALLOW)
    names = st.text(min_size=1, max_size=100)
    packs = draw_(st.dictionaries(names, st.text(max_size=300), min_size=1, max_size=40))
    here = Here(
        places=tuple(p for n, p in enumerate(pool) if n % draw_(st.sampled_from([1, 2, 500])) == 0),
        roles=draw_(st.frozensets(ids, max_size=3)),
        own_language=draw_(st.sampled_from(LANGUAGES)),
        packs=packs,
    )
    settings = Settings(
        paused=draw_(st.booleans()),
        channels=draw_(some),
        paused_channels=draw_(some),
        forums=draw_(some),
        private=draw_(st.booleans()),
        spoilers=draw_(policies),
        channel_spoilers={**rest, **rules},
        language=draw_(st.none() | st.sampled_from(LANGUAGES)),
        curators=draw_(st.none() | ids | st.sampled_from(sorted(here.roles) or ["7"])),
        inbox=draw_(st.none() | st.sampled_from(pool)),
        packs=draw_(st.frozensets(names | st.sampled_from(sorted(packs)), max_size=60)),
    )
    language = draw_(st.sampled_from(LANGUAGES))
    worst = "⚠️ " + "x" * 290
    return Panel(
        page=draw_(st.sampled_from(Page)),
        settings=settings,
        here=here,
        language=language,
        health=(worst,) * draw_(st.integers(1, 9)),
        note=draw_(
            st.just("")
            | st.just("🦭" * 600)
            | st.sampled_from(SETTINGS).map(lambda key: "✅ " + value(settings, key, here, language))
        ),
        troubled=draw_(st.booleans()),
        picked=draw_(st.none() | st.builds(Picked, st.sampled_from(pool), st.none() | policies, policies)),
        asks=draw_(st.booleans()),
    )


@trials(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(panel=panels())
def test_any_panel_keeps_discords_limits(panel: Panel) -> None:
    components = draw(panel).to_components()  # type: ignore[no-untyped-call]
    validate_components(components, flags=1 << 15)
    found = list(walk_components(components))
    assert len(found) <= COMPONENTS
    assert sum(size(c["content"]) for c in found if c["type"] == 10) <= TEXTS
    for component in found:
        assert size(component.get("custom_id", "x")) <= 100
        assert size(component.get("label") or "") <= 80
        assert len(component.get("default_values", ())) <= component.get("max_values", 0) or (
            "default_values" not in component
        )
        for option in component.get("options", ()):
            assert 1 <= size(option["label"]) <= 100
            assert size(option.get("description") or "") <= 100
    assert all(c["content"].strip() for c in found if c["type"] == 10)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_button_beside_a_setting_is_long(language: str) -> None:
    labels = [say(key, language) for key in keys(language) if key.startswith("settings-turn.")]
    assert len(labels) == 6
    assert max(map(size, labels)) <= 34
