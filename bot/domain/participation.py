"""Who takes part, counted and never read: a number per member per day, and a bit per week."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.calendar import Calendar
from bot.domain.people import PersonId

WINDOW = 12  # weeks that decide about a layer
WEEKDAYS = 5
REMEMBERED = 62  # weeks: a signed 64-bit integer holds them
CORE, ACTIVE = 8, 4  # active weeks of WINDOW from which on


class Layer(StrEnum):
    """Levels of participation in a community of practice (Wenger, McDermott and Snyder 2002, ch. 3).

    All are legitimate; a community is healthy when people move between them. The limits are Kring's:
    active in two weeks of three, in one of three, in any at all, in none, of the last twelve.
    """

    CORE = "core"
    ACTIVE = "active"
    OCCASIONAL = "occasional"
    PERIPHERAL = "peripheral"


@dataclass(frozen=True, slots=True)
class Activity:
    """Bit n of `weeks` says: active n weeks before `week`. Weeks count Mondays since the year 1."""

    person: PersonId
    week: int
    weeks: int

    def at(self, week: int) -> int:
        """The bits as seen from the end of a week, of which bit 0 is that week itself."""
        moved = (
            self.weeks << (week - self.week)
            if week >= self.week
            else (self.weeks >> (self.week - week))
        )
        return moved & ((1 << REMEMBERED) - 1)

    def active(self, week: int) -> "Activity":
        """The same with a week marked."""
        if week < self.week:
            return Activity(self.person, self.week, self.weeks | 1 << (self.week - week))
        return Activity(self.person, week, self.at(week) | 1)


def week_of(day: date) -> int:
    return (day.toordinal() - 1) // 7


def is_ordinary(week: int, calendar: Calendar) -> bool:
    """Whether most of its days from Monday to Friday are working days."""
    monday = date.fromordinal(week * 7 + 1)
    days = (monday + timedelta(days=n) for n in range(WEEKDAYS))
    return sum(map(calendar.is_working_day, days)) > WEEKDAYS / 2


def quiet_weeks(activities: Sequence[Activity], today: date, calendar: Calendar) -> int:
    """How many whole weeks have passed since the last in which any member did something.

    A week without a working day, in a holiday, is not held against anybody (R42).
    """
    weeks = [one.week for one in activities if one.weeks]
    if not weeks:
        return 0
    mondays = (date.fromordinal(week * 7 + 1) for week in range(max(weeks) + 1, week_of(today)))
    return sum(calendar.on_or_after(monday) < monday + timedelta(days=5) for monday in mondays)


@dataclass(frozen=True, slots=True)
class Movement:
    """How many members are in each layer, and how many came there from each other one."""

    layers: Mapping[Layer, int]
    flows: Mapping[tuple[Layer, Layer], int]
    active: tuple[int, ...]

    def inward(self) -> int:
        return sum(n for (old, new), n in self.flows.items() if _depth(new) < _depth(old))

    def outward(self) -> int:
        return sum(n for (old, new), n in self.flows.items() if _depth(new) > _depth(old))


def _depth(layer: Layer) -> int:
    return list(Layer).index(layer)


class Participation(Protocol):
    async def count(self, person: PersonId, day: date) -> None:
        """One more thing that a member did on a day; not what it was."""
        ...

    async def activities(self) -> Sequence[Activity]: ...
