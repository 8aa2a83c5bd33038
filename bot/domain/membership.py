"""Who belongs to a community, in which roles, and whether they want to hear from us."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.communities import CommunityId
from bot.domain.people import Kind, Person, PersonId


class Role(StrEnum):
    """The seven roles of a learning community, and its leader. A person may hold several."""

    MEMBER = "member"
    FACILITATOR = "facilitator"
    MENTOR = "mentor"
    EXPERT = "expert"
    CONNECTOR = "connector"
    INNOVATOR = "innovator"
    EVALUATOR = "evaluator"
    LEADER = "leader"


RoleKey = str  # a Role, or one of the community's own (`bot/domain/roles.py`)

STEERING = frozenset({Role.FACILITATOR, Role.LEADER})
EVALUATING = STEERING | {Role.EVALUATOR}
GRACE = timedelta(days=1)  # in which whoever is gone by the platform's word is not missed yet (R41)
HEAVY_LOAD = 3  # roles held by one person from which a facilitator is gently told to spread them


class Status(StrEnum):
    """INVITED until the person's own yes (R5); LEFT keeps what is needed to come back (R4)."""

    INVITED = "invited"
    ACTIVE = "active"
    LEFT = "left"


class Affiliation(StrEnum):
    """What somebody is to the institution, as they say themselves."""

    STAFF = "staff"
    STUDENT = "student"
    PARTNER = "partner"
    ALUMNUS = "alumnus"
    GUEST = "guest"


class Openness(StrEnum):
    """What a member said yes to. Everything is off until they do."""

    INTRODUCTIONS = "introductions"
    BUDDY = "buddy"
    QUESTIONS = "questions"
    PROJECTS = "projects"


class Topic(StrEnum):
    """What Kring begins by itself, and a member may do without."""

    CHECK_INS = "check-ins"
    PULSE = "pulse"
    WELCOME = "welcome"
    KINDNESS = "kindness"


MOST_A_WEEK = 2  # of what Kring begins, unless its reader wants less

SLOTS = tuple(
    f"{day}-{part}" for day in ("mon", "tue", "wed", "thu", "fri") for part in ("am", "pm")
)


@dataclass(frozen=True, slots=True)
class Answers:
    """What a member told about themselves; free text of at most 500 characters each."""

    brings: str = ""
    learns: str = ""
    available: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a community.

    `unanswered`: how many of Kring's own initiatives went by since the person last did something;
    `resting`: since when they are therefore left in peace. `deactivated`: no account of theirs works;
    `closed`: since when one does not. `offered`: roles that wait for their yes. `muted`: what they do
    without; `weekly`: how many messages of Kring's own initiative they want in a week. `functions`: which of
    the institution's own roles they have (`Charter.functions`).
    """

    community: CommunityId
    person: Person
    status: Status
    since: date
    roles: frozenset[RoleKey] = frozenset()
    offered: frozenset[RoleKey] = frozenset()
    paused_until: date | None = None
    answers: Answers = Answers()
    open_to: frozenset[Openness] = frozenset()
    deactivated: bool = False
    closed: datetime | None = None
    problem: str | None = None
    unanswered: int = 0
    resting: date | None = None
    muted: frozenset[Topic] = frozenset()
    weekly: int = MOST_A_WEEK
    affiliation: Affiliation | None = None
    functions: tuple[str, ...] = ()

    @property
    def id(self) -> PersonId:
        return self.person.id

    @property
    def name(self) -> str:
        return self.person.name

    def steers(self) -> bool:
        return bool(self.roles & STEERING)

    def evaluates(self) -> bool:
        """May see the digest, and run polls."""
        return bool(self.roles & EVALUATING)

    def is_guest(self) -> bool:
        """By their own word, or the platform's."""
        return Affiliation.GUEST is self.affiliation or self.person.kind is Kind.GUEST

    def may_hold(self, role: RoleKey) -> bool:
        """A guest neither steers nor sees what evaluators see."""
        return not (self.is_guest() and role in EVALUATING)

    def takes_part(self, today: date) -> bool:
        """Said yes, is still here and does not rest. Whoever plans anything asks this first (R2)."""
        return self.is_there(today) and self.resting is None

    def wants(self, topic: Topic, today: date) -> bool:
        """Takes part, and does not do without this."""
        return self.takes_part(today) and topic not in self.muted

    def is_there(self, today: date) -> bool:
        """Takes part, or would if they were not left in peace: gets what they subscribed to."""
        return self.status is Status.ACTIVE and not self.deactivated and not self.is_paused(today)

    def is_paused(self, today: date) -> bool:
        return self.paused_until is not None and today < self.paused_until

    def accepted(self, today: date) -> "Member":
        return replace(self, status=Status.ACTIVE, since=today, paused_until=None)

    def left(self) -> "Member":
        """Gone. Steering is given by others, so it does not come back by itself; other roles do."""
        kept = self.roles - STEERING
        return replace(self, status=Status.LEFT, paused_until=None, roles=kept, offered=frozenset())

    def paused(self, until: date) -> "Member":
        return replace(self, paused_until=until)

    def resumed(self) -> "Member":
        return replace(self, paused_until=None)

    def with_roles(self, roles: Collection[RoleKey]) -> "Member":
        """In these roles, by their own yes."""
        return replace(self, roles=self.roles.union(roles), offered=self.offered.difference(roles))

    def without_roles(self, roles: Collection[RoleKey]) -> "Member":
        """Neither in these roles, nor asked for them."""
        left = self.roles.difference(roles)
        return replace(self, roles=left, offered=self.offered.difference(roles))

    def asked_for(self, roles: Collection[RoleKey]) -> "Member":
        """Offered these roles, which wait for their yes (R44)."""
        return replace(self, offered=self.offered | (frozenset(roles) - self.roles))


class Members(Protocol):
    async def get(self, person: PersonId) -> Member | None: ...
    async def save(self, member: Member) -> None: ...
    async def all(self) -> Sequence[Member]:
        """Everyone who was ever here and is not erased, ordered by name."""
        ...

    async def count(self) -> int:
        """How many people were ever here."""
        ...

    async def some(self, chosen: Collection[PersonId]) -> Sequence[Member]:
        """These members, ordered by name."""
        ...

    async def taking_part(self) -> Sequence[PersonId]:
        """Who is active, counted without being read."""
        ...

    async def held_roles(self) -> Sequence[frozenset[RoleKey]]:
        """The roles of each active member who holds any."""
        ...

    async def unheard(self, people: Collection[PersonId]) -> None:
        """Something these were all asked was hardly answered by anybody."""
        ...

    async def rest(self, person: PersonId, since: date) -> None:
        """Leave somebody in peace until they do something."""
        ...

    async def stirred(self, person: PersonId) -> None:
        """Somebody did something: nothing is unanswered, and their rest is over."""
        ...


class Memberships(Protocol):
    """In which communities somebody is: what reaches across them."""

    async def home(self, person: PersonId) -> CommunityId | None:
        """The community meant by what this person types in private: the one they chose, else the newest."""
        ...

    async def of(self, person: PersonId) -> Sequence[CommunityId]:
        """Every community in which the person is invited or active."""
        ...

    async def ever(self, person: PersonId) -> Sequence[CommunityId]:
        """Every community that still knows the person, those they left included."""
        ...

    async def chosen(self, person: PersonId) -> CommunityId | None:
        """The community that somebody chose to be spoken to about."""
        ...

    async def choose(self, community: CommunityId, person: PersonId) -> None:
        """From now on, what the person types in private is about this community."""
        ...


def leading(members: Sequence[Member], today: date) -> tuple[Member, ...]:
    """The facilitators and leaders who asked for no pause: their desk comes to the silent as well."""
    return tuple(m for m in members if m.steers() and m.is_there(today))


def steering(members: Sequence[Member], today: date) -> tuple[Member, ...]:
    """The facilitators and leaders who can be told something now."""
    return tuple(m for m in members if m.steers() and m.takes_part(today))


def role_cover(
    held: Sequence[frozenset[RoleKey]],
) -> tuple[tuple[Role, ...], tuple[Role, ...], int]:
    """Roles that somebody holds, roles that nobody holds, and how many people hold three or more."""
    wanted = [role for role in Role if role is not Role.MEMBER]
    filled = tuple(role for role in wanted if any(role in roles for roles in held))
    empty = tuple(role for role in wanted if role not in filled)
    return filled, empty, sum(len(roles) >= HEAVY_LOAD for roles in held)
