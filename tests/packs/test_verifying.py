"""Locators held against the texts of an invented source."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.packs import Verification, read_pack, verify_locators
from tests.packs.example import example_files, write_files

TEXT = example_files()["texts/news.txt"]


def verify(tmp_path: Path, folder: Path, text: str | bytes | None) -> Verification:
    texts = tmp_path / "texts"
    write_files(texts, {} if text is None else {"news.txt": text})
    return verify_locators(read_pack(folder), texts)


def messages(found: Verification, folder: Path) -> list[str]:
    return [str(problem).removeprefix(f"{folder}/") for problem in found.problems]


def test_the_documents_example_holds(tmp_path: Path, folder: Path) -> None:
    assert verify(tmp_path, folder, TEXT) == Verification((), (), locators=8, sentences=5)


def test_sentences_that_no_fact_cites_come_with_their_locators(tmp_path: Path, folder: Path) -> None:
    found = verify(tmp_path, folder, TEXT + "\nCrew\nMr. Kern builds the lamp! “Never lit,” he says.\n")
    assert found.problems == ()
    places = [(s.locator.paragraph, s.locator.sentence) for s in found.uncited]
    assert places == [(3, 1), (4, 1), (4, 2)]
    assert [sentence.text for sentence in found.uncited] == [
        "Crew",
        "Mr. Kern builds the lamp!",
        "“Never lit,” he says.",
    ]


def test_a_printed_locator_can_be_pasted(tmp_path: Path, folder: Path) -> None:
    facts = folder / "facts" / "film.yaml"
    whole = facts.read_text()
    facts.write_text(whole.replace("news p2 s1 72a45e2d", "news p2 s1 00000000"))
    line = str(verify(tmp_path, folder, TEXT).uncited[0])
    facts.write_text(whole.replace("news p2 s1 72a45e2d", line.partition("  ")[0]))
    assert verify(tmp_path, folder, TEXT).problems == ()


def test_a_sentence_that_moved_is_found_again(tmp_path: Path, folder: Path) -> None:
    found = verify(tmp_path, folder, "A new first paragraph.\n" + TEXT)
    assert messages(found, folder)[:4] == [
        "facts/film.yaml:8:10: 'news p1 s1 03c9b877': this sentence stands at 'news p2 s1 03c9b877'",
        "facts/film.yaml:16:10: 'news p1 s2 ddbef0d0': this sentence stands at 'news p2 s2 ddbef0d0'",
        "facts/film.yaml:26:10: 'news p2 s1 72a45e2d': this sentence stands at 'news p3 s1 72a45e2d'",
        "facts/story.yaml:8:9: 'news p1 s1 03c9b877': this sentence stands at 'news p2 s1 03c9b877'",
    ]


def test_a_sentence_that_changed_or_went(tmp_path: Path, folder: Path) -> None:
    found = verify(tmp_path, folder, TEXT.replace("Vera Lind", "someone").split("\n")[0])
    now = found.uncited[0].locator.digest
    changed, gone = (m for m in messages(found, folder) if m.startswith("facts/film.yaml"))
    assert changed.startswith("facts/film.yaml:16:10: 'news p1 s2 ddbef0d0': ")
    assert changed.endswith(f": the sentence there has the digest {now}, and none has ddbef0d0")
    assert gone.startswith("facts/film.yaml:26:10: 'news p2 s1 72a45e2d': ")
    assert gone.endswith(": the source has no such sentence, and none with the digest 72a45e2d")


def test_case_spacing_and_the_shape_of_quotes_do_not_matter(tmp_path: Path, folder: Path) -> None:
    assert verify(tmp_path, folder, TEXT.replace("Lantern Bay", "LANTERN  Bay")).problems == ()


def test_a_text_that_cannot_be_had_is_a_problem_of_its_source(tmp_path: Path, folder: Path) -> None:
    missing = verify(tmp_path, folder, None)
    path = tmp_path / "texts" / "news.txt"
    assert messages(missing, folder) == [
        f"pack.yaml:13:9: the text of 'news' cannot be compared: {path}: there is no such file"
    ]
    assert "this is not UTF-8" in messages(verify(tmp_path, folder, b"\xff"), folder)[0]


@pytest.mark.parametrize("near", ["1-news.md", "News.txt", "news", "the-news.txt"])
def test_a_text_with_another_name_is_pointed_at(tmp_path: Path, folder: Path, near: str) -> None:
    write_files(tmp_path / "texts", {near: TEXT, "other.txt": TEXT, ".news.txt.swp": ""})
    (message,) = messages(verify_locators(read_pack(folder), tmp_path / "texts"), folder)
    path = tmp_path / "texts" / "news.txt"
    assert message.endswith(f"{path}: there is no such file; there is '{near}': save it under this name")


def test_a_pack_with_errors_is_compared_as_far_as_it_can_be_read(tmp_path: Path, folder: Path) -> None:
    (folder / "faq" / "film.yaml").write_text("faq: [")
    assert verify(tmp_path, folder, TEXT).locators == 8
