"""Screenshots made small: few colours, the ones of large areas exactly."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

COLOURS = 64
PURE = 20
REFINEMENTS = 4
TRANSPARENT = 255
"""The place in the palette of what is transparent."""

Colours = npt.NDArray[np.int64]


def squeeze(png: bytes) -> bytes:
    """A picture with 64 colours, the largest areas' as they were; only its corners are transparent."""
    with Image.open(io.BytesIO(png)) as image:
        channels = np.asarray(image.convert("RGBA"), dtype=np.int64)
    packed = channels[..., 0] << 16 | channels[..., 1] << 8 | channels[..., 2]
    found, where, counts = np.unique(packed, return_inverse=True, return_counts=True)
    colours = np.stack((found >> 16, found >> 8 & 255, found & 255), axis=1)
    palette = _palette(colours, counts)
    places = _nearest(colours, palette)[where].reshape(packed.shape)
    places[channels[..., 3] < 128] = TRANSPARENT
    return _save(places, palette)


def _palette(colours: Colours, counts: Colours) -> Colours:
    """The colours of the largest areas as they are, and a mixture of the others by the roots of their areas.

    So a background is what it was, and a large photo leaves room for a small button.
    """
    largest = colours[np.argsort(counts)[::-1][:PURE]]
    pixels = np.repeat(colours, np.sqrt(counts).astype(np.int64), axis=0).astype(np.uint8)
    sample = Image.fromarray(pixels[np.newaxis])
    mixed: Any = sample.quantize(COLOURS - PURE, Image.Quantize.MEDIANCUT, kmeans=REFINEMENTS).getpalette()
    return np.concatenate((largest, np.array(mixed, dtype=np.int64).reshape(-1, 3)[: COLOURS - PURE]))


def _nearest(colours: Colours, palette: Colours) -> Colours:
    """For each colour the place of the one in the palette that is nearest to it."""
    products = colours.astype(np.float32) @ palette.T.astype(np.float32)
    squares: Any = (palette.astype(np.float32) ** 2).sum(axis=1)
    return np.asarray((squares - 2 * products).argmin(axis=1), dtype=np.int64)


def _save(places: Colours, palette: Colours) -> bytes:
    flat = Image.fromarray(places.astype(np.uint8))
    flat.putpalette(palette.astype(np.uint8).tobytes().ljust(3 * (TRANSPARENT + 1), b"\0"))
    out = io.BytesIO()
    flat.save(out, "PNG", optimize=True, transparency=TRANSPARENT)
    return out.getvalue()
