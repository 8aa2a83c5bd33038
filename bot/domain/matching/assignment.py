"""The questions one asks of a matching: assign all, settle newcomers, be fair; and what an answer is."""

from dataclasses import dataclass

import numpy as np

from bot.domain.matching.arrays import NOBODY, Integers, Longs
from bot.domain.matching.auction import auction
from bot.domain.matching.market import Market

WORTH_AN_AUCTION = 200  # mentees; fewer are placed one by one at once
LARGEST = 1 << 38


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
    """Most people, then the highest floor, then the highest total.

    `floor` is the lowest score among the chosen pairs that the most people can have; 0 without any.
    `weights` are the scores that `assignment` is a proven optimum of: `bonus` is added to every
    allowed pair, so that a total never outweighs a person.
    """

    assignment: Assignment
    floor: int
    weights: Longs
    bonus: int

    def cost(self, mentee: int, mentor: int) -> tuple[int, int]:
        """What forcing this pair takes from the others at least: people, and points.

        A pair below the floor costs what it lacks of it.
        """
        cost = self.assignment.cost(self.weights, mentee, mentor)
        people, points = divmod(cost, self.bonus)
        return people, points


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


def assign_fairly(scores: Integers, capacity: Integers) -> FairAssignment:
    """Most people first, then the highest floor, then the highest total; proven in that order."""
    weights, room = _checked(scores, capacity)
    wide = np.maximum(weights.astype(np.int64), 0)
    floor = _floor(wide, room)
    allowed = np.where(wide >= max(floor, 1), wide, 0)
    bonus = int(wide.max(initial=0)) * (min(wide.shape[0], int(room.sum())) + 1) + 1
    shifted = np.where(allowed > 0, allowed + bonus, 0)
    return FairAssignment(assign(shifted, room), floor, shifted, bonus)


def _floor(scores: Longs, capacity: Longs) -> int:
    """The highest score that all pairs of a matching of the most people can reach."""
    steps = np.unique(scores[scores > 0])
    if not len(steps):
        return 0
    most = _people(scores, capacity, int(steps[0]))
    low, high = 0, len(steps) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if _people(scores, capacity, int(steps[middle])) == most:
            low = middle
        else:
            high = middle - 1
    return int(steps[low])


def _people(scores: Longs, capacity: Longs, floor: int) -> int:
    return assign((scores >= floor).astype(np.int8), capacity).total


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
