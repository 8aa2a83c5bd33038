"""How well each two at a coffee table go together, as one table of whole numbers.

Held by `tests/domain/test_coffee.py`.
"""

from collections.abc import Callable, Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.domain.coffee import HORIZON
from bot.domain.coffee_round import (
    ACROSS,
    ALIKE,
    GIVES,
    MOST_SLOTS,
    MOST_TERMS,
    NEW,
    SPEAKS,
    TIME,
    Guest,
    Table,
    field_of,
)
from bot.domain.matching.arrays import Longs
from bot.domain.matching.general import NEVER
from bot.domain.matching.pairing import Among
from bot.domain.network import Tie
from bot.domain.people import PersonId
from bot.domain.scores import shared_rows
from bot.domain.vocabulary import Term


def among(table: Table) -> Among:
    """Who may be with whom, how well, and when they last were, in the order of the guests."""
    size = len(table.guests)
    number = {guest.id: n for n, guest in enumerate(table.guests)}
    allowed, met = ~np.eye(size, dtype=np.bool_), np.full((size, size), NEVER, np.int64)
    for tie in table.apart:
        for one, other in _both_ways(tie, number):
            allowed[one, other] = False
    for tie, weeks in table.met.items():
        for one, other in _both_ways(tie, number):
            met[one, other] = weeks
    first = np.array([guest.first for guest in table.guests], np.bool_)
    return Among(affinity(table) + NEW * (met == NEVER), allowed, met, first, HORIZON)


def _both_ways(tie: Tie, number: dict[PersonId, int]) -> tuple[tuple[int, int], ...]:
    if len(tie) != 2 or not tie <= number.keys():
        return ()
    one, other = (number[person] for person in tie)
    return ((one, other), (other, one))


def affinity(table: Table) -> Longs:
    """Points [n, n] by what two said of themselves, symmetric: the parts of `bot.domain.coffee_round`."""
    guests = table.guests
    known: dict[str, tuple[Term, ...]] = {}

    def terms(text: str) -> tuple[Term, ...]:
        if text not in known:
            known[text] = table.vocabulary.terms(text)
        return known[text]

    brings = [terms(guest.brings) for guest in guests]
    learns = [terms(guest.learns) for guest in guests]
    slots = [guest.slots for guest in guests]
    gives, alike = _shared(learns, brings, MOST_TERMS), _shared(learns, learns, MOST_TERMS)
    points: Longs = (
        ACROSS * _across(guests)
        + GIVES * (gives + gives.T)
        + ALIKE * np.minimum(alike, alike.T)
        + SPEAKS * _same(guests, lambda guest: guest.language)
        + TIME * _shared(slots, slots, MOST_SLOTS)
    )
    return points


def _shared(
    own: Sequence[tuple[Term, ...]] | Sequence[tuple[str, ...]],
    theirs: Sequence[tuple[Term, ...]] | Sequence[tuple[str, ...]],
    most: int,
) -> Longs:
    """How many of each one's things each other has, up to `most`."""
    size = len(own)
    if size == 0:
        return np.zeros((0, 0), np.int64)
    row = shared_rows(own, theirs)
    return np.minimum(np.array([row(n) for n in range(size)], np.int64), most)


def _same(guests: Sequence[Guest], trait: Callable[[Guest], Hashable | None]) -> NDArray[np.bool_]:
    """Who has the same of something; who has none has it with nobody."""
    kinds: dict[Hashable, int] = {}
    numbers = np.array(
        [kinds.setdefault(kind, len(kinds)) if (kind := trait(g)) else -1 for g in guests], np.int64
    )
    same: NDArray[np.bool_] = (numbers[:, None] == numbers[None, :]) & (numbers >= 0)[:, None]
    return same


def _across(guests: Sequence[Guest]) -> NDArray[np.bool_]:
    """Who both name a field of work, and not the same."""
    named = np.array([bool(field_of(guest)) for guest in guests], np.bool_)
    return named[:, None] & named[None, :] & ~_same(guests, field_of)
