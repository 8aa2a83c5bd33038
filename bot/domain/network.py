"""The web of ties that Kring itself brought about, measured as a group. Never names, never fewer than ten.

Ties are pairs that were introduced, buddies who said yes, peers who met, the two of a bridge, and who asked a
question and who answered it. Measures after Cross et al. (2006, California Management Review 49/1) and
Freeman (1978, Social Networks 1). Reciprocity is the share of mutual dyads in all that are tied
(Wasserman and Faust 1994, Social Network Analysis, 13.3).

How two of them move is told of what came about in twelve weeks, beside the twelve before: of all that ever
came about a quarter would hardly move anything.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.anonymity import LEAST, LEAST_OPEN
from bot.domain.people import PersonId

BROKERS = 3
COMPARED = timedelta(weeks=12)

Tie = frozenset[PersonId]


@dataclass(frozen=True, slots=True)
class Contact:
    """Two who were brought together, and when. `by`: who turned to the other; None where both were asked."""

    tie: Tie
    on: date
    by: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """A measure of the contacts of twelve weeks and of the twelve before, in tens of percent; None of too
    few."""

    now: int | None
    before: int | None


@dataclass(frozen=True, slots=True)
class Network:
    """`density` is 2E/n(n-1) in percent: it falls as n grows, so compare it with its own past only.

    `bridging`: (E-I)/(E+I) in percent, of ties between and within disciplines (Krackhardt's E-I
    index): -100 keeps to its own, 100 only crosses. `reciprocity`: percent of the ties that go both
    ways: both were asked, or each turned to the other. `brokers`: percent of the crossing ties that the
    three best tied people hold. `isolates`: members without a tie. `spread`: how many of the best
    tied must leave before the largest connected part is halved.
    """

    ties: int
    density: int
    bridging: int | None
    brokers: int | None
    isolates: int
    spread: int
    reciprocity: int | None
    bridged: Course
    returned: Course


def network(
    discipline: Mapping[PersonId, str | None], contacts: Collection[Contact], today: date
) -> Network | None:
    """The measures of one community, of its members by discipline; None where people or ties are too few to
    be told of."""
    n = len(discipline)
    inside = [c for c in contacts if len(c.tie) == 2 and c.tie <= discipline.keys()]
    known = {contact.tie for contact in inside}
    if n < LEAST_OPEN or len(known) < LEAST:
        return None
    now = [c for c in inside if today - COMPARED < c.on]
    before = [c for c in inside if today - 2 * COMPARED < c.on <= today - COMPARED]
    return Network(
        ties=len(known),
        density=round(200 * len(known) / (n * (n - 1))),
        bridging=_bridging(inside, discipline),
        brokers=_brokers({tie for tie in known if _crosses(tie, discipline)}),
        isolates=n - len({person for tie in known for person in tie}),
        spread=_spread(known),
        reciprocity=_reciprocity(inside),
        bridged=Course(*(_tens(_bridging(_enough(some), discipline)) for some in (now, before))),
        returned=Course(*(_tens(_reciprocity(_enough(some))) for some in (now, before))),
    )


def _enough(contacts: Collection[Contact]) -> Collection[Contact]:
    return contacts if len({contact.tie for contact in contacts}) >= LEAST else ()


def _tens(percent: int | None) -> int | None:
    return None if percent is None else round(percent / 10) * 10


def _bridging(
    contacts: Collection[Contact], discipline: Mapping[PersonId, str | None]
) -> int | None:
    crosses = [_crosses(tie, discipline) for tie in {contact.tie for contact in contacts}]
    both = crosses.count(True) + crosses.count(False)
    return round(100 * (crosses.count(True) - crosses.count(False)) / both) if both else None


def _reciprocity(contacts: Collection[Contact]) -> int | None:
    ways: dict[Tie, set[PersonId]] = {}
    for contact in contacts:
        ways.setdefault(contact.tie, set()).update(
            contact.tie if contact.by is None else {contact.by}
        )
    return round(100 * sum(len(way) == 2 for way in ways.values()) / len(ways)) if ways else None


def _crosses(tie: Tie, discipline: Mapping[PersonId, str | None]) -> bool | None:
    one, other = (discipline.get(person) for person in tie)
    return one.casefold() != other.casefold() if one and other else None


def _by_ties(ties: Collection[Tie]) -> list[PersonId]:
    counts: dict[PersonId, int] = {}
    for tie in ties:
        for person in tie:
            counts[person] = counts.get(person, 0) + 1
    return sorted(counts, key=lambda person: (-counts[person], person))


def _brokers(crossing: Collection[Tie]) -> int | None:
    best = set(_by_ties(crossing)[:BROKERS])
    return (
        round(100 * sum(bool(tie & best) for tie in crossing) / len(crossing)) if crossing else None
    )


def _spread(ties: Collection[Tie]) -> int:
    whole, left = largest_part(ties), set(ties)
    for gone, person in enumerate(_by_ties(ties), start=1):
        left = {tie for tie in left if person not in tie}
        if 2 * largest_part(left) <= whole:
            return gone
    return 0


def largest_part(ties: Collection[Tie]) -> int:
    """The size of the largest connected part."""
    parts: list[set[PersonId]] = []
    for tie in ties:
        touching = [part for part in parts if part & tie]
        parts = [part for part in parts if part not in touching]
        parts.append(set(tie).union(*touching))
    return max(map(len, parts), default=0)
