"""What an evaluator is told each week: figures about the community, and what changed in them. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.anonymity import LEAST, Held
from bot.domain.calendar import Calendar, local_instant
from bot.domain.communities import CommunityId
from bot.domain.deliveries import Ledger
from bot.domain.membership import HEAVY_LOAD, Role
from bot.domain.participation import Movement
from bot.domain.people import PersonId
from bot.domain.value import Cycle, Improvement, Story

WEEKS_COMPARED = 4
TREND = timedelta(weeks=12)
MOST_STORIES = 2
USEFUL = 6  # progress of 0 to 10 from which a check-in counts as useful; a pass in Dutch schools
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
    goes on where it ended."""

    until: date

    @property
    def since(self) -> date:
        return self.until - timedelta(days=7)


class Trend(StrEnum):
    """What is compared with its mean of the four weeks before."""

    RESPONSE = "response"  # percent
    PULSE = "pulse"  # tenths of a point
    ACTIVE = "active"  # members
    KEPT = "kept"  # percent


# By how much a figure must differ before a sentence is made of it.
NOTABLE: Mapping[Trend, int] = {Trend.RESPONSE: 10, Trend.PULSE: 3, Trend.ACTIVE: 5, Trend.KEPT: 10}


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that differs notably from its four-week mean."""

    trend: Trend
    now: int
    mean: int

    @property
    def up(self) -> bool:
        return self.now > self.mean


class Standing(StrEnum):
    """What can be said of a week beside the others (R42)."""

    CHANGED = "changed"
    SAME = "same"
    NOTHING = "nothing"  # nobody did anything
    HOLIDAY = "holiday"  # nothing was planned in it
    FIRST = "first"  # there is no other yet


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


@dataclass(frozen=True, slots=True)
class Funnel:
    """Pairs of the last half year by how far they came; each step counts those of the next."""

    planned: int = 0
    accepted: int = 0
    met: int = 0
    useful: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """Check-ins of one week: answered, of those that were asked."""

    answered: int
    asked: int

    @property
    def percent(self) -> int | None:
        return round(100 * self.answered / self.asked) if self.asked >= LEAST else None


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything a digest says about one week, as numbers about groups.

    `active` (members who did something) and `kept` are by week, this one last; None is a week in which
    nothing was planned. `newcomers` are under way, settled in the last quarter, and stuck.
    """

    members: int
    week: int
    movement: Movement | None = None
    active: tuple[int | None, ...] = ()
    pulses: tuple[PulsePoint, ...] = ()
    newcomers: tuple[int, int, int] = (0, 0, 0)
    capacity: int = 0
    demand: int = 0
    funnel: Funnel = field(default_factory=Funnel)
    kept: tuple[Kept, ...] = ()
    cycles: Mapping[Cycle, int] = field(default_factory=dict)
    stories: tuple[Story, ...] = ()
    filled: tuple[Role, ...] = ()
    empty: tuple[Role, ...] = ()
    overloaded: int = 0
    improvements: tuple[Improvement, ...] = ()
    ledger: Ledger = field(default_factory=lambda: Ledger(0, 0, 0, 0, 0))
    held: tuple[date, Held] | None = None

    def changes(self) -> tuple[Change, ...]:
        """What differs notably from the four weeks before, in the order of Trend."""
        return tuple(
            Change(trend, now, mean)
            for trend, (now, mean) in self._compared().items()
            if abs(now - mean) >= NOTABLE[trend]
        )

    def _compared(self) -> dict[Trend, tuple[int, int]]:
        """This week's figure and the mean of those before, of what was planned in both."""
        pulses = self.pulses if self.has_pulse() else ()
        series: dict[Trend, list[int | None]] = {
            # Fewer than five answers count as none: that is a fall, not a gap.
            Trend.RESPONSE: [p.rate or 0 for p in pulses],
            Trend.PULSE: [None if p.mean is None else round(10 * p.mean) for p in pulses],
            Trend.ACTIVE: list(self.active),
            Trend.KEPT: [week.percent for week in self.kept],
        }
        pairs = {trend: _beside(values) for trend, values in series.items()}
        return {trend: pair for trend, pair in pairs.items() if pair}

    def has_pulse(self) -> bool:
        """Whether the last pulse is of this week."""
        return bool(self.pulses) and self.pulses[-1].day.toordinal() > self.week * 7

    def unanswered(self) -> int:
        """How many pulses in a row hardly anybody answered, up to this week's; 0 in a week without one."""
        rates = [p.rate for p in reversed(self.pulses)] if self.has_pulse() else []
        return next((n for n, rate in enumerate(rates) if rate is not None), len(rates))

    def standing(self) -> Standing:
        if self.changes():
            return Standing.CHANGED
        answered = self.has_pulse() and self.pulses[-1].rate is not None
        if self.active and not self.active[-1] and not answered:
            return Standing.HOLIDAY if self.active[-1] is None else Standing.NOTHING
        return Standing.SAME if self._compared() else Standing.FIRST

    def is_quiet(self) -> bool:
        """Nothing that asks for anybody's attention."""
        busy = self.changes() or self.improvements or self.stories or self.newcomers[2]
        quiet = not busy and not self.has_pulse()
        return quiet and not self.ledger.failed and self.demand <= self.capacity


def _beside(values: Sequence[int | None]) -> tuple[int, int] | None:
    """The last one, and the mean of the four before it that there are; None without either."""
    known = [value for value in values[:-1] if value is not None][-WEEKS_COMPARED:]
    last = values[-1] if values else None
    return (last, mean_of(known)) if known and last is not None else None


def mean_of(values: Sequence[int]) -> int:
    return round(sum(values) / len(values)) if values else 0


def role_cover(held: Sequence[frozenset[Role]]) -> tuple[tuple[Role, ...], tuple[Role, ...], int]:
    """Roles that somebody holds, roles that nobody holds, and how many people hold three or more."""
    wanted = [role for role in Role if role is not Role.MEMBER]
    filled = tuple(role for role in wanted if any(role in roles for roles in held))
    empty = tuple(role for role in wanted if role not in filled)
    return filled, empty, sum(len(roles) >= HEAVY_LOAD for roles in held)


class Digests(Protocol):
    async def get(self, person: PersonId) -> Subscription | None: ...
    async def save(self, subscription: Subscription) -> None: ...
    async def all(self) -> Sequence[Subscription]: ...


class Counts(Protocol):
    """Numbers that the database counts, so that no digest loads what it only wants counted."""

    async def members(self) -> Sequence[PersonId]:
        """Who takes part."""
        ...

    async def roles(self) -> Sequence[frozenset[Role]]:
        """The roles of each member who holds any."""
        ...

    async def check_ins(self, since: date) -> Mapping[date, Kept]:
        """Check-ins by day."""
        ...

    async def funnel(self, since: date) -> Funnel:
        """Pairs that were asked since a day."""
        ...

    async def ledger(self, since: datetime) -> Ledger:
        """Messages settled since a moment, and those still waiting."""
        ...
