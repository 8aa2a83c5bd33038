"""Everybody bids at once for the mentor they want most: prices near the best, quickly."""

from typing import Any

import numpy as np

from bot.domain.matching.arrays import CHUNK, NOBODY, Array, Integers, Longs

SHORT_LIST = 48  # mentors a mentee compares before looking at all again
MOST_BIDS = 100  # per mentee; ties can make an auction long, and the paths do not mind them
STRAGGLERS = 200  # the auction is over when fewer than one mentee in so many still bids
COARSE, FINE = 25, 1000  # bids rise by at least this part of the best score, first and last
MARGIN = 10  # the fine auction begins this part of the best score below where the coarse one ended
ENDLESS = 1 << 60
WIDTH = 1 << 40  # wider than any offer, so that mentor and offer share one number


def auctioned(
    weights: Integers, capacity: Longs, opening: Longs, top: int, near: Longs | None = None
) -> tuple[Longs, Longs]:
    """The mentor of each mentee and each mentor's price, after an auction in fine steps; `top` is the
    highest score, without what turns are worth.

    It begins a little below prices that are `near` the last ones; where these are not known, a coarse
    auction finds them. Never below `opening`. Too low costs bids; too high a path for each place.
    """
    if near is None:
        near = auction(weights, capacity, opening, max(1, top // COARSE))[1]
    begin = np.maximum(near - top // MARGIN, opening)
    return auction(weights, capacity, begin, max(1, top // FINE))


def auction(weights: Integers, capacity: Longs, opening: Longs, step: int) -> tuple[Longs, Longs]:
    """Everyone without a mentor bids at once, until nobody wants to bid or it has taken long enough.

    The mentor of each mentee, and each mentor's price: the lowest bid held, or while there is room the
    `opening` price [mentors]. Bids rise by at least `step`.
    """
    mentees, mentors = weights.shape
    lists = ShortLists(weights)
    mate, held_bid = np.full(mentees, NOBODY), np.zeros(mentees, np.int64)
    price = opening.copy()
    bidders, left = np.arange(mentees), MOST_BIDS * mentees
    while len(bidders) > mentees // STRAGGLERS and left > 0:
        left -= len(bidders)
        wanted, best, second = lists.best_two(bidders, price)
        willing = best > 0
        bidders, wanted = bidders[willing], wanted[willing]
        bid = price[wanted] + best[willing] - np.maximum(second[willing], 0) + step
        contested = np.zeros(mentors, bool)
        contested[wanted] = True
        holders = np.flatnonzero((mate >= 0) & contested[mate])
        who = np.concatenate([holders, bidders])
        at = np.concatenate([mate[holders], wanted])
        offer = np.concatenate([held_bid[holders], bid])
        order = np.argsort(at * WIDTH - offer)  # by mentor, the highest offer first
        who, at, offer = who[order], at[order], offer[order]
        first = np.searchsorted(at, at)  # where each mentor's offers begin, the highest first
        rank = np.arange(len(at)) - first
        stays = rank < capacity[at]
        mate[who] = np.where(stays, at, NOBODY)
        held_bid[who] = offer
        last = rank == capacity[at] - 1
        price[at[last]] = offer[last]
        bidders = who[~stays]
    return mate, price


class ShortLists:
    """Each mentee's best mentors at the prices of the moment they were listed.

    Prices only rise, so a list is good until its second best falls below `beyond`, the best that
    was left out. Equal mentors are ordered differently for each mentee, so that not all bid for one.
    """

    def __init__(self, weights: Integers) -> None:
        self.weights = weights
        mentees, mentors = weights.shape
        self.keep = min(SHORT_LIST, mentors)
        self.bits = max(mentors - 1, 1).bit_length()
        fits = (2 * int(weights.max()) + 2) << self.bits < np.iinfo(np.int32).max
        self.kind: Any = np.int32 if fits else np.int64
        self.listed = np.zeros((mentees, self.keep), np.int32)
        self.values = np.zeros((mentees, self.keep), np.int32 if fits else np.int64)
        self.beyond = np.full(mentees, ENDLESS)

    def best_two(self, bidders: Longs, price: Longs) -> tuple[Longs, Longs, Longs]:
        """The mentor each bidder wants most, and what the best and the second best are worth."""
        mentor, best, second = self._look(bidders, price)
        stale = (second < self.beyond[bidders]) & (self.beyond[bidders] > 0)
        if stale.any():
            self.list_anew(bidders[stale], price)
            mentor[stale], best[stale], second[stale] = self._look(bidders[stale], price)
        return mentor, best, second

    def _look(self, bidders: Longs, price: Longs) -> tuple[Longs, Longs, Longs]:
        listed = self.listed[bidders]
        worth = self.values[bidders] - price.astype(self.values.dtype)[listed]
        row, at = np.arange(len(bidders)), worth.argmax(axis=1)
        best = worth[row, at].astype(np.int64)
        worth[row, at] = np.iinfo(worth.dtype).min
        return listed[row, at].astype(np.int64), best, worth.max(axis=1).astype(np.int64)

    def list_anew(self, bidders: Longs, price: Longs) -> None:
        """The best at these prices. Worth and mentor share one number, so one partition finds both."""
        mask = (1 << self.bits) - 1
        mentors = np.arange(self.weights.shape[1], dtype=self.kind)
        lowered = price.astype(self.kind) << self.bits
        cut = self.weights.shape[1] - self.keep - 1
        for at in range(0, len(bidders), CHUNK):
            rows = bidders[at : at + CHUNK]
            turn = self.kind(int(rows[0]) * 0x9E37 & mask)
            key: Array = self.weights[rows].astype(self.kind) << self.bits
            key += ((mentors + turn) & mask) - lowered
            beyond = np.full(len(rows), -1)
            if cut >= 0:
                key.partition(cut, axis=1)
                beyond, key = key[:, cut].astype(np.int64) >> self.bits, key[:, cut + 1 :]
            self.listed[rows] = listed = (key - turn) & mask
            self.values[rows] = (key >> self.bits) + price[listed]
            self.beyond[rows] = beyond
