"""What an evaluator is told each week: when it comes, and what changed in a community's figures. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.calendar import Calendar, local_instant
from bot.domain.communities import CommunityId
from bot.domain.participation import week_of
from bot.domain.people import PersonId

WEEKS_COMPARED = 4
TREND = timedelta(weeks=12)
HALF_YEAR = timedelta(days=182)
FRIDAY, AFTERNOON = 4, time(15, 0)


@dataclass(frozen=True, slots=True)
class Subscription:
    """When somebody gets the digest; `weekday` 0 is Monday, `at` is on their own clock."""

    community: CommunityId
    person: PersonId
    weekday: int = FRIDAY
    at: time = AFTERNOON
    on: bool = True

    def next(self, now: datetime, today: date, zone: str, calendar: Calendar) -> datetime:
        """The next moment after `now`, moved on from a holiday."""
        # From a week back: one that a holiday moved on is still to come.
        day = today + timedelta(days=(self.weekday - today.weekday()) % 7 - 7)
        while True:
            moment = local_instant(calendar.on_or_after(day), self.at, zone)
            if moment > now:
                return moment
            day += timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Week:
    """The seven whole days before `until`: a digest on Friday tells of Friday to Thursday, and the next one
    goes on where it ended. `trend`: how far back the course of a figure is shown."""

    until: date
    trend: timedelta = TREND

    @property
    def since(self) -> date:
        return self.until - timedelta(days=7)

    @property
    def number(self) -> int:
        """The calendar week that is ending; early in a week, the one that has just ended."""
        return week_of(self.until - timedelta(days=3))

    def monday(self, back: int = 0) -> date:
        """The Monday of the calendar week, or of one that many weeks before it."""
        return date.fromordinal((self.number - back) * 7 + 1)

    def has(self, day: date) -> bool:
        """Whether a day is of the calendar week, or came after it."""
        return week_of(day) >= self.number


@dataclass(frozen=True, slots=True)
class Series:
    """A figure, this week's last; None is a week in which it was not measured.

    `notable`: by how much this week's must differ from the mean of the four before it to be news.
    `tenths`: the values are tenths of what is told. `none`: a fall to nothing has words of its own.
    """

    name: str
    values: tuple[int | None, ...]
    notable: int
    tenths: bool = False
    none: bool = False

    def compared(self) -> tuple[int, int] | None:
        """The last one, and the mean of the four before it that there are; None without either."""
        known = [value for value in self.values[:-1] if value is not None][-WEEKS_COMPARED:]
        last = self.values[-1] if self.values else None
        return (last, mean_of(known)) if known and last is not None else None

    def change(self) -> "Change | None":
        both = self.compared()
        notable = both is not None and abs(both[0] - both[1]) >= self.notable
        return Change(self, *both) if both and notable else None


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that differs notably from its four-week mean."""

    series: Series
    now: int
    mean: int

    @property
    def way(self) -> str:
        if self.series.none and not self.now:
            return "none"
        return "up" if self.now > self.mean else "down"


class Stir(StrEnum):
    """Whether a community gave a sign of life in a week."""

    SOMEBODY = "somebody"
    NOBODY = "nobody"
    HOLIDAY = "holiday"  # nothing was planned


class Standing(StrEnum):
    """What can be said of a week beside the others (R42)."""

    CHANGED = "changed"
    SAME = "same"
    NOTHING = "nothing"  # nobody did anything
    HOLIDAY = "holiday"  # nothing was planned in it
    FIRST = "first"  # there is no other yet


def standing(series: Sequence[Series], stirs: Sequence[Stir]) -> Standing:
    if any(one.change() for one in series):
        return Standing.CHANGED
    if Stir.SOMEBODY not in stirs:
        if Stir.HOLIDAY in stirs:
            return Standing.HOLIDAY
        if Stir.NOBODY in stirs:
            return Standing.NOTHING
    return Standing.SAME if any(one.compared() for one in series) else Standing.FIRST


def mean_of(values: Sequence[int]) -> int:
    return round(sum(values) / len(values)) if values else 0


class Digests(Protocol):
    async def get(self, person: PersonId) -> Subscription | None: ...
    async def save(self, subscription: Subscription) -> None: ...
    async def all(self) -> Sequence[Subscription]: ...
