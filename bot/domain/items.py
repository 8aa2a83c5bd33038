"""The bank of questions that a pulse draws from, and a community's own.

Held by `tests/domain/test_pulse.py`.
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from bot.domain.people import Language

_BANK = Path(__file__).with_name("items.json")
LOW, HIGH = 1, 5  # the scale of a community's own items
OWN = "own"
LONGEST = 200  # characters


@dataclass(frozen=True, slots=True)
class Item:
    """A statement to agree with, in both languages, on a scale from `low` to `high`.

    `reverse`: agreeing is bad news, so the score is turned round before it is told.
    """

    id: str
    nl: str
    en: str
    low: int = LOW
    high: int = HIGH
    reverse: bool = False
    source: str = OWN

    def text(self, language: Language) -> str:
        return self.nl if language is Language.NL else self.en


@cache
def bank(group: str) -> tuple[Item, ...]:
    """The items of one group of the data file: "pulse", "safety" or "recommend"."""
    found = json.loads(_BANK.read_text("utf-8"))[group]
    shared = {"low": found["low"], "high": found["high"], "source": found["source"]}
    return tuple(Item(**shared, **item) for item in found["items"])


def own_item(nl: str, en: str) -> Item:
    """A community's own statement; where one language is missing the other stands for it."""
    nl, en = nl.strip(), en.strip()
    nl, en = nl or en, en or nl
    return Item(item_id(nl, en), nl, en)


def item_id(nl: str, en: str) -> str:
    """What a question measures, by its text: the same question is the same item, wherever it is asked.

    Results about one item are guarded together; so a statement of the bank is the bank's, in a poll too.
    """
    for group in ("pulse", "safety", "recommend"):
        for item in bank(group):
            if _plain(nl) == _plain(item.nl) or _plain(en) == _plain(item.en):
                return item.id
    return f"{OWN}-{sha256(_plain(nl).encode()).hexdigest()[:16]}"


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()
