"""Who takes part in matching, and everything that decides who may be with whom, at one moment.

Held by `tests/domain/test_planning.py`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.domain.apart import KeptApart
from bot.domain.membership import Member
from bot.domain.mentors import Offer, places_held, room_left
from bot.domain.pairs import Pair
from bot.domain.people import PersonId
from bot.domain.policy import Policy
from bot.domain.vocabulary import Term, Vocabulary
from bot.domain.wishes import Terms, Wish, WishStatus


@dataclass(frozen=True, slots=True)
class Mentee:
    """A wish and whose it is."""

    member: Member
    wish: Wish

    @property
    def id(self) -> PersonId:
        return self.member.id

    @property
    def terms(self) -> Terms:
        return self.wish.terms


@dataclass(frozen=True, slots=True)
class Mentor:
    """An offer, whose it is, and how many more they can be asked for."""

    member: Member
    offer: Offer
    room: int

    @property
    def id(self) -> PersonId:
        return self.member.id

    @property
    def terms(self) -> Terms:
        return self.offer.terms


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything that decides who may be with whom, at one moment in one community."""

    today: date
    policy: Policy
    members: Mapping[PersonId, Member]
    wishes: Sequence[Wish]
    offers: Sequence[Offer]
    pairs: Sequence[Pair]
    kept_apart: KeptApart
    community_zone: str = "Europe/Amsterdam"
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    # Filled while a round is planned: a snapshot that was thought about equals one that was not.
    _terms: dict[str, tuple[Term, ...]] = field(default_factory=dict, compare=False, repr=False)
    _history: "dict[tuple[PersonId, PersonId], tuple[Pair, ...]]" = field(
        init=False, compare=False, repr=False
    )
    _wishes: dict[PersonId, Wish] = field(init=False, compare=False, repr=False)
    _offers: dict[PersonId, Offer] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Who wishes and offers what, and by two people who was with whom: asked of every pair."""
        history: dict[tuple[PersonId, PersonId], tuple[Pair, ...]] = {}
        for pair in self.pairs:
            history[pair.people] = (*history.get(pair.people, ()), pair)
        object.__setattr__(self, "_history", history)
        object.__setattr__(self, "_wishes", {wish.mentee: wish for wish in self.wishes})
        object.__setattr__(self, "_offers", {offer.mentor: offer for offer in self.offers})

    def wish(self, mentee: PersonId) -> Wish:
        """What somebody wishes; KeyError where they do not."""
        return self._wishes[mentee]

    def offer(self, mentor: PersonId) -> Offer:
        """What somebody offers; KeyError where they do not."""
        return self._offers[mentor]

    def mentee(self, wish: Wish) -> Mentee | None:
        member = self.members.get(wish.mentee)
        return Mentee(member, wish) if member and member.takes_part(self.today) else None

    def mentors(self, chooser: PersonId | None = None) -> tuple[Mentor, ...]:
        """Everyone who said yes, takes part and has room; the others are in no plan (R2).

        A place that somebody else than `chooser` was offered first is theirs while they choose.
        """
        offered = Counter(
            wish.choices[0]
            for wish in self.wishes
            if wish.status is WishStatus.CHOOSING and wish.choices and wish.mentee != chooser
        )
        held = places_held(self.pairs)
        found = (
            Mentor(member, offer, room_left(offer, held, self.today) - offered[member.id])
            for offer in self.offers
            if (member := self.members.get(offer.mentor)) and member.takes_part(self.today)
        )
        return tuple(mentor for mentor in found if mentor.room > 0)

    def terms(self, text: str) -> tuple[Term, ...]:
        if text not in self._terms:
            self._terms[text] = self.vocabulary.terms(text)
        return self._terms[text]

    def previous(self, mentee: PersonId, mentor: PersonId) -> tuple[Pair, ...]:
        return self._history.get((mentee, mentor), ())

    def acquainted(self) -> Iterator[tuple[PersonId, PersonId]]:
        """Every two people between whom there is something, in both directions."""
        for one, other in (*self._history, *self.kept_apart.with_whom()):
            yield from ((one, other), (other, one))
