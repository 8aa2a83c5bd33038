"""The community's pulse: when it is taken, and what is asked this time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.anonymity import Held, Turnout
from bot.domain.calendar import Calendar, monday_of
from bot.domain.items import Item, bank
from bot.domain.pace import UNANSWERED_PULSES

DAYS_OPEN = timedelta(days=7)
OPEN_LONGER = timedelta(days=28)  # where a week brought too few answers for anything to be told
BETWEEN = timedelta(days=7)  # nobody is asked again within a week
SETTLING = timedelta(days=28)  # into a term, before its safety questions


class Split(StrEnum):
    """The one way to look at parts of the answers, chosen before a poll opens."""

    NONE = "none"
    DISCIPLINE = "discipline"
    TENURE = "tenure"


@dataclass(frozen=True, slots=True)
class PulsePolicy:
    """`every` is in weeks. `turn` counts the pulses so far; `safety_term` is the last term that had its
    safety questions. `bank` are the ids in rotation, `own` the community's own items. `unanswered`: how many
    pulses in a row too few people answered for anything to be told; after some it is off by itself.
    """

    on: bool = False
    every: int = 2
    weekday: int = 1
    until: date | None = None
    resting: date | None = None
    bank: tuple[str, ...] = tuple(item.id for item in bank("pulse"))
    own: tuple[Item, ...] = ()
    safety: bool = True
    safety_term: str = ""
    split: Split = Split.NONE
    turn: int = 0
    last: date | None = None
    unanswered: int = 0

    @property
    def open_for(self) -> timedelta:
        """How long the next one is open: four weeks together where a week was not enough.

        Answers of several pulses are never added up: those of the last one are gone, the question is another,
        and five answers might be of three people.
        """
        return OPEN_LONGER if self.unanswered else DAYS_OPEN

    def closed(self, *, answered: bool) -> "PulsePolicy":
        """A pulse was counted: after too many in a row that hardly anybody answered it pauses."""
        if answered:
            return replace(self, unanswered=0)
        count = self.unanswered + 1
        return replace(self, unanswered=count, on=self.on and count < UNANSWERED_PULSES)

    def items(self) -> tuple[Item, ...]:
        """What rotates, in order: the bank's chosen items, then the community's own."""
        return (*(item for item in bank("pulse") if item.id in self.bank), *self.own)

    def taken(self, day: date, term: str = "") -> "PulsePolicy":
        """A pulse was opened; the safety questions' turn is not one of the rotation."""
        if term:
            return replace(self, last=day, safety_term=term)
        return replace(self, last=day, turn=self.turn + 1)

    def rotated(self) -> tuple[Item, ...]:
        """The items by whose turn it is: the first is next."""
        items = self.items()
        at = self.turn % len(items) if items else 0
        return items[at:] + items[:at]


def term_of(day: date) -> tuple[str, date]:
    """The Dutch half-year that a day is in, and its first day: from September, and from February."""
    if day.month >= 9 or day.month == 1:
        year = day.year if day.month >= 9 else day.year - 1
        return f"{year}-1", date(year, 9, 1)
    return f"{day.year - 1}-2", date(day.year, 2, 1)


def safety_due(policy: PulsePolicy, day: date) -> str:
    """The term whose safety questions are due on a day; empty when none are."""
    term, began = term_of(day)
    due = policy.safety and policy.safety_term != term and day - began >= SETTLING
    return term if due else ""


def next_pulse(policy: PulsePolicy, today: date, calendar: Calendar) -> date | None:
    """The working day of the next pulse, after today; None when there is none to come.

    Weeks are counted from the last pulse's own week, whatever holiday moved its day.
    """
    if not policy.on:
        return None
    day = today + timedelta(days=1)
    if policy.last is not None:
        monday = monday_of(policy.last)
        day = max(day, monday + timedelta(weeks=policy.every))
    if policy.resting is not None:
        day = max(day, policy.resting)
    day += timedelta(days=(policy.weekday - day.weekday()) % 7)
    if policy.last is not None:
        # A weekly one that a holiday moved would come too soon; and one at a time is open.
        day = max(day, policy.last + max(BETWEEN, policy.open_for))
    day = calendar.on_or_after(day)
    return None if policy.until is not None and day > policy.until else day


@dataclass(frozen=True, slots=True)
class PulsePoint:
    """One published pulse; `mean` is on a scale of 1 to 5."""

    day: date
    question: str
    mean: float | None
    edge: str
    n: tuple[int, int | None] | None
    rate: int | None
    held: Held | None = None
    turnout: Turnout | None = None


def ignored(points: Sequence[PulsePoint]) -> int:
    """How many pulses in a row hardly anybody answered, up to the last."""
    rates = [point.rate for point in reversed(points)]
    return next((n for n, rate in enumerate(rates) if rate is not None), len(rates))
