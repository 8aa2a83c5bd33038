"""What the bot needs from outside; storage/ and adapters/ provide it."""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

from bot.domain.agenda import Agenda, Occasion
from bot.domain.communities import Communities, Community, CommunityId, Place
from bot.domain.deliveries import Deliveries
from bot.domain.dialogues import Dialogues
from bot.domain.eligibility import Purpose
from bot.domain.exports import Exports
from bot.domain.handovers import Handovers
from bot.domain.membership import Member, Members, Memberships
from bot.domain.participation import Participation
from bot.domain.people import AccountKey, People, Person, PersonId, Profile, Refiling
from bot.domain.personal import Personal
from bot.frame.actions import Action
from bot.frame.cards import Message
from bot.frame.effects import Answer
from bot.frame.events import Event
from bot.talking.language import Intent


class Clock(Protocol):
    """The only source of the time; tests and the playground travel in it."""

    def now(self) -> datetime:
        """An aware datetime in UTC."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A message as the engine hands it in. `update_of` names the message it replaces.

    `audience`: everyone who reads it, where it goes to a conversation of several people. `reader`: whose
    press names the message to replace; it is replaced only where it was written to them, and what stands
    in a channel is nobody's to replace. `charged`, `withheld`, `until` and `forgets` are those of `Say`.
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
    reader: AccountKey | None = None
    audience: tuple[PersonId, ...] = ()
    charged: datetime | None = None
    withheld: str | None = None
    until: datetime | None = None
    forgets: bool = False


@dataclass(frozen=True, slots=True)
class Entrance:
    """Somebody known, and the community that what they do is about."""

    person: Person
    community: Community
    member: Member | None


class Ear(Protocol):
    """A model of the operator's own, for texts that Kring does not understand. Optional."""

    async def hear(self, text: str) -> Intent | None:
        """One of the intents, or None for anything else: no answer, a fault, nonsense. Never raises."""
        ...


class Worker(Protocol):
    """A second process with an engine of its own, for what takes long."""

    async def handle(self, event: Event) -> Answer:
        """As the engine does. Raises when it takes too long or fails; nothing was changed then."""
        ...


class Door(Protocol):
    async def look(self, profile: Profile, place: Place) -> Entrance | None:
        """Who acts, where and as what, at one glance; None when that takes a closer look."""
        ...

    async def at_home(self, profile: Profile) -> Entrance | None:
        """Who says something in private, in the community that is their own; None as above."""
        ...

    async def acting(self, profile: Profile, community: CommunityId) -> Entrance | None:
        """The member who presses or fills in something about this community; None as above."""
        ...

    async def answering(self, account: AccountKey, community: CommunityId) -> Entrance | None:
        """The member who answers an anonymous question, as they are known; None for anybody else."""
        ...


class Inbox(Protocol):
    async def first_time(self, event: str) -> bool:
        """Leave a mark of this event's id; False where there was one."""
        ...

    def alias(self, event: str) -> str:
        """The same for the same id, here alone: 32 characters that name neither people nor places."""
        ...


@dataclass(frozen=True, slots=True)
class Standing:
    """What the newest message of a private conversation asks by now, and when it came: the buttons that say
    yes and no to it."""

    key: str
    at: datetime
    yes: Action | None
    no: Action | None


class Outbox(Protocol):
    @property
    def is_changed(self) -> bool:
        """Whether anything in it was written in this transaction."""
        ...

    async def put(self, outgoing: Outgoing) -> None:
        """Queue a message in this transaction, unless one with its key was queued before."""
        ...

    async def was_written_to(self, who: AccountKey, key: str, community: CommunityId) -> bool:
        """Whether the message `key`, about this community, was written to this account."""
        ...

    async def written(self, community: CommunityId, person: PersonId, prefix: str) -> Sequence[str]:
        """The keys of the messages that went out to a person under a prefix."""
        ...

    async def with_room(self, members: Sequence[Member], purpose: Purpose) -> frozenset[PersonId]:
        """Whose budget has room for one more such letter at this moment."""
        ...

    async def expected(self, member: Member, purpose: Purpose) -> datetime:
        """When such a letter would go to them, as far as is known now; now where it would not go at all."""
        ...

    async def went(self, community: CommunityId, person: PersonId, prefix: str) -> datetime | None:
        """When the last message under a prefix went out, or will at the earliest; None where none does."""
        ...

    async def newest(self, community: CommunityId, person: PersonId) -> Standing | None:
        """What the last message that went to a person in private asks; None where that was an answer, which
        the dialogue remembers."""
        ...

    async def room_for(self, people: Sequence[PersonId]) -> Place | None:
        """A conversation of just these people and Kring, where a platform of all of them has such."""
        ...


class SharedStores(Protocol):
    """What every subject may open, of one community. None of them can name another; what a subject has
    besides, and what it reads of others, is in its `stores.py`."""

    @property
    def members(self) -> Members: ...
    @property
    def participation(self) -> Participation: ...
    @property
    def exports(self) -> Exports: ...
    @property
    def dialogues(self) -> Dialogues: ...
    @property
    def agenda(self) -> Agenda: ...
    @property
    def deliveries(self) -> Deliveries: ...


S_co = TypeVar("S_co", bound=SharedStores, covariant=True)


class UnitOfWorkOf(Protocol[S_co]):
    """One event, one transaction. The engine commits; features never do."""

    async def undo(self) -> None:
        """Nothing of this stays. It is the last that is asked of it."""
        ...

    @property
    def door(self) -> Door: ...
    @property
    def inbox(self) -> Inbox: ...
    @property
    def handovers(self) -> Handovers: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def people(self) -> People: ...
    @property
    def refiling(self) -> Refiling: ...
    @property
    def communities(self) -> Communities: ...
    @property
    def memberships(self) -> Memberships: ...
    @property
    def personal(self) -> Personal: ...

    def of(self, community: CommunityId) -> S_co:
        """The stores of one community."""
        ...


UnitOfWork = UnitOfWorkOf[SharedStores]
# Of whatever stores: whoever is handed what it begins says which.
UnitOfWorkFactory = Callable[[], AbstractAsyncContextManager[UnitOfWorkOf[Any]]]


class Appointments(Protocol):
    """The agenda as the clock sees it: across communities."""

    async def due(
        self, now: datetime, most: int, besides: Collection[CommunityId] = ()
    ) -> Sequence[tuple[Occasion, bool]]:
        """Waiting occasions up to `now`, oldest first, each with whether its use has passed; those of
        the communities `besides` left out."""
        ...

    async def stumbled(self, key: str, again: datetime) -> None:
        """Handling failed: try again later, and give up visibly after five times."""
        ...

    async def next_moment(self, besides: Collection[CommunityId] = ()) -> datetime | None: ...
    async def beat(self, name: str, now: datetime) -> None: ...
    async def last_beat(self, name: str) -> datetime | None: ...
