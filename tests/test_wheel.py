"""What a person gets who installs the wheel."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

REPO = Path(__file__).parents[1]


def test_a_wheel_brings_the_shipped_packs_and_all_languages(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=REPO, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    done = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "--json", "hello"],
        cwd=installed,
        env={**os.environ, "PYTHONPATH": str(installed), "XDG_CACHE_HOME": str(tmp_path / "cache")},
        check=False,
        capture_output=True,
        text=True,
    )
    assert '"status": "answered"' in done.stdout, done.stderr
    packs = {path.parent.name for path in (REPO / "knowledge").glob("*/pack.yaml")}
    assert {path.parent.name for path in (installed / "bot" / "knowledge").glob("*/pack.yaml")} == packs
    sentences = Path("bot", "wording", "locales")
    brought = {path.relative_to(installed) for path in (installed / sentences).rglob("*.ftl")}
    assert brought == {path.relative_to(REPO) for path in (REPO / sentences).rglob("*.ftl")}
