"""A promise: who does what, by when. It comes back on its day and on the agenda; nobody has a rate. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId

PromiseId = NewType("PromiseId", int)

LONGEST = 300  # characters of what is promised
LONGEST_WHY = 200
USUAL = timedelta(days=7)
FARTHEST = timedelta(days=183)
MOST_OPEN = 15  # of one person
ASKED_AGAIN = 5  # working days after its day, once
OFTEN = 3  # times later, after which it is asked in words whether it is still wanted
NEAR = timedelta(days=14)  # before its day it is something to talk about
KEPT = timedelta(days=60)  # after it was closed
COUNTED = timedelta(weeks=4)


class Stage(StrEnum):
    ASKED = "asked"  # somebody who steers wrote it down; it is theirs after a yes
    OPEN = "open"
    KEPT = "kept"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Promise:
    """`by`: whose it is. `later`: how often its day was moved. `noted_by`: who wrote it down for somebody
    else, until they answer. `closed`: when it was kept or dropped; `why` it was dropped."""

    id: PromiseId
    community: CommunityId
    by: PersonId
    what: str
    due: date
    made: date
    stage: Stage = Stage.OPEN
    later: int = 0
    noted_by: PersonId | None = None
    closed: datetime | None = None
    why: str = ""

    @property
    def key(self) -> str:
        return f"promise:{self.community}:{self.id}"

    @property
    def is_open(self) -> bool:
        return self.stage is Stage.OPEN

    def is_late(self, today: date) -> bool:
        return self.is_open and self.due < today

    def is_near(self, today: date) -> bool:
        """Late, or due before long."""
        return self.is_open and self.due <= today + NEAR

    def accepted(self) -> "Promise":
        return replace(self, stage=Stage.OPEN, noted_by=None)

    def ended(self, stage: Stage, now: datetime, why: str = "") -> "Promise":
        return replace(self, stage=stage, closed=now, why=why)

    def moved(self, due: date) -> "Promise":
        return replace(self, due=due, later=self.later + 1)

    def reopened(self) -> "Promise":
        return replace(self, stage=Stage.OPEN, closed=None, why="")


@dataclass(frozen=True, slots=True)
class Tally:
    """Of some people together, in some weeks."""

    kept: int
    late: int
    dropped: int


def tally(
    promises: Collection[Promise], people: Collection[PersonId], today: date, since: datetime
) -> Tally:
    """What was closed since then; what is late now."""
    theirs = [one for one in promises if one.by in people]
    closed = [one for one in theirs if one.closed and one.closed >= since]
    return Tally(
        sum(one.stage is Stage.KEPT for one in closed),
        sum(one.is_late(today) for one in theirs),
        sum(one.stage is Stage.DROPPED for one in closed),
    )


class Promises(Protocol):
    async def add(self, new: Promise) -> Promise:
        """Keep it; it comes back with its id."""
        ...

    async def save(self, promise: Promise) -> None: ...
    async def get(self, promise: PromiseId) -> Promise | None: ...
    async def all(self) -> Sequence[Promise]:
        """By day, whatever their stage."""
        ...

    async def delete(self, promise: PromiseId) -> None: ...
