"""The figures as Markdown tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from benchmarks import machine, roster
from benchmarks.goals import GOALS, Measured
from benchmarks.growth import SIZES
from benchmarks.matching import PROMISES, TIMED
from benchmarks.results import Figures

TITLES = {
    "banking77": "BANKING77",
    "banking77_oos": "BANKING77-OOS",
    "clinc150": "CLINC150",
    "covidfaq": "CovidFAQ",
    "hint3_curekart": "Curekart",
    "hint3_powerplay11": "Powerplay11",
    "hint3_sofmattress": "SOFMattress",
    "hwu64": "HWU64",
    "stackfaq": "StackFAQ",
}
CROWD = (
    "banking77/5",
    "banking77/10",
    "clinc150/5",
    "clinc150/10",
    "hwu64/5",
    "hwu64/10",
    "stackfaq/1",
    "stackfaq/1+answers",
    "stackfaq/5",
    "stackfaq/5+answers",
    "covidfaq/1",
)
CHATS = ("hint3_curekart", "hint3_powerplay11", "hint3_sofmattress")

Cell = tuple[str, ...]
Column = tuple[str, Cell]
Show = Callable[[float], str]


def percent(share: float) -> str:
    """A share as a percentage with one decimal, without its sign."""
    return f"{100 * share:.1f}"


def milliseconds(seconds: float) -> str:
    """Seconds as milliseconds."""
    return f"{1000 * seconds:.3g}" if seconds < 1 else f"{1000 * seconds:,.0f}"


def megabytes(size: float) -> str:
    """Bytes as MB of a million."""
    return f"{size / 1e6:,.0f}"


def top1(measured: Measured, noise: str) -> str:
    """Top-1 of every peer on the sets of questions, at one noise."""
    return _peers(measured.matching, [(case_title(c), ("cases", c, noise, "top1")) for c in CROWD], percent)


def reciprocal_ranks(measured: Measured) -> str:
    """MRR@5, clean."""
    return _peers(measured.matching, [(case_title(c), ("cases", c, "clean", "mrr")) for c in CROWD], percent)


def strangers(measured: Measured) -> str:
    """How well scores tell strangers apart: CLINC150 and BANKING77-OOS."""
    groups = (
        ("CLINC150 5", "clinc150/5", "oos_test", "clean"),
        ("CLINC150 5 typo20", "clinc150/5", "oos_test", "typo20"),
        ("CLINC150 10", "clinc150/10", "oos_test", "clean"),
        ("BANKING77-OOS 5, near", "banking77_oos/5", "oos_id_test", "clean"),
        ("BANKING77-OOS 5, far", "banking77_oos/5", "oos_ood_test", "clean"),
    )
    columns = [
        (f"{title}: {what}", ("cases", case, "strangers", stem, noise, key))
        for title, case, stem, noise in groups
        for what, key in (("AUROC", "auroc"), ("right", "accuracy"))
    ]
    return _peers(measured.matching, columns, percent)


def chats(measured: Measured) -> str:
    """HINT3: top-1, AUROC and accuracy beside refusal, all training wordings and five."""
    columns = [
        (f"{TITLES[name]}{' 5' if base == '5' else ''}: {what}", ("cases", f"{name}/{base}", *path))
        for base in ("train", "5")
        for name in CHATS
        for what, path in (
            ("top-1", ("clean", "top1")),
            ("AUROC", ("strangers", "oos_test", "clean", "auroc")),
            ("right", ("strangers", "oos_test", "clean", "accuracy")),
        )
    ]
    return _peers(measured.matching, columns, percent)


def promises(measured: Measured) -> str:
    """What became of promised precisions; only peers that promise any have rows."""
    header = ("peer", "base", "promised", "kept", "questions answered", "strangers refused")
    return _table(header, _promise_rows(measured.matching))


def _promise_rows(matching: Figures) -> Iterator[list[str]]:
    for peer, figures in _in_order(matching):
        for case, cells in figures["cases"].items():
            for promise in (f"{p:.2f}" for p in PROMISES):
                kept = look_up(cells, ("promises", promise, "precision"))
                answered = look_up(cells, ("promises", promise, "answered"))
                refused = [
                    f"{percent(noises['clean']['refused'][promise])} ({stem.removesuffix('_test')})"
                    for stem, noises in cells.get("strangers", {}).items()
                    if "refused" in noises["clean"]
                ]
                if kept is not None and answered is not None:
                    row = [peer, case_title(case), percent(float(promise)), percent(kept), percent(answered)]
                    yield [*row, ", ".join(refused) or "–"]


def match_times(measured: Measured) -> str:
    """p50 and p99 of one ranking, beside the top-1 of the case."""
    columns = [
        (f"{case_title(case)}: {key} ms", ("cases", case, "latency", key))
        for case in TIMED
        for key in ("p50", "p99")
    ]
    return _peers(measured.matching, columns, milliseconds, least=True)


def growth(measured: Measured, size: int) -> str:
    """One size of base: time, cost and recall."""
    header = ("peer", "p50 ms", "p99 ms", "build s", "memory MB", "peak MB", "origin first %", "")
    rows = []
    for peer, figures in _in_order(measured.growth):
        cells = figures["sizes"].get(str(size))
        if cells is None:
            continue
        if "failed" in cells:
            rows.append([peer, *["–"] * 6, cells["failed"]])
            continue
        times = [milliseconds(cells["p50"]), milliseconds(cells["p99"]), f"{cells['build']:.2f}"]
        sizes = [megabytes(cells["memory"]), megabytes(cells["peak"]), percent(cells["recall"])]
        rows.append([peer, *times, *sizes, f"{cells['asked']} questions"])
    return _table(header, rows)


def shipped(measured: Measured) -> str:
    """What the shipped packs cost."""
    figures = measured.latency.get(roster.OURS)
    if figures is None:
        return "Not measured yet."
    return _table(
        ("what", "figure"),
        [
            [f"a question, p50 of {figures['questions']}", f"{milliseconds(figures['p50'])} ms"],
            ["a question, p99", f"{milliseconds(figures['p99'])} ms"],
            ["`concierge ask`, from the shell to the answer, median", f"{milliseconds(figures['ask'])} ms"],
            ["of that, Python's own start and end", f"{milliseconds(figures['python'])} ms"],
            ["memory above bare Python's, all questions asked", f"{megabytes(figures['memory'])} MB"],
        ],
    )


def on_discord(figures: Figures) -> str:
    """The bare bots, and ours with both streams: answers a second, their cost, the waits at 100 a second."""
    runs = [
        ("bare bot", figures.get("echo", {}).get("evening")),
        ("bare bot, same messages", figures.get("replay", {}).get("evening")),
        ("concierge", figures.get(roster.OURS, {}).get("evening")),
        ("concierge, all questions different", figures.get(roster.OURS, {}).get("different")),
    ]
    if any(cells is None for _, cells in runs):
        return "Not measured yet."
    bare = [cells["rate"] for _, cells in runs[:2]]
    rows = [
        [name, f"{cells['rate']:,.0f}", *(percent(cells["rate"] / rate) for rate in bare), *_times(cells)]
        for name, cells in runs
    ]
    shares = ("of the bare bot's %", "of the same messages' %")
    header = ("bot", "answers/s", *shares, "processor ms", "Discord's ms", *_WAITS)
    return f"{_table(header, rows)}{_completion(figures[roster.OURS])}"


def goals(measured: Measured) -> str:
    """Each goal with what was measured."""
    rows = []
    for goal in GOALS:
        value = goal.value(measured)
        if value is None:
            rows.append([goal.name, goal.bound_in_words(), "–", "not measured"])
        else:
            rows.append(
                [
                    goal.name,
                    goal.bound_in_words(),
                    goal.in_words(value),
                    "yes" if goal.holds(value) else "**no**",
                ]
            )
    return _table(("goal", "bound", "measured", "reached"), rows)


def machines(figures: Figures) -> str:
    """On what a part was measured: one machine and set of versions a line."""
    found: dict[str, list[str]] = {}
    for peer, cells in _in_order(figures):
        found.setdefault(machine.in_words(cells["machine"]), []).append(peer)
    if len(found) == 1:
        return f"Measured on: {next(iter(found))}."
    return "\n".join(f"- {', '.join(peers)}: {words}." for words, peers in found.items())


def case_title(case: str) -> str:
    """Such as `BANKING77 5`."""
    dataset, _, base = case.partition("/")
    return f"{TITLES[dataset]} {base.replace('+', ' + ')}"


def look_up(figures: Figures, path: Cell) -> float | None:
    """The figure at the end of a path of keys; None where it is not there."""
    found: object = figures
    for key in path:
        if not isinstance(found, Mapping) or key not in found:
            return None
        found = found[key]
    return found if isinstance(found, int | float) else None


_WAITS = ("p50 ms", "p95 ms", "p99 ms", "slowest ms")


def _times(cells: Figures) -> list[str]:
    return [milliseconds(cells[key]) for key in ("processor", "discord")] + _waits(cells["paced"])


def _waits(cells: Figures) -> list[str]:
    return [milliseconds(cells[key]) for key in ("p50", "p95", "p99", "max")]


def _completion(figures: Figures) -> str:
    typed = figures.get("typing")
    if typed is None:
        return ""
    table = _table(("suggestions", *_WAITS), [[f"{typed['questions']:,} times", *_waits(typed)]])
    return f"\n\n{table}"


def _peers(figures: Figures, columns: Sequence[Column], show: Show, *, least: bool = False) -> str:
    """A row a peer; in each column the best without sentence embeddings is bold."""
    peers = list(_in_order(figures))
    if not peers:
        return "Not measured yet."
    cells = {peer: [look_up(found, path) for _, path in columns] for peer, found in peers}
    best = [
        _best([c[i] for p, c in cells.items() if p not in roster.SEMANTIC], least)
        for i in range(len(columns))
    ]
    rows = [
        [_named(peer, found), *(_marked(v, b, show) for v, b in zip(cells[peer], best, strict=True))]
        for peer, found in peers
    ]
    return _table(("peer", *(title for title, _ in columns)), rows)


def _best(values: Iterable[float | None], least: bool) -> float | None:  # noqa: FBT001
    known = [value for value in values if value is not None]
    return (min if least else max)(known, default=None)


def _marked(value: float | None, best: float | None, show: Show) -> str:
    if value is None:
        return "–"
    return f"**{show(value)}**" if best is not None and show(value) == show(best) else show(value)


def _named(peer: str, figures: Figures) -> str:
    sample = figures.get("sample")
    return f"{peer} (of {sample})" if sample else peer


def _in_order(figures: Figures) -> Iterator[tuple[str, Figures]]:
    """Peers in the order of the roster."""
    return ((entry.name, figures[entry.name]) for entry in roster.ROSTER if entry.name in figures)


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(header)} |", f"|{'|'.join(['---'] + ['---:'] * (len(header) - 1))}|"]
    return "\n".join((*lines, *(f"| {' | '.join(row)} |" for row in rows)))


def sections(measured: Measured) -> dict[str, str]:
    """The text between each pair of markers in the page."""
    texts = {f"growth-{size}": growth(measured, size) for size in SIZES}
    texts |= {f"top1-{noise}": top1(measured, noise) for noise in ("clean", "typo20", "typo50")}
    return texts | {
        "goals": goals(measured),
        "mrr": reciprocal_ranks(measured),
        "strangers": strangers(measured),
        "chats": chats(measured),
        "promises": promises(measured),
        "match-times": match_times(measured),
        "shipped": shipped(measured),
        "discord": on_discord(measured.discord),
        "matching-machine": machines(measured.matching),
        "growth-machine": machines(measured.growth),
        "latency-machine": machines(measured.latency),
        "discord-machine": machines(measured.discord),
    }
