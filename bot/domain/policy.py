"""What a community may set about its mentoring, with the defaults that the field recommends.

Held by `tests/domain/test_planning.py`.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from bot.domain.cadence import Rhythm
from bot.domain.calendar import Calendar

WEIGHTS = MappingProxyType(
    {
        "goal": 450,  # Eby et al. 2013: deep-level similarity matters most
        "interests": 150,
        "discipline": 120,
        "when": 80,
        "where": 80,
        "language": 60,
        "zone": 60,
    }
)
LEAST_SCORE = 300  # below this a pair is not proposed


class Rounds(StrEnum):
    """How often mentees and mentors are matched. OFF: each mentee at once."""

    OFF = "off"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"


class Leftovers(StrEnum):
    """What whoever has no mentor is offered (R6): peers in the same boat, or a place in the line."""

    PEERS = "peers"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Policy:
    """Every number is days or points; `weights` sum to at most 1000.

    `bridging`: another discipline scores, rather than the same.
    """

    rounds: Rounds = Rounds.OFF
    leftovers: Leftovers = Leftovers.PEERS
    weights: tuple[tuple[str, int], ...] = tuple(WEIGHTS.items())
    least: int = LEAST_SCORE
    bridging: bool = True
    repeat_after: int = 84  # R1: twelve weeks
    answer_within: int = 3  # working days a mentor has (R21)
    rhythm: Rhythm = field(default_factory=Rhythm)

    def weight(self, part: str) -> int:
        return dict(self.weights).get(part, 0)


def next_round(rounds: Rounds, after: date, calendar: Calendar) -> date | None:
    """The working day of the next round after a day: Mondays, every other one counted from year 1 (an
    ISO week's number is odd twice in a row around some new years), or the month's first. None without
    rounds."""
    monday = after + timedelta(days=7 - after.weekday())
    match rounds:
        case Rounds.OFF:
            return None
        case Rounds.FORTNIGHTLY if monday.toordinal() // 7 % 2:
            monday += timedelta(days=7)
        case Rounds.MONTHLY:
            while monday.day > 7:
                monday += timedelta(days=7)
    return calendar.on_or_after(monday)
