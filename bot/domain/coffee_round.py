"""A coffee round: who with whom, and why. Who fits whom is counted for all at once, in numpy.

What somebody brings and wants to learn is made into terms once; which terms agree is settled once for each
two (`bot.domain.scores`).

Held by `tests/domain/test_coffee.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations, permutations

from bot.domain.coffee import HORIZON
from bot.domain.network import Tie
from bot.domain.people import Language, PersonId
from bot.domain.vocabulary import Term, Vocabulary, shared_terms

ACROSS = 12  # two who name different fields of work: before all else
GIVES = 4  # for each thing that one brings and the other wants to learn
ALIKE = 2  # for each thing that both want to learn
MOST_TERMS = 2
SPEAKS = 6  # they read Kring in the same language
TIME = 1  # for each half-day on which both usually have time
MOST_SLOTS = 4
NEW = 3  # they were never brought together


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody at the table, by what they said of themselves. `first`: the odd one last time."""

    id: PersonId
    discipline: str | None = None
    brings: str = ""
    learns: str = ""
    language: Language | None = None
    slots: tuple[str, ...] = ()
    first: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Everything that decides about a round. `apart`: who may not meet; `met`: weeks since two last did."""

    guests: tuple[Guest, ...]
    apart: frozenset[Tie]
    met: Mapping[Tie, int]
    threes: bool = False
    vocabulary: Vocabulary = field(default_factory=Vocabulary)


@dataclass(frozen=True, slots=True)
class Plan:
    """Who comes together, who is left out, and which two meet again within the horizon."""

    groups: tuple[tuple[PersonId, ...], ...]
    left_out: tuple[PersonId, ...] = ()
    again: frozenset[Tie] = frozenset()


class Why(StrEnum):
    """What is said of why two are brought together; the first that holds."""

    GIVES = "gives"  # one brings what the other wants to learn
    ALIKE = "alike"  # both want to learn it
    ACROSS = "across"  # they name different fields
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Reason:
    """`about`: a topic, or two fields. `one`: who learns or works in the first field; `other`: who brings, or
    works in the second."""

    why: Why
    one: PersonId
    other: PersonId
    about: tuple[str, ...] = ()


def plan_round(table: Table) -> Plan:
    """The round of those at the table (ADR 0053)."""
    # numpy and rustworkx: loaded with the first round, not at the start
    from bot.domain.coffee_scores import among
    from bot.domain.matching.pairing import group_in_threes, pair_up

    found = (group_in_threes if table.threes else pair_up)(among(table))
    ids = [guest.id for guest in table.guests]
    groups = tuple(tuple(ids[n] for n in group) for group in found.groups)
    recent = {tie for tie, weeks in table.met.items() if weeks < HORIZON}
    ties = {frozenset(two) for group in groups for two in combinations(group, 2)}
    return Plan(groups, tuple(ids[n] for n in found.left_out), frozenset(ties & recent))


def reason(guests: Sequence[Guest], vocabulary: Vocabulary) -> Reason:
    """Why these two or three: the best that can be said of any two of them."""
    found = (_between(one, other, vocabulary) for one, other in permutations(guests, 2))
    return min(found, key=lambda one: list(Why).index(one.why))


def _between(one: Guest, other: Guest, vocabulary: Vocabulary) -> Reason:
    wants = vocabulary.terms(one.learns)
    if given := _first(wants, vocabulary.terms(other.brings)):
        return Reason(Why.GIVES, one.id, other.id, (given,))
    if alike := _first(wants, vocabulary.terms(other.learns)):
        return Reason(Why.ALIKE, one.id, other.id, (alike,))
    if one.discipline and other.discipline and is_across(one, other):
        return Reason(Why.ACROSS, one.id, other.id, (one.discipline, other.discipline))
    return Reason(Why.NOTHING, one.id, other.id)


def _first(wanted: Sequence[Term], offered: Sequence[Term]) -> str | None:
    shared = shared_terms(wanted, offered)
    return shared[0].text if shared else None


def is_across(one: Guest, other: Guest) -> bool:
    """Whether both name a field of work, and not the same."""
    named = one.discipline and other.discipline
    return bool(named) and field_of(one) != field_of(other)


def field_of(guest: Guest) -> str:
    return (guest.discipline or "").strip().casefold()
