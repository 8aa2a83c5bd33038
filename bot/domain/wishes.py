"""What a mentee wishes for, in their own words and by their own yes (R5), and where the search stands.

Held by `tests/features/test_places.py`.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from bot.domain.communities import CommunityId
from bot.domain.people import Language, PersonId

CHOICES = 3  # mentors a mentee chooses from
LEAST_SLOTS = 2  # common half-days a pair needs


class Mode(StrEnum):
    """Where people like to meet."""

    EITHER = "either"
    ONLINE = "online"
    CAMPUS = "campus"

    def suits(self, other: "Mode") -> bool:
        return self is other or Mode.EITHER in (self, other)


@dataclass(frozen=True, slots=True)
class Terms:
    """How somebody can meet: languages, half-days (`SLOTS`), and where."""

    languages: frozenset[Language]
    slots: frozenset[str]
    mode: Mode = Mode.EITHER


class WishStatus(StrEnum):
    """WAITING for a round; CHOOSING from a short list; ASKING a mentor; MATCHED; WITHDRAWN."""

    WAITING = "waiting"
    CHOOSING = "choosing"
    ASKING = "asking"
    MATCHED = "matched"
    WITHDRAWN = "withdrawn"


SEARCHING = frozenset({WishStatus.WAITING, WishStatus.CHOOSING, WishStatus.ASKING})
UNREAD_AT_MOST = 2  # lists that go unanswered; then a wish leaves the line


@dataclass(frozen=True, slots=True)
class Turn:
    """What decides when it is the turn of somebody who waits."""

    mentee: PersonId
    since: date
    rounds_waited: int
    no_shows: int

    @property
    def priority(self) -> int:
        """Whoever waits is first; whoever let a mentor down is last, for one round (R22)."""
        return max(1 + self.rounds_waited - self.no_shows, 0)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a mentee wants to learn, and where their search stands.

    `choices` are the mentors still to choose from or to ask, in order. `rounds_waited` and `no_shows`
    decide who comes first; nobody else ever sees them. `peers` are others in the same boat, offered
    meanwhile; they meet when all say `peer_yes`. `skips`: not in the next round.
    """

    community: CommunityId
    mentee: PersonId
    goal: str
    why: str
    terms: Terms
    status: WishStatus
    since: date
    choices: tuple[PersonId, ...] = ()
    rounds_waited: int = 0
    no_shows: int = 0
    peers: tuple[PersonId, ...] = ()
    peer_yes: bool = False
    met_peers: frozenset[PersonId] = frozenset()
    skips: bool = False

    @property
    def turn(self) -> Turn:
        return Turn(self.mentee, self.since, self.rounds_waited, self.no_shows)

    @property
    def priority(self) -> int:
        return self.turn.priority

    def waiting(self) -> "Wish":
        return replace(self, status=WishStatus.WAITING, choices=())

    def choosing(self, choices: tuple[PersonId, ...]) -> "Wish":
        return replace(self.without_peers(), status=WishStatus.CHOOSING, choices=choices)

    def asking(self, choices: tuple[PersonId, ...]) -> "Wish":
        return replace(self.without_peers(), status=WishStatus.ASKING, choices=choices)

    def matched(self) -> "Wish":
        over = replace(self.without_peers(), status=WishStatus.MATCHED, choices=())
        return replace(over, rounds_waited=0, no_shows=0)

    def withdrawn(self) -> "Wish":
        return replace(self.without_peers(), status=WishStatus.WITHDRAWN, choices=())

    def unread(self) -> "Wish":
        """A list went unanswered: it waits again, and after a second time no more."""
        missed = replace(self.waiting(), no_shows=self.no_shows + 1)
        return missed.withdrawn() if missed.no_shows >= UNREAD_AT_MOST else missed

    def without_peers(self) -> "Wish":
        """Not waiting with others any more: they met, or this one does not wait."""
        return replace(self, peers=(), peer_yes=False)

    def without(self, other: PersonId) -> "Wish":
        """The same, as if this person had never been proposed."""
        choices, peers = (
            tuple(one for one in people if one != other) for people in (self.choices, self.peers)
        )
        return replace(self, choices=choices, peers=peers, peer_yes=self.peer_yes and bool(peers))

    def passed_over(self) -> "Wish":
        """A round ran and there was no mentor."""
        return replace(self.waiting(), rounds_waited=self.rounds_waited + 1, skips=False)


class KnownWishes(Protocol):
    """Wishes as others read them."""

    async def of(self, mentee: PersonId) -> Wish | None: ...


class Wishes(KnownWishes, Protocol):
    async def all(self, mentees: Collection[PersonId] | None = None) -> Sequence[Wish]:
        """Every wish, or those of these mentees; the longest waiting first."""
        ...

    async def turns(self) -> Sequence[Turn]:
        """Of everybody who waits, without reading what they wish."""
        ...

    async def save(self, wish: Wish) -> None: ...
    async def save_all(self, many: Sequence[Wish]) -> None: ...


def places_in_line(wishes: Sequence[Wish]) -> dict[PersonId, int]:
    """Of everybody who waits: 1 for who comes first, by priority, then by how long they have waited."""
    return places([wish.turn for wish in wishes if wish.status is WishStatus.WAITING])


def places(turns: Sequence[Turn]) -> dict[PersonId, int]:
    """The same of those who wait."""
    line = sorted(turns, key=lambda turn: (-turn.priority, turn.since, turn.mentee))
    return {turn.mentee: place for place, turn in enumerate(line, 1)}


def place_in_line(wish: Wish, wishes: Sequence[Wish]) -> int:
    """One's own; behind everybody for who does not wait."""
    places = places_in_line(wishes)
    return places.get(wish.mentee, len(places) + 1)
