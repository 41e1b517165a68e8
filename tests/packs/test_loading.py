"""From a folder to a pack: what comes out, what is refused, and that all problems come at once."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from bot.answering.attributes import CATALOGUE
from bot.packs import PackError, Severity, content_digest, load_pack, read_pack
from bot.packs.model import (
    DateValue,
    EntitiesValue,
    NumberValue,
    PartialDate,
    Spoiler,
    Status,
    TextValue,
    Translation,
)
from tests.packs.example import write_files


def sentences(folder: Path) -> list[str]:
    """What is wrong with a pack, with file names relative to it."""
    return [str(problem).removeprefix(f"{folder}/") for problem in read_pack(folder).problems]


def test_the_documents_example_is_a_pack_without_a_complaint(folder: Path) -> None:
    reading = read_pack(folder, CATALOGUE)
    assert reading.problems == ()
    pack = load_pack(folder)
    assert pack == reading.pack
    assert pack.about == "lantern-bay"
    assert [entity.short for entity in pack.entities][:3] == ["Lantern Bay", "Lind", "Kern"]
    assert pack.faq[0].facts == ("lantern-bay.release",)
    assert pack.facts[2].as_of == PartialDate(2031, 1, 14)
    assert pack.facts[2].verified == dt.date(2031, 2, 1)
    assert pack.facts[2].translations["de"].startswith("Das Studio bringt")
    assert pack.unknown[0].translations == {
        "de": Translation("Meine Quellen nennen kein Budget für *Lantern Bay*.")
    }
    assert pack.lexicon.attributes[0].questions[0] == "who lights the lamp of {subject}"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("{entity: vera-lind}", EntitiesValue(("vera-lind",))),
        ("{entities: [vera-lind, lantern-bay]}", EntitiesValue(("vera-lind", "lantern-bay"))),
        ("{date: 2031-05}", DateValue(PartialDate(2031, 5))),
        ("{date: 2031}", DateValue(PartialDate(2031))),
        ("{number: 95, unit: percent}", NumberValue(95, "percent")),
        ("{number: -7.5, unit: degrees}", NumberValue(-7.5, "degrees")),
        ("{money: 250000000, currency: USD}", NumberValue(250_000_000, "USD")),
        ("{duration: 120, unit: minutes}", NumberValue(120, "minutes")),
        ("{text: yes}", TextValue("yes")),
        ("{text: 012}", TextValue("012")),
    ],
)
def test_a_value_has_the_type_that_its_key_names(
    tmp_path: Path, files: dict[str, str], written: str, value: object
) -> None:
    files["facts/film.yaml"] = files["facts/film.yaml"].replace("{entity: vera-lind}", written)
    assert load_pack(write_files(tmp_path, dict(files))).facts[1].value == value


def test_an_answer_and_its_history_are_translated_together(tmp_path: Path, files: dict[str, str]) -> None:
    files["faq/film.yaml"] += (
        "    history: It was to be April.\n"
        '    translations: {fr: {answer: "En mai. {since:lantern-bay.release}", history: "Plutôt avril."}}\n'
    )
    pack = load_pack(write_files(tmp_path, dict(files)))
    assert pack.faq[0].translations == {
        "fr": Translation("En mai. {since:lantern-bay.release}", "Plutôt avril.")
    }


def test_an_entry_without_a_spoiler_level_has_the_packs(tmp_path: Path, files: dict[str, str]) -> None:
    files["pack.yaml"] += "spoiler: mild\n"
    files["facts/film.yaml"] += "    spoiler: major\n"
    pack = load_pack(write_files(tmp_path, dict(files)))
    assert [fact.spoiler for fact in pack.facts][:4] == [
        Spoiler.MILD,
        Spoiler.MILD,
        Spoiler.MAJOR,
        Spoiler.MILD,
    ]
    assert pack.faq[0].spoiler is Spoiler.MILD


def test_a_gap_gives_nothing_away_unless_it_says_so(tmp_path: Path, files: dict[str, str]) -> None:
    files["pack.yaml"] += "spoiler: mild\n"
    assert load_pack(write_files(tmp_path, dict(files))).unknown[0].spoiler is Spoiler.NONE
    files["unknown.yaml"] += "    spoiler: major\n"
    assert load_pack(write_files(tmp_path, dict(files))).unknown[0].spoiler is Spoiler.MAJOR


def test_what_a_fact_lacks_stands_at_the_head_of_its_file(tmp_path: Path, files: dict[str, str]) -> None:
    plain = load_pack(write_files(tmp_path / "plain", dict(files)))
    head = "defaults: {status: confirmed, verified: 2031-02-01, source: news}\n"
    for repeated in ("    status: confirmed\n", "    verified: 2031-02-01\n", "news "):
        assert files["facts/film.yaml"].count(repeated) == 3
        files["facts/film.yaml"] = files["facts/film.yaml"].replace(repeated, "")
    files["facts/film.yaml"] = head + files["facts/film.yaml"]
    assert load_pack(write_files(tmp_path / "short", dict(files))) == plain


def test_a_fact_goes_before_the_head_of_its_file(tmp_path: Path, files: dict[str, str]) -> None:
    head = "defaults: {status: reported, subject: vera-lind, source: other, spoiler: mild}\n"
    files["facts/film.yaml"] = head + files["facts/film.yaml"]
    director = load_pack(write_files(tmp_path, dict(files))).facts[1]
    assert (director.status, director.subject) == (Status.CONFIRMED, "lantern-bay")
    assert director.locators[0].source == "news"
    assert director.spoiler is Spoiler.MILD


def test_a_single_locator_needs_no_brackets(tmp_path: Path, files: dict[str, str]) -> None:
    plain = load_pack(write_files(tmp_path / "plain", dict(files)))
    files["facts/film.yaml"] = files["facts/film.yaml"].replace('["', "").replace('"]', "")
    assert load_pack(write_files(tmp_path / "short", dict(files))) == plain


def test_facts_named_in_braces_count_before_those_in_the_list(tmp_path: Path, files: dict[str, str]) -> None:
    files["faq/film.yaml"] += "    facts: [lantern-bay.director, lantern-bay.release]\n"
    pack = load_pack(write_files(tmp_path, dict(files)))
    assert pack.faq[0].facts == ("lantern-bay.release", "lantern-bay.director")


def test_what_is_optional_may_be_absent(tmp_path: Path, files: dict[str, str]) -> None:
    needed = {name: files[name] for name in ("pack.yaml", "entities.yaml", "facts/film.yaml")}
    pack = load_pack(write_files(tmp_path, dict(needed)))
    assert (pack.faq, pack.unknown, pack.lexicon.synonyms) == ((), (), ())


def test_entries_are_read_from_every_file_in_the_order_of_names(
    tmp_path: Path, files: dict[str, str]
) -> None:
    more = files["facts/film.yaml"].replace("id: lantern-bay.", "id: a.")
    pack = load_pack(write_files(tmp_path, {**files, "facts/a.yaml": more}))
    assert [fact.id for fact in pack.facts][:4] == [
        "a.identity",
        "a.director",
        "a.release",
        "lantern-bay.identity",
    ]


def test_all_problems_of_all_files_come_at_once_and_in_order(tmp_path: Path, files: dict[str, str]) -> None:
    files["pack.yaml"] = (
        files["pack.yaml"].replace("format: 1", "format: one").replace("kind: news", "kind: new")
    )
    files["entities.yaml"] = files["entities.yaml"].replace("kind: film", "kind: movie")
    files["facts/film.yaml"] = (
        files["facts/film.yaml"]
        .replace("subject: lantern-bay\n    attribute: director", "subject: lantern\n    attribute: director")
        .replace("status: confirmed", "status: sure", 1)
        .replace("2031-05-09", "9 May")
    )
    files["faq/film.yaml"] = "faq: [\n"
    files["unknown.yaml"] = files["unknown.yaml"].replace("answer:", "answr:", 1)
    found = sentences(write_files(tmp_path, dict(files)))
    assert [sentence.split(" ")[0] for sentence in found] == [
        "entities.yaml:3:11:",
        "facts/film.yaml:7:13:",
        "facts/film.yaml:11:14:",
        "facts/film.yaml:22:19:",
        "faq/film.yaml:2:1:",
        "pack.yaml:1:9:",
        "pack.yaml:15:11:",
        "unknown.yaml:9:5:",
    ]


def test_an_unreadable_file_causes_no_complaints_in_others(tmp_path: Path, files: dict[str, str]) -> None:
    files["entities.yaml"] = "entities: ["
    assert len(sentences(write_files(tmp_path, dict(files)))) == 1


def test_a_broken_entry_still_counts_as_being_there(tmp_path: Path, files: dict[str, str]) -> None:
    files["facts/film.yaml"] = files["facts/film.yaml"].replace("2031-05-09", "soon")
    found = sentences(write_files(tmp_path, dict(files)))
    assert [sentence[:23] for sentence in found] == ["facts/film.yaml:22:19: "]


def test_warnings_do_not_keep_a_pack_from_loading(tmp_path: Path, files: dict[str, str]) -> None:
    files["unknown.yaml"] = files["unknown.yaml"].replace("      - was it expensive\n", "")
    folder = write_files(tmp_path, {**files, "texts/news.txt": "x"})
    assert load_pack(folder)
    reading = read_pack(folder)
    assert {problem.severity for problem in reading.problems} == {Severity.WARNING}
    assert sentences(folder) == [
        "texts:1:1: warning: this folder is not read",
        "unknown.yaml:6:7: warning: only 2 wordings: five or more are found better",
    ]


def test_an_answer_gives_away_no_less_than_its_facts(tmp_path: Path, files: dict[str, str]) -> None:
    files["facts/film.yaml"] += "    spoiler: major\n"
    (found,) = sentences(write_files(tmp_path, dict(files)))
    place, _, sentence = found.partition(" warning: ")
    assert place == "faq/film.yaml:12:13:"
    assert sentence == "gives away 'lantern-bay.release', a major spoiler: set 'spoiler: major'"


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path, files: dict[str, str]) -> None:
    windows = {name: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() for name, text in files.items()}
    assert load_pack(write_files(tmp_path / "w", dict(windows))) == load_pack(
        write_files(tmp_path / "u", dict(files))
    )


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("pack.yaml", b"", "1:1: the file is empty"),
        ("pack.yaml", b"# nothing\n", "1:1: the file is empty"),
        ("pack.yaml", b"- a\n", "1:1: must be a mapping with the keys format, name,"),
        ("pack.yaml", "name: Köln".encode("latin-1"), "1:8: this is not UTF-8: save the file as UTF-8"),
        ("pack.yaml", "format: 1".encode("utf-16"), "1:1: this is not UTF-8: save the file as UTF-8"),
        ("pack.yaml", bytes(range(256)), "2:118: this is not UTF-8: save the file as UTF-8"),
        ("pack.yaml", b"#" * (4 * 1024 * 1024 + 1), "1:1: this file is larger than 4 MiB: split it"),
        ("faq/film.yaml", b"faq:\n", "1:5: 'faq' has no value"),
        ("faq/more.yml", b"", "1:1: this file is not read: its name must end in .yaml"),
        ("faq/more/x.yaml", b"", ""),
        ("entity.yaml", b"", "1:1: a pack has no such file; did you mean 'entities.yaml'?"),
        ("pack.yml", b"", "1:1: a pack has no such file; did you mean 'pack.yaml'?"),
    ],
)
def test_files_that_are_not_what_they_should_be(
    tmp_path: Path, files: dict[str, str], name: str, content: bytes, problem: str
) -> None:
    found = sentences(write_files(tmp_path, {**files, name: content}))
    expected = (
        f"{name}:{problem}" if problem else "faq/more:1:1: a folder in here is not read: move its files up"
    )
    assert len(found) == 1
    assert found[0].startswith(expected)


def test_missing_and_misplaced_files(tmp_path: Path, files: dict[str, str]) -> None:
    assert sentences(tmp_path) == [
        "entities.yaml:1:1: there is no such file",
        "facts:1:1: a pack needs at least one file in this folder, with a name that ends in .yaml",
        "pack.yaml:1:1: there is no such file",
    ]
    folder = write_files(tmp_path / "pack", dict(files))
    (folder / "unknown.yaml").unlink()
    (folder / "unknown.yaml").mkdir()
    assert sentences(folder) == ["unknown.yaml:1:1: this is a folder; a file is expected here"]


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    assert str(read_pack(tmp_path / "no").problems[0]) == f"{tmp_path}/no:1:1: there is no such folder"
    assert "this is not a folder" in str(read_pack(file).problems[0])
    assert "there is no such folder" in str(read_pack(Path("a\0b")).problems[0])
    assert "this folder cannot be read" in str(read_pack(Path("x" * 5000)).problems[0])


def test_links_and_pipes_are_not_followed_out_of_the_folder(tmp_path: Path, folder: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("unknown: []\n")
    (folder / "unknown.yaml").unlink()
    (folder / "unknown.yaml").symlink_to(outside)
    (folder / "facts" / "loop.yaml").symlink_to("loop.yaml")
    (folder / "facts" / "same.yaml").symlink_to("../faq/nowhere.yaml")
    os.mkfifo(folder / "faq" / "pipe.yaml")
    found = sentences(folder)
    assert found[0].startswith("facts/loop.yaml:1:1: this file cannot be read: ")
    assert found[1:] == [
        "facts/same.yaml:1:1: there is no such file",
        "faq/pipe.yaml:1:1: this is not a regular file",
        "unknown.yaml:1:1: this is a link that leads out of the pack's folder",
    ]


@pytest.mark.parametrize("inner", ["broken", "\udcff"])
def test_a_file_name_that_is_not_text_can_still_be_printed(folder: Path, inner: str) -> None:
    (folder / "facts" / f"{inner}.yaml").write_text("facts: {}")
    assert str(read_pack(folder).problems[0]).encode()


def test_an_unreadable_file_is_a_problem_not_a_crash(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert all("this file cannot be read: Permission denied" in sentence for sentence in sentences(folder))


def test_the_error_shows_every_problem_a_line_each(tmp_path: Path) -> None:
    with pytest.raises(PackError) as caught:
        load_pack(tmp_path)
    assert str(caught.value).splitlines() == [str(problem) for problem in caught.value.problems]


def test_the_digest_changes_with_what_is_read_and_nothing_else(folder: Path) -> None:
    first = content_digest(folder)
    (folder / "README.md").write_text("notes")
    assert content_digest(folder) == first
    extra = folder / "facts" / "more.yaml"
    extra.write_text("facts: []\n")
    second = content_digest(folder)
    extra.rename(folder / "facts" / "other.yaml")
    third = content_digest(folder)
    (folder / "facts" / "other.yaml").unlink()
    assert len({first, second, third}) == 3
    assert content_digest(folder) == first
