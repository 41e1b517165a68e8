"""Cards to draw: a quiet server, a busy one, a franchise with everything that a lane may show."""

from __future__ import annotations

from bot.pictures.cards import (
    Chart,
    Day,
    Entry,
    Figure,
    Lane,
    Link,
    Ranking,
    Row,
    StatsCard,
    TimelineCard,
)

TIMELINE = TimelineCard(
    "The Halcyon Drift films",
    "Timeline",
    (
        Lane(
            "Release order",
            (
                Entry("Halcyon Drift: Volume 1", "2018", short="Volume 1"),
                Entry("Halcyon Drift: The Lost Reel", "2018", link=Link.LOOSE, short="The Lost Reel"),
                Entry("Halcyon Drift: Volume 4", "June 15, 2029", short="Volume 4"),
                Entry(
                    "Tidewright", "March 14, 2031", ("October 18, 2030",), "scheduled", hollow=True, main=True
                ),
                Entry("Halcyon Drift: Volume 5", "2033", tag="reported", hollow=True, short="Volume 5"),
            ),
            "My sources don't say",
            "No date known",
            ("Volume 2", "Volume 3", "Guildfall"),
        ),
        Lane(
            "Story order",
            (
                Entry("Halcyon Drift: Volume 2", short="Volume 2"),
                Entry("Tidewright", note="between Volume 2 and Volume 3", main=True),
                Entry("Halcyon Drift: Volume 3", short="Volume 3"),
                Entry("Cold Fathom", link=Link.APART),
            ),
            "My sources don't say",
            "Place in the story not known",
            ("Volume 1", "Volume 4", "Volume 5"),
        ),
    ),
    "Source: Northlight dates Tidewright, the first Halcyon Drift spinoff (November 12, 2029)",
)
"""A timeline of an invented franchise."""


def stats(days: int, scale: int = 1) -> StatsCard:
    """The statistics of so many days."""
    counts = [(7 + (i * 37) % 23 + (12 if i % 7 > 4 else 0), (i * 11) % 7) for i in range(days)]
    answered, declined = sum(a for a, _ in counts) * scale, sum(d for _, d in counts) * scale
    asked = ("When does Tidewright come out?", "Who directed it?", "Is it set before or after Volume 3?")
    unknown = ("Where will it stream, and from which day on, and in which country?", "What was the budget?")
    return StatsCard(
        "The Drift Dock",
        f"Last {days} days",
        (
            Figure("Questions", f"{answered + declined:,}"),
            Figure("Answered", f"{answered:,}", accent=True),
            Figure("Declined", f"{declined:,}"),
            Figure("Voted wrong", f"{scale * 3:,}"),
        ),
        Chart(
            "Questions a day",
            "answered",
            "declined",
            tuple(Day(f"Day {i + 1}", a * scale, d * scale) for i, (a, d) in enumerate(counts)),
            f"{max(a + d for a, d in counts) * scale:,}",
        ),
        (
            Ranking("Asked most", _rows(asked, 61)),
            Ranking("Not known", _rows(unknown, 9), quiet=True),
        ),
        "Nothing yet",
        "No names are kept, only counts.",
    )


def _rows(labels: tuple[str, ...], most: int) -> tuple[Row, ...]:
    return tuple(Row(label, most // i, f"{most // i}") for i, label in enumerate(labels, start=1))


QUIET = StatsCard(
    "The Drift Dock",
    "Last 7 days",
    (
        Figure("Questions", "0"),
        Figure("Answered", "0", accent=True),
        Figure("Declined", "0"),
        Figure("Voted wrong", "0"),
    ),
    Chart("Questions a day", "answered", "declined", tuple(Day(f"Day {i}", 0, 0) for i in range(7)), "0"),
    (Ranking("Asked most", ()), Ranking("Not known", (), quiet=True)),
    "Nothing yet",
)
"""The statistics of a server that nobody has asked anything on."""
