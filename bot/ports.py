"""What the bot needs from outside; storage/ and adapters/ provide it."""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.cards import Message
from bot.domain.agenda import Agenda, Occasion
from bot.domain.buddies import Buddies
from bot.domain.checkins import CheckIns
from bot.domain.communities import Communities, Community, CommunityId, Place
from bot.domain.deliveries import Deliveries, Fate
from bot.domain.dialogues import Dialogues
from bot.domain.digest import Counts, Digests
from bot.domain.eligibility import Purpose
from bot.domain.exports import Exports
from bot.domain.membership import Member, Members
from bot.domain.mentoring import Mentoring
from bot.domain.participation import Participation
from bot.domain.people import AccountKey, People, Person, PersonId, Profile
from bot.domain.personal import Personal
from bot.domain.polls import Polls
from bot.domain.questions import Questions
from bot.domain.value import Improvements, Stories
from bot.domain.welcome import Journeys
from bot.language import Intent


class Clock(Protocol):
    """The only source of the time; tests and the playground travel in it."""

    def now(self) -> datetime:
        """An aware datetime in UTC."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A message as the engine hands it in. `update_of` names the message it replaces.

    `audience`: everyone who reads it, where it goes to a conversation of several people.
    """

    key: str
    message: Message
    purpose: Purpose
    occasion: str
    community: CommunityId | None = None
    person: PersonId | None = None
    account: AccountKey | None = None
    place: Place | None = None
    unit: str | None = None
    update_of: str | None = None
    audience: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True)
class Entrance:
    """Somebody known, in a community's channel."""

    person: Person
    community: Community
    member: Member | None


class Ear(Protocol):
    """A model of the operator's own, for texts that Kring does not understand. Optional."""

    async def hear(self, text: str) -> Intent | None:
        """One of the intents, or None for anything else: no answer, a fault, nonsense. Never raises."""
        ...


class Door(Protocol):
    async def look(self, profile: Profile, place: Place) -> Entrance | None:
        """Who acts, where and as what, at one glance; None when that takes a closer look."""
        ...


class Inbox(Protocol):
    async def first_time(self, event: str) -> bool: ...


class Outbox(Protocol):
    async def put(self, outgoing: Outgoing) -> bool:
        """Queue a message in this transaction; False when its key was queued before."""
        ...

    async def room_for(self, people: Sequence[PersonId]) -> Place | None:
        """A conversation of just these people and Kring, where a platform of all of them has such."""
        ...


class UnitOfWork(Protocol):
    """One event, one transaction. The engine commits; features never do."""

    @property
    def door(self) -> Door: ...
    @property
    def inbox(self) -> Inbox: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def people(self) -> People: ...
    @property
    def communities(self) -> Communities: ...
    @property
    def members(self) -> Members: ...
    @property
    def journeys(self) -> Journeys: ...
    @property
    def buddies(self) -> Buddies: ...
    @property
    def mentoring(self) -> Mentoring: ...
    @property
    def check_ins(self) -> CheckIns: ...
    @property
    def polls(self) -> Polls: ...
    @property
    def participation(self) -> Participation: ...
    @property
    def stories(self) -> Stories: ...
    @property
    def improvements(self) -> Improvements: ...
    @property
    def digests(self) -> Digests: ...
    @property
    def counts(self) -> Counts: ...
    @property
    def exports(self) -> Exports: ...
    @property
    def personal(self) -> Personal: ...
    @property
    def dialogues(self) -> Dialogues: ...
    @property
    def questions(self) -> Questions: ...
    @property
    def agenda(self) -> Agenda: ...
    @property
    def deliveries(self) -> Deliveries: ...


UnitOfWorkFactory = Callable[[], AbstractAsyncContextManager[UnitOfWork]]


# The courier's side.


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


class Appointments(Protocol):
    """The agenda as the clock sees it: across communities."""

    async def due(self, now: datetime, most: int) -> Sequence[tuple[Occasion, bool]]:
        """Waiting occasions up to `now`, oldest first, each with whether its use has passed."""
        ...

    async def stumbled(self, key: str, again: datetime) -> None:
        """Handling failed: try again later, and give up visibly after five times."""
        ...

    async def next_moment(self) -> datetime | None: ...
    async def beat(self, name: str, now: datetime) -> None: ...
    async def last_beat(self, name: str) -> datetime | None: ...
