"""Whom to bring together: who may be, and how good a bridge it would be, of two and of everybody at once.

The score is of 100 points, in four parts:

- *complement* (50): what one brings and the other wants to learn counts double, what both want to learn once;
  six of these are enough. Without any of it there is no bridge. Terms agree by the shared vocabulary.
- *distance* (20): how few words the names of their disciplines share, 1 − Jaccard (1901). New knowledge comes
  over ties between groups that are far apart (Granovetter 1973; Burt 2004).
- *load* (15): 1 / (1 + n), n the bridges in which the two were asked within half a year, together.
- *since* (15): the weeks since the last of these, up to half a year; whoever was in none counts fully.

What connectors drop shifts the weights: from five on, each drop for a reason adds 2.5 % of its part's own
weight, up to half of it. Points are whole, so that equal people are equal.

Held by `tests/domain/test_bridge_scores.py`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.domain.anonymity import LEAST
from bot.domain.apart import KeptApart
from bot.domain.bridge_crowd import Crowd, is_free, may_be_asked
from bot.domain.bridges import MOST_A_WEEK, WEIGHTS, Fit, Reason
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.domain.scores import shared_rows
from bot.domain.vocabulary import Term, shared_terms

RAISES = MappingProxyType(
    {
        Reason.TOPIC: "complement",
        Reason.KNOWN: "distance",
        Reason.BUSY: "load",
        Reason.SOON: "since",
    }
)
ENOUGH = 6  # of what they are to each other; what one brings counts two
DROPS_COUNTED, MOST_RAISED = 20, 0.5
HALF_A_YEAR = timedelta(weeks=26)
WEEKS = 26
SHOWN_TERMS = 3  # of each kind, on a card

Array = NDArray[Any]


def weights(drops: Mapping[Reason, int]) -> dict[str, int]:
    """The points of each part, after what connectors dropped."""
    raised = {RAISES[reason]: n for reason, n in drops.items() if reason in RAISES and n >= LEAST}
    return {
        part: round(points * (1 + MOST_RAISED * min(raised.get(part, 0), DROPS_COUNTED) / DROPS_COUNTED))
        for part, points in WEIGHTS.items()
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class End:
    """One of the two, as the score looks at them. `load`: bridges in half a year; `weeks` since the last."""

    member: Member
    brings: tuple[Term, ...]
    wants: tuple[Term, ...]
    discipline: tuple[Term, ...]
    load: int
    weeks: int

    @property
    def id(self) -> PersonId:
        return self.member.id


@dataclass(frozen=True, slots=True)
class Found:
    """Two who may be brought together, what they are to each other, and how good that is."""

    first: PersonId
    other: PersonId
    fit: Fit
    score: int


def end_of(member: Member, at: Crowd) -> End:
    mine = at.asked(member.id)
    lately = [day for day in mine if at.today - day < HALF_A_YEAR]
    weeks = (at.today - max(mine)).days // 7 if mine else WEEKS
    terms = at.vocabulary.terms
    return End(
        member,
        terms(member.answers.brings),
        terms(member.answers.learns),
        terms(member.person.discipline or ""),
        len(lately),
        min(weeks, WEEKS),
    )


def fit_of(one: End, other: End) -> Fit:
    """As each of them would say it; who wants it names it. What one of them brings is not told again as what
    both want."""
    brings = _texts(shared_terms(other.wants, one.brings))
    brought = _texts(shared_terms(one.wants, other.brings))
    both = _texts(shared_terms(one.wants, other.wants))
    return Fit(brings, brought, tuple(text for text in both if text not in (*brings, *brought)))


def _texts(terms: Sequence[Term]) -> tuple[str, ...]:
    return tuple(term.text for term in terms)


def complement(one: End, other: End) -> float:
    """From 0, for two who are nothing to each other, to 1."""
    brought = len(shared_terms(other.wants, one.brings)) + len(
        shared_terms(one.wants, other.brings)
    )
    both = min(
        len(shared_terms(*two)) for two in ((one.wants, other.wants), (other.wants, one.wants))
    )
    return min(2 * brought + both, ENOUGH) / ENOUGH


def distance(one: End, other: End) -> float:
    """From 0, for the same discipline or one that is not known, to 1."""
    mine, theirs = one.discipline, other.discipline
    if not mine or not theirs:
        return 0.0
    both = min(len(shared_terms(mine, theirs)), len(shared_terms(theirs, mine)))
    return 1 - both / (len(mine) + len(theirs) - both)


def load(one: End, other: End) -> float:
    return 1 / (1 + one.load + other.load)


def since(one: End, other: End) -> float:
    return min(one.weeks, other.weeks) / WEEKS


PARTS = MappingProxyType(
    {"complement": complement, "distance": distance, "load": load, "since": since}
)


def score(one: End, other: End, weights: Mapping[str, int] = WEIGHTS) -> int:
    return sum(round(weights[name] * part(one, other)) for name, part in PARTS.items())


def _table(ends: Sequence[End], at: Crowd) -> Array:
    """`score` of everybody with everybody later in the list; 0 where there is no bridge."""
    brought = _shared([one.wants for one in ends], [one.brings for one in ends])
    both = _shared([one.wants for one in ends], [one.wants for one in ends])
    found = 2 * (brought + brought.T) + np.minimum(both, both.T)
    far = _distances(ends)
    loads, weeks = (np.array([getattr(one, name) for one in ends]) for name in ("load", "weeks"))
    shares = {
        "complement": np.minimum(found, ENOUGH) / ENOUGH,
        "distance": far,
        "load": 1 / (1 + loads[:, None] + loads[None, :]),
        "since": np.minimum(weeks[:, None], weeks[None, :]) / WEEKS,
    }
    points = sum(np.rint(at.weights[name] * share) for name, share in shares.items())
    table: Array = np.triu(points * (found > 0) * (far > 0), 1).astype(np.int16)
    place = {one.id: number for number, one in enumerate(ends)}
    for tie in at.strange():
        if len(tie) == 2 and tie <= place.keys():
            low, high = sorted(place[person] for person in tie)
            table[low, high] = 0
    return table


def _shared(own: Sequence[tuple[Term, ...]], theirs: Sequence[tuple[Term, ...]]) -> Array:
    """How many of each one's terms each of the others has."""
    count = shared_rows(own, theirs)
    return np.array([count(number) for number in range(len(own))], np.int16).reshape(len(own), -1)


def _distances(ends: Sequence[End]) -> Array:
    """Between any two disciplines once, and then of any two people."""
    kinds = list(dict.fromkeys(one.discipline for one in ends))
    at = {kind: number for number, kind in enumerate(kinds)}
    shared, sizes = _shared(kinds, kinds), np.array([len(kind) for kind in kinds])
    both = np.minimum(shared, shared.T)
    apart = 1 - both / np.maximum(sizes[:, None] + sizes[None, :] - both, 1)
    apart[:, sizes == 0] = apart[sizes == 0, :] = 0
    where = np.array([at[one.discipline] for one in ends], np.intp)
    far: Array = apart[where[:, None], where[None, :]]
    return far


def best_bridges(at: Crowd, most: int) -> tuple[Found, ...]:
    """The best bridges, each person in one of them at most; equal ones by who is longest in the community.

    A pure function of what it is given, so that it can be worked out elsewhere.
    """
    able = [m for m in at.members if may_be_asked(m, at) and is_free(m.id, at)]
    able = [m for m in able if m.person.discipline]
    ends = [end_of(m, at) for m in sorted(able, key=lambda m: (m.since, m.id))]
    if len(ends) < 2:
        return ()
    table, found = _table(ends, at), list[Found]()
    while len(found) < most and (points := int(table.max())) > 0:
        row, column = divmod(int(table.argmax()), len(ends))
        one, other = ends[row], ends[column]
        found.append(Found(one.id, other.id, fit_of(one, other), points))
        for taken in (row, column):
            table[taken, :] = table[:, taken] = 0
    return tuple(found)


def shared_out(
    found: Sequence[Found], connectors: Sequence[PersonId], apart: KeptApart
) -> dict[PersonId, list[Found]]:
    """Each bridge to one connector: nobody builds their own, nor for whom they are kept apart from."""
    given: dict[PersonId, list[Found]] = {one: [] for one in connectors}
    for bridge in found:
        able = [
            one
            for one in connectors
            if len(given[one]) < MOST_A_WEEK
            and one not in (bridge.first, bridge.other)
            and apart.may_meet(one, bridge.first)
            and apart.may_meet(one, bridge.other)
        ]
        if able:
            given[min(able, key=lambda one: (len(given[one]), one))].append(bridge)
    return {one: bridges for one, bridges in given.items() if bridges}


def for_one(
    at: Crowd, seeker: Member, besides: Collection[PersonId] = (), among: Collection[PersonId] = ()
) -> tuple[Found, ...]:
    """Whom somebody who asks for it could meet, the best first: another discipline before their own, and
    those who are something to them before the rest. `among`: one of these, where they said whom."""
    own, strange = end_of(seeker, at), frozenset(at.strange())
    found = [
        (distance(own, end) == 0, Found(seeker.id, end.id, fit_of(own, end), score(own, end, at.weights)))
        for member in at.members
        if member.id not in {seeker.id, *besides}
        and (not among or member.id in among)
        and may_be_asked(member, at)
        and frozenset((seeker.id, member.id)) not in strange
        for end in (end_of(member, at),)
    ]  # fmt: skip
    return tuple(one for _, one in sorted(found, key=lambda f: (f[0], -f[1].score, f[1].other)))
