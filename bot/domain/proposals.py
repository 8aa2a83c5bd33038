"""What a round proposes, before anything is sent.

Held by `tests/domain/test_planning.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from bot.domain.affinity import Affinity, affinity, affinity_again
from bot.domain.communities import CommunityId
from bot.domain.mentors import room_of
from bot.domain.people import PersonId
from bot.domain.policy import Policy
from bot.domain.snapshot import Mentee, Mentor, Snapshot
from bot.domain.wishes import Wish


@dataclass(frozen=True, slots=True)
class Draft:
    """A round that a facilitator has not confirmed: who with whom, and the prices that prove it.

    Nothing of it was sent. `swapped` are the mentees whose mentor a facilitator chose. `floor` is the
    score that every pair was to reach.
    """

    community: CommunityId
    made: date
    chosen: tuple[tuple[PersonId, PersonId], ...]
    prices: tuple[tuple[PersonId, int], ...] = ()
    swapped: frozenset[PersonId] = frozenset()
    floor: int = 0


class KnownPolicy(Protocol):
    """How a community matches, as others read it."""

    async def policy(self) -> Policy: ...


class PlannedRounds(KnownPolicy, Protocol):
    """How a community matches, and the round that waits for a yes."""

    async def save_policy(self, policy: Policy) -> None: ...
    async def draft(self) -> Draft | None: ...
    async def save_draft(self, draft: Draft | None) -> None: ...


@dataclass(frozen=True, slots=True)
class Proposal:
    """A mentor for a mentee. `cost`: what it takes from the others at least, in points of the total;
    None where somebody else would have to wait for it. `again`: they were together before."""

    mentor: PersonId
    cost: int | None = 0
    again: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A proposal with its reasons."""

    mentor: PersonId
    fit: Affinity
    cost: int | None = 0
    again: bool = False


def with_reasons(
    at: Snapshot, mentee: PersonId, proposals: Sequence[Proposal]
) -> tuple[Choice, ...]:
    """A short list as people read it. Worked out for who reads it, not for all of a round: thousands
    of reasons take longer than the round itself. Raises KeyError where one of them is not in `at`."""
    one = Mentee(at.members[mentee], at.wish(mentee))

    def choice(proposal: Proposal) -> Choice:
        other = Mentor(at.members[proposal.mentor], at.offer(proposal.mentor), 1)
        fit = replace(affinity_again(one, other, at), barrier=None)
        return Choice(proposal.mentor, fit, proposal.cost, proposal.again)

    return tuple(map(choice, proposals))


def choices_of(at: Snapshot, wish: Wish) -> tuple[Choice, ...]:
    """The list that somebody is choosing from, without whoever was erased since."""
    one, offering = Mentee(at.members[wish.mentee], wish), {offer.mentor for offer in at.offers}

    def proposal(mentor: PersonId) -> Proposal:
        other = Mentor(at.members[mentor], at.offer(mentor), 1)
        return Proposal(mentor, again=affinity(one, other, at).barrier == "recent")

    proposals = [proposal(mentor) for mentor in wish.choices if mentor in offering]
    return with_reasons(at, wish.mentee, proposals)


@dataclass(frozen=True, slots=True)
class Shift:
    """What a swap changes for one mentee: their mentor before and after, None for nobody. `taken_by`: who
    has the mentor whom they lose, and did not before."""

    mentee: PersonId
    before: PersonId | None
    after: PersonId | None
    taken_by: PersonId | None


def shifts(
    before: Mapping[PersonId, PersonId], after: Mapping[PersonId, PersonId]
) -> tuple[Shift, ...]:
    """Everybody for whom one round is not the other; who is left without a mentor comes first."""
    new = {mentor: m for m, mentor in after.items() if before.get(m) != mentor}
    found = [
        Shift(m, before.get(m), after.get(m), new.get(before[m]) if m in before else None)
        for m in sorted({*before, *after})
        if before.get(m) != after.get(m)
    ]
    return tuple(sorted(found, key=lambda shift: shift.after is not None))


class Hindrance(StrEnum):
    """Why a mentor on somebody's list cannot be asked now."""

    AWAY = "away"  # rests, stopped, or is not to be asked for a reason of their own
    FULL = "full"
    HELD = "held"  # the last place was offered to somebody who is still choosing


def hindrance(at: Snapshot, wish: Wish, mentor: PersonId) -> Hindrance | None:
    """What is in the way of asking this mentor for this wish; None where nothing is."""
    member, mentee = at.members.get(mentor), at.mentee(wish)
    offer = next((o for o in at.offers if o.mentor == mentor), None)
    if member is None or offer is None or mentee is None:
        return Hindrance.AWAY
    if not (member.takes_part(at.today) and offer.is_open(at.today)):
        return Hindrance.AWAY
    room = room_of(offer, at.pairs, at.today)
    free = next((m for m in at.mentors(wish.mentee) if m.id == mentor), None)
    if free is None:
        return Hindrance.HELD if room else Hindrance.FULL
    fits = affinity_again(mentee, free, at).barrier in (None, "too-low")
    return None if fits else Hindrance.AWAY


@dataclass(frozen=True, slots=True)
class Round:
    """What a facilitator sees before anything is sent. Every mentee is chosen for or left out.

    `choices` holds each mentee's short list, the proposed mentor first. `contested`: what one more
    place with a mentor would add for all. `prices` prove the round and let it go on. `wanted`: the
    topics with which another mentor would help most.
    """

    choices: Mapping[PersonId, tuple[Proposal, ...]]
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
        return Draft(community, today, tuple(chosen), tuple(prices), floor=self.floor)
