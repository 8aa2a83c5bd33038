"""Texts that nothing was learnt from, a folder for each sitting in which somebody wrote some.

What is held out is so for ever: only its figures are looked at. The rest (the guide) may be read to see which
kind is misread. `python -m tests.language.unseen` measures both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.domain.people import Language

FOLDER = Path(__file__).parent
URGENT = "! "  # before a text about harming oneself, or somebody else who may


class Sitting(StrEnum):
    """`blind`: by somebody who had read neither the training texts nor the other lists; every second text is
    held out. `campus`: the life around lessons, all guide. `staffroom`: written before what was mended by
    `campus`, measured after it, all held out."""

    BLIND = "blind"
    CAMPUS = "campus"
    STAFFROOM = "staffroom"

    def holds(self, count: int) -> bool:
        """Whether the text that is `count` from the top of its file is held out."""
        return self is Sitting.STAFFROOM or (self is Sitting.BLIND and count % 2 == 1)


@dataclass(frozen=True, slots=True)
class Unseen:
    text: str
    kind: str
    is_real: bool
    is_urgent: bool
    is_held: bool


def unseen(language: Language, sitting: Sitting) -> tuple[Unseen, ...]:
    """All texts of a language, the harmless ones first, in the order of their file."""
    return (*_read(language, sitting, "harmless"), *_read(language, sitting, "real"))


def _read(language: Language, sitting: Sitting, which: str) -> Iterator[Unseen]:
    kind, count = "", 0
    path = FOLDER / sitting / f"{language.value}-{which}.txt"
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# "):
            kind = line[2:]
            continue
        urgent = line.startswith(URGENT)
        text = line.removeprefix(URGENT)
        yield Unseen(text, kind, which == "real", urgent, sitting.holds(count))
        count += 1
