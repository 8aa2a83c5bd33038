"""Pairs and trios out of one group: everybody with everybody, on a general graph (ADR 0053).

Exact for pairs (`bot.domain.matching.general`). What counts, each only among what is equally good before it:
most people; fewest ties that were there within `horizon` weeks; of these the newest as old as can be; then
nobody twice the odd one while another can be; then the highest affinity.

Why one integer says all of that: each term's unit is more than everything below it can sum to in one
matching, and the number of pairs is the same for all that are compared. Whether a repeat is needed at all is
settled first, by leaving those ties out; only where that costs a pair they come back (`_with_repeats`).

Held by `tests/domain/test_pairing.py`, against networkx and by trying everything.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from bot.domain.matching.arrays import Longs
from bot.domain.matching.general import NEVER, Ties, best_matching

TRIO_FROM = 30  # people out of whom the one trio is made, in a larger group
WORK = 200_000  # trios tried, times people squared: all of them up to seventeen people
MOST_FAILED = 5  # trios that leave somebody over, in a group where hardly any can be tried

Group = tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Among:
    """Who may be with whom, of `n` people by number.

    `affinity` [n, n]: how well two go together, from 0, symmetric. `allowed` [n, n]: symmetric; nobody with
    themselves. `last_met` [n, n]: weeks since, or NEVER. `was_odd` [n]: left over last time, or one of
    three: not again while another can be.
    """

    affinity: Longs
    allowed: NDArray[np.bool_]
    last_met: Longs
    was_odd: NDArray[np.bool_]
    horizon: int
    recent: NDArray[np.bool_] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        recent = (self.last_met >= 0) & (self.last_met < self.horizon)
        object.__setattr__(self, "recent", recent)

    @property
    def size(self) -> int:
        return int(self.affinity.shape[0])

    def may(self, group: Iterable[int]) -> bool:
        """Whether all ties of a group are allowed."""
        return all(self.allowed[one, other] for one, other in combinations(group, 2))


@dataclass(frozen=True, slots=True)
class Proposal:
    """Groups of two or three, and who is in none. `repeats`: ties that were there within the horizon."""

    groups: tuple[Group, ...]
    left_out: tuple[int, ...] = ()
    repeats: int = 0


Cost = tuple[int, tuple[int, ...], int, int]


def pair_up(among: Among) -> Proposal:
    """Pairs; an odd one joins a pair where all three may meet. Left out is only who fits nowhere."""
    able = [person for person in range(among.size) if among.allowed[person].any()]
    if len(able) % 2 and (groups := _with_a_trio(among, able)):
        return _proposal(among, groups)
    pairs = _matched(among, able)
    return _proposal(among, _joined(among, pairs, _besides(pairs, able)))


def group_in_threes(among: Among) -> Proposal:
    """Trios, with one pair or two where the number asks for it.

    A third of all, those with the most choice, stays single; then two exact steps: who pairs with whom of
    the others, and which single joins which pair. That is no optimum (the best trios are NP-hard to find:
    Garey and Johnson 1979, SP1), but whoever is left over is paired or joins, as always.
    """
    able = [person for person in range(among.size) if among.allowed[person].any()]
    count = (len(able) - 2 * (-len(able) % 3)) // 3
    if count < 1:
        return pair_up(among)
    singles = sorted(_by_choice(among, able)[:count])
    pairs = _matched(among, [person for person in able if person not in set(singles)])
    trios = _with_singles(among, pairs, _besides(pairs, able))
    groups = _joined(among, trios, _besides(trios, able))
    lonely = _besides(groups, able)
    return _proposal(among, (*groups, *_matched(among, lonely)))


# One matching.


def _matched(among: Among, people: Sequence[int]) -> tuple[Group, ...]:
    """The best pairs among these people."""
    found = best_matching(_ties(among, np.array(people, np.int64)))
    return tuple(sorted((people[one], people[other]) for one, other in found))


def _ties(among: Among, people: Longs) -> Ties:
    """What people may be together, between nodes numbered as they stand in `people`."""
    grid = np.ix_(people, people)
    one, other = np.nonzero(np.triu(among.allowed[grid], 1))
    at = people[one], people[other]
    weeks = np.where(among.recent[at], among.last_met[at], NEVER)
    return Ties(len(people), one, other, _value(among)[at], weeks)


def _value(among: Among) -> Longs:
    """Affinity, and above all affinity there is: that who was the odd one is no odd one."""
    turn = int(among.affinity.max(initial=0)) * (among.size // 2) + 1
    served = among.was_odd.astype(np.int64)
    return among.affinity.astype(np.int64) + turn * (served[:, None] + served[None, :])


def _besides(groups: Iterable[Group], people: Iterable[int]) -> list[int]:
    placed = {person for group in groups for person in group}
    return [person for person in people if person not in placed]


# The odd one.


def _with_a_trio(among: Among, people: Sequence[int]) -> tuple[Group, ...] | None:
    """Everybody in a pair but for one trio, the best that was tried; None where none leaves pairs only.

    Trios are tried from the best on. Up to seventeen people that is every one; among more, those that
    cost nobody a repeat are many, and the first leave the rest as good a matching as any.
    """
    best: tuple[Cost, tuple[Group, ...]] | None = None
    tries, failed = max(1, WORK // len(people) ** 2), 0
    for own, trio in _trios(among, people):
        if tries == 0 or failed > max(tries, MOST_FAILED) or (best and own[0] > best[0][0]):
            break  # or these three alone repeat more
        rest = _besides([trio], people)
        pairs = _matched(among, rest)
        if _besides(pairs, rest):
            failed += 1
            continue
        tries -= 1
        groups = (*pairs, trio)
        found = _cost(among, groups), groups
        best = min(best, found) if best else found
    return best[1] if best else None


def _trios(among: Among, people: Sequence[int]) -> list[tuple[Cost, Group]]:
    """Three who may be together, the best first; of many people out of those with the most choice."""
    some = sorted(_by_choice(among, people)[:TRIO_FROM])
    trios = (trio for trio in combinations(some, 3) if among.may(trio))
    return sorted((_cost(among, [trio]), trio) for trio in trios)


def _by_choice(among: Among, people: Sequence[int]) -> list[int]:
    """Who was the odd one last; of the others, those who may meet most people anew first."""
    choice = (among.allowed & ~among.recent).sum(axis=1)
    return sorted(people, key=lambda person: (bool(among.was_odd[person]), -int(choice[person])))


def _cost(among: Among, groups: Sequence[Group]) -> Cost:
    """The lower, the better: repeats, how new they are, who is the odd one again, affinity missed."""
    ties = [tie for group in groups for tie in combinations(group, 2)]
    weeks = sorted(int(among.last_met[tie]) for tie in ties if among.recent[tie])
    odd = sum(bool(among.was_odd[person]) for group in groups if len(group) > 2 for person in group)
    affinity = sum(int(among.affinity[tie]) for tie in ties)
    return len(weeks), tuple(-week for week in weeks), odd, -affinity


def _joined(among: Among, pairs: Sequence[Group], alone: Sequence[int]) -> tuple[Group, ...]:
    """Whoever is left over joins a pair, who was so last time first: where several fit nowhere else."""
    groups = list(pairs)
    for person in sorted(alone, key=lambda one: not among.was_odd[one]):
        open_pairs = [pair for pair in groups if len(pair) == 2 and among.may((*pair, person))]
        if open_pairs:
            chosen = min(open_pairs, key=lambda pair: _cost(among, [(*pair, person)]))
            groups[groups.index(chosen)] = tuple(sorted((*chosen, person)))
    return tuple(groups)


# Three by three.


def _with_singles(
    among: Among, pairs: Sequence[Group], singles: Sequence[int]
) -> tuple[Group, ...]:
    """Which single joins which pair: between nodes for the pairs, and after them the singles."""
    if not pairs or not singles:
        return tuple(pairs)
    found = best_matching(_pairs_to_singles(among, np.array(pairs), np.array(singles)))
    third = {one: singles[other - len(pairs)] for one, other in found}
    return tuple(
        tuple(sorted((*pair, third[number]))) if number in third else pair
        for number, pair in enumerate(pairs)
    )


def _pairs_to_singles(among: Among, pairs: Longs, singles: Longs) -> Ties:
    """A tie where both of a pair may meet a single; it is as new a repeat as the newer of the two."""
    sides = [np.ix_(pairs[:, side], singles) for side in (0, 1)]
    allowed = among.allowed[sides[0]] & among.allowed[sides[1]]
    weeks = [np.where(among.recent[side], among.last_met[side], among.horizon) for side in sides]
    newer = np.minimum(*weeks)
    value = _value(among)
    worth = value[sides[0]] + value[sides[1]]
    one, other = np.nonzero(allowed)
    newest = np.where(newer < among.horizon, newer, NEVER)[allowed]
    nodes = len(pairs) + len(singles)
    return Ties(nodes, one, other + len(pairs), worth[allowed], newest)


def _proposal(among: Among, groups: Sequence[Group]) -> Proposal:
    found = tuple(sorted(groups))
    left = tuple(_besides(found, range(among.size)))
    return Proposal(found, left, _cost(among, found)[0])
