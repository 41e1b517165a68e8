from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from bot.answering.attributes import CATALOGUE

from .conftest import ARTICLES, GARDEN, Concierge

SOURCES = os.environ.get("CONCIERGE_SOURCES", "")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the pack, to break."""
    return Path(shutil.copytree(GARDEN, tmp_path / "salt-garden"))


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def test_a_sound_pack_is_summed_up(concierge: Concierge) -> None:
    done = concierge("check", GARDEN)
    assert done.returncode == 0
    assert done.stdout == (
        "salt-garden: 2 entities, 4 facts, 0 FAQ entries, 5 wordings, 1 unknown; 0 errors, 0 warnings\n"
    )


def test_the_shipped_packs_are_sound(concierge: Concierge) -> None:
    done = concierge("check")
    assert done.returncode == 0, done.stdout
    assert "0 errors" in done.stdout


@pytest.mark.skipif(not SOURCES, reason="CONCIERGE_SOURCES does not name the folder of the sources' texts")
def test_the_shipped_packs_agree_with_their_sources(concierge: Concierge) -> None:
    done = concierge("check", "--sources", SOURCES)
    assert done.returncode == 0, done.stdout


def test_every_problem_is_placed(concierge: Concierge, pack: Path) -> None:
    edit(pack / "entities.yaml", "kind: film", "kind: movie")
    edit(pack / "facts" / "film.yaml", "status: confirmed", "statuss: confirmed")
    done = concierge("check", "salt-garden")
    assert done.returncode == 1
    assert "salt-garden/entities.yaml:3:11: " in done.stdout
    assert "salt-garden/facts/film.yaml:7:5: " in done.stdout
    assert "errors, 0 warnings" in done.stdout


def test_sources_are_compared_and_uncited_sentences_listed(concierge: Concierge, pack: Path) -> None:
    done = concierge("check", pack, "--sources", ARTICLES)
    assert done.returncode == 0
    assert "uncited: almanac-2031 p2 s2 7adde352  The gardener's name is Olu.\n" in done.stdout
    assert "4 locators compared, 0 problems; 3 of 5 sentences cited\n" in done.stdout
    edit(pack / "facts" / "film.yaml", "almanac-2031 p1 s2", "almanac-2031 p1 s1")
    done = concierge("check", pack, "--sources", ARTICLES)
    assert done.returncode == 1
    assert "1 problem;" in done.stdout


def test_a_folder_without_the_texts_counts_no_sentences(concierge: Concierge, tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "almanac-2031.md").write_text("The gardener's name is Olu.")
    done = concierge("check", GARDEN, "--sources", texts)
    assert done.returncode == 1
    assert "there is 'almanac-2031.md': save it under this name" in done.stdout
    assert done.stdout.endswith(f"nothing compared: no source's text is in {texts}\n")


def test_a_wording_that_gets_something_else_is_told(concierge: Concierge, pack: Path) -> None:
    edit(pack / "unknown.yaml", "- how expensive was it", "- who is the director")
    done = concierge("check", pack)
    assert done.returncode == 0
    warning = "unknown.yaml:9:9: warning: 'who is the director' gets 'salt-garden.director' (sure "
    assert warning in done.stdout
    assert "0 errors, 1 warning\n" in done.stdout
    assert "0 errors, 0 warnings\n" in concierge("check", pack, "--no-wordings").stdout


def test_a_test_that_fails_is_an_error(concierge: Concierge, pack: Path) -> None:
    with (pack / "unknown.yaml").open("a") as file:
        file.write(
            "    tests: [{ask: what was the budget, says: [Salt Garden, cheap]}, {ask: how long is it}]\n"
        )
    done = concierge("check", pack)
    assert done.returncode == 1
    assert "unknown.yaml:12:13: the test 'what was the budget' is answered without 'cheap'\n" in done.stdout
    assert "12:69: the test 'how long is it' gets 'salt-garden.runtime' (sure " in done.stdout
    assert "2 errors, 0 warnings\n" in done.stdout


def test_names_that_read_alike_are_told(concierge: Concierge, pack: Path) -> None:
    edit(pack / "entities.yaml", "aliases: [salt garden]", "aliases: [salt garden 2]")
    edit(pack / "entities.yaml", "pronouns: [she]", "aliases: [salt garden II]")
    done = concierge("check", pack)
    assert (
        "entities.yaml:12:15: warning: 'salt garden II' reads like a name of 'salt-garden' (" in done.stdout
    )


def test_a_late_denial_is_told(concierge: Concierge, pack: Path) -> None:
    edit(pack / "facts" / "film.yaml", "attribute: director", "attribute: cast")
    edit(pack / "facts" / "film.yaml", "Ines Faro directed", "Ines Faro directed; she is not in")
    done = concierge("check", pack)
    assert "film.yaml:14:11: warning: 'Is X in it?' is answered with 'Yes' before this" in done.stdout


def test_what_is_known_of_some_works_only(concierge: Concierge, pack: Path) -> None:
    edit(
        pack / "entities.yaml",
        "  - id: ines-faro",
        "  - {id: salt-garden-2, kind: film, name: Salt Garden 2}\n  - id: ines-faro",
    )
    facts = (pack / "facts" / "film.yaml").read_text()
    second = facts.replace("salt-garden", "salt-garden-2").replace("attribute: runtime", "attribute: title")
    (pack / "facts" / "second.yaml").write_text(second)
    assert "\n2 attributes known of some works only: --gaps lists them\n" in concierge("check", pack).stdout
    gaps = [line for line in concierge("check", pack, "--gaps").stdout.splitlines() if line.startswith("gap")]
    assert gaps == [
        "gap: runtime: known of salt-garden; neither fact nor unknown for salt-garden-2",
        "gap: title: known of salt-garden-2; neither fact nor unknown for salt-garden",
    ]


def test_questions_that_the_pack_already_holds_are_listed(concierge: Concierge, tmp_path: Path) -> None:
    questions = ["What did it cost?!", "who is the gardener?"]
    items = [{"id": q[0], "kind": "k", "expect": "decline", "turns": ["hi", q]} for q in questions]
    (tmp_path / "set.jsonl").write_text("\n".join(map(json.dumps, items)))
    done = concierge("check", GARDEN, "--against", "set.jsonl")
    assert done.returncode == 0
    assert "shared: W is 100 % like a wording of budget: What did it cost?! ~ what did it cost" in done.stdout
    assert "1 of 2 questions are more than 90 % like a wording\n" in done.stdout


def test_the_attributes_are_listed(concierge: Concierge) -> None:
    done = concierge("check", "--attributes")
    assert [line.split()[0] for line in done.stdout.splitlines()] == list(CATALOGUE)


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["nowhere"], "There is no pack 'nowhere'"),
        ([str(GARDEN), "--sources", "nowhere"], "'nowhere' does not exist"),
        ([str(GARDEN), "--against", "nowhere"], "nowhere: cannot be read"),
    ],
)
def test_mistakes_get_a_sentence(concierge: Concierge, args: list[str], sentence: str) -> None:
    done = concierge("check", *args)
    assert done.returncode == 2
    assert sentence in done.stderr
