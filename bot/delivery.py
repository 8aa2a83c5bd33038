"""Messages on their way out: what the courier takes, from where, and through whom."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.cards import Message
from bot.domain.communities import CommunityId
from bot.domain.deliveries import Fate
from bot.domain.eligibility import Purpose
from bot.domain.people import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A message on its way to one address. `ref` is the platform's own reference of what it updates.

    `refused`: why it may not be sent; it belongs to a unit, whose others must hear of it (R7). `withdraws`:
    it says nothing, and takes the message `ref` away.
    """

    id: int
    key: str
    platform: str
    workspace: str
    address: str
    to_channel: bool
    message: Message
    purpose: Purpose
    community: CommunityId | None
    person: PersonId | None
    unit: str | None
    attempts: int
    update_of: str | None = None
    ref: str | None = None
    refused: str | None = None
    withdraws: bool = False

    @property
    def is_update(self) -> bool:
        return self.update_of is not None

    @property
    def is_repeatable(self) -> bool:
        """Doing it twice does no harm."""
        return self.is_update or self.withdraws

    @property
    def subject(self) -> str:
        """The key of the message as people see it: its buttons carry this, however often it changed."""
        return self.update_of or self.key

    @property
    def lane(self) -> tuple[str, str, str]:
        """What a platform's per-conversation limit counts by."""
        return self.platform, self.workspace, self.address


class DeliveryError(Exception):
    """The platform did not take the message. `reason` is short, stable and holds nothing personal."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class RateLimitedError(DeliveryError):
    """Too fast; nothing was sent. The lane rests for `after`."""

    def __init__(self, after: timedelta) -> None:
        super().__init__("rate limited")
        self.after = after


class TransientError(DeliveryError):
    """Nothing was sent, and trying again may help."""


class UncertainError(DeliveryError):
    """It may have been sent: look before sending again."""


class UnreachableError(DeliveryError):
    """This person cannot be written to now; they or an administrator can change that (R9)."""


class RefusedError(DeliveryError):
    """The platform will never take this message."""


class BlockedError(DeliveryError):
    """The person blocked or removed Kring: an opt-out of direct messages, not a failure (R9)."""


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `count` messages in any `seconds` seconds."""

    count: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Pace:
    """A platform's published limits: per workspace, and per conversation."""

    workspace: tuple[Limit, ...]
    conversation: tuple[Limit, ...]


class Deliverer(Protocol):
    """The one file of a platform that calls it."""

    platform: str
    pace: Pace

    async def deliver(self, letter: Letter) -> str:
        """Send, or update; the platform's reference of the message. Raises a DeliveryError."""
        ...

    async def take_away(self, letter: Letter) -> None:
        """Delete our message `ref`. Raises a DeliveryError."""
        ...

    async def find(self, letter: Letter) -> str | None:
        """The reference of a letter that may have arrived, None when it certainly did not.

        Raises UncertainError where the platform cannot tell.
        """
        ...


class Mail(Protocol):
    """The outbox as the courier sees it: across communities, in short transactions of its own."""

    async def claim(self, now: datetime, platform: str, by: str, most: int) -> Sequence[Letter]:
        """Mark due letters as being sent by us, settling on the way those that may not be sent."""
        ...

    async def orphans(
        self, now: datetime, platform: str, by: str, *, holding: Collection[int]
    ) -> Sequence[Letter]:
        """Letters whose sender died while sending, claimed by us now; ours that we are not `holding`."""
        ...

    async def sent(self, letter: Letter, ref: str, now: datetime) -> None: ...
    async def postpone(
        self, letter: Letter, until: datetime, reason: str, *, tried: bool
    ) -> None: ...
    async def look_again(self, letter: Letter, at: datetime) -> None:
        """Whether it arrived cannot be told yet; it becomes an orphan at `at`."""
        ...

    async def give_up(
        self, letter: Letter, fate: Fate, reason: str, now: datetime, *, problem: str | None = None
    ) -> None:
        """Settle a letter that will not be tried again; `problem` is remembered of its account."""
        ...

    async def next_moment(self, platform: str) -> datetime | None: ...
    async def backlog(self) -> int: ...
