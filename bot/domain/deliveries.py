"""The ledger of messages: planned = sent + failed + skipped + still waiting, always (R8).

Held by `tests/features/test_grace.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.domain.people import PersonId

UNREACHABLE = "unreachable"  # the reason that a person can take away by letting Kring in


ERASED = "erased"  # the occasion of the last message to somebody who is erased


class Fate(StrEnum):
    """Where a message is on its way. UNCERTAIN may have arrived: it is never blindly repeated."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    SKIPPED = "skipped"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Ledger:
    """Counts over one community. `waiting` includes what is being sent at this moment."""

    planned: int
    sent: int
    failed: int
    skipped: int
    waiting: int

    def balances(self) -> bool:
        return self.planned == self.sent + self.failed + self.skipped + self.waiting


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A message that did not arrive, for the facilitator's eyes: who, what about, why."""

    key: str
    occasion: str
    person: PersonId | None
    name: str
    fate: Fate
    reason: str


class Deliveries(Protocol):
    async def ledger(self, since: datetime | None = None) -> Ledger:
        """Of all messages; or of those settled since a moment, and those still waiting."""
        ...

    async def undelivered(self) -> Sequence[Undelivered]: ...
    async def retry(self, fate: Fate = Fate.FAILED, person: PersonId | None = None) -> int:
        """Make what met this fate wait again, and nothing else (R10); how many messages that is.

        For one `person`: only what failed because they could not be reached.
        """
        ...

    async def hasten(self, person: PersonId) -> None:
        """What waits for this person is looked at again now."""
        ...

    async def unit(self, unit: str) -> Sequence[PersonId]:
        """The people who share a unit, such as both sides of an introduction (R7)."""
        ...

    async def sent(self, prefix: str) -> int:
        """How many messages whose key begins so have been sent."""
        ...

    async def call_off(self, person: PersonId, reason: str, prefix: str) -> None:
        """As `withdraw`, where nobody asks what waited."""
        ...

    async def withdraw(self, person: PersonId, reason: str, prefix: str = "") -> Sequence[str]:
        """Skip the nudges that still wait for this person; the keys that were. With a `prefix`, whatever
        waits under it, notices as well: it is about something that is over."""
        ...
