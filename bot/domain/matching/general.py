"""The best matching of a general graph: who may be with whom, in pairs, with weights and recent meetings.

rustworkx' `max_weight_matching` (Edmonds 1965; Galil 1986, ACM Computing Surveys 18/1) on integers that no
rounding touches; among very many ties only on those that can matter, which a bound proves.

Held by `tests/domain/test_pairing.py`, against networkx and by trying everything.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import rustworkx
from numpy.typing import NDArray

from bot.domain.matching.arrays import Longs
from bot.domain.matching.assignment import assign

NEVER = -1  # weeks since two met who never did, or not lately
LARGEST = 1 << 122  # rustworkx counts in 128 bits, and doubles
MANY_TIES = 40_000  # from which on only those that can matter are looked at
NEAR_TIES = 30  # of each node, at first
HEAVIEST = 1 << 31  # a weight that the assignment takes


@dataclass(frozen=True, slots=True, eq=False)
class Ties:
    """Possible ties between `nodes` nodes. `weeks`: since a recent meeting, NEVER for any other tie."""

    nodes: int
    one: Longs
    other: Longs
    value: Longs
    weeks: Longs

    def only(self, kept: NDArray[np.bool_]) -> "Ties":
        ties = (self.one[kept], self.other[kept], self.value[kept], self.weeks[kept])
        return Ties(self.nodes, *ties)


def best_matching(ties: Ties) -> list[tuple[int, int]]:
    """The best of the largest matchings: without a repeat where that costs nobody a place."""
    fresh = ties.only(ties.weeks == NEVER)
    found = solve(fresh, fresh.value)
    if len(found) == ties.nodes // 2:
        return found
    likes_fresh = (ties.weeks == NEVER).astype(np.int64)
    most = solve(ties, likes_fresh)
    if len(most) == len(found):
        return found
    return _with_repeats(ties, len(most), _repeats(ties, most))


def _repeats(ties: Ties, found: Sequence[tuple[int, int]]) -> int:
    """How many of these ties are repeats."""
    old = ties.weeks != NEVER
    repeats = set(zip(ties.one[old].tolist(), ties.other[old].tolist(), strict=True))
    return sum(tuple(sorted(tie)) in repeats for tie in found)


def _with_repeats(ties: Ties, pairs: int, repeats: int) -> list[tuple[int, int]]:
    """As few repeats as there must be; the newest of them as old as can be, then the next.

    In base `repeats` + 1 no number of older repeats outweighs a newer one, as there are never more of
    them. Python's integers hold that; where 128 bits would not, weeks are taken together.
    """
    unit = pairs * int(ties.value.max(initial=0)) + 1
    together = 1
    while (dearest := max((price := _prices(ties, unit, repeats, together)).values())) > LARGEST:
        together *= 2
    weeks = np.where(ties.weeks == NEVER, NEVER, ties.weeks // together)
    values = zip(ties.value.tolist(), weeks.tolist(), strict=True)
    return solve(ties, [dearest + value - price[week] for value, week in values])  # none below zero


def _prices(ties: Ties, unit: int, repeats: int, together: int) -> dict[int, int]:
    """What a repeat costs by its weeks, `together` of them taken as one; nothing where there is none."""
    weeks = {week // together for week in ties.weeks.tolist() if week != NEVER}
    level = {week: number for number, week in enumerate(sorted(weeks, reverse=True))}
    age = {week: unit * (repeats + 1) ** number for week, number in level.items()}
    each = repeats * max(age.values()) + unit  # more than the age of so many repeats can come to
    return {week: each + cost for week, cost in age.items()} | {NEVER: 0}


def solve(ties: Ties, weights: Longs | list[int]) -> list[tuple[int, int]]:
    """Of the largest matchings the heaviest; each tie as its lower and its higher node, in order."""
    if isinstance(weights, list) or len(weights) < MANY_TIES or weights.max() >= HEAVIEST:
        return solve_all(ties, weights)
    return solve_near(ties, weights)


def solve_all(ties: Ties, weights: Longs | list[int]) -> list[tuple[int, int]]:
    graph: Any = rustworkx.PyGraph()
    graph.add_nodes_from(range(ties.nodes))
    plain = weights if isinstance(weights, list) else weights.tolist()
    edges = zip(ties.one.tolist(), ties.other.tolist(), plain, strict=True)
    graph.extend_from_weighted_edge_list(list(edges))
    found = rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int)
    return sorted((min(tie), max(tie)) for tie in found)


def solve_near(ties: Ties, weights: Longs) -> list[tuple[int, int]]:
    """The same of very many ties, out of the few that can matter; as exact.

    Prices y of all nodes with y[i] + y[j] >= w[i, j] everywhere come from the assignment of everybody to
    anybody else (its two sides, averaged). What a matching of all weighs is the sum of y less the slack of
    its ties. So where one is found that lies `gap` below that sum, a tie with more slack than that is in
    none that weighs more. Of an odd number one stays single, at the lowest price at best.
    """
    scores = np.zeros((ties.nodes, ties.nodes), np.int64)
    scores[ties.one, ties.other] = scores[ties.other, ties.one] = weights + 1  # 0 would forbid
    bound = assign(scores, np.ones(ties.nodes, np.int64))
    prices = bound.mentee_profit + bound.mentor_price  # twice y
    slack = prices[ties.one] + prices[ties.other] - 2 * (weights + 1)
    most = int(prices.sum()) - (int(prices.min()) if ties.nodes % 2 else 0)
    first = min(NEAR_TIES * ties.nodes, len(slack) - 1)
    near = int(np.partition(slack, first)[first])
    while near < int(slack.max()):
        kept = slack <= near
        found = solve_all(ties.only(kept), weights[kept])
        gap = most - 2 * sum(int(scores[tie]) for tie in found)
        if len(found) == ties.nodes // 2 and gap <= near:
            return found
        near = gap if len(found) == ties.nodes // 2 else int(slack.max())
    return solve_all(ties, weights)
