"""The colours of each theme. Whatever is read keeps a contrast of 4.5 to 1 at least to what it stands on."""

from __future__ import annotations

from dataclasses import dataclass

from bot.pictures.cards import Theme

Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme.

    `ground` is behind panels; `text`, `muted` and `accent` are to be read, `line` and `quiet` to be looked
    at. `tint` is the accent so faint that text stands on it, as it does on `line`.
    """

    ground: Colour
    panel: Colour
    text: Colour
    muted: Colour
    accent: Colour
    tint: Colour
    line: Colour
    quiet: Colour


PALETTES = {
    Theme.DARK: Palette(
        ground=(17, 19, 24),
        panel=(27, 30, 37),
        text=(243, 244, 246),
        muted=(160, 168, 182),
        accent=(212, 173, 86),
        tint=(72, 63, 44),
        line=(58, 64, 77),
        quiet=(96, 104, 121),
    ),
    Theme.LIGHT: Palette(
        ground=(240, 242, 245),
        panel=(255, 255, 255),
        text=(22, 25, 32),
        muted=(87, 95, 110),
        accent=(143, 103, 12),
        tint=(243, 228, 190),
        line=(214, 219, 227),
        quiet=(158, 167, 181),
    ),
}
