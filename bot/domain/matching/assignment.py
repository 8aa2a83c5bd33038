"""The questions one asks of a matching: assign all, settle newcomers, be fair; and what an answer is."""

from dataclasses import dataclass

import numpy as np

from bot.domain.matching.arrays import NOBODY, Integers, Longs
from bot.domain.matching.auction import auction
from bot.domain.matching.market import Market

WORTH_AN_AUCTION = 200  # mentees; fewer are placed one by one at once
LARGEST = 1 << 39
PEOPLE_FIRST = 4096  # one more person, in turns of waiting


@dataclass(frozen=True, slots=True)
class Assignment:
    """`mentor[i]` is the mentor of mentee i, or NOBODY; `total` the sum of the scores.

    `mentee_profit` [mentees] and `mentor_price` [mentors] are the dual solution. A price says how
    contested a mentor is: what one more place with them would add. `is_proven`: the duals certify
    that no other matching has a higher total.
    """

    mentor: Longs
    total: int
    mentee_profit: Longs
    mentor_price: Longs
    is_proven: bool

    def cost(self, scores: Integers, mentee: int, mentor: int) -> int:
        """At least this much of the total is lost when this pair is forced; 0 for a chosen pair."""
        score = int(scores[mentee, mentor])
        return int(self.mentee_profit[mentee]) + int(self.mentor_price[mentor]) - score


@dataclass(frozen=True, slots=True)
class FairAssignment:
    """Most people, then those who wait longest, then the highest floor, then the highest total.

    `floor` is the highest score that all chosen pairs can reach; 0 without any. `weights` hold that
    order in one number for every allowed pair, in steps of `bonus` above any total of scores.
    """

    assignment: Assignment
    floor: int
    weights: Longs
    bonus: int

    def cost(self, mentee: int, mentor: int) -> int | None:
        """The points that forcing this pair takes from the others at least; None where somebody else
        would have to wait for it."""
        cost = max(self.assignment.cost(self.weights, mentee, mentor), 0)
        return cost if cost < self.bonus else None


def assign(scores: Integers, capacity: Integers) -> Assignment:
    """The matching with the highest total, proven.

    `scores` is an integer array [mentees, mentors]; 0 or less means not allowed. `capacity` is an
    integer array [mentors], 0 or more. Raises ValueError for other shapes or kinds.
    """
    market = Market(*_checked(scores, capacity))
    if market.mentees >= WORTH_AN_AUCTION and market.weights.any():
        market.open_with(*auction(market.weights, market.capacity))
    return _settled(market)


def settle(scores: Integers, capacity: Integers, standing: Assignment) -> Assignment:
    """The optimum after more mentees arrived, from the optimum without them.

    `scores` holds the rows of `standing` unchanged, and the newcomers' after them; the mentors are
    the same. Costs a path per newcomer instead of a whole run.
    """
    weights, room = _checked(scores, capacity)
    known = len(standing.mentor)
    if weights.shape[0] < known or weights.shape[1] != len(standing.mentor_price):
        raise ValueError("the standing solution is about other people")
    mentor = np.full(weights.shape[0], NOBODY)
    mentor[:known] = standing.mentor
    market = Market(weights, room)
    market.open_with(mentor, standing.mentor_price)
    return _settled(market)


def _settled(market: Market) -> Assignment:
    market.settle_all()
    return Assignment(
        market.mate,
        market.total,
        market.profit.astype(np.int64),
        market.price.astype(np.int64),
        market.is_proven(),
    )


def assign_fairly(
    scores: Integers, capacity: Integers, priority: Integers | None = None
) -> FairAssignment:
    """Most people first; among equals those of the highest `priority` [mentees], 0 or more; then the
    highest floor; then the highest total. Proven in that order. For up to a few thousand mentees."""
    given, room = _checked(scores, capacity)
    wide = given.astype(np.int64)
    weights, merit, bonus = _in_order(wide, room, priority)
    floor = _floor(wide, room, merit)
    return FairAssignment(assign(weights * (wide >= floor), room), floor, weights, bonus)


def settle_fairly(
    scores: Integers, capacity: Integers, priority: Integers | None, standing: Assignment
) -> FairAssignment:
    """`settle` for a standing solution of `assign_fairly`; its floor is not raised again."""
    given, room = _checked(scores, capacity)
    weights, _, bonus = _in_order(given.astype(np.int64), room, priority)
    return FairAssignment(settle(weights, room, standing), 0, weights, bonus)


def _in_order(
    scores: Longs, capacity: Longs, priority: Integers | None
) -> tuple[Longs, Longs, int]:
    """Weights in which a total never outweighs a turn, nor a turn a person; steps stay the same
    while a few people come and go, so that a standing solution's prices keep their meaning."""
    turns = np.zeros(len(scores), np.int64) if priority is None else priority.astype(np.int64)
    person = max(PEOPLE_FIRST, int(turns.sum()) + 1)
    most = int(scores.max(initial=0)) * (min(len(scores), int(capacity.sum())) + 1) + 1
    bonus = 1 << most.bit_length()
    merit = (turns + person)[:, None]
    return np.where(scores > 0, scores + bonus * merit, 0), merit, bonus


def _floor(scores: Longs, capacity: Longs, merit: Longs) -> int:
    """The highest score that all pairs can reach while as many and the same waiting are served."""
    steps = np.unique(scores[scores > 0])
    if not len(steps):
        return 0

    def served(floor: int) -> int:
        return assign(merit * (scores >= floor), capacity).total

    most = served(int(steps[0]))
    low, high = 0, len(steps) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if served(int(steps[middle])) == most:
            low = middle
        else:
            high = middle - 1
    return int(steps[low])


def _checked(scores: Integers, capacity: Integers) -> tuple[Integers, Longs]:
    """Scores in the smallest type that holds them and their differences, and usable capacities."""
    scores, capacity = np.asarray(scores), np.asarray(capacity)
    if scores.ndim != 2 or capacity.shape != scores.shape[1:]:
        raise ValueError("scores are [mentees, mentors], and capacity is [mentors]")
    if scores.size == 0:
        return np.zeros(scores.shape, np.int16), np.zeros(capacity.shape, np.int64)
    if not all(np.issubdtype(given.dtype, np.integer) for given in (scores, capacity)):
        raise ValueError("scores and capacity are integers")
    if capacity.min() < 0:
        raise ValueError("a capacity is 0 or more")
    top = int(scores.max())
    if top >= LARGEST:
        raise ValueError("scores are too large")
    small = next(kind for kind in (np.int16, np.int32, np.int64) if top < np.iinfo(kind).max // 4)
    if scores.min() < 0 or not capacity.all():
        scores = np.where(capacity > 0, np.maximum(scores, 0), 0)
    return scores.astype(small, copy=False), np.minimum(capacity, len(scores)).astype(np.int64)
