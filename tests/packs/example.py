"""The pack that `docs/packs.md` gives as an example, as files."""

from __future__ import annotations

import re
from pathlib import Path

DOCUMENT = Path(__file__).parents[2] / "docs" / "packs.md"
_FILE = re.compile(
    r"^`(?:my-franchise|(texts))/([\w./-]+)`\n\n```(?:yaml)?\n(.*?)^```$", re.MULTILINE | re.DOTALL
)


def example_files() -> dict[str, str]:
    """The example's files by name; the sources' texts begin with `texts/`."""
    found = _FILE.findall(DOCUMENT.read_text(encoding="utf-8"))
    return {f"{texts}/{name}" if texts else name: content for texts, name, content in found}


def write_files(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write files below a folder, which is returned."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder
