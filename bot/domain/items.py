"""The bank of questions that a pulse draws from, and a community's own."""

import json
from dataclasses import dataclass
from functools import cache
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


def own_item(number: int, nl: str, en: str) -> Item:
    """A community's own statement; where one language is missing the other stands for it."""
    nl, en = nl.strip()[:LONGEST], en.strip()[:LONGEST]
    return Item(f"{OWN}-{number}", nl or en, en or nl)
