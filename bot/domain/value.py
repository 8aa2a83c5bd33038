"""What a community brings its members: value stories, and what is improved because of a signal."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.polls import PollId

StoryId = NewType("StoryId", int)
ImprovementId = NewType("ImprovementId", int)

# When somebody is asked again about what is late, in days; after that a facilitator sees it.
ASKED_AGAIN = (14, 30, 30)
LONGEST = 1000  # characters of one step


class Cycle(StrEnum):
    """Cycles of value creation (Wenger, Trayner and De Laat 2011); later editions may add to them.

    A story tells of a cycle where its step is filled in.
    """

    IMMEDIATE = "immediate"
    POTENTIAL = "potential"
    APPLIED = "applied"
    REALISED = "realised"
    REFRAMING = "reframing"


class Consent(StrEnum):
    """Who may read a story. Whatever is not the community's is nobody's to quote."""

    ME = "me"
    FACILITATORS = "facilitators"
    COMMUNITY = "community"


@dataclass(frozen=True, slots=True)
class Story:
    """What happened, what I took, what I did with it, what it brought, and what I now see otherwise."""

    id: StoryId
    community: CommunityId
    person: PersonId
    steps: tuple[tuple[Cycle, str], ...]
    consent: Consent
    told: date

    @property
    def farthest(self) -> Cycle:
        """The last cycle that the story reaches."""
        return max((cycle for cycle, _ in self.steps), key=list(Cycle).index)


@dataclass(frozen=True, slots=True)
class Improvement:
    """A signal, what is done about it, by whom, until when, and in the end its effect."""

    id: ImprovementId
    community: CommunityId
    signal: str
    action: str
    owner: PersonId
    due: date | None
    made: date
    effect: str = ""
    done: date | None = None
    poll: PollId | None = None

    def is_open(self) -> bool:
        return self.done is None

    def is_late(self, today: date) -> bool:
        return self.is_open() and self.due is not None and self.due < today

    @property
    def key(self) -> str:
        return f"improve:{self.community}:{self.id}"


class Stories(Protocol):
    async def add(self, story: Story) -> Story: ...
    async def save(self, story: Story) -> None: ...
    async def get(self, story: StoryId) -> Story | None: ...
    async def of(self, person: PersonId) -> Sequence[Story]:
        """A member's own, the newest first."""
        ...

    async def shared(self, since: date) -> Sequence[Story]:
        """Every story since a day that others may read, the newest first."""
        ...

    async def withdraw(self, story: StoryId) -> None:
        """Delete it."""
        ...


class KnownImprovements(Protocol):
    """Improvements as others read them."""

    async def all(self) -> Sequence[Improvement]:
        """The open ones first, by date; then the newest of the done."""
        ...


class Improvements(KnownImprovements, Protocol):
    async def add(self, improvement: Improvement) -> Improvement: ...
    async def save(self, improvement: Improvement) -> None: ...
    async def get(self, improvement: ImprovementId) -> Improvement | None: ...


def cycles(stories: Sequence[Story]) -> dict[Cycle, int]:
    """How many stories reach each cycle."""
    return {cycle: sum(cycle in dict(s.steps) for s in stories) for cycle in Cycle}
