"""What an evaluator is told each week: figures about the community, and what changed in them. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.agenda import DueKind
from bot.domain.anonymity import LEAST, Held
from bot.domain.calendar import Calendar, local_instant
from bot.domain.communities import CommunityId
from bot.domain.deliveries import Ledger
from bot.domain.membership import HEAVY_LOAD, Role
from bot.domain.participation import Movement
from bot.domain.people import PersonId
from bot.domain.value import Cycle, Improvement, Story

DIGEST = DueKind("digest.due", useful_for=timedelta(days=3))
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

    `kept` is by week, this one last. `newcomers` are under way, settled in the last quarter, and stuck.
    """

    members: int
    week: int
    movement: Movement | None = None
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
        # Fewer than five answers count as none: that is a fall, not a gap.
        rated = [p.rate or 0 for p in self.pulses]
        scored = [round(10 * p.mean) for p in self.pulses if p.mean is not None]
        active = list(self.movement.active) if self.movement else []
        kept = [week.percent for week in self.kept if week.percent is not None]
        series = {
            Trend.RESPONSE: rated,
            Trend.PULSE: scored,
            Trend.ACTIVE: active,
            Trend.KEPT: kept,
        }
        return {
            trend: (values[-1], mean_of(values[-1 - WEEKS_COMPARED : -1]))
            for trend, values in series.items()
            if len(values) > 1
        }

    def is_quiet(self) -> bool:
        """Nothing that asks for anybody's attention."""
        fresh = any(p.day.toordinal() > self.week * 7 for p in self.pulses)
        busy = self.changes() or self.improvements or self.stories or fresh or self.newcomers[2]
        return not busy and not self.ledger.failed and self.demand <= self.capacity


def mean_of(values: Sequence[int]) -> int:
    return round(sum(values) / len(values)) if values else 0


def role_cover(held: Sequence[frozenset[Role]]) -> tuple[tuple[Role, ...], tuple[Role, ...], int]:
    """Roles that somebody holds, roles that nobody holds, and how many people hold three or more."""
    wanted = [role for role in Role if role is not Role.MEMBER]
    filled = tuple(role for role in wanted if any(role in roles for roles in held))
    empty = tuple(role for role in wanted if role not in filled)
    return filled, empty, sum(len(roles) >= HEAVY_LOAD for roles in held)


class Digests(Protocol):
    async def get(self, community: CommunityId, person: PersonId) -> Subscription | None: ...
    async def save(self, community: CommunityId, subscription: Subscription) -> None: ...
    async def all(self, community: CommunityId) -> Sequence[Subscription]: ...


class Counts(Protocol):
    """Numbers that the database counts, so that no digest loads what it only wants counted."""

    async def members(self, community: CommunityId) -> Sequence[PersonId]:
        """Who takes part."""
        ...

    async def roles(self, community: CommunityId) -> Sequence[frozenset[Role]]:
        """The roles of each member who holds any."""
        ...

    async def check_ins(self, community: CommunityId, since: date) -> Mapping[date, Kept]:
        """Check-ins by day."""
        ...

    async def funnel(self, community: CommunityId, since: date) -> Funnel:
        """Pairs that were asked since a day."""
        ...

    async def ledger(self, community: CommunityId, since: datetime) -> Ledger:
        """Messages settled since a moment, and those still waiting."""
        ...
