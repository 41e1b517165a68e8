"""Knowledge packs: reading, checking and finding them. `docs/packs.md` describes their files."""

from bot.packs.files import content_digest
from bot.packs.loading import Reading, load_pack, read_pack
from bot.packs.problems import PackError, Problem, Severity
from bot.packs.shipped import PackNotFoundError, find_pack, shipped_packs, shipped_packs_folder
from bot.packs.verifying import Sentence, Verification, verify_locators

__all__ = [
    "PackError",
    "PackNotFoundError",
    "Problem",
    "Reading",
    "Sentence",
    "Severity",
    "Verification",
    "content_digest",
    "find_pack",
    "load_pack",
    "read_pack",
    "shipped_packs",
    "shipped_packs_folder",
    "verify_locators",
]
