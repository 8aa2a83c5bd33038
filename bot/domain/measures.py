"""How two people are compared: by one trait of each, or by what of the one the other agrees with.

A measure is asked in two ways, about one pair (`of`) and about everybody at once (`bot.domain.scores`);
both come to the same `points`.

Held by `tests/domain/test_affinity.py`.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.domain.vocabulary import shared_terms

Trait = Callable[[Any, Any], Any]  # of a mentee or mentor, in a snapshot; hashable


@dataclass(frozen=True, slots=True)
class Alike:
    """Points by two traits of which there are few kinds, however many people: `points(own, theirs,
    policy)`."""

    own: Trait
    theirs: Trait
    points: Callable[[Any, Any, Any], int]

    def of(self, mentee: Any, mentor: Any, at: Any) -> tuple[int, Sequence[Any]]:
        """The points of this pair; nothing is named as shared."""
        return self.points(self.own(mentee, at), self.theirs(mentor, at), at.policy), ()


@dataclass(frozen=True, slots=True)
class Shared:
    """Points by how many things the mentee has, and how many of these the mentor agrees with:
    `points(wanted, shared, policy)`. The traits are tuples of words, slots or terms."""

    own: Trait
    theirs: Trait
    points: Callable[[int, int, Any], int]

    def of(self, mentee: Any, mentor: Any, at: Any) -> tuple[int, Sequence[Any]]:
        """The points of this pair, and which of the mentee's things are shared."""
        own = self.own(mentee, at)
        shared = shared_of(own, self.theirs(mentor, at))
        return self.points(len(own), len(shared), at.policy), shared


Measure = Alike | Shared


def shared_of(own: Sequence[Any], theirs: Sequence[Any]) -> tuple[Any, ...]:
    """Those of `own` with which one of `theirs` agrees, in the order in which they were named: words
    when they are equal, terms when they mean the same."""
    if not own or isinstance(own[0], str):
        return tuple(word for word in own if word in theirs)
    return shared_terms(own, theirs)


def agree(one: Any, other: Any) -> bool:
    """Whether one thing is shared with somebody who has only the other."""
    return bool(shared_of((one,), (other,)))


def handles(thing: Any) -> Iterable[str]:
    """Things that agree have one of these in common."""
    return (thing,) if isinstance(thing, str) else thing.handles()
