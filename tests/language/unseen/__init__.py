"""Texts written blind: their author had read neither the training texts nor the other lists of D36.

Every second text is held out for ever (`HELD`): only its figures are looked at. The other half (`GUIDE`)
may be read to see which kind is misread. `python -m tests.language.unseen` measures both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.domain.people import Language

FOLDER = Path(__file__).parent
URGENT = "! "  # before a text about harming oneself, or somebody else who may


@dataclass(frozen=True, slots=True)
class Unseen:
    text: str
    kind: str
    is_real: bool
    is_urgent: bool
    is_held: bool


def unseen(language: Language) -> tuple[Unseen, ...]:
    """All texts of a language, the harmless ones first, in the order of their file."""
    return tuple(_read(language, "harmless")) + tuple(_read(language, "real"))


def _read(language: Language, which: str) -> Iterator[Unseen]:
    kind, count = "", 0
    for line in (FOLDER / f"{language.value}-{which}.txt").read_text("utf-8").splitlines():
        if line.startswith("# "):
            kind = line[2:]
            continue
        urgent = line.startswith(URGENT)
        yield Unseen(line.removeprefix(URGENT), kind, which == "real", urgent, count % 2 == 1)
        count += 1
