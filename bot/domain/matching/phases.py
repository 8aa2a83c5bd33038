"""Many loose ends tied at once: shortest paths in phases, over each mentee's short list.

A path of its own for each mentee looks at a large part of the table again, and again. Here all who have
something to win search together, each in a tree of their own, and every tree that meets an end at the
least distance of all gets its path: trees have nobody in common (after Hopcroft and Karp 1973).
"""

import numpy as np

from bot.domain.matching.arrays import NOBODY, Array, Longs
from bot.domain.matching.auction import ShortLists
from bot.domain.matching.market import Market
from bot.domain.matching.ordered import Ordered

FEW = 32  # loose ends that get paths of their own
ROUNDS = 4  # short lists are made anew so often
FAR = 1 << 60
NEVER = 1 << 40  # what a pair that is not allowed lacks


def settle_most(market: Market) -> None:
    """Place nearly everyone who has something to win, so that few are left for `settle_all`.

    A short list need not hold whom a path would lead to: `open_with` looks at all of them again.
    """
    for _ in range(ROUNDS):
        if np.count_nonzero(market.wins_something()) < FEW:
            return
        phases = Phases(market)
        phases.run()
        market.open_with(phases.mate, phases.price)


class Phases:
    """A matching with its duals, as in `Market`, where only short lists are looked at."""

    def __init__(self, market: Market) -> None:
        self.mate = market.mate.copy()
        self.price = market.price.astype(np.int64)
        self.profit = market.profit.astype(np.int64)
        self.capacity = market.capacity
        assert not isinstance(market.weights, Ordered)
        lists = ShortLists(market.weights)
        lists.list_anew(np.arange(market.mentees), self.price)
        self.listed = lists.listed.astype(np.intp)
        values = lists.values.astype(np.int64)
        self.values = np.where(values > 0, values, -NEVER)

    def run(self) -> None:
        while len(start := np.flatnonzero((self.mate < 0) & (self.profit > 0))):
            forest = Forest(self, start)
            forest.grow()
            for mentee in forest.leaving():
                self._leave(mentee, forest)
            for mentor in forest.open:
                self._shift(mentor, forest)

    def _leave(self, mentee: int, forest: "Forest") -> None:
        """This mentee has nothing to win any more: their place goes to whoever the tree began with."""
        mentor = int(self.mate[mentee])
        if mentor >= 0:
            self.mate[mentee] = NOBODY
            self._shift(mentor, forest)

    def _shift(self, mentor: int, forest: "Forest") -> None:
        """Each mentee on the path moves to the mentor after them."""
        while mentor >= 0:
            mentee = int(forest.reached_from[mentor])
            self.mate[mentee], mentor = mentor, int(self.mate[mentee])


class Forest:
    """One phase: the trees that grow from `start`, mentees without a mentor, by reduced cost."""

    def __init__(self, phases: Phases, start: Longs) -> None:
        self.phases = phases
        mentees, mentors = len(phases.mate), len(phases.price)
        self.start = start
        self.open: list[int] = []  # an end with room, of each tree that met one
        self.has_end = np.zeros(mentees, bool)  # by the root of a tree
        self.mentee_at, self.mentor_at = np.full(mentees, FAR), np.full(mentors, FAR)
        self.root = np.full(mentees, NOBODY)
        self.reached_from = np.full(mentors, NOBODY)
        self.offers = np.full(mentors, np.iinfo(np.int64).max)  # distance and mentee in one number
        self.visited = np.zeros(mentors, bool)
        self.length = FAR

    def grow(self) -> None:
        """To all ends at the least distance there is; profits and prices follow."""
        mate, capacity = self.phases.mate, self.phases.capacity
        room = np.bincount(mate[mate >= 0], minlength=len(capacity)) < capacity
        self.root[self.start] = self.start
        self._reach(self.start, 0)
        frontier, base = self.start, 0
        while True:
            self._look(frontier, base)
            ahead = np.where(self.visited, FAR, self.mentor_at)
            base = int(ahead.min())
            if base > self.length or base == FAR:
                break
            new = np.flatnonzero(ahead == base)
            self.visited[new] = True
            self._end(new[room[new]], base)
            frontier = self._who_is_held(new)
            self._reach(frontier, base)
        self._lower()

    def leaving(self) -> list[int]:
        """Of each tree without room: one who has nothing to win any more, so that a place is free."""
        done = (self.mentee_at <= self.length) & (self.phases.profit == 0)
        who = np.flatnonzero(done & ~self.has_end[self.root])
        _, first = np.unique(self.root[who], return_index=True)
        found: list[int] = who[first].tolist()
        return found

    def _look(self, frontier: Longs, base: int) -> None:
        """Offer those whom these mentees would rather have a way from them."""
        at, phases = self.phases.listed[frontier], self.phases
        ways: Array = phases.price[at] - phases.values[frontier]
        ways += (phases.profit[frontier] + base)[:, np.newaxis]
        row, column = np.nonzero(ways < np.minimum(self.mentor_at[at], self.length + 1))
        mentors, nearer = at[row, column], ways[row, column]
        mentees = len(phases.mate)
        np.minimum.at(self.offers, mentors, nearer * mentees + frontier[row])
        self.mentor_at[mentors] = self.offers[mentors] // mentees
        self.reached_from[mentors] = self.offers[mentors] % mentees

    def _end(self, open_: Longs, distance: int) -> None:
        """A tree that meets room ends there; the first end of all says how far any tree grows."""
        if not len(open_):
            return
        self.length = distance
        roots, first = np.unique(self.root[self.reached_from[open_]], return_index=True)
        new = ~self.has_end[roots]
        self.open += open_[first[new]].tolist()
        self.has_end[roots] = True

    def _who_is_held(self, mentors: Longs) -> Longs:
        """The mentees of these mentors, in the tree of each; none of a tree that has its end."""
        tree = np.full(len(self.visited) + 1, NOBODY)  # the last: of nobody's mentees
        tree[mentors] = self.root[self.reached_from[mentors]]
        held = np.flatnonzero(tree[self.phases.mate] >= 0)
        roots = tree[self.phases.mate[held]]
        grows = ~self.has_end[roots]
        self.root[held[grows]] = roots[grows]
        growing: Longs = held[grows]
        return growing

    def _reach(self, mentees: Longs, distance: int) -> None:
        self.mentee_at[mentees] = distance
        if len(mentees):
            self.length = min(self.length, distance + int(self.phases.profit[mentees].min()))

    def _lower(self) -> None:
        """Whoever is nearer than the ends gives way by the rest of the distance."""
        near = np.flatnonzero(self.mentee_at < self.length)
        self.phases.profit[near] -= self.length - self.mentee_at[near]
        taken = np.flatnonzero(self.visited & (self.mentor_at < self.length))
        self.phases.price[taken] += self.length - self.mentor_at[taken]
