"""Messages on their way out: what the courier takes, from where, and through whom."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.communities import CommunityId
from bot.domain.deliveries import Fate
from bot.domain.eligibility import Purpose
from bot.domain.people import PersonId
from bot.frame.cards import Message

REPLY = "reply:"  # so the key of what answers an event begins


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A message on its way to one address. `ref` is the platform's own reference of what it updates.

    `refused`: why it may not be sent; it belongs to a unit, whose others must hear of it (R7). `withdraws`:
    it says nothing, and takes the message `ref` away. `lost`: it was handed over at `begun` and may have
    arrived; whoever takes it looks for it before sending it again. `by`: whose it is, and nobody else
    settles it, but for saying that it was sent. `forgets`: its row goes once it has arrived, or cannot.
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
    begun: datetime | None = None
    lost: bool = False
    by: str | None = None
    forgets: bool = False

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
    def lane(self) -> "Lane":
        """What a platform's per-conversation limit counts by, and within which letters keep their order."""
        return self.workspace, self.address


Lane = tuple[str, str]


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


Find = Callable[[Letter], Awaitable[str | None]]


class Deliverer(Protocol):
    """The one file of a platform that calls it; it says what the platform can do."""

    platform: str
    pace: Pace
    opens_rooms: bool  # for several people at one address

    @property
    def find(self) -> Find | None:
        """The way to look for a letter that may have arrived; None where the platform offers none.

        It gives the letter's reference, None when it certainly did not arrive, and raises UncertainError
        where that cannot be told.
        """
        ...

    async def deliver(self, letter: Letter) -> str:
        """Send, or update; the platform's reference of the message. Raises a DeliveryError."""
        ...

    async def take_away(self, letter: Letter) -> None:
        """Delete our message `ref`. Raises a DeliveryError."""
        ...


@dataclass(frozen=True, slots=True)
class Room:
    """How much a courier can take into hand: `most` letters, `each` of one workspace.

    `left`: the workspaces of which it can take fewer, and how many. `resting`: the conversations that
    have a letter in hand, or no slot.
    """

    most: int
    each: int
    left: Mapping[str, int] = field(default_factory=dict)
    resting: Collection[Lane] = ()

    @property
    def closed(self) -> Collection[str]:
        """The workspaces of which nothing can be taken."""
        return [workspace for workspace, places in self.left.items() if places <= 0]


class Mail(Protocol):
    """The outbox as the courier sees it: across communities, in short transactions of its own."""

    async def claim(self, now: datetime, platform: str, by: str, room: Room) -> Sequence[Letter]:
        """Mark due letters as being sent by us, settling on the way those that may not be sent.

        At most one of each conversation; of several workspaces in turn; of one, answers first, then
        notices, then nudges. With them, marked as such, lost letters that may be looked for by now.
        """
        ...

    async def release(self, now: datetime, platform: str, by: str, holding: Collection[int]) -> int:
        """Count as lost what a replica that died was sending, and ours that we are not `holding`; how
        many. Whether it lives is a matter of the database's clock: those of replicas differ (X21)."""
        ...

    async def alive(self, by: str) -> None:
        """We live, says the database's clock."""
        ...

    async def as_it_stands(self, letter: Letter) -> Letter | None:
        """The letter with what it says by now; None where it is not ours to send any more: counted as
        lost, withdrawn, or of somebody who was erased."""
        ...

    async def sent(self, letter: Letter, ref: str, now: datetime) -> None:
        """It arrived; where its reader was erased meanwhile, it will be taken away again."""
        ...

    async def postpone(
        self, letter: Letter, until: datetime, reason: str, *, tried: bool
    ) -> None: ...
    async def look_again(self, letter: Letter, at: datetime) -> None:
        """Whether it arrived cannot be told yet: it is lost, and to be looked for at `at`."""
        ...

    async def give_up(
        self, letter: Letter, fate: Fate, reason: str, now: datetime, *, problem: str | None = None
    ) -> None:
        """Settle a letter that will not be tried again; `problem` is remembered of its account."""
        ...

    async def next_moment(self, platform: str, room: Room | None = None) -> datetime | None:
        """When the next letter is to be sent or looked for, of those that there is room for."""
        ...

    async def backlog(self) -> int: ...
