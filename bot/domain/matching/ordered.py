"""Scores and turns of waiting in one weight per pair, made where it is looked at.

A weight needs 42 bits at 20 000 people, and a score 10: a table of weights would be four times the
scores, and every copy of it again.
"""

from typing import Any

import numpy as np

from bot.domain.matching.arrays import CHUNK, Array, Longs


class Ordered:
    """The weight of a pair: its score and its mentee's `merit` [mentees]; 0 where it scores less than
    `floor`. To be read like an int64 array [mentees, mentors], by rows or by pairs, never whole."""

    dtype = np.dtype(np.int64)

    def __init__(self, scores: Array, merit: Longs, floor: int = 1) -> None:
        self.scores = scores
        self.merit = merit
        self.floor = max(floor, 1)
        self.shape: tuple[int, int] = scores.shape

    def __getitem__(self, at: Any) -> Array:
        """The weights of rows, or of pairs (rows, columns)."""
        scores = self.scores[at]
        merit = self.merit[at[0]] if isinstance(at, tuple) else self.merit[at][..., np.newaxis]
        weights: Array = scores + merit
        weights *= scores >= self.floor
        return weights

    def turned(self) -> "Columns":
        return Columns(self)

    def of(self, rows: Longs) -> "Ordered":
        """The same weights of these mentees, in this order."""
        return Ordered(self.scores[rows], self.merit[rows], self.floor)


class Columns:
    """The same weights by mentor: a column of a wide table is slow to read."""

    def __init__(self, weights: Ordered) -> None:
        self.weights = weights
        self.scores = turned(weights.scores)

    def __getitem__(self, mentor: int) -> Array:
        scores = self.scores[mentor]
        weights: Array = scores + self.weights.merit
        weights *= scores >= self.weights.floor
        return weights


def turned(table: Array) -> Array:
    """[mentors, mentees] of [mentees, mentors], copied by blocks that stay in the cache."""
    columns = np.empty(table.shape[::-1], table.dtype)
    for at in range(0, len(table), 4 * CHUNK):
        rows = slice(at, at + 4 * CHUNK)
        columns[:, rows] = table[rows].T
    return columns
