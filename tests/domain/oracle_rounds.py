"""Rounds as they were planned before the table (ADR 0027): pure Python, one pair at a time.

The oracle of `test_x06_*`. It shares nothing with the product but the records, the words of a text,
the slips of the pen and the exact solver of one table, `assign` and `settle`.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

import numpy as np

from bot.domain.affinity import Affinity, Part
from bot.domain.apart import Ground
from bot.domain.matching import NOBODY, Assignment, assign, settle
from bot.domain.matching.arrays import Integers, Longs
from bot.domain.matching.assignment import PEOPLE_FIRST, checked
from bot.domain.membership import Member
from bot.domain.mentors import room_of
from bot.domain.pairs import HOLDS_A_PLACE, OVER, PairStatus
from bot.domain.people import PersonId
from bot.domain.proposals import Choice, Draft, Round
from bot.domain.rounds import waiting
from bot.domain.snapshot import Mentee, Mentor, Snapshot
from bot.domain.spelling import is_slip
from bot.domain.traits import common_slots, sorted_slots
from bot.domain.vocabulary import plain
from bot.domain.wishes import CHOICES, LEAST_SLOTS, Mode, Wish, WishStatus

ENOUGH_TERMS = 3
MOST_INTERESTS = 3
MOST_SLOTS = 8
NEAR, FAR = timedelta(hours=1), timedelta(hours=3)
MOST_ADVICE = 3
LONG_AGO = 10_000


def mentors_of(at):
    offered = [
        wish.choices[0] for wish in at.wishes if wish.status is WishStatus.CHOOSING and wish.choices
    ]
    found = (
        Mentor(member, offer, room_of(offer, at.pairs, at.today) - offered.count(member.id))
        for offer in at.offers
        if (member := at.members.get(offer.mentor)) and member.takes_part(at.today)
    )
    return tuple(mentor for mentor in found if mentor.room > 0)


def agrees(one, other):
    return bool(one.keys & other.keys) or is_slip(plain(one.text), plain(other.text))


def shared_terms(wanted, offered):
    return tuple(term for term in wanted if any(agrees(term, offer) for offer in offered))


def previous(at, mentee, mentor):
    return tuple(p for p in at.pairs if p.mentee == mentee and p.mentor == mentor)


def affinity(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Affinity:
    """The score of a pair and its reasons, or what forbids it."""
    return _judged(mentee, mentor, at, BARRIERS)


def affinity_again(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Affinity:
    """The same for a pair that was together before: asked only when nothing else is left (R1)."""
    return _judged(mentee, mentor, at, tuple(b for b in BARRIERS if b is not _recent))


def _judged(
    mentee: Mentee, mentor: Mentor, at: Snapshot, barriers: "Sequence[Barrier]"
) -> Affinity:
    barrier = next((found for rule in barriers if (found := rule(mentee, mentor, at))), None)
    if barrier:
        return Affinity(barrier=barrier)
    parts = tuple(part for score in PARTS if (part := score(mentee, mentor, at)).points)
    low = sum(part.points for part in parts) < at.policy.least
    return Affinity(parts, "too-low" if low else None)


# Hard rules: each answers with its name, or None.

Barrier = Callable[[Mentee, Mentor, Snapshot], str | None]


def _itself(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    return "itself" if mentee.id == mentor.id else None


def _kept_apart(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    for apart in at.kept_apart.notes:
        if {mentee.id, mentor.id} == {apart.one, apart.other}:
            named = {Ground.MANAGER: "manager", Ground.ASSESSOR: "assessor"}
            return named.get(apart.ground, "apart")
    return None


def _both_ways(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    """Nobody is mentor and mentee of the same person."""
    turned = any(
        p.mentee == mentor.id and p.mentor == mentee.id and p.status in HOLDS_A_PLACE
        for p in at.pairs
    )
    return "both-ways" if turned else None


def _already(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    held = any(p.status in HOLDS_A_PLACE for p in previous(at, mentee.id, mentor.id))
    return "already" if held else None


def _unwanted(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    """Somebody said no, or ended it on purpose, not long ago."""
    said_no = any(
        p.status in (PairStatus.DECLINED, PairStatus.LAPSED)
        or (p.status is PairStatus.ENDED and p.ended_by is not None)
        for p in previous(at, mentee.id, mentor.id)
        if at.today - p.since < timedelta(days=at.policy.repeat_after)
    )
    return "unwanted" if said_no else None


def _recent(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    """Together not long ago (R1)."""
    recent = any(
        p.status in OVER and at.today - p.since < timedelta(days=at.policy.repeat_after)
        for p in previous(at, mentee.id, mentor.id)
    )
    return "recent" if recent else None


def _no_language(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    shared = mentee.wish.terms.languages & mentor.offer.terms.languages
    return None if shared else "no-language"


def _no_time(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    return None if len(common_slots(mentee.wish, mentor.offer)) >= LEAST_SLOTS else "no-time"


BARRIERS: tuple[Barrier, ...] = (
    _itself,
    _kept_apart,
    _both_ways,
    _already,
    _unwanted,
    _recent,
    _no_language,
    _no_time,
)


# Parts of the score: each answers with its points, at most its weight.

Scorer = Callable[[Mentee, Mentor, Snapshot], Part]


def _goal(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Part:
    wanted = at.terms(mentee.wish.goal)
    shared = shared_terms(wanted, at.terms(mentor.offer.topics))
    covered = len(shared) / min(max(len(wanted), 1), ENOUGH_TERMS)
    points = round(at.policy.weight("goal") * min(covered, 1))
    return Part("goal", points, tuple(term.text for term in shared))


def _interests(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Part:
    """What both bring or want to learn besides."""
    own, theirs = (f"{m.answers.brings} {m.answers.learns}" for m in (mentee.member, mentor.member))
    shared = shared_terms(at.terms(own), at.terms(theirs))[:MOST_INTERESTS]
    points = round(at.policy.weight("interests") * len(shared) / MOST_INTERESTS)
    return Part("interests", points, tuple(term.text for term in shared))


def _discipline(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Part:
    own, theirs = mentee.member.person.discipline, mentor.member.person.discipline
    if not own or not theirs:
        return Part("discipline", 0)
    differs = own.casefold() != theirs.casefold()
    name = "discipline" if at.policy.bridging else "same-discipline"
    points = at.policy.weight("discipline") if differs is at.policy.bridging else 0
    return Part(name, points, (theirs,))


def _language(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Part:
    """The language that the mentee reads Kring in counts fully, any other one for half."""
    shared = mentee.wish.terms.languages & mentor.offer.terms.languages
    own = mentee.member.person.language
    preferred = own in shared if own else bool(shared)
    points = at.policy.weight("language") if preferred else at.policy.weight("language") // 2
    named = sorted(shared, key=lambda language: language is not own)
    return Part("language", points, tuple(named[:1]))


def _zone(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Part:
    apart = _hours_apart(mentee.member, mentor.member, at)
    share = 1.0 if apart <= NEAR else 0.5 if apart <= FAR else 0.0
    return Part("zone", round(at.policy.weight("zone") * share))


def _hours_apart(one: Member, other: Member, at: Snapshot) -> timedelta:
    noon = datetime.combine(at.today, time(12), tzinfo=UTC)
    offsets = [
        noon.astimezone(ZoneInfo(member.person.zone or at.community_zone)).utcoffset()
        for member in (one, other)
    ]
    return abs((offsets[0] or timedelta(0)) - (offsets[1] or timedelta(0)))


def _where(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Part:
    own, theirs = mentee.wish.terms.mode, mentor.offer.terms.mode
    agreed = own if own is not Mode.EITHER else theirs
    return Part("where", at.policy.weight("where") if own.suits(theirs) else 0, (agreed,))


def _when(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Part:
    slots = sorted_slots(common_slots(mentee.wish, mentor.offer))
    points = round(at.policy.weight("when") * min(len(slots), MOST_SLOTS) / MOST_SLOTS)
    return Part("when", points, slots)


PARTS: tuple[Scorer, ...] = (_goal, _language, _when, _interests, _discipline, _where, _zone)


@dataclass(frozen=True, slots=True)
class FairAssignment:
    """Most people, then those who wait longest, then the highest floor, then the highest total.

    `floor` is the highest score that all chosen pairs can reach; 0 without any. `weights` hold that
    order in one number for every allowed pair, in steps of `bonus` above any total of scores.
    """

    assignment: Assignment
    floor: int
    weights: Longs
    bonus: int

    def cost(self, mentee: int, mentor: int) -> int | None:
        """The points that forcing this pair takes from the others at least; None where somebody else
        would have to wait for it."""
        cost = max(self.assignment.cost(self.weights, mentee, mentor), 0)
        return cost if cost < self.bonus else None


def assign_fairly(
    scores: Integers, capacity: Integers, priority: Integers | None = None
) -> FairAssignment:
    """Most people first; among equals those of the highest `priority` [mentees], 0 or more; then the
    highest floor; then the highest total. Proven in that order. For up to a few thousand mentees."""
    given, room = checked(scores, capacity)
    wide = given.astype(np.int64)
    weights, merit, bonus = _in_order(wide, room, priority)
    floor = _floor(wide, room, merit)
    return FairAssignment(assign(weights * (wide >= floor), room), floor, weights, bonus)


def settle_fairly(
    scores: Integers, capacity: Integers, priority: Integers | None, standing: Assignment
) -> FairAssignment:
    """`settle` for a standing solution of `assign_fairly`; its floor is not raised again."""
    given, room = checked(scores, capacity)
    weights, _, bonus = _in_order(given.astype(np.int64), room, priority)
    return FairAssignment(settle(weights, room, standing), 0, weights, bonus)


def _in_order(
    scores: Longs, capacity: Longs, priority: Integers | None
) -> tuple[Longs, Longs, int]:
    """Weights in which a total never outweighs a turn, nor a turn a person; steps stay the same
    while a few people come and go, so that a standing solution's prices keep their meaning."""
    turns = np.zeros(len(scores), np.int64) if priority is None else priority.astype(np.int64)
    person = max(PEOPLE_FIRST, int(turns.sum()) + 1)
    most = int(scores.max(initial=0)) * (min(len(scores), int(capacity.sum())) + 1) + 1
    bonus = 1 << most.bit_length()
    merit = (turns + person)[:, None]
    return np.where(scores > 0, scores + bonus * merit, 0), merit, bonus


def _floor(scores: Longs, capacity: Longs, merit: Longs) -> int:
    """The highest score that all pairs can reach while as many and the same waiting are served."""
    steps = np.unique(scores[scores > 0])
    if not len(steps):
        return 0

    def served(floor: int) -> int:
        return assign(merit * (scores >= floor), capacity).total

    most = served(int(steps[0]))
    low, high = 0, len(steps) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if served(int(steps[middle])) == most:
            low = middle
        else:
            high = middle - 1
    return int(steps[low])


@dataclass(frozen=True, slots=True)
class Market:
    """The people of a round in a fixed order, with the fit of every pair."""

    mentees: tuple[Mentee, ...]
    mentors: tuple[Mentor, ...]
    fits: Mapping[tuple[int, int], Affinity]

    @property
    def scores(self) -> "np.ndarray[tuple[int, int], np.dtype[np.int64]]":
        table = np.zeros((len(self.mentees), len(self.mentors)), np.int64)
        for (row, column), fit in self.fits.items():
            table[row, column] = fit.score
        return table

    @property
    def capacity(self) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
        return np.array([mentor.room for mentor in self.mentors], np.int64)

    @property
    def priority(self) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
        return np.array([mentee.wish.priority for mentee in self.mentees], np.int64)


def market(
    at: Snapshot, mentees: Sequence[Mentee], mentors: Sequence[Mentor] | None = None
) -> Market:
    offered = tuple(mentors_of(at) if mentors is None else mentors)
    fits = {
        (row, column): affinity(mentee, mentor, at)
        for row, mentee in enumerate(mentees)
        for column, mentor in enumerate(offered)
    }
    return Market(tuple(mentees), offered, fits)


def plan_round(at: Snapshot, draft: Draft | None = None) -> Round:
    """The best round for everyone who waits, or a standing draft brought up to date.

    In a draft, who was swapped stays where the facilitator put them while that is still possible;
    the others keep their mentor unless somebody left; who came since is settled in.
    """
    pinned = _still_possible(at, draft) if draft else {}
    mentors = tuple(
        replace(m, room=m.room - list(pinned.values()).count(m.id)) for m in mentors_of(at)
    )
    free = tuple(mentee for mentee in waiting(at) if mentee.id not in pinned)
    table = market(at, free, mentors)
    fair = (
        _settled(table, draft)
        if draft
        else assign_fairly(table.scores, table.capacity, table.priority)
    )
    choices = _choices(table, fair)
    choices |= {
        mentee.id: _pinned(at, mentee, pinned[mentee.id], mentors)
        for mentee in waiting(at)
        if mentee.id in pinned
    }
    choices |= _met_before(at, table, fair)
    out = tuple(mentee.id for mentee in free if mentee.id not in choices)
    scarce = assign(table.scores, table.capacity).mentor_price
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
    if row is None or column is None or not table.fits[row, column].score:
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
    found = settle_fairly(scores, table.capacity, priority, standing)
    back, done = np.argsort(rows), found.assignment
    unsorted = replace(done, mentor=done.mentor[back], mentee_profit=done.mentee_profit[back])
    return replace(found, assignment=unsorted, weights=found.weights[back])


def _choices(table: Market, fair: FairAssignment) -> dict[PersonId, tuple[Choice, ...]]:
    """Each matched mentee's short list: the proposed one, then who would cost the others least."""
    return {
        mentee.id: short_list(table, fair, row)
        for row, mentee in enumerate(table.mentees)
        if fair.assignment.mentor[row] != NOBODY
    }


def short_list(table: Market, fair: FairAssignment, row: int) -> tuple[Choice, ...]:
    """At most CHOICES mentors, the proposed one first."""
    proposed = int(fair.assignment.mentor[row])
    options = [
        (column, Choice(table.mentors[column].id, fit, fair.cost(row, column)))
        for column in range(len(table.mentors))
        if (fit := table.fits[row, column]).score and table.mentors[column].room > 0
    ]
    options.sort(
        key=lambda option: (
            option[0] != proposed,
            option[1].cost is None,
            option[1].cost or 0,
            -option[1].fit.score,
        )
    )
    return tuple(choice for _, choice in options[:CHOICES])


def _still_possible(at: Snapshot, draft: Draft) -> dict[PersonId, PersonId]:
    """The facilitator's swaps that no rule forbids by now."""
    mentees = {mentee.id: mentee for mentee in waiting(at)}
    mentors = {mentor.id: mentor for mentor in mentors_of(at)}
    kept: dict[PersonId, PersonId] = {}
    for mentee, mentor in draft.chosen:
        if mentee not in draft.swapped or mentee not in mentees or mentor not in mentors:
            continue
        fit = affinity(mentees[mentee], mentors[mentor], at)
        taken = list(kept.values()).count(mentor)
        if fit.barrier in (None, "too-low", "recent") and taken < mentors[mentor].room:
            kept[mentee] = mentor
    return kept


def _pinned(
    at: Snapshot, mentee: Mentee, mentor: PersonId, mentors: Sequence[Mentor]
) -> tuple[Choice, ...]:
    held = next(m for m in mentors if m.id == mentor)
    fit = affinity_again(mentee, held, at)
    again = affinity(mentee, held, at).barrier == "recent"
    return (Choice(mentor, replace(fit, barrier=None), again=again),)


def _met_before(
    at: Snapshot, table: Market, fair: FairAssignment
) -> dict[PersonId, tuple[Choice, ...]]:
    """Whoever would be left out may meet a former mentor again: the one longest ago first (R1)."""
    held = Counter(int(column) for column in fair.assignment.mentor if column != NOBODY)
    left = np.array([m.room - held[column] for column, m in enumerate(table.mentors)], np.int64)
    rows = [row for row, column in enumerate(fair.assignment.mentor) if column == NOBODY]
    fits = {
        (row, column): affinity_again(table.mentees[row], table.mentors[column], at)
        for row in rows
        for column in range(len(table.mentors))
        if left[column] and table.fits[row, column].barrier == "recent"
    }
    if not any(fit.score for fit in fits.values()):
        return {}
    ages = np.zeros((len(rows), len(table.mentors)), np.int64)
    for (row, column), fit in fits.items():
        if fit.score:
            ages[rows.index(row), column] = _days_since(at, table, row, column)
    found = assign_fairly(ages, left).assignment
    return {
        table.mentees[row].id: (Choice(table.mentors[column].id, fits[row, column], again=True),)
        for row, column in zip(rows, found.mentor.tolist(), strict=True)
        if column != NOBODY
    }


def _days_since(at: Snapshot, table: Market, row: int, column: int) -> int:
    """Days since they last were together, at least 1."""
    ended = previous(at, table.mentees[row].id, table.mentors[column].id)
    return min(max((at.today - max(p.since for p in ended)).days, 0) + 1, LONG_AGO)


def _wanted(
    at: Snapshot, table: Market, contested: Mapping[PersonId, int], out: Sequence[PersonId]
) -> tuple[str, ...]:
    """The topics of which more would help most: what those left out want, and what is contested."""
    worth: Counter[frozenset[str]] = Counter()
    names: dict[frozenset[str], str] = {}
    for mentee in table.mentees:
        for term in at.terms(mentee.wish.goal):
            names.setdefault(term.keys, term.text)
            worth[term.keys] += 1000 * (mentee.id in out)
    for mentor in table.mentors:
        for term in at.terms(mentor.offer.topics):
            if term.keys in names:
                worth[term.keys] += contested.get(mentor.id, 0)
    return tuple(names[keys] for keys, points in worth.most_common(MOST_ADVICE) if points)


def peer_groups(at: Snapshot, left_out: Sequence[Wish]) -> tuple[tuple[PersonId, ...], ...]:
    """Those without a mentor in pairs, the odd one with two others (R6); nobody alone.

    Best shared goals first; people who were put together before only when nobody else is left.
    """
    wishes = {w.mentee: w for w in left_out}
    ranked = sorted(
        combinations(wishes.values(), 2), key=lambda two: _peer_rank(at, *two), reverse=True
    )
    groups: list[list[PersonId]] = []
    placed: set[PersonId] = set()
    for one, other in ranked:
        if _may_meet(at, one, other) and not placed & {one.mentee, other.mentee}:
            groups.append([one.mentee, other.mentee])
            placed |= {one.mentee, other.mentee}
    for wish in wishes.values():
        if wish.mentee not in placed:
            joined = next(
                (g for g in groups if len(g) == 2 and _fits_in(at, wish, g, wishes)), None
            )
            if joined:
                joined.append(wish.mentee)
    return tuple(tuple(group) for group in groups)


def _fits_in(
    at: Snapshot, wish: Wish, group: Sequence[PersonId], wishes: Mapping[PersonId, Wish]
) -> bool:
    return all(_may_meet(at, wish, wishes[other]) for other in group)


def _may_meet(at: Snapshot, one: Wish, other: Wish) -> bool:
    apart = any({one.mentee, other.mentee} == {a.one, a.other} for a in at.kept_apart.notes)
    return bool(one.terms.languages & other.terms.languages) and not apart


def _peer_rank(at: Snapshot, one: Wish, other: Wish) -> tuple[bool, int, int]:
    shared = shared_terms(at.terms(one.goal), at.terms(other.goal))
    return (
        other.mentee not in one.met_peers,
        len(shared),
        len(one.terms.slots & other.terms.slots),
    )
