"""A vote on what everybody here agrees on: who may, how many answers it needs, and what came out of it. Pure.

Held by `tests/domain/test_votes.py`.
"""

from collections.abc import Collection, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from math import ceil

from bot.domain.anonymity import LEAST, turnout
from bot.domain.membership import Member
from bot.domain.people import Kind

AGREE, DISAGREE, NO_OPINION = 1, 2, 3  # as an answer is kept


class Quorum(StrEnum):
    """Which part of those who are asked must answer."""

    THIRD = "third"
    HALF = "half"
    TWO_THIRDS = "two-thirds"
    THREE_QUARTERS = "three-quarters"
    ALL = "all"

    def of(self, asked: int) -> int:
        """How many answers that is: never fewer than any number is told of."""
        return max(LEAST, ceil(_PARTS[self] * asked))


_PARTS = {
    Quorum.THIRD: Fraction(1, 3),
    Quorum.HALF: Fraction(1, 2),
    Quorum.TWO_THIRDS: Fraction(2, 3),
    Quorum.THREE_QUARTERS: Fraction(3, 4),
    Quorum.ALL: Fraction(1),
}


class Outcome(StrEnum):
    """What became of a vote; nothing else of it is ever told but a band of answers."""

    PASSED = "passed"
    NOT_PASSED = "not-passed"
    MISSED = "missed"  # too few answered


def outcome(answers: Sequence[str], needed: int) -> Outcome:
    """More agreed than not, of enough who answered. Whoever has no opinion has answered."""
    if len(answers) < needed:
        return Outcome.MISSED
    agreed, not_agreed = answers.count(str(AGREE)), answers.count(str(DISAGREE))
    return Outcome.PASSED if agreed > not_agreed else Outcome.NOT_PASSED


def told(answers: int, needed: int, asked: int) -> tuple[int, int] | None:
    """Between which two counts those who answered are. That too few did says something as well: where the
    two together would leave fewer than LEAST counts, nothing more is told."""
    band = turnout(answers, asked).answered
    if band is None or answers >= needed:
        return band
    low, high = band[0], min(band[1], needed - 1)
    return (low, high) if high - low + 1 >= LEAST else None


def voters(everyone: Collection[Member], today: date) -> list[Member]:
    """Who takes part, also without wanting the pulse; no machine does."""
    return [m for m in everyone if m.takes_part(today) and m.person.kind is not Kind.BOT]
