"""Pairs and trios out of one group: everybody with everybody, on a general graph (ADR 0053).

Exact for pairs: rustworkx' `max_weight_matching` (Edmonds 1965; Galil 1986, ACM Computing Surveys 18/1) on
integers that no rounding touches. What counts, each only among what is equally good by all before it:
most people; fewest ties that were there within `horizon` weeks; of these the newest as old as can be; then
nobody twice the odd one while another can be; then the highest affinity.

Why one integer says all of that: each term's unit is more than everything below it can sum to in one
matching, and the number of pairs is the same for all that are compared. Whether a repeat is needed at all is
settled first, by leaving those ties out; only where that costs a pair they come back (`_with_repeats`).

Held by `tests/domain/test_pairing.py` against networkx and by trying everything.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import numpy as np
import rustworkx
from numpy.typing import NDArray

from bot.domain.matching.arrays import Array, Longs

NEVER = -1  # weeks since two met who never did
HORIZON = 12  # weeks in which nobody meets the same person again, while there is another way (R1)
LARGEST = 1 << 122  # rustworkx counts in 128 bits, and doubles
TRIO_FROM = 60  # people out of whom the one trio is made, in a larger group
WORK = 200_000  # trios tried, times people squared: all of them up to seventeen people
FEWEST_TRIED = 3

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
    horizon: int = HORIZON
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
    """Pairs; an odd one joins a pair whose both know no objection. Left out is only who fits nowhere."""
    pairs = _matched(among, range(among.size))
    alone = _besides(pairs, range(among.size))
    able = [person for person in alone if among.allowed[person].any()]
    if len(able) == 1:
        hopeless = set(alone) - set(able)
        everybody = [person for person in range(among.size) if person not in hopeless]
        return _proposal(among, _with_a_trio(among, everybody) or pairs)
    return _proposal(among, _joined(among, pairs, able))


def group_in_threes(among: Among) -> Proposal:
    """Trios, with one pair or two where the number asks for it.

    Two exact steps, which together are no optimum (three to a group is NP-hard: Garey and Johnson 1979, SP1):
    who pairs with whom while a third of all stays single, then which single joins which pair.
    """
    able = [person for person in range(among.size) if among.allowed[person].any()]
    singles = (len(able) - 2 * (-len(able) % 3)) // 3
    if singles < 1:
        return pair_up(among)
    pairs = _pairs_beside_singles(among, able, singles)
    trios = _pairs_with_singles(among, pairs, _besides(pairs, able))
    groups = _joined(among, trios, _besides(trios, able))
    lonely = _besides(groups, able)
    return _proposal(among, (*groups, *_matched(among, lonely)))


# One matching.


@dataclass(frozen=True, slots=True, eq=False)
class _Ties:
    """Possible ties between `nodes` nodes. `weeks`: since a recent meeting, NEVER for any other tie."""

    nodes: int
    one: Longs
    other: Longs
    value: Longs
    weeks: Longs

    def only(self, kept: NDArray[np.bool_]) -> "_Ties":
        ties = (self.one[kept], self.other[kept], self.value[kept], self.weeks[kept])
        return _Ties(self.nodes, *ties)


def _matched(among: Among, people: Sequence[int]) -> tuple[Group, ...]:
    """The best pairs among these people."""
    found = _best(_ties(among, np.array(people, np.int64)))
    return tuple(sorted((people[one], people[other]) for one, other in found))


def _ties(among: Among, people: Longs) -> _Ties:
    """What people may be together, between nodes numbered as they stand in `people`."""
    grid = np.ix_(people, people)
    one, other = np.nonzero(np.triu(among.allowed[grid], 1))
    at = people[one], people[other]
    weeks = np.where(among.recent[at], among.last_met[at], NEVER)
    return _Ties(len(people), one, other, _value(among)[at], weeks)


def _value(among: Among) -> Longs:
    """Affinity, and above all affinity there is: that who was the odd one is no odd one."""
    turn = int(among.affinity.max(initial=0)) * (among.size // 2) + 1
    served = among.was_odd.astype(np.int64)
    return among.affinity.astype(np.int64) + turn * (served[:, None] + served[None, :])


def _best(ties: _Ties) -> list[tuple[int, int]]:
    """The best of the largest matchings: without a repeat where that costs nobody a place."""
    fresh = ties.only(ties.weeks == NEVER)
    found = _solve(fresh, fresh.value)
    if len(found) == ties.nodes // 2:
        return found
    likes_fresh = (ties.weeks == NEVER).astype(np.int64)
    most = _solve(ties, likes_fresh)
    if len(most) == len(found):
        return found
    return _with_repeats(ties, len(most), _worth(ties, most))


def _worth(ties: _Ties, found: Sequence[tuple[int, int]]) -> int:
    """How many of these ties are repeats."""
    old = ties.weeks != NEVER
    repeats = set(zip(ties.one[old].tolist(), ties.other[old].tolist(), strict=True))
    return sum(tuple(sorted(tie)) in repeats for tie in found)


def _with_repeats(ties: _Ties, pairs: int, repeats: int) -> list[tuple[int, int]]:
    """As few repeats as there must be; the newest of them as old as can be, then the next.

    In base `repeats` + 1 no number of older repeats outweighs a newer one, as there are never more of
    them. Python's integers hold that; where 128 bits would not, weeks are taken together.
    """
    unit = pairs * int(ties.value.max(initial=0)) + 1
    together = 1
    while True:
        weeks = np.where(ties.weeks == NEVER, NEVER, ties.weeks // together)
        kinds = sorted({week for week in weeks.tolist() if week != NEVER}, reverse=True)
        price = {week: unit * (repeats + 1) ** level for level, week in enumerate(kinds)}
        dearest = price[kinds[-1]]
        each = repeats * dearest + unit  # more than any such number of repeats can cost
        if each + dearest < LARGEST:
            break
        together *= 2
    price = {week: each + cost for week, cost in price.items()} | {NEVER: 0}
    above = each + dearest  # the same for every tie: nothing is below zero
    values = zip(ties.value.tolist(), weeks.tolist(), strict=True)
    return _solve(ties, [above + value - price[week] for value, week in values])


def _solve(ties: _Ties, weights: Longs | list[int]) -> list[tuple[int, int]]:
    """Of the largest matchings the heaviest; each tie as its lower and its higher node, in order."""
    graph: Any = rustworkx.PyGraph()
    graph.add_nodes_from(range(ties.nodes))
    plain = weights if isinstance(weights, list) else weights.tolist()
    edges = zip(ties.one.tolist(), ties.other.tolist(), plain, strict=True)
    graph.extend_from_weighted_edge_list(list(edges))
    found = rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int)
    return sorted((min(tie), max(tie)) for tie in found)


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
    tried = max(FEWEST_TRIED, WORK // len(people) ** 2)
    for own, trio in _trios(among, people)[:tried]:
        if best and own[:1] > best[0][:1]:
            break  # these three alone repeat more
        rest = _besides([trio], people)
        pairs = _matched(among, rest)
        if _besides(pairs, rest):
            continue
        groups = (*pairs, trio)
        found = _cost(among, groups), groups
        best = min(best, found) if best else found
    return best[1] if best else None


def _trios(among: Among, people: Sequence[int]) -> list[tuple[Cost, Group]]:
    """Three who may be together, the best first; of many people out of those with the most choice."""
    choice = (among.allowed & ~among.recent).sum(axis=1)
    eager = sorted(people, key=lambda person: (bool(among.was_odd[person]), -int(choice[person])))
    some = sorted(eager[:TRIO_FROM])
    trios = (trio for trio in combinations(some, 3) if among.may(trio))
    return sorted((_cost(among, [trio]), trio) for trio in trios)


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


def _pairs_beside_singles(among: Among, people: Sequence[int], singles: int) -> tuple[Group, ...]:
    """The best pairs while so many stay single: each single is matched with a chair that fits all."""
    numbers = np.array(people, np.int64)
    ties, n = _ties(among, numbers), len(people)
    person, chair = (grid.ravel() for grid in np.meshgrid(np.arange(n), np.arange(n, n + singles)))
    nothing = np.zeros(len(person), np.int64)
    both = _Ties(
        n + singles,
        np.concatenate([ties.one, person]),
        np.concatenate([ties.other, chair]),
        np.concatenate([ties.value, nothing]),
        np.concatenate([ties.weeks, nothing + NEVER]),
    )
    found = [tie for tie in _best(both) if max(tie) < n]
    return tuple((people[one], people[other]) for one, other in found)


def _pairs_with_singles(
    among: Among, pairs: Sequence[Group], singles: Sequence[int]
) -> tuple[Group, ...]:
    """Which single joins which pair."""
    fits = list(_fitting(among, pairs, singles))
    if not fits:
        return tuple(pairs)
    columns: list[Array] = [np.array(column, np.int64) for column in zip(*fits, strict=True)]
    found = _best(_Ties(len(pairs) + len(singles), *columns))
    third = {one: singles[other - len(pairs)] for one, other in found}
    return tuple(
        tuple(sorted((*pair, third[number]))) if number in third else pair
        for number, pair in enumerate(pairs)
    )


def _fitting(
    among: Among, pairs: Sequence[Group], singles: Sequence[int]
) -> Iterator[tuple[int, int, int, int]]:
    """Each pair with each single it may be with: two nodes, what it is worth, the newer repeat."""
    value = _value(among)
    for number, pair in enumerate(pairs):
        for place, single in enumerate(singles):
            if among.may((*pair, single)):
                weeks = [
                    int(among.last_met[one, single]) for one in pair if among.recent[one, single]
                ]
                worth = sum(int(value[one, single]) for one in pair)
                yield number, len(pairs) + place, worth, min(weeks, default=NEVER)


def _proposal(among: Among, groups: Sequence[Group]) -> Proposal:
    found = tuple(sorted(groups))
    left = tuple(_besides(found, range(among.size)))
    return Proposal(found, left, _cost(among, found)[0])
