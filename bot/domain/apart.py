"""Who is not brought together, in whatever meeting: one note, one rule, asked by every planner (R5).

A mentee's "not with X" and a facilitator's *do not pair* are the same to whoever plans mentors, peers who
wait together, buddies, first introductions and whom to ask a question.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations
from typing import Protocol

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId


class Ground(StrEnum):
    """Why two people are not to be paired. Kept in confidence: shown to facilitators only."""

    MANAGER = "manager"
    ASSESSOR = "assessor"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Apart:
    """Two people who are not brought together, in either direction. `by`: who said so; None for a list of who
    assesses whom, which stands beside what anybody says themselves."""

    community: CommunityId
    one: PersonId
    other: PersonId
    ground: Ground
    note: str
    by: PersonId | None


@dataclass(frozen=True, slots=True)
class KeptApart:
    """Everybody who is kept apart from somebody, in one community."""

    notes: Sequence[Apart] = ()
    _between: dict[frozenset[PersonId], Apart] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        first = {frozenset({a.one, a.other}): a for a in reversed(self.notes) if a.one != a.other}
        object.__setattr__(self, "_between", first)

    def note(self, one: PersonId, other: PersonId) -> Apart | None:
        """What keeps these two apart, if anything does."""
        return self._between.get(frozenset({one, other}))

    def may_meet(self, *people: PersonId) -> bool:
        """Whether nobody of these is kept apart from another of them."""
        return not any(self.note(*two) for two in combinations(people, 2))

    def with_whom(self) -> Iterator[tuple[PersonId, PersonId]]:
        """Every two who are kept apart, once."""
        for two in self._between:
            one, other = sorted(two)
            yield one, other

    def fitting(self, group: Sequence[PersonId], more: Iterable[PersonId]) -> tuple[PersonId, ...]:
        """Whoever of `more` can join these people, the first ones first, so that all of them may meet."""
        joined: list[PersonId] = []
        for person in more:
            if self.may_meet(person, *group) and self.may_meet(person, *joined):
                joined.append(person)
        return tuple(joined)


class KnownApart(Protocol):
    """Who is kept apart, for whoever plans that people meet."""

    async def notes(self) -> Sequence[Apart]: ...


class NotesApart(KnownApart, Protocol):
    """Kept in confidence: no page and no list shows them to those they are about."""

    async def keep(self, apart: Apart) -> None: ...
    async def allow(self, one: PersonId, other: PersonId, *, listed: bool | None = None) -> bool:
        """Forget that two people are kept apart; whether they were. `listed`: by a list only, or only by what
        somebody said; else whatever it was by."""
        ...
