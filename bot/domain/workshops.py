"""Workshops: one member asks an expert for one; a yes gives it a day, an hour and a place. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.calendar import local_instant
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId

WorkshopId = NewType("WorkshopId", int)

LONGEST_WISH = 1000  # characters
LONGEST_DETAIL = 300  # of for whom it is, of when it suits, and of where it is
LONGEST_TITLE = 80
LENGTHS = (60, 90, 120, 180, 240)  # minutes
DEFAULT_LENGTH = 90
WAITS_FOR = 5  # working days after which whoever asked hears that there is no answer
MOST_OPEN = 3  # requests of one member that wait at the same time
KEPT = timedelta(days=60)  # after the workshop; or after a request was last heard of
FURTHEST = timedelta(days=366)  # from now to the day of a workshop
EARLIEST, LATEST = time(7), time(21)  # between which one begins


class Stage(StrEnum):
    """ASKED: the expert has not answered. TALKING: they want to talk first, and may still say yes. FREE:
    nobody is asked any more, and whoever wishes it may choose again. DATED: it takes place."""

    ASKED = "asked"
    TALKING = "talking"
    FREE = "free"
    DATED = "dated"


WAITING = (Stage.ASKED, Stage.TALKING)


@dataclass(frozen=True, slots=True)
class Workshop:
    """What somebody wishes, and what came of it. `whom`: for whom and how many; `wanted`: when, in their own
    words; `past`: who was asked and is not any more. `stirred`: when anything last happened to it, or when it
    takes place (UTC): from then on it is kept for KEPT. `moved`: how often its moment was another."""

    id: WorkshopId
    community: CommunityId
    asker: PersonId
    wish: str
    whom: str
    wanted: str
    stirred: datetime
    expert: PersonId | None = None
    stage: Stage = Stage.ASKED
    past: tuple[PersonId, ...] = ()
    title: str = ""
    at: datetime | None = None
    minutes: int = DEFAULT_LENGTH
    place: str = ""
    moved: int = 0

    @property
    def key(self) -> str:
        return f"workshop:{self.community}:{self.id}"

    @property
    def asked_key(self) -> str:
        """Of the message that asks its expert: each of them once."""
        return f"{self.key}:asked:{len(self.past)}:{self.expert}"

    @property
    def waits(self) -> bool:
        """Its expert may still say yes."""
        return self.stage in WAITING

    @property
    def until(self) -> datetime:
        """When it is over; when it was last heard of where it has no moment."""
        return self.at + timedelta(minutes=self.minutes) if self.at else self.stirred

    @property
    def people(self) -> tuple[PersonId, ...]:
        return tuple(one for one in (self.expert, self.asker) if one is not None)

    def other(self, one: PersonId) -> PersonId | None:
        """Whom somebody has it with; None where nobody is asked."""
        return self.expert if one == self.asker else self.asker

    def is_ahead(self, now: datetime) -> bool:
        return self.stage is Stage.DATED and self.until > now

    def put_to(self, expert: PersonId, now: datetime) -> "Workshop":
        return replace(self, expert=expert, stage=Stage.ASKED, stirred=now)

    def talking(self, now: datetime) -> "Workshop":
        return replace(self, stage=Stage.TALKING, stirred=now)

    def freed(self, now: datetime) -> "Workshop":
        """Whoever was asked will not: the wish stays its asker's."""
        past = (*self.past, *([self.expert] if self.expert else []))
        return replace(
            self, expert=None, stage=Stage.FREE, past=past, stirred=now, at=None, place="", title=""
        )

    def dated(self, title: str, at: datetime, minutes: int, place: str) -> "Workshop":
        """It takes place then; where it had another moment, the calendar's entry is a number later."""
        moved = self.moved + (self.at is not None and self.at != at)
        return replace(
            self,
            stage=Stage.DATED,
            title=title,
            at=at,
            stirred=at,
            minutes=minutes,
            place=place,
            moved=moved,
        )


class Workshops(Protocol):
    async def add(self, new: Workshop) -> Workshop:
        """Keep it; it comes back with its id."""
        ...

    async def save(self, workshop: Workshop) -> None: ...
    async def delete(self, workshop: WorkshopId) -> None: ...
    async def get(self, workshop: WorkshopId) -> Workshop | None: ...
    async def of(self, person: PersonId) -> Sequence[Workshop]:
        """Those that somebody asked for, is asked for or gives; oldest first."""
        ...

    async def ahead(self, now: datetime) -> Sequence[Workshop]:
        """Those that take place, and are not over; soonest first."""
        ...


def titled(wish: str) -> str:
    """The first line of a wish, as a beginning of a title."""
    line = wish.strip().partition("\n")[0].strip()
    if len(line) <= LONGEST_TITLE:
        return line
    return line[: LONGEST_TITLE - 1].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"


def moment(day: date | None, at: time | None, zone: str, now: datetime) -> datetime | None:
    """When it begins (UTC); None for what has passed, is further away than a year, or is at night."""
    if day is None or at is None or not EARLIEST <= at <= LATEST:
        return None
    if not now.date() - timedelta(days=1) <= day <= now.date() + FURTHEST:
        return None
    found = local_instant(day, at, zone)
    return found if found > now else None


def open_of(asker: PersonId, theirs: Iterable[Workshop]) -> tuple[Workshop, ...]:
    """What somebody asked for, and has no answer to."""
    return tuple(one for one in theirs if one.asker == asker and one.waits)
