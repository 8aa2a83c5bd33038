"""Roles as a community keeps them: what each is, who holds it until when, and whom to ask next. Pure."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple, Protocol

from bot.domain.communities import CommunityId
from bot.domain.membership import HEAVY_LOAD, Member, Role, RoleKey
from bot.domain.people import PersonId
from bot.domain.vocabulary import Vocabulary

OWN = "own-"  # a role of the community's own begins with it, and no other does
LONGEST_NAME, LONGEST = 40, 300  # characters of what a card says
MOST_OWN = 12  # roles of a community's own
TERM_ASKED = timedelta(days=30)  # before a term ends, its holder is asked what then
LEAST_TERM = timedelta(days=90)  # that a role goes on for, where it goes on
SHADOWS = timedelta(days=14)  # that somebody walks along
VACANT = timedelta(days=28)  # without a holder, until a facilitator is told
REMEMBERED = timedelta(days=90)  # that somebody was asked; meanwhile the board asks them no more
MOST_ASKED = 5  # people in one search, one after the other
DAYS_TO_ANSWER = 5  # working days, before the next is asked
MOST_NAMED = 2  # candidates beside a role that nobody holds
SETTLED = timedelta(days=14)  # since somebody came, before the board asks them
LOOKED_BACK = timedelta(weeks=4)  # at what was done in a role
LARGE_SHARE = 0.4  # of what was done in a role, by one person
ABOVE_FAIR = 1.2  # times an equal share: of two who do half each nobody does too much
LEAST_DONE = 10  # in a role, before shares of it say anything
TOLD_AGAIN = timedelta(weeks=12)


class Origin(StrEnum):
    """How somebody came to lead (S28, S30)."""

    INITIATED = "initiated"
    APPOINTED = "appointed"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class RoleCard:
    """What a role is here; an empty text is Kring's own. `used`: whether the community has this role."""

    community: CommunityId
    role: RoleKey
    name: str = ""
    does: str = ""
    hours: str = ""
    start: str = ""
    used: bool = True

    @property
    def key(self) -> str:
        return f"role-card:{self.community}:{self.role}"

    @property
    def is_own(self) -> bool:
        return self.role.startswith(OWN)


@dataclass(frozen=True, slots=True)
class Tenure:
    """Since when somebody holds a role, and until when, where that was agreed."""

    community: CommunityId
    person: PersonId
    role: RoleKey
    since: date
    until: date | None = None
    origin: Origin | None = None

    @property
    def key(self) -> str:
        return f"tenure:{self.community}:{self.person}:{self.role}"

    def prolonged(self) -> "Tenure":
        """For as long again as it was agreed for."""
        if self.until is None:
            return self
        return replace(self, until=self.until + max(self.until - self.since, LEAST_TERM))


@dataclass(frozen=True, slots=True)
class Offer:
    """What was said when somebody was asked for a role. `by`: None where the board asked. `giver`: whose
    place it is. Of one that is not `open` any more only that they were asked is known."""

    community: CommunityId
    person: PersonId
    role: RoleKey
    asked: date
    by: PersonId | None = None
    until: date | None = None
    origin: Origin | None = None
    giver: PersonId | None = None
    open: bool = True


class Load(NamedTuple):
    """How often somebody did something in a role."""

    person: PersonId
    role: RoleKey
    times: int


class KnownRoles(Protocol):
    """What roles are called, as others read it."""

    async def cards(self) -> Mapping[RoleKey, RoleCard]:
        """The cards that the community changed or made, by role; Kring's own are not among them."""
        ...


class Roles(KnownRoles, Protocol):
    async def save_card(self, card: RoleCard) -> None: ...
    async def remove_card(self, role: RoleKey) -> None:
        """With everything that is kept of the role."""
        ...

    async def tenures(self) -> Sequence[Tenure]: ...
    async def tenure(self, person: PersonId, role: RoleKey) -> Tenure | None: ...
    async def hold(self, tenure: Tenure) -> None: ...
    async def let_go(self, person: PersonId, roles: Collection[RoleKey]) -> None:
        """They hold these no more."""
        ...

    async def offer(self, offer: Offer) -> None:
        """Said again, it replaces what was said."""
        ...

    async def offers(self, person: PersonId) -> Sequence[Offer]:
        """Those that are open."""
        ...

    async def answered(self, person: PersonId, roles: Collection[RoleKey]) -> None: ...
    async def asked(self, role: RoleKey, since: date) -> Collection[PersonId]:
        """Who was asked for it from a day on."""
        ...

    async def vacant(self) -> Mapping[RoleKey, date]:
        """Roles that nobody holds, and since when that is known."""
        ...

    async def mark_vacant(self, since: Mapping[RoleKey, date]) -> None:
        """These and no others."""
        ...

    async def did(self, person: PersonId, role: RoleKey, on: date) -> None: ...
    async def done(self, since: date) -> Sequence[Load]:
        """Of everybody who did something from a day on."""
        ...


def roles_in_use(cards: Mapping[RoleKey, RoleCard]) -> tuple[RoleKey, ...]:
    """Every role that the community has, the built-in ones first."""
    own = sorted(
        (card for card in cards.values() if card.is_own), key=lambda card: card.name.lower()
    )
    return (*(role for role in Role if _is_used(role, cards)), *(card.role for card in own))


def _is_used(role: Role, cards: Mapping[RoleKey, RoleCard]) -> bool:
    card = cards.get(role)
    return card is None or card.used or role is Role.MEMBER


def holders(members: Iterable[Member], role: RoleKey) -> list[Member]:
    """Every member holds the member role."""
    return [m for m in members if role == Role.MEMBER or role in m.roles]


def vacancies(
    members: Sequence[Member],
    used: Iterable[RoleKey],
    before: Mapping[RoleKey, date],
    today: date,
) -> dict[RoleKey, date]:
    """Roles that nobody holds, each since it was first seen so."""
    empty = [role for role in used if not holders(members, role)]
    return {role: before.get(role, today) for role in empty}


@dataclass(frozen=True, slots=True)
class Candidate:
    """`said`: what they said that the role asks for."""

    member: Member
    said: tuple[str, ...]


def candidates(
    members: Iterable[Member],
    role: RoleKey,
    signs: str,
    today: date,
    vocabulary: Vocabulary,
    asked: Collection[PersonId] = (),
) -> list[Candidate]:
    """Who said that they bring or want what this role asks for (`signs`), the likeliest first: what they
    bring counts twice; of equals who has fewer roles, then who is here longer. Nobody who carries much
    already, who was just asked, or who came in the last two weeks."""
    wanted = {key: term for term in vocabulary.terms(signs) for key in term.keys}

    def said(text: str) -> dict[str, None]:
        terms = vocabulary.terms(text)
        return dict.fromkeys(t.plain for t in terms if not wanted.keys().isdisjoint(t.keys))

    found = []
    for one in members:
        if not _may_be_asked(one, role, today, asked):
            continue
        brings, learns = said(one.answers.brings), said(one.answers.learns)
        if brings or learns:
            score = 2 * len(brings) + len(learns)
            order = (-score, len(one.roles), one.since, one.id)
            found.append((order, Candidate(one, tuple(brings | learns))))
    return [candidate for _, candidate in sorted(found, key=lambda each: each[0])]


def _may_be_asked(one: Member, role: RoleKey, today: date, asked: Collection[PersonId]) -> bool:
    return (
        one.takes_part(today)
        and one.may_hold(role)
        and role not in one.roles | one.offered
        and len(one.roles) < HEAVY_LOAD
        and one.since <= today - SETTLED
        and one.id not in asked
    )


def carries_most(done: Iterable[Load], held: Mapping[RoleKey, int]) -> list[Load]:
    """Who did more than 40 % of what was done in a role, and more than their fair part of it; `held`: how
    many people hold each."""
    loads = list(done)
    total: dict[RoleKey, int] = {}
    for load in loads:
        total[load.role] = total.get(load.role, 0) + load.times
    return [
        load
        for load in loads
        if total[load.role] >= LEAST_DONE
        and _is_large(load.times / total[load.role], held.get(load.role, 1))
    ]


def _is_large(share: float, many: int) -> bool:
    return share > LARGE_SHARE and (many <= 1 or share > ABOVE_FAIR / many)
