"""Each mistake a curator makes is named at its place, with what to do."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from bot.packs import PackError, load_pack
from tests.packs.example import write_files

KNOWN = ("identity", "director", "release_date", "budget", "plays", "cast")


class Mistake(NamedTuple):
    """A change to one file of the example pack, and the problem that comes of it."""

    file: str
    old: str
    new: str
    problem: str


FACTS, FAQ, UNKNOWN, LEXICON = "facts/film.yaml", "faq/film.yaml", "unknown.yaml", "lexicon.yaml"
ANSWER = '"{fact:lantern-bay.release} {since:lantern-bay.release}"'
SAYS = 'says: ["May 9, 2031"]'

STATUS = "'status' must be confirmed, reported, speculated, opinion or quote, not 'sure'"
KEYS = "the keys subject, attribute, status, said_by, as_of, source, verified, spoiler, not a list"
DEFAULTS = "the keys here are subject, attribute, status, said_by, as_of, source, verified, spoiler"

SYNTAX = [
    Mistake("pack.yaml", "title: The", "\ttitle: The", "3:1: a tab cannot indent: use spaces"),
    Mistake(
        "pack.yaml",
        "The world of Lantern Bay",
        "Lantern Bay: the world",
        "3:19: a colon and a space stand inside plain text: put the whole text in quotes",
    ),
    Mistake("pack.yaml", "CC-BY-4.0", '"CC-BY', "6:10: this quotation mark is never closed"),
    Mistake(
        "pack.yaml",
        "CC-BY-4.0",
        "@cc",
        "6:10: plain text cannot begin with this character: put the text in quotes",
    ),
    Mistake(
        "pack.yaml",
        "CC-BY-4.0",
        r'"\q"',
        r"6:10: in double quotes a backslash is written \\; or use single quotes",
    ),
    Mistake(
        "pack.yaml",
        "about: lantern-bay",
        "about lantern-bay",
        "7:1: a line without a colon: write 'key: value', and quote a text of several lines",
    ),
    Mistake(
        "entities.yaml",
        "[lb, the lantern movie]",
        "[lb, the lantern movie",
        "6:13: a list in brackets is not closed or lacks a comma: "
        "quote texts that hold a comma, a colon or a bracket (it begins on line 5)",
    ),
    Mistake(
        "entities.yaml",
        "    name: Vera Lind",
        "   name: Vera Lind",
        "9:4: a list item begins with '- ', lined up with the items above it",
    ),
    Mistake("pack.yaml", "CC-BY-4.0", "&x CC-BY-4.0", "6:10: the anchor '&x' is not allowed: remove it"),
    Mistake("pack.yaml", "CC-BY-4.0", "*x", "6:10: the alias '*x' is not allowed: write the value out"),
    Mistake("pack.yaml", "CC-BY-4.0", "!!str 4", "6:10: the tag '!!str' is not allowed: remove it"),
    Mistake(
        "pack.yaml",
        "about: lantern-bay",
        "about: lantern-bay\nname: again",
        "8:1: the key 'name' stands here twice; the first is on line 2",
    ),
    Mistake(
        "pack.yaml",
        "about: lantern-bay",
        "about: lantern-bay\n<<: {a: b}",
        "8:1: the merge key '<<' is not allowed: write the keys out",
    ),
    Mistake(
        "pack.yaml",
        "about: lantern-bay",
        "about: lantern-bay\n? [a]\n: b",
        "8:3: a key must be plain text",
    ),
    Mistake(
        UNKNOWN,
        "unknown:",
        "--- {}\n---\nunknown:",
        "2:1: a second document begins here: use one file for each",
    ),
    Mistake("pack.yaml", "CC-BY-4.0", "CC\0", "6:12: the character '\\x00' is not allowed in YAML"),
    Mistake("pack.yaml", "CC-BY-4.0", "[" * 200_000, "6:42: nested deeper than 32 levels"),
    Mistake(
        "pack.yaml", "CC-BY-4.0", "- " * 200_000, "6:10: a list begins on a line of its own, below its key"
    ),
    Mistake("pack.yaml", "CC-BY-4.0", "\n" + "- " * 200_000 + "x", "7:1: nested deeper than 32 levels"),
    Mistake("pack.yaml", "CC-BY-4.0", "\n" + "  - " + "- " * 40 + "x", "7:65: nested deeper than 32 levels"),
]

SHAPE = [
    Mistake(
        "pack.yaml", "format: 1", "format: 2", "1:9: 'format' must be 1, the only format there is, not '2'"
    ),
    Mistake("pack.yaml", "licence:", "license:", "6:1: unknown key 'license'; did you mean 'licence'?"),
    Mistake(
        "pack.yaml",
        "about: lantern-bay",
        "about: lantern-bay\ncolour: red",
        "8:1: unknown key 'colour'; the keys here are format, name, title, version, language, licence, "
        "about, spoiler, examples, sources",
    ),
    Mistake("pack.yaml", "about: lantern-bay\n", "", "1:1: the key 'about' is missing"),
    Mistake("pack.yaml", "licence: CC-BY-4.0", "licence:", "6:9: 'licence' has no value"),
    Mistake(
        "pack.yaml",
        "language: en",
        "language: English",
        "5:11: 'language' must be a language code such as en, not 'English'",
    ),
    Mistake(
        "pack.yaml",
        "kind: news",
        "kind: newz",
        "15:11: 'kind' must be news, review, interview, official, wiki or other, not 'newz'; did "
        "you mean 'news'?",
    ),
    Mistake(
        "pack.yaml",
        "published: 2031-01-15",
        "published: 2031-02-30",
        "16:16: 'published' must be a date such as 2025-06-06, 2025-06 or 2025, not '2031-02-30'",
    ),
    Mistake(
        "pack.yaml",
        "published: 2031-01-15",
        "published: 2031-00",
        "16:16: 'published' must be a date such as 2025-06-06, 2025-06 or 2025, not '2031-00'",
    ),
    Mistake("entities.yaml", "entities:", "entity:", "1:1: unknown key 'entity'; did you mean 'entities'?"),
    Mistake(
        "entities.yaml",
        "id: vera-lind",
        "id: Vera_Lind",
        "7:9: 'id' must be an id of lower-case letters, digits, dots and hyphens, not 'Vera_Lind'",
    ),
    Mistake(
        "entities.yaml",
        "aliases: [lb, the lantern movie]",
        "aliases: lb",
        "5:14: 'aliases' must be a list, not the text 'lb'",
    ),
    Mistake(
        "entities.yaml",
        "pronouns: [she]",
        "pronouns: [her]",
        "11:16: 'pronouns' must be he, she, they or it, not 'her'",
    ),
    Mistake("entities.yaml", "name: Vera Lind", 'name: "  "', "9:11: 'name' must not be empty"),
    Mistake(
        "entities.yaml",
        "name: Vera Lind",
        f"name: {'V' * 101}",
        "9:11: 'name' must have at most 100 characters, not 101",
    ),
    Mistake("entities.yaml", "name: Vera Lind", "name: [Vera]", "9:11: 'name' must be text, not a list"),
    Mistake(
        FACTS,
        "value: {entity: vera-lind}",
        "value: vera-lind",
        "13:12: 'value' must be a mapping such as {entity: ID} with one of entity, entities, date, number, "
        "money, duration, text",
    ),
    Mistake(
        FACTS,
        "value: {entity: vera-lind}",
        "value: {entty: vera-lind}",
        "13:12: 'value' must be a mapping such as {entity: ID} with one of entity, entities, date, number, "
        "money, duration, text; did you mean 'entity'?",
    ),
    Mistake(
        FACTS,
        "{text: a mystery film about a lighthouse}",
        "{text: a mystery film, about a lighthouse}",
        "5:35: unknown key 'about a lighthouse'; if it belongs to the text before it, put the "
        "whole text in quotes",
    ),
    Mistake(
        FACTS,
        "{entity: vera-lind}",
        "{money: $5, currency: USD}",
        "13:20: 'money' must be a number in plain digits (250000000, 7.5), not '$5'",
    ),
    Mistake(
        FACTS,
        "{entity: vera-lind}",
        "{duration: 2, unit: hour}",
        "13:32: 'unit' must be seconds, minutes, hours, days, weeks, months, years, not 'hour'",
    ),
    Mistake(
        FACTS, 'at: ["news p1 s2 ddbef0d0"]', "at: []", "16:9: 'at' must have at least 1 in its list, not 0"
    ),
    Mistake(
        FACTS,
        '"news p1 s2 ddbef0d0"',
        '"news p1 s2"',
        "16:10: 'at' must be 'SOURCE pN sN DIGEST' such as 'news p3 s1 1a2b3c4d', not 'news p1 s2'",
    ),
    Mistake(
        FACTS,
        '["news p1 s2 ddbef0d0"]',
        "p1 s2 ddbef0d0",
        "16:9: 'at' must be 'SOURCE pN sN DIGEST' such as 'news p3 s1 1a2b3c4d', not 'p1 s2 ddbef0d0'",
    ),
    Mistake(
        FACTS,
        '["news p1 s2 ddbef0d0"]',
        "{}",
        "16:9: 'at' must be a list, not a mapping",
    ),
    Mistake(FACTS, "facts:\n", "defaults: {status: sure}\nfacts:\n", f"1:20: {STATUS}"),
    Mistake(FACTS, "facts:\n", "defaults: {value: 1}\nfacts:\n", f"1:12: unknown key 'value'; {DEFAULTS}"),
    Mistake(FACTS, "facts:\n", "defaults: []\nfacts:\n", f"1:11: 'defaults' must be a mapping with {KEYS}"),
    Mistake(
        FACTS,
        "facts:\n",
        "defaults:\nfacts:\n",
        "1:10: 'defaults' has no value: write one, or remove the key",
    ),
    Mistake(
        FACTS,
        "verified: 2031-02-01\n    keywords",
        "verified: 2031-02\n    keywords",
        "17:15: 'verified' must be a whole date such as 2025-06-06, not '2031-02'",
    ),
    Mistake(
        FACTS,
        "text: Vera Lind directs *Lantern Bay*.",
        "text: |\n      Vera Lind\n      directs.",
        "14:11: 'text' must be on one line: fold a long text with '>'",
    ),
    Mistake(
        LEXICON,
        "[lighthouse, light house, beacon]",
        "[beacon]",
        "2:5: 'synonyms' must have at least 2 in its list, not 1",
    ),
]

MEANING = [
    Mistake(
        "pack.yaml",
        "about: lantern-bay",
        "about: lantern-by",
        "7:8: there is no entity 'lantern-by'; did you mean 'lantern-bay'?",
    ),
    Mistake(FACTS, "{entity: vera-lind}", "{entity: nobody}", "13:21: there is no entity 'nobody'"),
    Mistake(FACTS, "{entity: vera-lind}", "{entities: [vera-lind, x]}", "13:35: there is no entity 'x'"),
    Mistake(
        FACTS,
        '"news p1 s2 ddbef0d0"',
        '"news2 p1 s2 ddbef0d0"',
        "16:10: there is no source 'news2'; did you mean 'news'?",
    ),
    Mistake(
        FACTS,
        'at: ["news p1 s2 ddbef0d0"]',
        "source: nws\n    at: p1 s2 ddbef0d0",
        "16:13: there is no source 'nws'; did you mean 'news'?",
    ),
    Mistake(
        FACTS,
        "keywords: [helmed]",
        "supersedes: lantern-bay.relase",
        "18:17: there is no fact 'lantern-bay.relase'; did you mean 'lantern-bay.release'?",
    ),
    Mistake(
        FACTS,
        "keywords: [helmed]",
        "supersedes: lantern-bay.director",
        "18:17: 'supersedes' goes in a circle: lantern-bay.director → lantern-bay.director",
    ),
    Mistake(
        FACTS,
        "attribute: director",
        "attribute: directr",
        "12:16: the attribute 'directr' is not declared in lexicon.yaml; did you mean 'director'?",
    ),
    Mistake(
        FACTS,
        "attribute: director",
        "attribute: gaffer",
        "12:16: the attribute 'gaffer' is not declared in lexicon.yaml",
    ),
    Mistake(
        FACTS,
        "verified: 2031-02-01\n    keywords",
        "verified: 2031-01-14\n    keywords",
        "17:15: verified before its source 'news' came out (2031-01-15)",
    ),
    Mistake(
        FACTS,
        "directs *Lantern Bay*",
        "directs {film}",
        "14:11: a fact's sentence holds no braces: only answers have placeholders",
    ),
    Mistake(
        FACTS,
        "for May 9, 2031.",
        "for <t:1936000000:D>.",
        "23:11: write the date in words, not as a <t:…> timestamp",
    ),
    Mistake(
        FACTS,
        "directs *Lantern Bay*.",
        f"said “{'so ' * 16}”.",
        "14:11: quotes 16 words; at most 15 may be quoted: say it in your own",
    ),
    Mistake(
        FACTS,
        'status: confirmed\n    at: ["news p1 s2',
        'status: quote\n    at: ["news p1 s2',
        "15:13: a quote needs 'said_by': the entity that said it",
    ),
    Mistake(
        FAQ,
        "    attribute: release_date\n",
        "",
        "4:14: 'subject' and 'attribute' go together: give both or neither",
    ),
    Mistake(
        FAQ,
        ANSWER,
        '"{fact:lantern-bay.relase}"',
        "12:13: there is no fact 'lantern-bay.relase'; did you mean 'lantern-bay.release'?",
    ),
    Mistake(
        FAQ,
        ANSWER,
        '"{fact:lantern-bay.release} {sinse:lantern-bay.release}"',
        "12:13: '{sinse:lantern-bay.release}' is no placeholder: write {fact:ID} or {since:ID}",
    ),
    Mistake(
        FAQ,
        ANSWER,
        '"{since:lantern-bay.director}"',
        "12:13: {since:lantern-bay.director} needs a fact whose value is a whole date",
    ),
    Mistake(FAQ, ANSWER, "Soon.", "12:13: rests on no fact: name one in braces or under 'facts'"),
    Mistake(
        FAQ,
        ANSWER,
        "'\"{fact:lantern-bay.release}\"'",
        "12:13: the whole text stands in quotation marks: remove the inner pair",
    ),
    Mistake(
        FAQ,
        ANSWER,
        '"{fact:lantern-bay.release} ' + "x" * 850 + '"',
        "12:13: the answer has 915 characters with its facts written out; at most 900",
    ),
    Mistake(
        FAQ,
        "- is it out yet",
        "- When does it, come out?!",
        "10:9: the wording 'When does it, come out?!' stands already in 'release' ({folder}/faq/film.yaml:7)",
    ),
    Mistake(
        UNKNOWN,
        "- was it expensive",
        "- Release date",
        "8:9: the wording 'Release date' stands already in 'release' ({folder}/faq/film.yaml:9)",
    ),
    Mistake(
        UNKNOWN,
        "id: budget",
        "id: release",
        "2:9: the id 'release' is taken: it stands first at {folder}/faq/film.yaml:2",
    ),
    Mistake(
        UNKNOWN,
        "attribute: budget",
        "attribute: release_date",
        "4:16: this pair of subject and attribute is answered already by 'release' "
        "({folder}/faq/film.yaml:5)",
    ),
    *(
        Mistake(FAQ, SAYS, f"{SAYS}\n    translations: {{{translation}}}", problem)
        for translation, problem in (
            (
                'de: {answer: "{fact:lantern-bay.director}"}',
                "16:33: the answer does not rest on 'lantern-bay.director': name it under 'facts' too",
            ),
            (
                'ja: {answer: "{fact:lantern-bay.release}"}',
                "16:33: the fact 'lantern-bay.release' is not translated to 'ja'",
            ),
            (
                'de: {answer: "Bald {soon}."}',
                "16:33: '{soon}' is no placeholder: write {fact:ID} or {since:ID}",
            ),
            (
                'de: {answer: "Am <t:1936000000>."}',
                "16:33: write the date in words, not as a <t:…> timestamp",
            ),
            (
                'de: {answer: "' + "x" * 901 + '"}',
                "16:33: the answer has 901 characters with its facts written out; at most 900",
            ),
            ('de: {answer: "Bald.", history: "Später."}', "16:51: the answer itself has no history"),
            ('en: {answer: "Soon."}', "16:24: 'en' is the language of the pack itself"),
        )
    ),
    Mistake(
        FAQ,
        SAYS,
        f'{SAYS}\n    history: "So it was."\n    translations: {{de: {{answer: "Bald."}}}}',
        "17:24: the answer has a history: translate it too",
    ),
    Mistake(
        FAQ,
        SAYS,
        f"{SAYS}\n    facts: [lantern-bay.director]\n"
        '    translations: {de: {answer: "{since:lantern-bay.director}"}}',
        "17:33: {since:lantern-bay.director} needs a fact whose value is a whole date",
    ),
    Mistake(
        "facts/film.yaml",
        "translations: {de:",
        "translations: {en:",
        "28:24: 'en' is the language of the pack itself",
    ),
    Mistake(
        "entities.yaml",
        "pronouns: [she]",
        "aliases: [LB!]",
        "11:15: 'LB!' is also a name of 'lantern-bay' ({folder}/entities.yaml:2): a name can "
        "lead to one entity only",
    ),
    Mistake(
        "entities.yaml",
        "pronouns: [she]",
        "part_of: vera-lind",
        "11:14: 'part_of' goes in a circle: vera-lind → vera-lind",
    ),
    Mistake(
        LEXICON,
        "is the lamp of {subject} lit",
        "is the lamp lit",
        "8:9: a question must hold {subject} or {value}; this one holds none",
    ),
    Mistake(
        LEXICON,
        "is the lamp of {subject} lit",
        '"is the lamp of {subjct} lit, {subject}"',
        "8:9: a question holds {subject} or {value}, and no other braces",
    ),
]


@pytest.mark.parametrize("mistake", [*SYNTAX, *SHAPE, *MEANING], ids=lambda mistake: mistake.problem[:50])
def test_a_mistake_is_named_at_its_place(tmp_path: Path, files: dict[str, str], mistake: Mistake) -> None:
    assert files[mistake.file].count(mistake.old) == 1, "the example has changed: the table must follow"
    changed = files | {mistake.file: files[mistake.file].replace(mistake.old, mistake.new)}
    folder = write_files(tmp_path / "my-franchise", dict(changed))
    with pytest.raises(PackError) as caught:
        load_pack(folder, KNOWN)
    expected = f"{folder}/{mistake.file}:{mistake.problem.replace('{folder}', str(folder))}"
    assert [str(problem) for problem in caught.value.problems] == [expected]
