"""The life of a pair, from the question to the mentor to its end.

    asked ──accept──▶ introduced ──meet──▶ active ◀──resume── paused
      │                    │                  │ └────pause─────▶ │
      │ decline, lapse,    │                  │                  │
      │ withdraw           └───────── end, complete ─────────────┘
      ▼                                       ▼
    declined · lapsed · withdrawn           ended · completed

A pair begins with a question to the mentor and never moves but along an arrow. Declined, lapsed and
withdrawn pairs were never told to anybody but those they concern; ended and completed ones count as
previous pairs.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.calendar import Calendar
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId

PairId = NewType("PairId", int)


class PairStatus(StrEnum):
    ASKED = "asked"
    INTRODUCED = "introduced"
    ACTIVE = "active"
    PAUSED = "paused"
    DECLINED = "declined"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"
    COMPLETED = "completed"


class Move(StrEnum):
    """What may happen to a pair."""

    ACCEPT = "accept"
    DECLINE = "decline"
    LAPSE = "lapse"
    WITHDRAW = "withdraw"
    MEET = "meet"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"
    COMPLETE = "complete"


TOGETHER = frozenset({PairStatus.INTRODUCED, PairStatus.ACTIVE, PairStatus.PAUSED})
HOLDS_A_PLACE = TOGETHER | {PairStatus.ASKED}
OVER = frozenset({PairStatus.ENDED, PairStatus.COMPLETED})

ARROWS: dict[tuple[PairStatus, Move], PairStatus] = {
    (PairStatus.ASKED, Move.ACCEPT): PairStatus.INTRODUCED,
    (PairStatus.ASKED, Move.DECLINE): PairStatus.DECLINED,
    (PairStatus.ASKED, Move.LAPSE): PairStatus.LAPSED,
    (PairStatus.ASKED, Move.WITHDRAW): PairStatus.WITHDRAWN,
    (PairStatus.INTRODUCED, Move.MEET): PairStatus.ACTIVE,
    (PairStatus.ACTIVE, Move.MEET): PairStatus.ACTIVE,
    (PairStatus.ACTIVE, Move.PAUSE): PairStatus.PAUSED,
    (PairStatus.INTRODUCED, Move.PAUSE): PairStatus.PAUSED,
    (PairStatus.PAUSED, Move.PAUSE): PairStatus.PAUSED,
    (PairStatus.PAUSED, Move.RESUME): PairStatus.ACTIVE,
    **{(status, Move.END): PairStatus.ENDED for status in TOGETHER},
    **{(status, Move.COMPLETE): PairStatus.COMPLETED for status in TOGETHER},
}


class NoSuchMoveError(Exception):
    """This pair is no longer where that could happen."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A mentee with a mentor. `since` is when it came into its status; `begun` when they were
    introduced; `heard` the last sign of life; `meeting` the talk that they agreed, until it is known
    whether it came to one; `reason` of an end is for facilitators only (R23)."""

    id: PairId
    community: CommunityId
    mentee: PersonId
    mentor: PersonId
    goal: str
    status: PairStatus
    since: date
    begun: date | None = None
    heard: date | None = None
    met: bool = False
    meeting: datetime | None = None
    paused_until: date | None = None
    repeat: bool = False
    reason: str = ""
    ended_by: PersonId | None = None

    def moved(self, move: Move, today: date) -> "Pair":
        """The pair after a move; NoSuchMoveError when no arrow leads there."""
        after = ARROWS.get((self.status, move))
        if after is None:
            raise NoSuchMoveError(f"{move} from {self.status}")
        changed = replace(self, status=after, since=today)
        match move:
            case Move.ACCEPT:
                return replace(changed, begun=today, heard=today)
            case Move.MEET:
                return replace(changed, met=True, heard=today)
            case Move.RESUME:
                return replace(changed, paused_until=None, heard=today)
            case Move.PAUSE | Move.END | Move.COMPLETE:
                return replace(changed, meeting=None)  # nobody comes to it
        return changed

    def may(self, move: Move) -> bool:
        return (self.status, move) in ARROWS

    def signed(self, today: date) -> "Pair":
        """One of the two gave a sign of life."""
        return replace(self, heard=max(self.heard or today, today))

    def talks_after(self, now: datetime) -> datetime | None:
        """The talk that they agreed and that is still to come."""
        return self.meeting if self.meeting and self.meeting > now else None

    def others(self, person: PersonId) -> PersonId:
        return self.mentor if person == self.mentee else self.mentee

    @property
    def people(self) -> tuple[PersonId, PersonId]:
        return self.mentee, self.mentor

    @property
    def key(self) -> str:
        """What messages and occasions about this pair are called."""
        return f"pair:{self.community}:{self.id}"


class AboutPair(Protocol):
    """Whatever is about a pair and names it by its number."""

    @property
    def pair(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Funnel:
    """Pairs of a time by how far they came; each step counts those of the next."""

    planned: int = 0
    accepted: int = 0
    met: int = 0
    useful: int = 0


class KnownPairs(Protocol):
    """Pairs as others read them, the requests that they begin as among them."""

    async def all(self, between: Collection[PersonId] | None = None) -> Sequence[Pair]:
        """Every pair there ever was, or of which both are among these people; the oldest first."""
        ...

    async def get(self, pair: PairId) -> Pair | None: ...


class Requests(KnownPairs, Protocol):
    """Pairs until a mentor has answered: whoever asks begins them, and keeps the answer."""

    async def begin(self, pair: Pair) -> Pair:
        """Remember a new pair; the id of the one that comes back is its own."""
        ...

    async def save(self, pair: Pair) -> None: ...


class Pairs(Requests, Protocol):
    """Pairs, and the requests that they begin as."""

    async def funnel(self, since: date) -> Funnel:
        """Pairs that were asked since a day."""
        ...


def own(pair: Pair | None, person: PersonId | None) -> Pair | None:
    """The pair, where this person is one of the two; None for anybody else's."""
    return pair if pair and person in pair.people else None


def together(person: PersonId, pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """The person's pairs that are under way, in either role."""
    return tuple(p for p in pairs if person in p.people and p.status in TOGETHER)


def talks_ahead(
    person: PersonId, pairs: Sequence[Pair], now: datetime
) -> tuple[tuple[datetime, Pair], ...]:
    """What the person agreed with others, the soonest first."""
    found = ((pair.talks_after(now), pair) for pair in together(person, pairs))
    return tuple(sorted(((at, pair) for at, pair in found if at), key=lambda one: one[0]))


def silent_days(pair: Pair, unanswered: Sequence[date], today: date, calendar: Calendar) -> int:
    """For how many days a pair owes an answer, holidays left out; 0 while it owes none (R42).

    `unanswered`: the days of its check-ins, of either of the two, that nobody answered. Silence begins with
    the first of them after the last sign of life: who answers whatever is asked is not silent, however rare
    the questions.
    """
    if pair.status not in TOGETHER - {PairStatus.PAUSED} or pair.heard is None:
        return 0
    since = min((day for day in unanswered if day > pair.heard), default=today)
    return calendar.days_outside_quiet(since, today)
