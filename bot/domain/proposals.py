"""What a round proposes, before anything is sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.affinity import Affinity
from bot.domain.communities import CommunityId
from bot.domain.mentoring import Draft
from bot.domain.people import PersonId


@dataclass(frozen=True, slots=True)
class Choice:
    """A mentor for a mentee. `cost`: what it takes from the others at least, in points of the total;
    None where somebody else would have to wait for it. `again`: they were together before."""

    mentor: PersonId
    fit: Affinity
    cost: int | None = 0
    again: bool = False


@dataclass(frozen=True, slots=True)
class Round:
    """What a facilitator sees before anything is sent. Every mentee is chosen for or left out.

    `choices` holds each mentee's short list, the proposed mentor first. `contested`: what one more
    place with a mentor would add for all. `prices` prove the round and let it go on. `wanted`: the
    topics with which another mentor would help most.
    """

    choices: Mapping[PersonId, tuple[Choice, ...]]
    left_out: tuple[PersonId, ...]
    contested: Mapping[PersonId, int]
    prices: Mapping[PersonId, int]
    wanted: tuple[str, ...]
    floor: int
    is_proven: bool

    @property
    def chosen(self) -> dict[PersonId, PersonId]:
        return {mentee: choices[0].mentor for mentee, choices in self.choices.items()}

    def draft(self, community: CommunityId, today: date) -> Draft:
        """What is kept until a facilitator confirms it."""
        chosen, prices = sorted(self.chosen.items()), sorted(self.prices.items())
        return Draft(community, today, tuple(chosen), tuple(prices))
