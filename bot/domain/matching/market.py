"""Shortest paths that make any matching optimal, and the certificate that says so."""

import numpy as np

from bot.domain.matching.arrays import CHUNK, NOBODY, Array, Integers, Longs
from bot.domain.matching.ordered import Columns, Ordered, turned


class Market:
    """A matching with its duals, on the way to an optimum. Chosen pairs are always tight."""

    def __init__(self, weights: Integers | Ordered, capacity: Longs) -> None:
        self.weights = weights
        self.capacity = capacity
        self.mentees, self.mentors = weights.shape
        wide = np.iinfo(weights.dtype).max >= np.iinfo(np.int32).max
        self.kind = np.int64 if wide else np.int32
        self.far = np.iinfo(self.kind).max // 2
        self.mate = np.full(self.mentees, NOBODY)
        self.price: Array = np.zeros(self.mentors, self.kind)
        self.profit: Array = np.zeros(self.mentees, self.kind)
        self.held: list[list[int]] = [[] for _ in range(self.mentors)]
        self.room = capacity > 0
        self._columns: Array | Columns | None = None
        self._take_profits()

    def open_with(self, mate: Longs, price: Integers) -> None:
        """Start from a matching and prices. Let go are pairs that are not tight at these, and who is
        one too many with a mentor whose room has shrunk."""
        self.price = price.astype(self.kind)
        self._take_profits()
        self.mate = np.array(mate, np.int64)
        who = np.flatnonzero(self.mate >= 0)
        at = self.mate[who]
        loose = self.weights[who, at] - self.price[at] < self.profit[who]
        self.mate[who[loose]] = NOBODY
        self.held = [[] for _ in range(self.mentors)]
        for mentee in np.flatnonzero(self.mate >= 0).tolist():
            held = self.held[self.mate[mentee]]
            if len(held) < self.capacity[self.mate[mentee]]:
                held.append(mentee)
            else:
                self.mate[mentee] = NOBODY
        self.room = np.array([len(held) for held in self.held]) < self.capacity

    def settle_all(self) -> None:
        """Place everyone who has something to win; then lower every price that nobody pays."""
        for mentee in np.flatnonzero(self.wins_something()).tolist():
            self._place(mentee)
        for mentor in np.flatnonzero(self.room & (self.price > 0)).tolist():
            while self.room[mentor] and self.price[mentor] > 0:
                self._fill(mentor)

    def wins_something(self) -> Array:
        """Who [mentees] has no mentor, and would have something to win by one."""
        alone: Array = (self.mate < 0) & (self.profit > 0)
        return alone

    @property
    def total(self) -> int:
        """The sum of the scores of the chosen pairs."""
        who = np.flatnonzero(self.mate >= 0)
        return int(self.weights[who, self.mate[who]].sum(dtype=np.int64))

    def _take_profits(self) -> None:
        """Each mentee's best at these prices: the least that the dual allows."""
        price = self.price.astype(self.weights.dtype)
        for at in range(0, self.mentees if self.mentors else 0, 2 * CHUNK):
            rows = slice(at, at + 2 * CHUNK)
            self.profit[rows] = np.maximum((self.weights[rows] - price).max(axis=1), 0)

    def is_proven(self) -> bool:
        """Feasible on both sides, and both sides equal: by weak duality nothing is better."""
        profit, price = self.profit.astype(np.int64), self.price.astype(np.int64)
        counts = np.bincount(self.mate[self.mate >= 0], minlength=self.mentors)
        bound = int(profit.sum() + (price * self.capacity).sum())
        feasible = bool((profit >= 0).all() and (price >= 0).all())
        if not (feasible and (counts <= self.capacity).all() and bound == self.total):
            return False
        narrow: Array = price.astype(self.weights.dtype)
        for at in range(0, self.mentees if self.mentors else 0, 2 * CHUNK):
            rows = slice(at, at + 2 * CHUNK)
            if ((self.weights[rows] - narrow).max(axis=1) > profit[rows]).any():
                return False
        return True

    def _place(self, start: int) -> None:
        """The shortest path from a mentee without a mentor: to room, or to somebody's leaving.

        Whoever has the least to lose by it leaves; that may be the mentee themselves.
        """
        leaver, leaving = start, int(self.profit[start])
        distance = np.full(self.mentors, leaving + 1, self.kind)  # farther is never of use
        ahead = np.full(self.mentors, self.far, self.kind)  # only what is reached and not visited
        reached_from = np.full(self.mentors, NOBODY)
        visited: list[tuple[int, int]] = []
        mentees = [(start, 0)]
        frontier, base = [start], 0
        while True:
            for mentee in frontier:
                offered: Array = self.price + (base + int(self.profit[mentee]))
                offered = offered - self.weights[mentee]
                nearer = (offered < distance).nonzero()[0]
                distance[nearer] = ahead[nearer] = offered[nearer]
                reached_from[nearer] = mentee
            mentor = self._nearest_mentor(ahead)
            nearest = int(ahead[mentor])
            # A tie goes to the place whose price must be earned; never to a pair that scores 0.
            worth_it = nearest < leaving or (nearest == leaving and self.price[mentor] > 0)
            open_place = bool(self.room[mentor]) and worth_it
            if open_place or leaving <= nearest:
                break
            visited.append((mentor, nearest))
            distance[mentor], ahead[mentor] = -1, self.far
            frontier, base = self.held[mentor], nearest
            for mentee in frontier:
                mentees.append((mentee, base))
                if base + int(self.profit[mentee]) < leaving:
                    leaver, leaving = mentee, base + int(self.profit[mentee])
        length = nearest if open_place else leaving
        for mentor_, distance_ in visited:
            self.price[mentor_] += length - distance_
        for mentee_, distance_ in mentees:
            self.profit[mentee_] -= length - distance_
        if open_place:
            self._shift(mentor, start, reached_from)
        elif leaver != start:
            left = int(self.mate[leaver])
            self._part(leaver)
            self._shift(left, start, reached_from)

    def _nearest_mentor(self, ahead: Array) -> int:
        """Among the nearest one with room, and among these the one whose price is not earned yet."""
        nearest = int(ahead.argmin())
        same = (ahead == ahead[nearest]).nonzero()[0]
        if len(same) == 1:
            return nearest
        open_ = same[self.room[same]]
        return int(open_[self.price[open_].argmax()]) if len(open_) else nearest

    def _shift(self, mentor: int, start: int, reached_from: Longs) -> None:
        """Each mentee on the path moves to the mentor after them."""
        while True:
            mentee = int(reached_from[mentor])
            before = int(self.mate[mentee])
            self._part(mentee)
            self._join(mentee, mentor)
            if mentee == start:
                return
            mentor = before

    def _fill(self, start: int) -> None:
        """The shortest path backwards from a place whose price nobody pays: to a free mentee who
        would take it, or to a mentor whose own price falls to nothing."""
        loser, losing = start, int(self.price[start])
        distance: Array = np.full(self.mentees, losing, self.kind)
        ahead = np.full(self.mentees, self.far, self.kind)
        reached_from = np.full(self.mentees, NOBODY)
        visited: list[tuple[int, int]] = []
        mentors, via = {start: 0}, {}
        frontier: int | None = start
        base = 0
        while True:
            if frontier is not None:
                ours = self._by_mentor()[frontier]
                offered = (self.profit + (base + int(self.price[frontier]))) - ours
                nearer = (offered < distance).nonzero()[0]
                distance[nearer] = ahead[nearer] = offered[nearer]
                reached_from[nearer] = frontier
            mentee = int(ahead.argmin())
            nearest = int(ahead[mentee])
            taken = nearest < losing and self.mate[mentee] == NOBODY
            if taken or losing <= nearest:
                break
            visited.append((mentee, nearest))
            distance[mentee], ahead[mentee] = -1, self.far
            frontier, base = int(self.mate[mentee]), nearest
            if frontier in mentors:
                frontier = None
                continue
            mentors[frontier], via[frontier] = base, mentee
            if base + int(self.price[frontier]) < losing:
                loser, losing = frontier, base + int(self.price[frontier])
        length = nearest if taken else losing
        for mentee_, distance_ in visited:
            self.profit[mentee_] += length - distance_
        for mentor_, distance_ in mentors.items():
            self.price[mentor_] -= length - distance_
        if not taken and loser == start:
            return
        mentee = mentee if taken else via[loser]
        while True:
            mentor = int(reached_from[mentee])
            self._part(mentee)
            self._join(mentee, mentor)
            if mentor == start:
                return
            mentee = via[mentor]

    def _by_mentor(self) -> "Array | Columns":
        """The weights turned round, made when first needed."""
        if self._columns is None:
            own = self.weights
            self._columns = own.turned() if isinstance(own, Ordered) else turned(own)
        return self._columns

    def _part(self, mentee: int) -> None:
        mentor = int(self.mate[mentee])
        if mentor >= 0:
            self.held[mentor].remove(mentee)
            self.room[mentor] = True
            self.mate[mentee] = NOBODY

    def _join(self, mentee: int, mentor: int) -> None:
        self.mate[mentee] = mentor
        self.held[mentor].append(mentee)
        self.room[mentor] = len(self.held[mentor]) < self.capacity[mentor]
