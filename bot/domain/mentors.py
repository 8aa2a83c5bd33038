"""What a mentor offers, in their own words and by their own yes (R5), and how much room is left."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.domain.communities import CommunityId
from bot.domain.pairs import HOLDS_A_PLACE, TOGETHER, Pair
from bot.domain.people import PersonId
from bot.domain.wishes import Terms

DEFAULT_CAPACITY, MOST_CAPACITY = 2, 4
STILL_THERE_AFTER = (
    2  # requests in a row without an answer; then a mentor is asked whether they are there
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A mentor's own yes (R5): for how many, on what. `silences`: requests in a row without a word."""

    community: CommunityId
    mentor: PersonId
    capacity: int
    topics: str
    terms: Terms
    paused_until: date | None = None
    withdrawn: bool = False
    silences: int = 0

    def is_open(self, today: date) -> bool:
        """Whether new mentees may be proposed."""
        return not self.withdrawn and (self.paused_until is None or self.paused_until <= today)


class KnownOffers(Protocol):
    """Offers as others read them."""

    async def all(self, mentors: Collection[PersonId] | None = None) -> Sequence[Offer]:
        """Every offer, or those of these mentors."""
        ...

    async def of(self, mentor: PersonId) -> Offer | None: ...


class Offers(KnownOffers, Protocol):
    async def save(self, offer: Offer) -> None: ...


def room_of(offer: Offer, pairs: Sequence[Pair], today: date) -> int:
    """How many more mentees this mentor can be asked for; never negative (R24)."""
    return room_left(offer, places_held(pairs), today)


def room_left(offer: Offer, held: Mapping[PersonId, int], today: date) -> int:
    """`room_of` one of many mentors, with the places that each of them holds."""
    return max(offer.capacity - held.get(offer.mentor, 0), 0) if offer.is_open(today) else 0


def places_held(pairs: Sequence[Pair]) -> Mapping[PersonId, int]:
    """How many places of each mentor are taken, by a pair or by a question to the mentor."""
    return Counter(p.mentor for p in pairs if p.status in HOLDS_A_PLACE)


def place_left(offer: Offer, pairs: Sequence[Pair]) -> bool:
    """Whether one more may be accepted at this moment: checked in the transaction that does (R24)."""
    return sum(p.mentor == offer.mentor and p.status in TOGETHER for p in pairs) < offer.capacity
