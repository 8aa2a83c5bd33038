"""What happens, in Kring's own words. Adapters translate payloads into these; features never see payloads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.communities import CommunityId, Place
from bot.domain.eligibility import Purpose
from bot.domain.guests import InvitationId
from bot.domain.messages import MessageVerb
from bot.domain.people import AccountKey, PersonId, Profile
from bot.domain.wellformed import LONGEST_KEY, is_id, kept, key_of
from bot.frame.actions import Action
from bot.frame.moments import Moment

LONGEST_LINK = 1000  # characters of an address that leads to a message
MOST_PEOPLE = 10  # that one form or text may name: each costs a look-up and a row


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """`id` is unique per happening, however often the platform tells us about it (R13).

    Here everything that comes in is made such that both databases can keep it.
    """

    id: str

    def __post_init__(self) -> None:
        _set(self, id=key_of(self.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class FromPerson(Event):
    """Someone did something. `people` are the profiles the platform sent along.

    `inline`: the platform can show a private answer at once, in its response. `can_open_form`: it can
    open a form in answer to this. `form_as_message`: where it cannot, a form may be sent as a message.
    `late`: the platform was answered already (bot/frame/handover.py), so all there is to show is a message.
    """

    actor: Profile
    people: tuple[Profile, ...] = ()
    place: Place | None = None
    inline: bool = False
    can_open_form: bool = True
    form_as_message: bool = False
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Said(FromPerson):
    """Typed text: a direct message, a mention in a channel, or the words after a slash command.

    `attached`: something came along that Kring does not read, such as a picture. `before`: what stood
    there, where a message that was sent earlier is written anew.
    """

    text: str
    mentioned: tuple[AccountKey, ...] = ()
    attached: bool = False
    before: str | None = None

    def __post_init__(self) -> None:
        Event.__post_init__(self)
        _set(self, text=kept(self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed(FromPerson):
    """A button. `message` is the key of the message it stood on, where that message had one."""

    action: Action
    message: str | None = None

    def __post_init__(self) -> None:
        Event.__post_init__(self)
        _set(self, message=_key(self.message))


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted(FromPerson):
    """A form, by input id: `values` holds one text, `chosen` the options taken of several, `picked` accounts.

    A handler looks for an input where its own form has it; what a client files elsewhere is not there.
    `origin`: what the form says of the place it is about; believed only once its seal is looked at.
    """

    action: Action
    values: Mapping[str, str] = field(default_factory=dict)
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    picked: Mapping[str, tuple[AccountKey, ...]] = field(default_factory=dict)
    message: str | None = None
    origin: str | None = None

    def __post_init__(self) -> None:
        Event.__post_init__(self)
        values = {name: kept(value) for name, value in self.values.items()}
        chosen = {name: tuple(map(kept, several)) for name, several in self.chosen.items()}
        _set(self, values=values, chosen=chosen)
        _set(self, message=_key(self.message), origin=_key(self.origin))


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageAction(FromPerson):
    """One message that somebody hands over, out of its menu: all that Kring ever reads of a channel.

    `writer`: None where no person wrote it, or the platform does not say who. `link` leads back to it, where
    others could follow it. `attached`: something came along that Kring does not read, such as a picture.
    `mentioned`: whose names the adapter puts where they are mentioned.
    """

    verb: MessageVerb
    text: str
    writer: Profile | None = None
    link: str | None = None
    attached: bool = False
    mentioned: tuple[AccountKey, ...] = ()

    def __post_init__(self) -> None:
        Event.__post_init__(self)
        _set(self, text=kept(self.text), link=_link(self.link))


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedHome(FromPerson):
    """Someone opened Kring's home."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable(FromPerson):
    """A press or a form that this version of Kring cannot read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined(FromPerson):
    """Someone came into a channel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Departed(FromPerson):
    """Someone left a channel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached(FromPerson):
    """An account can be written to from now on: the app was installed or a chat was opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocked(FromPerson):
    """Someone removed Kring from their personal chats: an opt-out of direct messages (R9)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed(FromPerson):
    """An account changed: another name, language or zone, or deactivated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited(Event):
    """Kring was added to a channel, or one that was closed is open again. `by` is who did it, where the
    platform says so."""

    place: Place
    by: Profile | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed(Event):
    """Kring was removed from a channel, or the channel is no more."""

    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved(Event):
    """A channel has another id from now on; it is the same channel."""

    place: Place
    to: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestAnswered(Event):
    """Somebody with the link of an invitation answers it on its page; an empty answer: they cannot help.

    What they are replied is shown on that page.
    """

    community: CommunityId
    invitation: InvitationId
    answer: str
    may_be_kept: bool = False

    def __post_init__(self) -> None:
        Event.__post_init__(self)
        _set(self, answer=kept(self.answer))


@dataclass(frozen=True, slots=True, kw_only=True)
class Due(Event):
    """A planned moment has come, or was missed beyond its use."""

    key: str
    moment: Moment
    community: CommunityId
    person: PersonId | None
    at: datetime
    missed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Undeliverable(Event):
    """A message was given up on, with the platform's reason."""

    key: str
    community: CommunityId
    person: PersonId | None
    purpose: Purpose
    unit: str | None
    reason: str


def _set(event: Event, **fields: object) -> None:
    for name, value in fields.items():
        object.__setattr__(event, name, value)


def _key(told: str | None) -> str | None:
    """A key that a card brings back; none of ours is longer, or anything but a text."""
    return told if is_id(told, LONGEST_KEY) else None


def _link(told: str | None) -> str | None:
    """The way back to a message, if it is one."""
    is_page = is_id(told, LONGEST_LINK) and str(told).startswith("https://")
    return told if is_page and not any(sign.isspace() for sign in str(told)) else None


def by_kind(
    answers: Mapping[str, str | tuple[str, ...]],
) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """A form's `values` and its `chosen`, where they are kept together."""
    values = {name: answer for name, answer in answers.items() if isinstance(answer, str)}
    chosen = {name: answer for name, answer in answers.items() if isinstance(answer, tuple)}
    return values, chosen


def as_said(event: Pressed, text: str) -> Said:
    """A press that stands for typing `text`."""
    return Said(**_shared(event), text=text)  # type: ignore[arg-type]  # the same fields


def as_pressed(event: Said, action: Action) -> Pressed:
    """Typed text that stands for pressing a button."""
    return Pressed(**_shared(event), action=action)  # type: ignore[arg-type]  # the same fields


def _shared(event: FromPerson) -> dict[str, object]:
    shown = ("inline", "can_open_form", "form_as_message", "late")
    return {name: getattr(event, name) for name in ("id", "actor", "people", "place", *shown)}


def is_answer(event: Event) -> bool:
    """Whether this answers an anonymous question: then no day, no moment and no count is kept of it."""
    return isinstance(event, Pressed | Submitted) and event.action.is_answer
