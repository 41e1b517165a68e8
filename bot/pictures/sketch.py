"""A picture in the making: what is drawn is noted first, so that its height may follow from what is on it."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from functools import cache
from itertools import product

from PIL import Image, ImageDraw, ImageFont

from bot.pictures.fonts import Type, legible
from bot.pictures.palette import Colour, Palette

WIDTH, MARGIN = 1100, 32
"""The width of every picture, and what stays empty around it, in pixels: twice those of a message."""
_SMOOTH = 4
"""How much larger round shapes are drawn before they are brought to size."""

_STEPS = 14
"""How many steps it takes from one colour to another."""
_APART = 12
"""How far a shade is from a theme's own colour at least, of 255, so as not to be taken for it."""

Stroke = Callable[[Image.Image, ImageDraw.ImageDraw], None]


class Sketch:
    """Shapes and texts, drawn in the order in which they were noted. All lengths are in pixels."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self._strokes: list[Stroke] = []

    @property
    def mark(self) -> int:
        """The place of what comes next, for something to be put behind it later."""
        return len(self._strokes)

    def text(self, x: float, baseline: float, words: str, face: Type, fill: Colour) -> float:
        """A text on one line from `x` on; where it ends."""
        for font, run in face.runs(legible(words)):
            self._strokes.append(_letters((x, baseline), run, font, fill))
            x += font.getlength(run)
        return x

    def line(self, x0: float, y0: float, x1: float, y1: float, fill: Colour, width: int = 2) -> None:
        """A straight line, level or upright."""
        self._strokes.append(lambda _, draw: draw.line((x0, y0, x1, y1), fill=fill, width=width))

    def dashes(self, x: float, y0: float, y1: float, fill: Colour, width: int = 4) -> None:
        """An upright line in dashes as long as it is wide."""
        y = y0
        while y < y1:
            self.line(x, y, x, min(y + width - 1, y1), fill, width)
            y += 2.5 * width

    def dot(self, x: int, y: int, radius: int, fill: Colour) -> None:
        """A disc around a point."""
        self.panel(x - radius, y - radius, 2 * radius, 2 * radius, radius, fill)

    def panel(
        self, x: int, y: int, width: int, height: int, radius: int, fill: Colour, *, mark: int | None = None
    ) -> None:
        """A rectangle with round corners, behind whatever was noted since `mark`."""
        radius = min(radius, width // 2, height // 2)

        def stroke(image: Image.Image, draw: ImageDraw.ImageDraw) -> None:
            right, bottom = x + width - 1, y + height - 1
            if width > 2 * radius:
                draw.rectangle((x + radius, y, right - radius, bottom), fill)
            if height > 2 * radius:
                draw.rectangle((x, y + radius, right, bottom - radius), fill)
            if not radius:
                return
            disc = _disc(radius)
            for left, across in ((0, x), (radius, x + width - radius)):
                for top, down in ((0, y), (radius, y + height - radius)):
                    corner = disc.crop((left, top, left + radius, top + radius))
                    image.paste(fill, (across, down), corner)

        self._strokes.insert(len(self._strokes) if mark is None else mark, stroke)

    def png(self, height: int) -> bytes:
        """All of it as a PNG file of that height."""
        image = Image.new("RGB", (WIDTH, height), self.palette.ground)
        draw = ImageDraw.Draw(image)
        for stroke in self._strokes:
            stroke(image, draw)
        file = io.BytesIO()
        few = image.quantize(palette=_shades(self.palette), dither=Image.Dither.NONE)
        few.save(file, "PNG", compress_level=6)
        return file.getvalue()


def _letters(at: tuple[float, float], run: str, font: ImageFont.FreeTypeFont, fill: Colour) -> Stroke:
    return lambda _, draw: draw.text(at, run, fill=fill, font=font, anchor="ls")


@cache
def _disc(radius: int) -> Image.Image:
    """A disc with smooth edges, as a mask."""
    large = Image.new("L", (2 * radius * _SMOOTH, 2 * radius * _SMOOTH))
    ImageDraw.Draw(large).ellipse((0, 0, large.width - 1, large.height - 1), fill=255)
    return large.resize((max(1, 2 * radius), max(1, 2 * radius)), Image.Resampling.BOX)


@cache
def _shades(palette: Palette) -> Image.Image:
    """The colours of a theme with what lies between those that meet, so that files are small."""
    behind = (palette.panel, palette.ground)
    shown = (palette.text, palette.muted, palette.accent, palette.tint, palette.line, palette.quiet)
    pairs = [(back, colour) for back in behind for colour in shown]
    pairs += [behind, (palette.line, palette.accent), (palette.quiet, palette.accent)]
    pairs += [(palette.tint, palette.text), (palette.line, palette.text)]
    kept = [*behind, *shown]
    for (one, other), step in product(pairs, range(1, _STEPS)):
        blend = tuple(round(a + (b - a) * step / _STEPS) for a, b in zip(one, other, strict=True))
        if all(_apart(blend, colour) >= _APART for colour in (*behind, *shown)):
            kept.append((blend[0], blend[1], blend[2]))
    image = Image.new("P", (1, 1))
    image.putpalette([part for colour in dict.fromkeys(kept) for part in colour])
    return image


def _apart(one: Sequence[int], other: Sequence[int]) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))
