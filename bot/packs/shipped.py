"""Finding a pack: those that come with the bot, by name, and any other by its folder."""

from __future__ import annotations

from pathlib import Path

from bot.packs.files import names_in
from bot.packs.schema import did_you_mean


class PackNotFoundError(Exception):
    """No pack goes by that name; the text says which there are. `available` holds their names."""

    def __init__(self, wanted: str, available: tuple[str, ...]) -> None:
        known = (
            f"the packs that come with the bot are {', '.join(available)}"
            if available
            else "none came with the bot"
        )
        hint = did_you_mean(wanted, available) or f"; {known}"
        super().__init__(f"there is no pack '{wanted}': it is neither a folder nor a shipped pack{hint}")
        self.available = available


def shipped_packs_folder() -> Path:
    """The packs that come with the bot: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "knowledge"
    return installed if installed.is_dir() else package.parent / "knowledge"


def shipped_packs() -> tuple[str, ...]:
    """The names of the packs that come with the bot."""
    folder = shipped_packs_folder()
    return tuple(name for name in names_in(folder) if (folder / name / "pack.yaml").is_file())


def find_pack(name_or_path: str) -> Path:
    """The folder of a pack, given as a path or as the name of a shipped one; a path goes first.

    Raises:
        PackNotFoundError: there is neither.
    """
    try:
        if name_or_path and Path(name_or_path).is_dir():
            return Path(name_or_path)
    except (OSError, ValueError):
        pass
    available = shipped_packs()
    if name_or_path in available:
        return shipped_packs_folder() / name_or_path
    raise PackNotFoundError(name_or_path, available)
