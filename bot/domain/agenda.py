"""What Kring will do, and when: due occasions live in rows, so a restart loses none (R12)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.communities import CommunityId
from bot.domain.eligibility import Purpose
from bot.domain.people import PersonId


@dataclass(frozen=True, slots=True)
class DueKind:
    """A sort of occasion and its catch-up rule: later than `useful_for` it is marked missed.

    `promises`: as what its person will be written to; nothing of a lower order takes that place before.
    """

    name: str
    useful_for: timedelta
    promises: Purpose | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """One planned moment. `key` is unique: planning it again moves it."""

    key: str
    kind: str
    community: CommunityId
    at: datetime
    person: PersonId | None = None
    details: Mapping[str, str] = field(default_factory=dict)


CLOCK_BEAT = "clock"
# What was promised to happen happens where a community rests as well, since nothing is too late for it.
AT_REST_TOO = frozenset({"checkin.forget", "membership.gone", "poll.close", "privacy.erase"})


class Agenda(Protocol):
    async def plan(self, community: CommunityId, kind: DueKind, occasion: Occasion) -> None: ...
    async def plan_all(
        self, community: CommunityId, kind: DueKind, occasions: Sequence[Occasion]
    ) -> None:
        """The same of many of one kind."""
        ...

    async def take(self, community: CommunityId, kind: DueKind, most: int) -> Sequence[PersonId]:
        """Claim up to so many more waiting occasions of this kind inside this transaction, the first
        ones first, and say whose they are: what one can be handled for is handled for all of them."""
        ...

    async def cancel(self, community: CommunityId, prefix: str) -> int:
        """Drop the waiting occasions whose key starts with `prefix`; how many there were."""
        ...

    async def upcoming(
        self, community: CommunityId, limit: int, person: PersonId | None = None
    ) -> Sequence[Occasion]:
        """What waits, soonest first: everything, or what is about one person."""
        ...

    async def is_waiting(self, community: CommunityId, key: str) -> bool:
        """Whether this very occasion is still to come."""
        ...

    async def missed(self, community: CommunityId) -> int: ...
    async def last_tick(self) -> datetime | None:
        """When the clock last looked, for whoever wonders whether Kring is awake (R11)."""
        ...

    async def begin(self, community: CommunityId, key: str, outcome: str) -> bool:
        """Claim a waiting occasion inside this transaction; False when somebody else has it."""
        ...
