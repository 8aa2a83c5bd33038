"""The web of ties that Kring itself brought about, measured as a group. Never names, never fewer than ten.

Ties are pairs that were introduced, buddies who said yes, peers who met, the two of a bridge, and who asked a
question and who answered it. Measures after Cross et al. (2006, California Management Review 49/1) and
Freeman (1978, Social Networks 1).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.domain.anonymity import LEAST, LEAST_OPEN
from bot.domain.people import PersonId

BROKERS = 3

Tie = frozenset[PersonId]


@dataclass(frozen=True, slots=True)
class Network:
    """`density` is 2E/n(n-1) in percent: it falls as n grows, so compare it with its own past only.

    `bridging`: (E-I)/(E+I) in percent, of ties between and within disciplines (Krackhardt's E-I
    index): -100 keeps to its own, 100 only crosses. `brokers`: percent of the crossing ties that the
    three best tied people hold. `isolates`: members without a tie. `spread`: how many of the best
    tied must leave before the largest connected part is halved.
    """

    ties: int
    density: int
    bridging: int | None
    brokers: int | None
    isolates: int
    spread: int


def network(
    members: Collection[PersonId], ties: Collection[Tie], discipline: Mapping[PersonId, str | None]
) -> Network | None:
    """The measures of one community; None where people or ties are too few to be told of."""
    n, inside = len(members), frozenset(members)
    if n < LEAST_OPEN:
        return None
    known = {tie for tie in ties if tie <= inside and len(tie) == 2}
    if len(known) < LEAST:
        return None
    tied = {person for tie in known for person in tie}
    crossing = {tie for tie in known if _crosses(tie, discipline)}
    within = {tie for tie in known if _crosses(tie, discipline) is False}
    both = len(crossing) + len(within)
    return Network(
        ties=len(known),
        density=round(200 * len(known) / (n * (n - 1))),
        bridging=round(100 * (len(crossing) - len(within)) / both) if both else None,
        brokers=_brokers(crossing),
        isolates=n - len(tied),
        spread=_spread(known),
    )


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
