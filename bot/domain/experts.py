"""Experts: what they may be asked about by their own yes, how often, and their office hours. Pure."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import takewhile
from typing import NewType, Protocol

from bot.domain.calendar import Calendar, local_date, local_instant
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.recurrences import Recurrence
from bot.domain.vocabulary import Vocabulary

BookingId = NewType("BookingId", int)

DEFAULT_MONTHLY, MOST_MONTHLY = 3, 10  # questions a month that an expert is asked
LONGEST = 500  # characters of topics, or of what somebody comes with
LONGEST_PLACE = 300
LENGTHS = (15, 20, 30, 60)  # minutes of one talk in an office hour
LONGEST_HOURS = timedelta(hours=8)
AHEAD = timedelta(weeks=9)  # so that a monthly hour has two to choose from
NOTICE = timedelta(hours=2)  # before it begins nobody books a talk any more
MOST_SLOTS = 20
BOOKING_KEPT = timedelta(days=30)  # after the talk


@dataclass(frozen=True, slots=True)
class Hours:
    """When an expert is there for questions, on their own clock; `closed`: days on which they are not."""

    recurrence: Recurrence
    begins: time
    ends: time
    minutes: int
    place: str = ""
    closed: frozenset[date] = frozenset()

    @property
    def starts(self) -> tuple[time, ...]:
        """When each talk of one day begins; what does not fit before the end is none."""
        day = date(2000, 1, 1)
        begins, ends = (datetime.combine(day, at) for at in (self.begins, self.ends))
        step = timedelta(minutes=self.minutes)
        talks = (begins + n * step for n in range(int(LONGEST_HOURS / step)))
        return tuple(at.time() for at in takewhile(lambda at: at + step <= ends, talks))


@dataclass(frozen=True, slots=True)
class Expertise:
    """An expert's own yes (R5): on what, and for how many questions a month."""

    community: CommunityId
    expert: PersonId
    topics: str
    monthly: int = DEFAULT_MONTHLY
    hours: Hours | None = None

    def without(self, day: date) -> "Expertise":
        """They are not there on that day."""
        if self.hours is None:
            return self
        return replace(self, hours=replace(self.hours, closed=self.hours.closed | {day}))


@dataclass(frozen=True, slots=True)
class Booking:
    """A talk in an expert's office hour; `at` in UTC, `moved` how often."""

    id: BookingId
    community: CommunityId
    expert: PersonId
    person: PersonId
    at: datetime
    minutes: int
    about: str = ""
    moved: int = 0

    @property
    def key(self) -> str:
        return f"booking:{self.community}:{self.id}"

    @property
    def until(self) -> datetime:
        return self.at + timedelta(minutes=self.minutes)

    @property
    def people(self) -> tuple[PersonId, PersonId]:
        return self.expert, self.person

    def other(self, one: PersonId) -> PersonId:
        return self.person if one == self.expert else self.expert


class KnownExperts(Protocol):
    """Experts as others read them."""

    async def all(self) -> Sequence[Expertise]: ...


class Experts(KnownExperts, Protocol):
    async def of(self, expert: PersonId) -> Expertise | None: ...
    async def save(self, expertise: Expertise) -> None: ...
    async def delete(self, expert: PersonId) -> None: ...
    async def book(self, new: Booking) -> Booking:
        """Keep it; it comes back with its id. Those of a month ago go."""
        ...

    async def move(self, booking: Booking) -> None: ...
    async def cancel(self, booking: BookingId) -> None: ...
    async def booking(self, booking: BookingId) -> Booking | None: ...
    async def bookings(self, person: PersonId, after: datetime) -> Sequence[Booking]:
        """Talks that are not over then, of an expert or with one; soonest first."""
        ...


def days(hours: Hours, today: date, calendar: Calendar) -> tuple[date, ...]:
    """The days to come on which an expert is there; nobody is on a day off of the community."""
    coming = hours.recurrence.days(today, today + AHEAD)
    return tuple(day for day in coming if calendar.is_working_day(day) and day not in hours.closed)


def slots(
    hours: Hours, zone: str, now: datetime, calendar: Calendar, taken: Collection[datetime]
) -> tuple[datetime, ...]:
    """The free talks, soonest first, MOST_SLOTS at most (UTC). `zone`: the expert's own."""
    moments = (
        local_instant(day, at, zone)
        for day in days(hours, local_date(now, zone), calendar)
        for at in hours.starts
    )
    free = [at for at in moments if at >= now + NOTICE and at not in taken]
    return tuple(free[:MOST_SLOTS])


def about(known: Iterable[Expertise], text: str, vocabulary: Vocabulary) -> tuple[Expertise, ...]:
    """Those who name a word of it, whoever names most of them first."""
    wanted = vocabulary.terms(text)
    shared = [(len(vocabulary.shared(wanted, vocabulary.terms(e.topics))), e) for e in known]
    fitting = sorted((pair for pair in shared if pair[0]), key=lambda pair: -pair[0])
    return tuple(expertise for _, expertise in fitting)
