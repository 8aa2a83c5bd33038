"""Who may be brought together: what people said, what stands between them, and how much rest they had.

Held by `tests/domain/test_bridge_scores.py`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.domain.apart import KeptApart
from bot.domain.bridges import REST, WEIGHTS, Bridge, Origin, Said, Status
from bot.domain.membership import Member, Openness
from bot.domain.network import Tie
from bot.domain.people import PersonId
from bot.domain.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Crowd:
    """Everything that decides who may be brought together, at one moment in one community.

    `together`: who is a pair or buddies now.
    """

    today: date
    members: Sequence[Member]
    bridges: Sequence[Bridge] = ()
    together: frozenset[Tie] = frozenset()
    apart: KeptApart = field(default_factory=KeptApart)
    weights: Mapping[str, int] = field(default_factory=lambda: dict(WEIGHTS))
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    _of: dict[PersonId, list[Bridge]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """The bridges of each person: asked of everybody."""
        own: dict[PersonId, list[Bridge]] = {}
        for bridge in self.bridges:
            for person in bridge.people:
                own.setdefault(person, []).append(bridge)
        object.__setattr__(self, "_of", own)

    def of(self, person: PersonId) -> Sequence[Bridge]:
        return self._of.get(person, ())

    def asked(self, person: PersonId) -> list[date]:
        """The days of the bridges that somebody was asked for."""
        mine = (b for b in self.of(person) if b.said_by(person) is not Said.NOT_ASKED)
        return [bridge.asked for bridge in mine if bridge.asked]

    def strange(self) -> Iterator[Tie]:
        """Every two who are not brought together because of what is between them."""
        yield from self.together
        yield from (frozenset(two) for two in self.apart.with_whom())
        yield from (frozenset(b.people) for b in self.bridges if b.blocks(self.today))


def is_rested(person: PersonId, at: Crowd) -> bool:
    """Asked for no bridge that is still open, and for none within four weeks."""
    waits = any(bridge.status is Status.ASKED for bridge in at.of(person))
    return not waits and all(at.today - day >= REST for day in at.asked(person))


def is_free(person: PersonId, at: Crowd) -> bool:
    """In no bridge that a connector may still build: nobody gets what another has."""
    found = (bridge for bridge in at.of(person) if bridge.origin is Origin.FOUND)
    return not any(bridge.is_open for bridge in found)


def may_be_asked(member: Member, at: Crowd) -> bool:
    """Takes part, said that they may be introduced, and had some rest."""
    willing = Openness.INTRODUCTIONS in member.open_to and member.takes_part(at.today)
    return willing and is_rested(member.id, at)


def may_meet(one: PersonId, other: PersonId, at: Crowd) -> bool:
    """Neither kept apart, nor together now, nor brought together or refused within a year."""
    return one != other and frozenset((one, other)) not in frozenset(at.strange())


def may_still(bridge: Bridge, at: Crowd) -> bool:
    """Whether the two of a bridge that was proposed a while ago may be asked now."""
    two = [member for member in at.members if member.id in bridge.people]
    able = len(two) == 2 and all(may_be_asked(member, at) for member in two)
    return able and may_meet(*bridge.people, at)
