"""The score of every mentee with every mentor, as one table: the rules of `affinity`, counted in numpy.

What people said is made into terms once for each person; which terms agree is settled once for each
two different terms; what a rule makes of a count comes from the rule itself, once for each count. What
is left for each of a hundred million pairs is to look up and to add.

Held by `tests/domain/test_matching.py`.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.domain.affinity import NEEDS, PARTS, barrier_between
from bot.domain.matching.arrays import Array
from bot.domain.measures import Alike, Measure, Shared, agree, handles
from bot.domain.people import PersonId
from bot.domain.snapshot import Mentee, Mentor, Snapshot

KEPT_ROWS = 2048  # of each measure: as many as there are sets of half-days, and more than topics
ROOMY = 4  # a type holds so many times the highest score, so that differences fit as well

Row = Callable[[int], Array]  # the points of a mentee, by number, with each mentor


def score_table(at: Snapshot, mentees: Sequence[Mentee], mentors: Sequence[Mentor]) -> Array:
    """`affinity(mentee, mentor, at).score` of everybody [mentees, mentors]; 0 where a rule forbids.

    int16 where the weights allow it, as they do by default; for 20 000 x 6 666 that is 254 MiB, and
    little more is needed on the way.
    """
    parts = [_rows(part.measure, mentees, mentors, at) for part in PARTS]
    needs = [(_rows(need.measure, mentees, mentors, at), need.least) for need in NEEDS]
    table = np.zeros((len(mentees), len(mentors)), _kind(at))
    for number in range(len(mentees)):
        scores = table[number]
        for part in parts:
            scores += part(number)
        scores *= scores >= at.policy.least
        for need, least in needs:
            scores *= need(number) >= least
    for row, column in acquainted(at, mentees, mentors):
        if barrier_between(mentees[row], mentors[column], at):
            table[row, column] = 0
    return table


def acquainted(
    at: Snapshot, mentees: Sequence[Mentee], mentors: Sequence[Mentor]
) -> Iterator[tuple[int, int]]:
    """The pairs, by row and column, between whom there is something; and everybody with themselves."""
    rows, columns = _numbers(mentees), _numbers(mentors)
    for one, other in {*at.acquainted(), *((person, person) for person in rows)}:
        if one in rows and other in columns:
            yield rows[one], columns[other]


def _numbers(people: Sequence[Mentee | Mentor]) -> Mapping[PersonId, int]:
    return {person.id: number for number, person in enumerate(people)}


def _kind(at: Snapshot) -> type[np.signedinteger[Any]]:
    most = sum(abs(at.policy.weight(part.name)) for part in PARTS) + abs(at.policy.least)
    kinds = (np.int16, np.int32, np.int64)
    return next(kind for kind in kinds if ROOMY * most < np.iinfo(kind).max)


def _rows(
    measure: Measure, mentees: Sequence[Mentee], mentors: Sequence[Mentor], at: Snapshot
) -> Row:
    own = [measure.own(mentee, at) for mentee in mentees]
    theirs = [measure.theirs(mentor, at) for mentor in mentors]
    match measure:
        case Alike():
            return _alike_rows(measure, own, theirs, at)
        case Shared():
            counts = shared_rows(own, theirs)
            return _points_of_counts(measure, own, counts, at)


def _alike_rows(
    measure: Alike, own: Sequence[Hashable], theirs: Sequence[Hashable], at: Snapshot
) -> Row:
    """One row for each kind of mentee there is."""
    kinds = tuple(dict.fromkeys(theirs))
    kind_of = {kind: number for number, kind in enumerate(kinds)}
    column = np.array([kind_of[kind] for kind in theirs], np.intp)
    rows: dict[Hashable, Array] = {}
    for kind in dict.fromkeys(own):
        points = [measure.points(kind, other, at.policy) for other in kinds]
        rows[kind] = np.array(points, _kind(at))[column]
    return lambda number: rows[own[number]]


def _points_of_counts(
    measure: Shared, own: Sequence[tuple[Any, ...]], counts: Row, at: Snapshot
) -> Row:
    """What the rule makes of a count, in a short table for each number of wanted terms."""

    @cache
    def worth(wanted: int) -> Array:
        points = [measure.points(wanted, shared, at.policy) for shared in range(wanted + 1)]
        return np.array(points, _kind(at))

    first = {things: number for number, things in reversed(tuple(enumerate(own)))}

    @lru_cache(maxsize=KEPT_ROWS)
    def points(number: int) -> Array:
        found: Array = worth(len(own[number])).take(counts(number))
        return found

    return lambda number: points(first[own[number]])


def shared_rows(own: Sequence[tuple[Any, ...]], theirs: Sequence[tuple[Any, ...]]) -> Row:
    """How many of each one's things each of the others agrees with."""
    offered = _who_agrees(own, theirs)
    at = {thing: number for number, thing in enumerate(offered)}
    agrees = np.array(list(offered.values()), np.uint8).reshape(len(at), len(theirs))
    numbers = [[at[thing] for thing in things if thing in at] for things in own]
    nobody = np.zeros(len(theirs), np.uint8)

    def count(number: int) -> Array:
        found = numbers[number]
        if len(found) < 2:
            return agrees[found[0]] if found else nobody
        kind = np.uint8 if len(found) < 256 else np.intp
        shared: Array = agrees[found].sum(axis=0, dtype=kind)
        return shared

    return count


def _who_agrees(
    own: Sequence[tuple[Any, ...]], theirs: Sequence[tuple[Any, ...]]
) -> dict[Any, NDArray[np.bool_]]:
    """For each thing that somebody wants and anybody has: who of the others has it."""
    holders: dict[Any, list[int]] = {}
    for number, things in enumerate(theirs):
        for thing in things:
            holders.setdefault(thing, []).append(number)
    by_handle: dict[str, list[Any]] = {}
    for thing in holders:
        for handle in handles(thing):
            by_handle.setdefault(handle, []).append(thing)
    found: dict[Any, NDArray[np.bool_]] = {}
    for thing in dict.fromkeys(thing for things in own for thing in things):
        near = {other for handle in handles(thing) for other in by_handle.get(handle, ())}
        agreeing = [number for other in near if agree(thing, other) for number in holders[other]]
        if agreeing:
            found[thing] = np.zeros(len(theirs), np.bool_)
            found[thing][agreeing] = True
    return found
