"""What a handler wants done. Effects are returned, never performed; the engine commits them as rows."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.communities import Place
from bot.domain.eligibility import Purpose
from bot.domain.people import PersonId
from bot.frame.actions import Action
from bot.frame.cards import Card, Form, Message
from bot.frame.news import News, PlaceFree


@dataclass(frozen=True, slots=True)
class Say:
    """Write to a person. `key` names the message: the same key is never sent twice (R10, R13).

    `occasion` groups messages in the ledger; `unit` ties the sides of one introduction (R7).
    `charged`: it counts in the budget from this moment on, whether or not it goes out. `withheld`: why it is
    only put on the books, as skipped. `until`: when it has become useless, and is not sent any more.
    `forgets`: once it has arrived, or cannot, nothing remembers that it was written; its `key` names nobody.
    """

    to: PersonId
    card: Message
    key: str
    purpose: Purpose
    occasion: str
    unit: str | None = None
    charged: datetime | None = None
    withheld: str | None = None
    until: datetime | None = None
    forgets: bool = False


@dataclass(frozen=True, slots=True)
class Introduce:
    """Bring people into one conversation; where no platform can, each gets a card of their own.

    It is one unit: if it fails for one, the others hear of it (R7). `forgets`: where each gets a card,
    nothing remembers that, and nobody hears that it failed.
    """

    people: tuple[PersonId, ...]
    together: Card
    apart: tuple[tuple[PersonId, Card], ...]
    key: str
    occasion: str
    forgets: bool = False

    def each(self) -> tuple[Say, ...]:
        """The introduction as a card to each, for want of a conversation of all."""
        unit = None if self.forgets else self.key
        return tuple(
            Say(
                person,
                card,
                f"{self.key}:{person}",
                Purpose.NOTICE,
                self.occasion,
                unit,
                forgets=self.forgets,
            )
            for person, card in self.apart
        )


@dataclass(frozen=True, slots=True)
class Post:
    """Write in the community's channels."""

    card: Card
    key: str
    occasion: str


def key_at(key: str, place: Place) -> str:
    """What the message of a post is called in one of the channels."""
    return f"{key}@{place.platform}:{place.channel}"


@dataclass(frozen=True, slots=True)
class Update:
    """Show the message called `key` differently; `posted`: where it stands in the channels."""

    key: str
    card: Card
    posted: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """Answer the person who acted, privately, where they are."""

    card: Card
    occasion: str = "answer"


@dataclass(frozen=True, slots=True)
class Replace:
    """Show the pressed message differently, or the one whose button opened the form; where there is no such
    message, because the form came of typed words, it is said anew. `unit` ties the change to what it
    tells of."""

    card: Card
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Retire:
    """Show every message whose key begins with `matter` as `card`, but for the pressed one: its matter is
    over, however that came about, and its buttons do nothing any more. What still waits is not sent.
    `reader`: to whom they were written; whoever acts where it is None."""

    matter: str
    card: Card
    reader: PersonId | None = None


@dataclass(frozen=True, slots=True)
class OpenForm:
    form: Form


@dataclass(frozen=True, slots=True)
class FormErrors:
    """Keep the form open, with what was typed and a sentence at each input to correct."""

    form: Form


@dataclass(frozen=True, slots=True)
class ShowHome:
    card: Card


@dataclass(frozen=True, slots=True)
class Tell:
    """Let the other features know, in this transaction."""

    news: News


@dataclass(frozen=True, slots=True)
class TellAtLast:
    """The same when all else of this event is done, and once: what is told of one kind is joined."""

    news: PlaceFree


@dataclass(frozen=True, slots=True)
class Undoable:
    """What was just done can be taken back by pressing `by`; `what` is the id of a text that names it."""

    by: Action
    what: str


Effect = (
    Undoable
    | Say
    | Introduce
    | Post
    | Update
    | Reply
    | Replace
    | Retire
    | OpenForm
    | FormErrors
    | ShowHome
    | Tell
    | TellAtLast
)
Effects = tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the platform must show in its response, after the commit. All else is in the outbox."""

    replies: tuple[Card, ...] = ()
    replaced: Card | None = None
    form: Form | None = None
    home: Card | None = None


def place_free(asker: PersonId | None = None, besides: PersonId | None = None) -> TellAtLast:
    """Somebody who waits may have a mentor now: looked at once, when all else that happens has happened.

    `asker` hears at once how it stands when there is none for them yet; `besides` gets no list now.
    """
    return TellAtLast(PlaceFree(_set(asker), _set(besides)))


def _set(person: PersonId | None) -> frozenset[PersonId]:
    return frozenset({person} if person else ())
