"""The gap map: between which disciplines there are fewer ties than by chance. Of the group, never of people.

Ties are what Kring mediated. By chance is what the configuration model expects, in which every tie of a
discipline has an equal chance to lead to any other: k·l / 2m between two disciplines with k and l ends of m
ties, k² / 4m within one (Newman 2010, Networks, 13.2). Mapping ties between groups is after Cross et al.
(2006, California Management Review 49/1) and Freeman (1978, Social Networks 1); E-I is (E − I) / (E + I),
of ties between and within (Krackhardt and Stern 1988, Social Psychology Quarterly 51/2).

A discipline with fewer than five people is left out, with all its ties, so that nothing follows from what
is left. Of two disciplines no more is told than less, about as much or more, and only where five ties are,
or would be expected.

Held by `tests/domain/test_gaps.py`.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from bot.domain.anonymity import LEAST, LEAST_OPEN
from bot.domain.network import Tie
from bot.domain.people import PersonId

MOST_DISCIPLINES = 6  # the largest; fifteen pairs of them fit one chart
LITTLE, MUCH = 2 / 3, 3 / 2  # of what chance would give
STEP, MOST_PERCENT = 50, 200


class Level(StrEnum):
    LESS = "less"
    AS_MUCH = "as-much"
    MORE = "more"
    FEW = "few"  # too few to say


@dataclass(frozen=True, slots=True)
class Gap:
    """Two disciplines; `percent` of what chance would give, in steps of 50 up to 200; None for too few."""

    one: str
    other: str
    level: Level
    percent: int | None


@dataclass(frozen=True, slots=True)
class GapMap:
    """`gaps`: the widest first. `bridging` and `chance`: the E-I index in percent, in tens, as it is and as
    chance would have it. `hides`: whether a discipline was left out"""

    gaps: tuple[Gap, ...]
    bridging: int
    chance: int
    hides: bool


def gap_map(disciplines: Mapping[PersonId, str | None], ties: Collection[Tie]) -> GapMap | None:
    """Of everybody who takes part, by discipline; None where people or ties are too few to be told of."""
    named, hides = _named(disciplines)
    known = [tie for tie in set(ties) if len(tie) == 2 and tie <= named.keys()]
    if len(set(named.values())) < 2 or len(known) < LEAST_OPEN:
        return None
    ends = Counter(named[person] for tie in known for person in tie)
    between = Counter(frozenset(named[person] for person in tie) for tie in known)
    pairs = combinations(sorted(set(named.values()), key=str.casefold), 2)
    gaps = [
        _gap(one, other, between[frozenset((one, other))], ends[one] * ends[other] / (2 * len(known)))
        for one, other in pairs
    ]  # fmt: skip
    return GapMap(
        tuple(sorted(gaps, key=_width)),
        _ei(sum(n for two, n in between.items() if len(two) == 2), len(known)),
        _ei(len(known) - sum(k * k for k in ends.values()) / (4 * len(known)), len(known)),
        hides,
    )


def _named(disciplines: Mapping[PersonId, str | None]) -> tuple[dict[PersonId, str], bool]:
    """Of each person in a discipline of at least five its name, as most of them write it; and whether there
    are smaller ones."""
    written = {
        person: name.strip() for person, name in disciplines.items() if name and name.strip()
    }
    people: dict[str, list[PersonId]] = {}
    for person, name in written.items():
        people.setdefault(name.casefold(), []).append(person)
    large = sorted(
        (key for key, some in people.items() if len(some) >= LEAST),
        key=lambda k: (-len(people[k]), k),
    )
    shown = large[:MOST_DISCIPLINES]
    called = {key: _called([written[person] for person in people[key]]) for key in shown}
    named = {person: called[key] for key in shown for person in people[key]}
    return named, len(shown) < len(people)


def _called(names: Collection[str]) -> str:
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name))


def _gap(one: str, other: str, ties: int, expected: float) -> Gap:
    if max(ties, expected) < LEAST:
        return Gap(one, other, Level.FEW, None)
    ratio = ties / expected
    level = Level.LESS if ratio < LITTLE else Level.MORE if ratio > MUCH else Level.AS_MUCH
    return Gap(one, other, level, min(round(100 * ratio / STEP) * STEP, MOST_PERCENT))


def _width(gap: Gap) -> tuple[bool, int, str, str]:
    return (gap.percent is None, gap.percent or 0, gap.one.casefold(), gap.other.casefold())


def _ei(external: float, ties: int) -> int:
    return round(10 * (2 * external / ties - 1)) * 10
