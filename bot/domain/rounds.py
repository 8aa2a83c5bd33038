"""A matching round: who with whom, what each alternative would cost, who stays out and what would help.

The optimum comes from `bot.domain.matching`. Pairs that were together lately are a second thought:
only who is left over may meet somebody again, and then the one they have not seen for longest (R1).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush

import numpy as np

from bot.domain.affinity import affinity, affinity_again
from bot.domain.matching import (
    NOBODY,
    Assignment,
    FairAssignment,
    assign,
    assign_fairly,
    settle_fairly,
)
from bot.domain.matching.arrays import CHUNK, Array, Longs
from bot.domain.membership import SLOTS
from bot.domain.people import PersonId
from bot.domain.proposals import Draft, Proposal, Round
from bot.domain.scores import acquainted, score_table, shared_rows
from bot.domain.snapshot import Mentee, Mentor, Snapshot
from bot.domain.traits import sorted_slots
from bot.domain.wishes import CHOICES, Wish, WishStatus

MOST_ADVICE = 3
LONG_AGO = 10_000  # days
MANY = 1 << 14  # ranks of peers, still fit for 16 bits
OUT, FIRST = np.iinfo(np.int64).max, np.iinfo(np.int64).min  # of a short list, and on it


@dataclass(frozen=True, slots=True)
class Market:
    """The people of a round in a fixed order, with the score of every pair [mentees, mentors]."""

    mentees: tuple[Mentee, ...]
    mentors: tuple[Mentor, ...]
    scores: Array

    @property
    def capacity(self) -> Longs:
        return np.array([mentor.room for mentor in self.mentors], np.int64)

    @property
    def priority(self) -> Longs:
        return np.array([mentee.wish.priority for mentee in self.mentees], np.int64)


def waiting(at: Snapshot) -> tuple[Mentee, ...]:
    """Everyone who waits, takes part and does not skip, in the order in which they began to."""
    found = (at.mentee(w) for w in at.wishes if w.status is WishStatus.WAITING and not w.skips)
    return tuple(mentee for mentee in found if mentee)


def market(
    at: Snapshot, mentees: Sequence[Mentee], mentors: Sequence[Mentor] | None = None
) -> Market:
    offered = tuple(at.mentors() if mentors is None else mentors)
    return Market(tuple(mentees), offered, score_table(at, mentees, offered))


def plan_round(at: Snapshot, draft: Draft | None = None) -> Round:
    """The best round for everyone who waits, or a standing draft brought up to date.

    In a draft, who was swapped stays where the facilitator put them while that is still possible;
    the others keep their mentor unless somebody left; who came since is settled in.
    """
    pinned = _still_possible(at, draft) if draft else {}
    taken = Counter(pinned.values())
    mentors = tuple(replace(m, room=m.room - taken[m.id]) for m in at.mentors())
    everyone = waiting(at)
    free = tuple(mentee for mentee in everyone if mentee.id not in pinned)
    table = market(at, free, mentors)
    scarce = assign(table.scores, table.capacity).mentor_price
    fair = (
        _settled(table, draft)
        if draft
        else assign_fairly(table.scores, table.capacity, table.priority, scarce)
    )
    choices = _choices(table, fair)
    held = {mentor.id: mentor for mentor in mentors}
    choices |= {
        mentee.id: _pinned(at, mentee, held[pinned[mentee.id]])
        for mentee in everyone
        if mentee.id in pinned
    }
    choices |= _met_before(at, table, fair)
    out = tuple(mentee.id for mentee in free if mentee.id not in choices)
    contested = {m.id: int(p) for m, p in zip(table.mentors, scarce, strict=True) if p}
    prices = {
        m.id: int(p) for m, p in zip(table.mentors, fair.assignment.mentor_price, strict=True)
    }
    wanted = _wanted(at, table, contested, out)
    proven = fair.assignment.is_proven and not pinned  # a choice by hand is nobody's optimum
    return Round(choices, out, contested, prices, wanted, fair.floor, is_proven=proven)


def cost_of(at: Snapshot, mentee: PersonId, mentor: PersonId) -> int | None:
    """What putting these two together takes from the others at least, in points; -1 where somebody
    would have to wait for it; None where they are not both to be matched now."""
    table = market(at, waiting(at))
    row = next((n for n, m in enumerate(table.mentees) if m.id == mentee), None)
    column = next((n for n, m in enumerate(table.mentors) if m.id == mentor), None)
    if row is None or column is None or not table.scores[row, column]:
        return None
    cost = assign_fairly(table.scores, table.capacity, table.priority).cost(row, column)
    return -1 if cost is None else cost


def _settled(table: Market, draft: Draft) -> FairAssignment:
    """The draft's own solution, with whoever came since in their place."""
    chosen, prices = dict(draft.chosen), dict(draft.prices)
    column = {mentor.id: number for number, mentor in enumerate(table.mentors)}
    rows = sorted(range(len(table.mentees)), key=lambda row: table.mentees[row].id not in chosen)
    scores, priority = table.scores[rows], table.priority[rows]
    known = sum(mentee.id in chosen for mentee in table.mentees)
    mates = [column.get(chosen[table.mentees[row].id], NOBODY) for row in rows[:known]]
    # What scores nothing by now, a repeat or what a rule forbids since, is no pair to keep here.
    mates = [m if m != NOBODY and scores[n, m] else NOBODY for n, m in enumerate(mates)]
    standing = Assignment(
        np.array(mates, np.int64),
        0,
        np.zeros(known, np.int64),
        np.array([prices.get(mentor.id, 0) for mentor in table.mentors], np.int64),
        is_proven=False,
    )
    return settle_fairly(scores, table.capacity, priority, standing, draft.floor).of(
        np.argsort(rows)
    )


def _choices(table: Market, fair: FairAssignment) -> dict[PersonId, tuple[Proposal, ...]]:
    """Each matched mentee's short list."""
    return {
        table.mentees[row].id: tuple(
            Proposal(table.mentors[column].id, fair.cost(row, column)) for column in columns
        )
        for row, columns in short_lists(table, fair)
    }


def short_lists(table: Market, fair: FairAssignment) -> Iterator[tuple[int, list[int]]]:
    """For each matched mentee, by row, at most CHOICES mentors, by column: the proposed one, then who
    would cost the others least, then who scores highest."""
    matched = np.flatnonzero(fair.assignment.mentor != NOBODY)
    full = table.capacity <= 0
    top = int(table.scores.max(initial=0)) + 1
    for at in range(0, len(matched), CHUNK):
        rows = matched[at : at + CHUNK]
        scores = table.scores[rows]
        ranks = np.minimum(fair.costs(rows), fair.bonus) * top  # beyond it, all cost a person
        ranks -= scores
        ranks[(scores <= 0) | full] = OUT
        each = np.arange(len(rows))
        ranks[each, fair.assignment.mentor[rows]] = FIRST
        best: list[list[int]] = [[] for _ in rows]
        for _ in range(min(CHOICES, len(table.mentors))):
            column = ranks.argmin(axis=1)
            for n in np.flatnonzero(ranks[each, column] < OUT).tolist():
                best[n].append(int(column[n]))
            ranks[each, column] = OUT
        yield from zip(rows.tolist(), best, strict=True)


def _still_possible(at: Snapshot, draft: Draft) -> dict[PersonId, PersonId]:
    """The facilitator's swaps that no rule forbids by now."""
    mentees = {mentee.id: mentee for mentee in waiting(at)}
    mentors = {mentor.id: mentor for mentor in at.mentors()}
    kept: dict[PersonId, PersonId] = {}
    taken: Counter[PersonId] = Counter()
    for mentee, mentor in draft.chosen:
        if mentee not in draft.swapped or mentee not in mentees or mentor not in mentors:
            continue
        fit = affinity(mentees[mentee], mentors[mentor], at)
        if fit.barrier in (None, "too-low", "recent") and taken[mentor] < mentors[mentor].room:
            kept[mentee] = mentor
            taken[mentor] += 1
    return kept


def _pinned(at: Snapshot, mentee: Mentee, held: Mentor) -> tuple[Proposal, ...]:
    again = affinity(mentee, held, at).barrier == "recent"
    return (Proposal(held.id, again=again),)


def _met_before(
    at: Snapshot, table: Market, fair: FairAssignment
) -> dict[PersonId, tuple[Proposal, ...]]:
    """Whoever would be left out may meet a former mentor again: the one longest ago first (R1)."""
    held = Counter(int(column) for column in fair.assignment.mentor if column != NOBODY)
    left = np.array([m.room - held[column] for column, m in enumerate(table.mentors)], np.int64)
    met = [
        (row, column)
        for row, column in acquainted(at, table.mentees, table.mentors)
        if fair.assignment.mentor[row] == NOBODY and left[column]
        if affinity(table.mentees[row], table.mentors[column], at).barrier == "recent"
        if affinity_again(table.mentees[row], table.mentors[column], at).score
    ]
    if not met:
        return {}
    # Only who and what is in one of these pairs: the others could not win anything.
    rows, columns = (sorted(set(numbers)) for numbers in zip(*met, strict=True))
    ages = np.zeros((len(rows), len(columns)), np.int64)
    for row, column in met:
        days = _days_since(at, table, row, column)
        ages[bisect_left(rows, row), bisect_left(columns, column)] = days
    found = assign_fairly(ages, left[columns]).assignment
    pairs = (
        (row, columns[n]) for row, n in zip(rows, found.mentor.tolist(), strict=True) if n >= 0
    )
    return {
        table.mentees[row].id: (Proposal(table.mentors[column].id, again=True),)
        for row, column in pairs
    }


def _days_since(at: Snapshot, table: Market, row: int, column: int) -> int:
    """Days since they last were together, at least 1."""
    ended = at.previous(table.mentees[row].id, table.mentors[column].id)
    return min(max((at.today - max(p.since for p in ended)).days, 0) + 1, LONG_AGO)


def _wanted(
    at: Snapshot, table: Market, contested: Mapping[PersonId, int], out: Sequence[PersonId]
) -> tuple[str, ...]:
    """The topics of which more would help most: what those left out want, and what is contested."""
    worth: Counter[frozenset[str]] = Counter()
    names: dict[frozenset[str], str] = {}
    left = set(out)
    for mentee in table.mentees:
        for term in at.terms(mentee.wish.goal):
            names.setdefault(term.keys, term.text)
            worth[term.keys] += 1000 * (mentee.id in left)
    for mentor in table.mentors:
        for term in at.terms(mentor.offer.topics):
            if term.keys in names:
                worth[term.keys] += contested.get(mentor.id, 0)
    return tuple(names[keys] for keys, points in worth.most_common(MOST_ADVICE) if points)


def peer_groups(at: Snapshot, left_out: Sequence[Wish]) -> tuple[tuple[PersonId, ...], ...]:
    """Those without a mentor in pairs, the odd one with two others (R6); nobody alone.

    Best shared goals first; people who were put together before only when nobody else is left.
    """
    wishes = tuple({w.mentee: w for w in left_out}.values())
    groups = _best_first(_peer_ranks(at, wishes))
    placed = {number for group in groups for number in group}
    for number, wish in enumerate(wishes):
        if number not in placed:
            joined = (
                g for g in groups if len(g) == 2 and _fits_in(at, wish, [wishes[n] for n in g])
            )
            if group := next(joined, None):
                group.append(number)
    return tuple(tuple(wishes[number].mentee for number in group) for group in groups)


def _best_first(ranks: Array) -> list[list[int]]:
    """Two by two, the highest rank [people, people who come later] first; 0 are no pair. Among equals
    who comes first. What a person's best was is looked at again when their turn has come."""
    alone = np.ones(len(ranks), bool)
    queue = [(-int(row.max(initial=0)), number) for number, row in enumerate(ranks)]
    heapify(queue)
    groups: list[list[int]] = []
    while queue:
        best, one = heappop(queue)
        if not best or not alone[one]:
            continue
        left = ranks[one] * alone
        other = int(left.argmax())
        if left[other] == -best:
            groups.append([one, other])
            alone[[one, other]] = False
        else:
            heappush(queue, (-int(left[other]), one))
    return groups


def _peer_ranks(at: Snapshot, wishes: Sequence[Wish]) -> Array:
    """How well each two suit as peers [people, people who come later]; 0 without a language in common,
    and where they are kept apart.

    Who did not meet before comes first, then the number of shared goals, then that of half-days.
    """
    goals = [at.terms(wish.goal) for wish in wishes]
    slots = [sorted_slots(wish.terms.slots) for wish in wishes]
    shared, common = shared_rows(goals, goals), shared_rows(slots, slots)
    numbers = {wish.mentee: number for number, wish in enumerate(wishes)}
    spoken = {wish.terms.languages for wish in wishes}
    meets = {own: np.array([bool(own & w.terms.languages) for w in wishes]) for own in spoken}
    half_days, most = len(SLOTS) + 1, max(map(len, goals), default=0) + 1
    ranks = np.zeros((len(wishes),) * 2, np.int16 if 2 * most * half_days < MANY else np.int32)
    for number, wish in enumerate(wishes):
        new = np.ones(len(wishes), np.int32)
        new[[numbers[met] for met in wish.met_peers if met in numbers]] = 0
        rank = 1 + common(number) + half_days * (shared(number) + most * new)
        ranks[number, number + 1 :] = (rank * meets[wish.terms.languages])[number + 1 :]
    for one, other in at.kept_apart.with_whom():
        if one in numbers and other in numbers:
            first, later = sorted((numbers[one], numbers[other]))
            ranks[first, later] = 0
    return ranks


def _fits_in(at: Snapshot, wish: Wish, group: Sequence[Wish]) -> bool:
    speaks = all(wish.terms.languages & other.terms.languages for other in group)
    return speaks and at.kept_apart.may_meet(wish.mentee, *(other.mentee for other in group))
