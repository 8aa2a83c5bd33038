"""What a community meets for: when, who comes, who waits for a place, and what is talked about. Pure.

A place is nobody's property: of all who said yes, in the order in which they did, the first have one. So
whoever waits moves up by itself as soon as somebody before them says no.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.communities import CommunityId
from bot.domain.membership import Member
from bot.domain.people import Kind, PersonId
from bot.domain.slots import Choice

EventId = NewType("EventId", int)
SeriesId = NewType("SeriesId", int)

LONGEST_TITLE = 120  # characters
LONGEST_PLACE = 300
LONGEST_ABOUT = 1000
LONGEST_TOPIC = 200  # of one line that a host puts on the agenda
MOST_TOPICS = 20  # lines that hosts put on one agenda
MOST_SEATS = 10_000
LENGTHS = (30, 45, 60, 90, 120, 180, 240, 480)  # minutes
FARTHEST = timedelta(days=365)
BATCH = 500  # people written to in one transaction
KEPT = timedelta(days=180)  # after it, so that half a year can be told of
USED_AFTER = timedelta(weeks=3)  # until somebody is asked whether they used anything
ASKED_FOR = 3  # working days in which people say when they can
MOST_AHEAD = 30  # of one community
MOST_BESIDE = 4  # people who are asked to host with the first


class Status(StrEnum):
    ASKING = "asking"  # who can when
    PLANNED = "planned"
    OFF = "off"


class Answer(StrEnum):
    NONE = "none"
    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class Takes(StrEnum):
    """What somebody takes with them: potential value (Wenger, Trayner and De Laat 2011)."""

    INSIGHT = "insight"
    CONTACT = "contact"
    TOOL = "tool"
    IDEA = "idea"


@dataclass(frozen=True, slots=True)
class Event:
    """One meeting. `at` in UTC, None until a time is chosen of `slots`; `moved`: how often it was changed for
    those who have it in their calendars. `host`: None where nobody is left who steers. `seats`: None for as
    many as come. `invites`: everybody gets a message, and not only the channel. `original`: the moment that
    its series gave it. `dropped`: keys of topics that are not on its agenda; `added`: lines of its hosts.
    `token`: its address as a calendar file. `beside`: who hosts it with `host`, in the order in which they
    said yes; it is kept with what each of them said, and not with the event.
    """

    id: EventId
    community: CommunityId
    title: str
    host: PersonId | None
    made: date
    at: datetime | None = None
    minutes: int = 60
    place: str = ""
    about: str = ""
    seats: int | None = None
    invites: bool = False
    status: Status = Status.PLANNED
    moved: int = 0
    slots: tuple[datetime, ...] = ()
    series: SeriesId | None = None
    original: datetime | None = None
    speaker: PersonId | None = None
    notes: PersonId | None = None
    dropped: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    token: str = ""
    beside: tuple[PersonId, ...] = ()

    @property
    def key(self) -> str:
        return f"event:{self.community}:{self.id}"

    @property
    def calendar_key(self) -> str:
        """What it is to every calendar, however often it moves: what its series is, where it is of one."""
        return f"series:{self.community}:{self.series}" if self.series else self.key

    @property
    def lasts(self) -> timedelta:
        return timedelta(minutes=self.minutes)

    @property
    def until(self) -> datetime:
        """When it ends; LookupError while no time is chosen."""
        if self.at is None:
            raise LookupError("no time is chosen yet")
        return self.at + self.lasts

    def is_ahead(self, now: datetime) -> bool:
        """Planned, and not begun."""
        return self.status is Status.PLANNED and self.at is not None and self.at > now

    def is_open(self, now: datetime) -> bool:
        """It is still to come, whether or not its time is known."""
        return self.is_ahead(now) or self.status is Status.ASKING

    @property
    def hosts(self) -> tuple[PersonId, ...]:
        """Each once, the one who planned it first; none where nobody is left."""
        return tuple(dict.fromkeys((*((self.host,) if self.host else ()), *self.beside)))

    def may_be_changed_by(self, member: Member) -> bool:
        return member.id in self.hosts or member.steers()


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who was asked, and what they say: `number` is their place in the order of arrival. `can`: the
    slots, by their index, at which they can. `passes`: they rather take no notes. `came`: None until they say
    so; `worth` is 1 to 5. `hosts`: None unless they were asked to host it too, 0 until they say yes, and
    from then on their place in the order in which people did."""

    event: EventId
    person: PersonId
    answer: Answer = Answer.NONE
    number: int = 0
    can: tuple[int, ...] = ()
    said_when: bool = False
    passes: bool = False
    came: bool | None = None
    worth: int | None = None
    takes: frozenset[Takes] = frozenset()
    hosts: int | None = None

    @property
    def was_asked(self) -> bool:
        """A message about it had the ways to say whether they come."""
        return self.answer is not Answer.NONE or self.hosts is not None


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who comes, in order of arrival, who waits for a place, who may come, and who does not."""

    comes: tuple[PersonId, ...] = ()
    waits: tuple[PersonId, ...] = ()
    maybe: tuple[PersonId, ...] = ()
    no: tuple[PersonId, ...] = ()

    @property
    def expected(self) -> tuple[PersonId, ...]:
        """Whom a change concerns."""
        return (*self.comes, *self.waits, *self.maybe)


def attendance(attendees: Collection[Attendee], seats: int | None) -> Attendance:
    """Of whoever said something; the first to say yes have the places."""
    by_answer: dict[Answer, list[Attendee]] = {}
    for attendee in sorted(attendees, key=lambda one: (one.number, one.person)):
        by_answer.setdefault(attendee.answer, []).append(attendee)

    def said(answer: Answer) -> tuple[PersonId, ...]:
        return tuple(attendee.person for attendee in by_answer.get(answer, ()))

    yes = said(Answer.YES)
    places = len(yes) if seats is None else seats
    return Attendance(yes[:places], yes[places:], said(Answer.MAYBE), said(Answer.NO))


def moved_up(before: Attendance, after: Attendance) -> tuple[PersonId, ...]:
    """Who waited, and now has a place."""
    return tuple(person for person in after.comes if person in before.waits)


def note_taker(
    able: Sequence[PersonId], earlier: Sequence[PersonId], passed: Collection[PersonId]
) -> PersonId | None:
    """Whose turn it is: who took notes least often, then longest ago, then said yes first.

    `earlier`: who took notes before, the oldest first. `passed`: who rather does not, this time.
    """
    last = {person: place for place, person in enumerate(earlier)}
    willing = [person for person in able if person not in passed]
    return min(
        willing,
        key=lambda one: (earlier.count(one), last.get(one, -1), able.index(one)),
        default=None,
    )


def may_host(member: Member, today: date) -> bool:
    """Whether they can be asked to host with somebody."""
    able = member.takes_part(today) and not member.is_guest()
    return able and member.person.kind is not Kind.BOT


def carried(attendees: Collection[Attendee], to: EventId) -> list[Attendee]:
    """Who said yes to the last one says so to the next, in the same order, until they say otherwise; and
    whoever hosted it goes on, whether or not they come."""
    yes = sorted((g for g in attendees if g.answer is Answer.YES), key=lambda one: one.number)
    hosts = sorted((g for g in attendees if g.hosts), key=lambda one: (one.hosts, one.person))
    hosting = {one.person: place for place, one in enumerate(hosts, start=1)}
    come = {one.person: place for place, one in enumerate(yes, start=1)}
    return [
        Attendee(
            to,
            person,
            Answer.YES if person in come else Answer.NONE,
            come.get(person, 0),
            hosts=hosting.get(person),
        )
        for person in dict.fromkeys((*come, *hosting))
    ]


def chosen(event: Event, choice: Choice) -> Event:
    """At the time that was chosen."""
    return replace(event, at=event.slots[choice.slot], status=Status.PLANNED)


@dataclass(frozen=True, slots=True)
class Gathered:
    """An event with what everybody said."""

    event: Event
    attendees: Mapping[PersonId, Attendee] = field(default_factory=dict)

    @property
    def attendance(self) -> Attendance:
        return attendance(self.attendees.values(), self.event.seats)

    @property
    def asked_to_host(self) -> tuple[PersonId, ...]:
        """Who has not answered yet."""
        return tuple(sorted(one.person for one in self.attendees.values() if one.hosts == 0))


class Events(Protocol):
    async def ahead(self, now: datetime) -> Sequence[Event]:
        """Those that are planned and have not begun, the soonest first."""
        ...

    async def add(self, new: Event) -> Event:
        """Keep it; it comes back with its id and its token."""
        ...

    async def save(self, event: Event) -> None: ...
    async def get(self, event: EventId) -> Event | None: ...
    async def asking(self) -> Sequence[Event]:
        """Those of which the time is not known yet."""
        ...

    async def since(self, moment: datetime) -> Sequence[Event]:
        """All that began at that moment or later, whatever became of them, the earliest first."""
        ...

    async def of_host(self, person: PersonId) -> Sequence[Event]: ...
    async def attendees(self, event: EventId) -> Sequence[Attendee]: ...
    async def attendees_of(
        self, events: Collection[EventId]
    ) -> Mapping[EventId, Sequence[Attendee]]: ...
    async def of_attendee(self, person: PersonId) -> Sequence[Attendee]: ...
    async def arrive(self, event: EventId) -> int:
        """The next number in the order of arrival. Whoever asks for one has the event to themselves until
        the end of the transaction, so that the order is that of the commits."""
        ...

    async def put(self, attendee: Attendee) -> None: ...
    async def forget(self, event: EventId, person: PersonId) -> None:
        """What they said of it is gone."""
        ...

    async def delete(self, event: EventId) -> None:
        """With what everybody said of it; and its series, where that ended and has no other."""
        ...

    async def carry(self, to: EventId, attendees: Collection[Attendee]) -> None:
        """What they said of the last one, they say of this one."""
        ...
