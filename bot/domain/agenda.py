"""What Kring will do, and when: due occasions live in rows, so a restart loses none (R12).

Held by `tests/adapters/test_clock.py`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from bot.domain.communities import CommunityId
from bot.domain.eligibility import Purpose
from bot.domain.people import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One planned moment: of a kind, of a person or of everybody, about a pair, a poll or nothing.

    `slot` tells it from others of the same kind, person and thing; planning the same again moves it.
    After `useful_until` it is marked missed. `promises` and `at_rest_too` are the moment's own.
    """

    kind: str
    community: CommunityId
    at: datetime
    useful_until: datetime
    person: PersonId | None = None
    about: str | None = None
    slot: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)
    promises: Purpose | None = None
    at_rest_too: bool = False

    @property
    def key(self) -> str:
        return key_of(self.community, self.kind, self.about, self.person, self.slot)


def key_of(community: int, kind: str, about: str | None, person: int | None, slot: str) -> str:
    """What a row is called. Nothing is ever read from it."""
    return f"{kind}:{community}:{about or ''}:{person or ''}:{slot}"


CLOCK_BEAT = "clock"


class Agenda(Protocol):
    async def plan(self, occasions: Sequence[Occasion]) -> None: ...
    async def waiting(
        self,
        limit: int | None = None,
        *,
        kinds: Collection[str] = (),
        person: PersonId | None = None,
        about: str | None = None,
    ) -> Sequence[Occasion]:
        """What waits, soonest first: everything, or what is of these kinds, this person, this thing."""
        ...

    async def drop(
        self,
        *,
        kinds: Collection[str] = (),
        person: PersonId | None = None,
        about: str | None = None,
    ) -> None:
        """Take what waits and answers to all that is given off the agenda."""
        ...

    async def take(self, kind: str, most: int) -> Sequence[PersonId]:
        """Claim up to so many more waiting occasions of this kind inside this transaction, the first
        ones first, and say whose they are: what one can be handled for is handled for all of them."""
        ...

    async def missed(self) -> int: ...
    async def last_tick(self) -> datetime | None:
        """When the clock last looked, for whoever wonders whether Kring is awake (R11)."""
        ...

    async def begin(self, key: str, outcome: str) -> bool:
        """Claim a waiting occasion inside this transaction; False when somebody else has it."""
        ...
