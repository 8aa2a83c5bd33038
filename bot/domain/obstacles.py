"""What stands in somebody's way: who may know of it, who takes it up, and what became of it. Pure.

Whoever reports it says who may know; those who steer see it, but for anybody kept apart from its reporter.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.apart import KeptApart
from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Role, Status
from bot.domain.people import PersonId

ObstacleId = NewType("ObstacleId", int)

LONGEST = 1000  # characters of what stands in the way, what would help, or what came of it
MOST_OPEN = 10  # of one person at a time
MOST_SHOWN = 15  # in a list
MOST_OFFERED = 2  # answers that are there already
KEPT = timedelta(days=90)  # after it was closed; then only the counts are left
OFFER_LASTS = timedelta(days=7)  # in which a reporter may say that what is there does not help


class KnownTo(StrEnum):
    """Who may know. NAMELESS: everybody here, but not whose it is."""

    STEERING = "steering"
    NAMED = "named"
    NAMELESS = "nameless"


class SolvedBy(StrEnum):
    """Who could solve it, as its reporter sees it."""

    UNKNOWN = "unknown"
    US = "us"
    ORGANISATION = "organisation"


class Stage(StrEnum):
    """OFFERED: its reporter looks first whether what is there helps; it is nobody else's to see yet."""

    OFFERED = "offered"
    OPEN = "open"
    ORGANISATION = "organisation"
    SOLVED = "solved"
    IMPOSSIBLE = "impossible"


UNDER_WAY = (Stage.OPEN, Stage.ORGANISATION)
ENDINGS = (Stage.SOLVED, Stage.IMPOSSIBLE)


class Outcome(StrEnum):
    """What is counted of a day. HELPED: the library or an expert was enough, and nothing else is known."""

    REPORTED = "reported"
    HELPED = "helped"
    ORGANISATION = "organisation"
    SOLVED = "solved"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """`owner` takes care of it; `asked` may say yes to that. `besides`: who may not know of it although they
    steer. `told`: the status that its reporter heard of last. `outcome`: what solved it or why it cannot be,
    in the words of `closed_by`."""

    id: ObstacleId
    community: CommunityId
    reporter: PersonId
    text: str
    wish: str
    known_to: KnownTo
    solved_by: SolvedBy
    reported: date
    stage: Stage = Stage.OPEN
    owner: PersonId | None = None
    asked: PersonId | None = None
    besides: PersonId | None = None
    outcome: str = ""
    closed_by: PersonId | None = None
    told: str = ""

    @property
    def key(self) -> str:
        return f"obstacle:{self.community}:{self.id}"

    @property
    def is_under_way(self) -> bool:
        return self.stage in UNDER_WAY

    @property
    def is_for_everybody(self) -> bool:
        return self.is_under_way and self.known_to is not KnownTo.STEERING

    @property
    def is_nobodys(self) -> bool:
        """Nobody takes care of it, nor was asked to."""
        return self.is_under_way and self.owner is None and self.asked is None

    @property
    def status(self) -> str:
        """What its reporter is told of: whoever is asked but has not answered changes nothing for them."""
        owned = "-owned" if self.is_under_way and self.owner else ""
        return f"{self.stage}{owned}"

    def heard(self) -> "Obstacle":
        """Its reporter knows how it stands."""
        return replace(self, told=self.status)

    def kept(self) -> "Obstacle":
        """From now on those who may know see it."""
        return replace(self, stage=Stage.OPEN).heard()

    def given(self, owner: PersonId) -> "Obstacle":
        """Another owner is news, although the status is the same."""
        told = "" if self.told == self.status else self.told
        return replace(self, owner=owner, asked=None, told=told)

    def put_to(self, person: PersonId) -> "Obstacle":
        return replace(self, asked=person)

    def handed_back(self) -> "Obstacle":
        return replace(self, owner=None, asked=None)

    def for_organisation(self) -> "Obstacle":
        """The leader's from now on."""
        return replace(self, stage=Stage.ORGANISATION, owner=None, asked=None)

    def closed(self, stage: Stage, outcome: str, by: PersonId) -> "Obstacle":
        """Whoever took care of it is thanked; where nobody did, whoever closes it."""
        who = self.owner or by
        return replace(self, stage=stage, outcome=outcome, closed_by=by, owner=who, asked=None)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there were since a day, by what became of them; `open` and `waiting` (for the organisation)
    as things stand. Of nobody, and without a text."""

    reported: int = 0
    helped: int = 0
    organisation: int = 0
    solved: int = 0
    impossible: int = 0
    open: int = 0
    waiting: int = 0


class KnownObstacles(Protocol):
    """Obstacles as others read them, such as whoever makes the case for more hours."""

    async def counts(self, since: date, until: date | None = None) -> Counts:
        """From a day on, and before another; it counts longer than anything else is kept."""
        ...


class Obstacles(KnownObstacles, Protocol):
    async def add(self, new: Obstacle) -> Obstacle:
        """Keep it; it comes back with its id."""
        ...

    async def save(self, obstacle: Obstacle, closed: date | None = None) -> None:
        """`closed`: the day on which it came to its end."""
        ...

    async def delete(self, obstacle: ObstacleId) -> None: ...
    async def get(self, obstacle: ObstacleId) -> Obstacle | None: ...
    async def under_way(self) -> Sequence[Obstacle]:
        """Those that are not closed, the oldest first."""
        ...

    async def of(self, person: PersonId) -> Sequence[Obstacle]:
        """Those that somebody reported, the oldest first."""
        ...

    async def held_by(self, person: PersonId) -> Sequence[Obstacle]:
        """Those under way that somebody takes care of, or was asked to."""
        ...

    async def count(self, outcome: Outcome, on: date) -> None:
        """One more of a day."""
        ...

    async def uncount(self, outcome: Outcome, on: date) -> None:
        """It was taken back: one less."""
        ...


def may_see(obstacle: Obstacle, member: Member, apart: KeptApart) -> bool:
    """Whether they may know of it at all: it is theirs, they take care of it, or its reporter said so."""
    if member.id in (obstacle.reporter, obstacle.owner, obstacle.asked):
        return True
    return obstacle.is_for_everybody or steers(obstacle, member, apart)


def steers(obstacle: Obstacle, member: Member, apart: KeptApart) -> bool:
    """Whether they decide what becomes of it, and see who reported it."""
    free = obstacle.besides != member.id and apart.may_meet(obstacle.reporter, member.id)
    return member.steers() and obstacle.stage is not Stage.OFFERED and free


def names_reporter(obstacle: Obstacle, member: Member, apart: KeptApart) -> bool:
    """Whether they may read who reported it."""
    if obstacle.reporter == member.id or steers(obstacle, member, apart):
        return True
    named = obstacle.known_to is KnownTo.NAMED
    return named and apart.may_meet(obstacle.reporter, member.id)


def may_own(obstacle: Obstacle, member: Member, apart: KeptApart, today: date) -> str:
    """Why they cannot take care of it, as the end of a text's name; empty where they can."""
    if member.status is Status.LEFT or not member.takes_part(today):
        return "away"
    if member.id == obstacle.besides or not apart.may_meet(obstacle.reporter, member.id):
        return "not-them"
    if obstacle.known_to is KnownTo.STEERING and not member.steers():
        return "confidential"
    return ""


def to_tell(
    obstacles: Collection[Obstacle], member: Member, leaders: bool, apart: KeptApart
) -> list[Obstacle]:
    """What waits for this one of those who steer: what nobody takes care of, and, of a leader, what the
    organisation must solve. `leaders`: there are any; else that is everybody's who steers."""
    leads = Role.LEADER in member.roles or not leaders
    return [
        one
        for one in obstacles
        if one.is_nobodys and steers(one, member, apart) and (one.stage is Stage.OPEN or leads)
    ]
