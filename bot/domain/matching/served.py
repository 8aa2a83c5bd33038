"""How many can be served at all, where a score only says who may be with whom; and at what floor.

Sets of people who can be served together form a matroid: to serve the first in line as far as possible,
then the next, is to serve most of all (Edmonds 1971). So one turn after the other gets augmenting paths
(Berge 1957), and whoever has a place keeps one. What a search in vain has seen leads nowhere for the
rest of that turn.
"""

from collections import Counter
from collections.abc import Mapping

import numpy as np

from bot.domain.matching.arrays import CHUNK, NOBODY, Array, Longs

Served = Mapping[int, int]  # of each turn, how many


def highest_floor(scores: Array, capacity: Longs, turns: Longs) -> tuple[int, Longs]:
    """The highest score that all pairs can reach while as many of each turn [mentees] are served as
    can be, and a matching that does; 0 where nobody may be with anybody."""
    low = Serving(scores, capacity, turns, 1)
    low.serve(np.full(len(scores), NOBODY))
    goal = low.served
    if not goal:
        return 0, low.mate
    floor, mate = 1, low.mate
    beyond = _out_of_reach(scores, turns, goal)
    while beyond - floor > 1:
        middle = (floor + beyond) // 2
        tried = Serving(scores, capacity, turns, middle)
        if tried.serve(mate, goal):
            floor, mate = middle, tried.mate
        else:
            beyond = middle
    return floor, mate


def holds(floor: int, scores: Array, capacity: Longs, turns: Longs, mate: Longs) -> bool:
    """Whether as many of each turn [mentees] can be served at this floor as without any. The search
    begins from a matching `mate` of the first of the mentees."""
    standing = np.full(len(scores), NOBODY)
    standing[: len(mate)] = mate
    low = Serving(scores, capacity, turns, 1)
    low.serve(standing)
    return Serving(scores, capacity, turns, floor).serve(standing, low.served)


def _out_of_reach(scores: Array, turns: Longs, goal: Served) -> int:
    """A floor too high: not enough people of some turn have anybody above it."""
    best = scores.max(axis=1)
    return 1 + min(
        int(np.partition(best[turns == turn], -count)[-count]) for turn, count in goal.items()
    )


class Serving:
    """A matching that grows, at one floor."""

    def __init__(self, scores: Array, capacity: Longs, turns: Longs, floor: int) -> None:
        self.scores = scores
        self.turns = turns
        self.floor = floor
        self.mate = np.full(len(scores), NOBODY)
        self.held: list[list[int]] = [[] for _ in capacity]
        self.left = capacity.copy()
        self.room = capacity > 0

    @property
    def served(self) -> Served:
        return Counter(self.turns[self.mate >= 0].tolist())

    def serve(self, standing: Longs, goal: Served | None = None) -> bool:
        """Serve as many as can be, beginning with what still holds of a `standing` matching; whether
        that reaches the `goal`. Stops where it cannot any more."""
        for turn in np.unique(self.turns)[::-1].tolist():
            people = np.flatnonzero(self.turns == turn)
            spare = len(people) - goal.get(turn, 0) if goal is not None else len(people)
            if self._serve(people, standing) > spare:
                return False
        return True

    def _serve(self, people: Longs, standing: Longs) -> int:
        """How many of these remain without a place."""
        for mentee in people.tolist():
            mentor = int(standing[mentee])
            if mentor < 0 or not self.room[mentor] or self.scores[mentee, mentor] < self.floor:
                mentor = self._first_open(mentee)
            if mentor >= 0:
                self._join(mentee, mentor)
        waiting = people[self.mate[people] < 0].tolist()
        hopeful = np.ones(len(self.room), bool)
        failed = 0
        for number, mentee in enumerate(waiting):
            if not (self.room & hopeful).any():
                return failed + len(waiting) - number
            failed += not self._placed(mentee, hopeful)
        return failed

    def _first_open(self, mentee: int) -> int:
        if not self.room.any():
            return NOBODY
        open_ = (self.scores[mentee] >= self.floor) & self.room
        first = int(open_.argmax())
        return first if open_[first] else NOBODY

    def _placed(self, start: int, hopeful: Array) -> bool:
        """Follow the shortest path from somebody without a place to room, and move all along it."""
        reached_from = np.full(len(self.room), NOBODY)
        unseen = hopeful.copy()
        frontier = [start]
        while frontier:
            reached: list[int] = []
            for mentee in frontier:
                new = np.flatnonzero((self.scores[mentee] >= self.floor) & unseen)
                if not len(new):
                    continue
                reached_from[new] = mentee
                unseen[new] = False
                open_ = new[self.room[new]]
                if len(open_):
                    self._shift(int(open_[0]), start, reached_from)
                    return True
                reached += new.tolist()
            frontier = [mentee for mentor in reached for mentee in self.held[mentor]]
        hopeful &= unseen
        return False

    def _shift(self, mentor: int, start: int, reached_from: Longs) -> None:
        while True:
            mentee = int(reached_from[mentor])
            before = int(self.mate[mentee])
            if before >= 0:
                self.held[before].remove(mentee)
                self.left[before] += 1
                self.room[before] = True
            self._join(mentee, mentor)
            if mentee == start:
                return
            mentor = before

    def _join(self, mentee: int, mentor: int) -> None:
        self.mate[mentee] = mentor
        self.held[mentor].append(mentee)
        self.left[mentor] -= 1
        self.room[mentor] = self.left[mentor] > 0


def turn_prices(scores: Array, floor: int, mate: Longs, capacity: Longs, merit: Longs) -> Longs:
    """What the loss of one place with each mentor costs in `merit` [mentees], above 0, when as much
    as can be is served: the least that anybody has who would lose theirs in the end.

    From mentors with room, where nobody does, back along whoever may be with a mentor; then from those
    who hold somebody of the least merit, and so on.
    """
    counts = np.bincount(mate[mate >= 0], minlength=len(capacity))
    price = np.full(len(capacity), NOBODY)
    price[counts < capacity] = 0
    unreached = np.arange(len(scores))
    for value in [0, *np.unique(merit[mate >= 0]).tolist()]:
        least = mate[(mate >= 0) & (merit == value)]
        price[least[price[least] < 0]] = value
        new = np.flatnonzero(price == value)
        while len(new) and len(unreached):
            reached = _with_any(scores, unreached, new, floor)
            mentors = mate[unreached[reached]]
            unreached = unreached[~reached]
            new = np.unique(mentors[mentors >= 0])
            new = new[price[new] < 0]
            price[new] = value
    price[price < 0] = 0
    return price


def _with_any(scores: Array, mentees: Longs, mentors: Longs, floor: int) -> Array:
    """Who of these mentees may be with any of these mentors."""
    found = np.zeros(len(mentees), bool)
    for at in range(0, len(mentees), 4 * CHUNK):
        block = scores[np.ix_(mentees[at : at + 4 * CHUNK], mentors)]
        found[at : at + 4 * CHUNK] = (block >= floor).any(axis=1)
    return found
