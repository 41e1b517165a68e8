"""The tree that strict YAML gives, and that no text whatever makes it crash."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.packs.problems import Report
from bot.packs.strictyaml import ListNode, MapNode, Node, Scalar, parse_yaml

PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
Plain = str | list["Plain"] | dict[str, "Plain"]


def plain(node: Node | None) -> Plain | None:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, ListNode):
        return [value for value in map(plain, node.items) if value is not None]
    if isinstance(node, MapNode):
        return {
            key.text: value
            for key, value in ((key, plain(v)) for key, v in node.entries)
            if value is not None
        }
    return None


@pytest.mark.parametrize(
    "text", ["yes", "No", "012", "0x1F", "1:30", "2025", "1e5", "null", "~", ".inf", "2025-06-06", "="]
)
def test_a_scalar_stays_what_was_typed(text: str) -> None:
    report = Report("x")
    node = parse_yaml(text, report)
    assert isinstance(node, Scalar)
    assert node.text == text
    assert report.problems == []


def test_nodes_know_their_place() -> None:
    node = parse_yaml('a: 1\nb:\n  - é: "x"\n    z: [p, q]\n', Report("x"))
    assert isinstance(node, MapNode)
    items = node.get("b")
    assert isinstance(items, ListNode)
    inner = items.items[0]
    assert isinstance(inner, MapNode)
    row = inner.get("z")
    assert isinstance(row, ListNode)
    assert [(n.line, n.column) for n in (node, items, inner, row, row.items[1])] == [
        (1, 1),
        (3, 3),
        (3, 5),
        (4, 8),
        (4, 12),
    ]


def test_a_key_without_a_value_differs_from_an_empty_text() -> None:
    node = parse_yaml("a:\nb: ''\n", Report("x"))
    assert isinstance(node, MapNode)
    assert [isinstance(value, Scalar) and value.missing for _, value in node.entries] == [True, False]


def test_many_refusals_in_one_file_are_all_reported() -> None:
    report = Report("x")
    assert parse_yaml("a: &n 1\nb: *n\nc: !t 2\nd: 3\n", report) is None
    assert [problem.line for problem in report.problems] == [1, 2, 3]


def test_an_alias_bomb_is_refused_without_being_unfolded() -> None:
    report = Report("x")
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 30)]
    assert parse_yaml("\n".join(lines), report) is None
    assert len(report.problems) == 30 + 29 * 9


@pytest.mark.parametrize("opener", ["[", "{", "- ", "? ", "[{", "{a: ", "[[],", '["]",', "['[',"])
@pytest.mark.parametrize("count", [40, 100_000])
def test_deep_nesting_is_refused_in_every_style(opener: str, count: int) -> None:
    report = Report("x")
    assert parse_yaml(opener * count, report) is None
    assert len(report.problems) == 1


def test_thirty_two_levels_are_fine_and_one_more_is_not() -> None:
    report = Report("x")
    assert parse_yaml("[" * 32 + "]" * 32, report) is not None
    assert report.problems == []
    assert parse_yaml("[" * 33 + "]" * 33, report) is None
    stairs = "".join(f"{' ' * depth}a:\n" for depth in range(33))
    assert parse_yaml(stairs, Report("x")) is None


def test_a_file_of_countless_values_is_refused_early() -> None:
    report = Report("x")
    assert parse_yaml("- a\n" * 300_000, report) is None
    assert str(report.problems[0]) == "x:200000:3: more than 200,000 values in one file: split it"


def test_brackets_in_texts_are_not_nesting() -> None:
    lines = "".join(f"- a smile [: number {n}\n- \"[[[[[[\"\n- '{{{{{{'\n- x # [[[[\n" for n in range(100))
    report = Report("x")
    assert parse_yaml(lines, report) is not None
    assert report.problems == []


@PATIENT
@given(st.text() | st.text(alphabet="[]{}:,-?&*!|>'\"%@#\n\t ab\\<\x00\ud800\ufeff\x85\u2028"))
def test_no_text_makes_it_crash(text: str) -> None:
    report = Report("x")
    node = parse_yaml(text, report)
    assert node is None or isinstance(node, Scalar | ListNode | MapNode)
    assert all(problem.line >= 1 and problem.column >= 1 for problem in report.problems)


_KEYS = st.text(alphabet="abc<é: #-'\"", max_size=5)
_TREES: st.SearchStrategy[Plain] = st.recursive(
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=20,
)


@pytest.mark.parametrize("flow", [None, True, False])
@PATIENT
@given(tree=_TREES)
def test_what_was_dumped_is_read_back(*, tree: Plain, flow: bool | None) -> None:
    text = yaml.dump(tree, Dumper=_NoAliases, default_flow_style=flow, allow_unicode=True, default_style='"')
    assert plain(parse_yaml(text, Report("x"))) == tree


class _NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True
