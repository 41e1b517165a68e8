"""The gallery: what is captured for it, and that the document shows what there is."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from tools.gallery.browser import BrowserError, exact, find_chromium
from tools.gallery.capture import capture
from tools.gallery.document import write_document
from tools.gallery.pictures import COLOURS, squeeze
from tools.gallery.programme import SCENES, Scene
from tools.gallery.render import THEMES, SceneError, load_scenes, stems

DOCS = Path(__file__).parents[1] / "docs"
EPHEMERAL, LAYOUT = 1 << 6, 1 << 15


def scene(name: str) -> Scene:
    (found,) = (each for each in SCENES if each.id == name)
    return found


async def test_a_mention_and_its_answer_are_captured() -> None:
    played = await capture(scene("mention"))
    asked, told = played["items"]
    assert asked["author"] == "ann"
    assert told["reply_to"]["text"] == asked["text"]
    assert "Len Wiseman" in told["payload"]["content"]
    (row,) = told["payload"]["components"]
    assert row["components"][0]["custom_id"].startswith("vote:y:")


async def test_a_change_shows_where_the_message_stands() -> None:
    """The question that was filed, below it the curators' answer; the same in the curators' channel."""
    played = await capture(scene("answered"))
    kinds = [item["kind"] for item in played["items"]]
    assert kinds == ["channel", "user message", "message", "channel", "message"]
    told, notice = (item for item in played["items"] if item["kind"] == "message")
    for item in (told, notice):
        assert item["edited"]
        assert "Saturday" in item["payload"]["content"]


async def test_a_panel_keeps_its_flags_when_it_is_changed() -> None:
    played = await capture(scene("settings-curators"))
    (panel,) = played["items"]
    assert panel["payload"]["flags"] & EPHEMERAL
    assert panel["payload"]["flags"] & LAYOUT
    (channel,) = (key for key, name in played["names"]["channels"].items() if name == "curators-desk")
    assert channel in str(panel["payload"])


async def test_a_scene_speaks_its_language() -> None:
    played = await capture(scene("japanese"))
    assert "設定" in str(played["items"])


def test_ids_reach_the_page_whole() -> None:
    sent: dict[str, Any] = {
        "default_values": [{"id": 2**60 + 1, "type": "channel"}],
        "flags": 64,
        "edited": True,
    }
    assert exact(sent) == sent | {"default_values": [{"id": str(2**60 + 1), "type": "channel"}]}


def test_a_picture_is_made_small_and_keeps_its_ground_and_its_corners() -> None:
    pixels = np.random.default_rng(7).integers(0, 256, (60, 90, 4), dtype=np.uint8)
    pixels[..., 3] = 255
    pixels[10:50] = (26, 26, 30, 255)
    pixels[0, 0] = 0
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    with Image.open(io.BytesIO(squeeze(out.getvalue()))) as small:
        shown = np.asarray(small.convert("RGBA"))
    assert shown[30, 45].tolist() == [26, 26, 30, 255]
    assert shown[0, 0, 3] == 0
    assert len(np.unique(shown.reshape(-1, 4), axis=0)) <= COLOURS + 1


def test_the_document_shows_the_scenes_and_the_folder_holds_their_pictures() -> None:
    assert (DOCS / "gallery.md").read_text(encoding="utf-8") == write_document(SCENES, "gallery")
    drawn = {file.name for file in (DOCS / "gallery").iterdir()}
    named = {f"{stem}-{theme}.png" for s in SCENES for _, stem in stems(s.id, s.widths) for theme in THEMES}
    assert drawn == named
    assert sum(file.stat().st_size for file in (DOCS / "gallery").iterdir()) < 4_000_000


def test_every_scene_has_an_id_of_its_own() -> None:
    assert len({each.id for each in SCENES}) == len(SCENES)


def test_without_a_browser_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BrowserError, match="apt-get install chromium fonts-noto-core"):
        find_chromium()


def test_a_scene_without_items_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "scenes.json"
    file.write_text('{"scenes": [{"id": "mention", "caption": "One."}]}', encoding="utf-8")
    with pytest.raises(SceneError, match="mention has no items"):
        load_scenes(file)
