"""The questions one asks of a matching: assign all, settle newcomers, be fair; and what an answer is."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from bot.domain.matching.arrays import CHUNK, NOBODY, Integers, Longs
from bot.domain.matching.auction import auctioned
from bot.domain.matching.market import Market
from bot.domain.matching.ordered import Ordered
from bot.domain.matching.phases import settle_most
from bot.domain.matching.served import highest_floor, holds, turn_prices

WORTH_AN_AUCTION = 200  # mentees; fewer are placed one by one at once
LARGEST = 1 << 39
ENDLESS = 1 << 61  # no sum of weights may come near the end of 64 bits
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

    def cost(self, scores: Integers | Ordered, mentee: int, mentor: int) -> int:
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
    weights: Ordered
    bonus: int

    def cost(self, mentee: int, mentor: int) -> int | None:
        """The points that forcing this pair takes from the others at least; None where somebody else
        would have to wait for it."""
        cost = max(self.assignment.cost(self.weights, mentee, mentor), 0)
        return cost if cost < self.bonus else None

    def costs(self, mentees: Longs) -> Longs:
        """[these mentees, mentors]: the same for each pair, `bonus` or more where a person waits."""
        costs: Longs = self.assignment.mentor_price - self.weights[mentees]
        costs += self.assignment.mentee_profit[mentees, np.newaxis]
        return np.maximum(costs, 0, out=costs)

    def of(self, mentees: Longs) -> "FairAssignment":
        """The same, of these mentees in this order; all of them."""
        done = self.assignment
        mates, profits = done.mentor[mentees], done.mentee_profit[mentees]
        same = replace(done, mentor=mates, mentee_profit=profits)
        return replace(self, assignment=same, weights=self.weights.of(mentees))


def assign(scores: Integers, capacity: Integers) -> Assignment:
    """The matching with the highest total, proven.

    `scores` is an integer array [mentees, mentors]; 0 or less means not allowed. `capacity` is an
    integer array [mentors], 0 or more. Raises ValueError for other shapes or kinds.
    """
    weights, room = checked(scores, capacity)
    market = Market(weights, room)
    if market.mentees >= WORTH_AN_AUCTION and weights.any():
        top = int(weights.max())
        market.open_with(*auctioned(weights, room, np.zeros_like(room), top))
        settle_most(market)
    return _settled(market)


def settle(scores: Integers, capacity: Integers, standing: Assignment) -> Assignment:
    """The optimum after more mentees arrived, from the optimum without them.

    `scores` holds the rows of `standing` unchanged, and the newcomers' after them; the mentors are
    the same. Costs a path per newcomer instead of a whole run.
    """
    return _continued(*checked(scores, capacity), standing)


def _continued(weights: Integers | Ordered, capacity: Longs, standing: Assignment) -> Assignment:
    known = len(standing.mentor)
    if weights.shape[0] < known or weights.shape[1] != len(standing.mentor_price):
        raise ValueError("the standing solution is about other people")
    mentor = np.full(weights.shape[0], NOBODY)
    mentor[:known] = standing.mentor
    market = Market(weights, capacity)
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
    scores: Integers,
    capacity: Integers,
    priority: Integers | None = None,
    near: Longs | None = None,
) -> FairAssignment:
    """Most people first; among equals those of the highest `priority` [mentees], 0 or more; then the
    highest floor; then the highest total. Proven in that order.

    `near` [mentors] are the prices of the scores alone, from `assign`, where they are known: those
    sought are not far from them, which saves time in a large community.
    """
    given, room = checked(scores, capacity)
    turns = _turns(given, priority)
    weights, bonus = _in_order(given, room, turns)
    floor, served = highest_floor(given, room, turns)
    above = Ordered(given, weights.merit, floor)
    market = Market(above, room)
    if market.mentees >= WORTH_AN_AUCTION and floor:
        market.open_with(*_opened(above, room, turns, served, near))
    return FairAssignment(_settled(market), floor, weights, bonus)


def _opened(
    weights: Ordered,
    capacity: Longs,
    turns: Longs,
    served: Longs,
    near: Longs | None = None,
) -> tuple[Longs, Longs]:
    """A matching and prices from which little is left to do: what an auction finds where a turn more is
    worth just more than any score, and what the turns are worth besides.

    An auction of the weights themselves would be blind to scores, which are the last ten bits of forty.
    Who is served best depends on nothing but the order of turns; so where the small step led to the
    same people, both prices together are the best ones (their conditions add up). Where it did not,
    paths put it right.
    """
    top = int(weights.scores.max())
    step = top + 1
    line = step * (np.unique(turns, return_inverse=True)[1] + 1)
    small = Ordered(weights.scores, line, weights.floor)
    table = np.empty(small.shape, _smallest(step + int(line.max())))
    for at in range(0, len(table), CHUNK):
        table[at : at + CHUNK] = small[at : at + CHUNK]
    market = Market(table, capacity)
    at_least = turn_prices(weights.scores, weights.floor, served, capacity, line)
    guess = at_least + near if near is not None else None
    market.open_with(*auctioned(table, capacity, at_least, top, guess))
    settle_most(market)
    market.settle_all()
    beyond = turn_prices(weights.scores, weights.floor, market.mate, capacity, weights.merit - line)
    return market.mate, market.price + beyond


def settle_fairly(
    scores: Integers,
    capacity: Integers,
    priority: Integers | None,
    standing: Assignment,
    floor: int = 0,
) -> FairAssignment:
    """`settle` for a standing solution of `assign_fairly`.

    Its `floor` is kept while it keeps nobody out, so that a solution of which nothing changed stays
    what it is. Else it is 0; it is not raised again.
    """
    given, room = checked(scores, capacity)
    turns = _turns(given, priority)
    weights, bonus = _in_order(given, room, turns)
    if floor and not holds(floor, given, room, turns, standing.mentor):
        floor = 0
    above = Ordered(given, weights.merit, floor)
    return FairAssignment(_continued(above, room, standing), floor, weights, bonus)


def _turns(scores: Integers, priority: Integers | None) -> Longs:
    return np.zeros(len(scores), np.int64) if priority is None else priority.astype(np.int64)


def _in_order(scores: Integers, capacity: Longs, turns: Longs) -> tuple[Ordered, int]:
    """Weights in which a total never outweighs a turn, nor a turn a person; steps stay the same
    while a few people come and go, so that a standing solution's prices keep their meaning."""
    person = max(PEOPLE_FIRST, int(turns.sum()) + 1)
    most = int(scores.max(initial=0)) * (min(len(scores), int(capacity.sum())) + 1) + 1
    bonus = 1 << most.bit_length()
    if bonus * (person + int(turns.max(initial=0))) * (len(scores) + 1) >= ENDLESS:
        raise ValueError("scores are too large")
    return Ordered(scores, bonus * (turns + person)), bonus


def checked(scores: Integers, capacity: Integers) -> tuple[Integers, Longs]:
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
    small = _smallest(top)
    if scores.min() < 0 or not capacity.all():
        scores = np.where(capacity > 0, np.maximum(scores, 0), 0)
    return scores.astype(small, copy=False), np.minimum(capacity, len(scores)).astype(np.int64)


def _smallest(top: int) -> type[np.signedinteger[Any]]:
    """The smallest type in which numbers up to `top` can be added and subtracted."""
    return next(kind for kind in (np.int16, np.int32, np.int64) if top < np.iinfo(kind).max // 4)
