"""Make the fonts in `bot/pictures/data/` from those of a Linux distribution.

    pip install fonttools
    python tools/subset_fonts.py INTER_DIR NOTO_CJK_DIR

INTER_DIR holds Inter's OpenType files, NOTO_CJK_DIR the collections of Noto Sans CJK; both are under the SIL
Open Font License. Debian's fonts-inter and fonts-noto-cjk were used, which install into `inter` and `noto` of
/usr/share/fonts/opentype. Kept are the characters of European languages, kana, and the kanji of JIS X 0208's
first level with the rest of the Jōyō kanji. `characters.txt` lists what the fonts have.
"""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

OUT = Path(__file__).parents[1] / "bot" / "pictures" / "data"
JOYO_BEYOND = "丼傲刹剝哺喩嗅嘲塡彙恣惧慄憬拉摯曖楷毀璧瘍箋籠緻羞訃諧貪踪辣錮頰鬱𠮟"
"""The Jōyō kanji (2010) that are not of JIS X 0208's first level."""


def main() -> None:
    """Read the arguments and write the fonts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("inter", type=Path)
    parser.add_argument("noto", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    arguments = parser.parse_args()
    latin = frozenset[str]()
    for weight, file in (("Regular", "Inter-Regular.otf"), ("Bold", "Inter-SemiBold.otf")):
        font = TTFont(arguments.inter / file)
        latin = save(font, set(european()), arguments.out / f"Inter-{weight}.otf")
    japanese = frozenset[str]()
    for weight in ("Regular", "Bold"):
        font = TTFont(arguments.noto / f"NotoSansCJK-{weight}.ttc", fontNumber=0)
        japanese = save(font, set(kana_and_kanji()) - latin, arguments.out / f"NotoSansJP-{weight}.otf")
    lines = [f"Inter: {ranges(latin)}", f"NotoSansJP: {ranges(japanese)}"]
    (arguments.out / "characters.txt").write_text("\n".join(lines) + "\n", encoding="ascii")


def european() -> Iterator[str]:
    """Latin with all its accents, Greek, Cyrillic, punctuation, currencies, arrows and a few signs."""
    blocks = (
        (0x20, 0x250),
        (0x370, 0x530),
        (0x1E00, 0x1F00),
        (0x2010, 0x2060),
        (0x20A0, 0x20C0),
        (0x2100, 0x2150),
    )
    for first, end in (*blocks, (0x2190, 0x21A0), (0x2200, 0x2270)):
        yield from map(chr, range(first, end))
    yield "□"


def kana_and_kanji() -> Iterator[str]:
    """The signs, kana and first-level kanji of JIS X 0208, and the Jōyō kanji beyond."""
    for row, cell in itertools.product((*range(1, 9), *range(16, 48)), range(1, 95)):
        yield from bytes((row + 0xA0, cell + 0xA0)).decode("euc_jp", errors="ignore")
    yield from JOYO_BEYOND
    yield from map(chr, range(0xFF61, 0xFFA0))


def save(font: TTFont, characters: set[str], path: Path) -> frozenset[str]:
    """Write a font with the glyphs of some characters alone; those that it has."""
    options = Options(
        layout_features=[], name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], hinting=False, notdef_outline=True
    )
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "GSUB", "GPOS", "GDEF"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=map(ord, characters))
    subsetter.subset(font)
    font["head"].modified = font["head"].created  # so that the same input makes the same file
    font.recalcTimestamp = False
    font.save(path)
    has = frozenset(map(chr, font.getBestCmap()))
    print(f"{path.name}: {path.stat().st_size:,} bytes, {len(has):,} characters")
    return has


def ranges(characters: frozenset[str]) -> str:
    """Characters as code points in hexadecimal, those in a row as `first-last`."""
    found: list[list[int]] = []
    for code in sorted(map(ord, characters)):
        if found and code == found[-1][-1] + 1:
            found[-1] = [found[-1][0], code]
        else:
            found.append([code])
    return " ".join("-".join(f"{code:X}" for code in ends) for ends in found)


if __name__ == "__main__":
    main()
