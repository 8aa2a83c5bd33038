"""What Kring remembers of a private conversation: what can be taken back, and a form answered by talking."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId

UNDO_FOR = timedelta(days=1)
RESUME_FOR = timedelta(days=7)  # how long a half-answered form waits
Values = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Talk:
    """A form that is answered by talking. `form` is its JSON (bot/wire.py); `at` the input being asked.

    At first it is only offered: `begun` tells whether the person chose to talk. `values` and `picked`
    are what was answered, as a submitted form brings it; `picked` holds accounts as platform, workspace
    and user.
    """

    form: str
    begun: bool = False
    at: int = 0
    values: Values = field(default_factory=dict)
    picked: Mapping[str, tuple[tuple[str, str, str], ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dialogue:
    """One person with Kring in one community. `undo`: an action's name and its packed values; `is_last`:
    nothing was said, pressed or sent since.

    Whatever is older than `expires` is forgotten.
    """

    community: CommunityId
    person: PersonId
    expires: datetime
    undo: tuple[str, str] | None = None
    undo_until: datetime | None = None
    is_last: bool = False
    talk: Talk | None = None

    def remembering(self, undo: tuple[str, str] | None, now: datetime) -> "Dialogue":
        until = now + UNDO_FOR
        expires = max(self.expires, until)
        return replace(self, undo=undo, undo_until=until, is_last=True, expires=expires)

    def talking(self, talk: Talk | None, now: datetime) -> "Dialogue":
        """A form only offered is forgotten within the day, one that was begun after a week; what is only
        offered does not push aside what was begun."""
        if talk and not talk.begun and self.talk and self.talk.begun:
            return self
        waits = RESUME_FOR if talk and talk.begun else UNDO_FOR
        return replace(self, talk=talk, expires=now + waits if talk else self.expires)


class Dialogues(Protocol):
    async def get(self, community: CommunityId, person: PersonId) -> Dialogue:
        """What is remembered; an empty one where nothing is, or it expired."""
        ...

    async def save(self, community: CommunityId, dialogue: Dialogue) -> None:
        """Keep it; one that holds nothing is deleted, and so is whatever expired."""
        ...
