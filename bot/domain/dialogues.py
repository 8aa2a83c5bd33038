"""What Kring remembers of a private conversation: what can be taken back, what was just offered, and a
form that is answered by talking.

Held by `tests/features/test_talking.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId

UNDO_FOR = timedelta(days=1)
OFFER_FOR = timedelta(hours=1)  # how long "yes" is an answer to the last card
TALK_OFFERED_FOR = timedelta(days=1)
RESUME_FOR = timedelta(days=7)  # how long a half-answered form waits
Values = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Deed:
    """A press that can be done for the person until a moment: an action's name and its packed values.

    `what` is the id of a text that names it; empty for the button of a card that was just shown.
    """

    action: str
    values: str
    until: datetime
    what: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """A form that is answered by talking. `form` is its JSON (bot/frame/wire.py); `at` the input being asked.

    At first it is only offered: `begun` tells whether the person chose to talk. `values` and `picked`
    are what was answered, as a submitted form brings it; `picked` holds accounts as platform, workspace
    and user.
    """

    form: str
    touched: datetime
    begun: bool = False
    at: int = 0
    values: Values = field(default_factory=dict)
    picked: Mapping[str, tuple[tuple[str, str, str], ...]] = field(default_factory=dict)

    @property
    def until(self) -> datetime:
        return self.touched + (RESUME_FOR if self.begun else TALK_OFFERED_FOR)


@dataclass(frozen=True, slots=True)
class Dialogue:
    """One person with Kring in one community. `undo` takes back a deed of theirs; `is_last`: nothing was
    said, pressed or sent since. `offer` is the button that the last card asked to press, `refusal` the one
    that says no to it."""

    community: CommunityId
    person: PersonId
    undo: Deed | None = None
    is_last: bool = False
    offer: Deed | None = None
    talk: Talk | None = None
    refusal: Deed | None = None

    def after(
        self, undo: Deed | None, offer: Deed | None, refusal: Deed | None, form: Talk | None
    ) -> "Dialogue":
        """One turn later: what it made possible to take back, to say yes to, or to answer by talking.

        An older deed can still be taken back, but is not the last any more; a form that is only offered
        does not push aside one that was begun.
        """
        keeps = self.talk is not None and self.talk.begun
        talk = form if form and not keeps else self.talk
        return replace(
            self,
            undo=undo or self.undo,
            is_last=undo is not None,
            offer=offer,
            refusal=refusal,
            talk=talk,
        )

    def at(self, now: datetime) -> "Dialogue":
        """Without what has expired."""

        def alive(item: Deed | Talk | None) -> bool:
            return item is not None and item.until > now

        return replace(
            self,
            undo=self.undo if alive(self.undo) else None,
            offer=self.offer if alive(self.offer) else None,
            refusal=self.refusal if alive(self.refusal) else None,
            talk=self.talk if alive(self.talk) else None,
        )

    @property
    def until(self) -> datetime | None:
        """When the last of it expires; None where nothing is remembered."""
        held = (self.undo, self.offer, self.refusal, self.talk)
        return max((item.until for item in held if item), default=None)


class Dialogues(Protocol):
    async def get(self, person: PersonId) -> Dialogue:
        """What is remembered; an empty one where nothing is, or it expired."""
        ...

    async def save(self, dialogue: Dialogue) -> None:
        """Keep it; one that holds nothing is deleted, and so is whatever expired."""
        ...
