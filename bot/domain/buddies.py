"""Who shows a newcomer around, and whom they meet first. The buddy is asked before anyone is told."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from bot.domain.apart import KeptApart
from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Openness
from bot.domain.people import PersonId

ANSWER_WITHIN = 3  # working days a buddy has to answer before somebody else is asked
MOST_NEWCOMERS = 2  # newcomers one buddy accompanies at a time
INTRODUCTIONS = 2


class BuddyStatus(StrEnum):
    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    LAPSED = "lapsed"
    ENDED = "ended"


OPEN = frozenset({BuddyStatus.ASKED, BuddyStatus.ACCEPTED})


@dataclass(frozen=True, slots=True)
class Buddy:
    """One request to accompany one newcomer, and what became of it."""

    community: CommunityId
    newcomer: PersonId
    buddy: PersonId
    status: BuddyStatus
    since: date

    @property
    def key(self) -> str:
        """What the question to the buddy, and its moments, are called."""
        return f"buddy:{self.community}:{self.newcomer}:{self.buddy}"


class Company(StrEnum):
    """How it stands with a newcomer's buddy: one to come, asked, there, one that was, or none ever."""

    NONE_YET = "none-yet"
    ASKED = "asked"
    THERE = "there"
    OVER = "over"
    NEVER = "never"


class KnownBuddies(Protocol):
    """Who accompanies whom, as others read it."""

    async def all(self) -> Sequence[Buddy]: ...


class Buddies(KnownBuddies, Protocol):
    async def save(self, buddy: Buddy) -> None: ...


def buddy_of(newcomer: PersonId, history: Sequence[Buddy]) -> Buddy | None:
    """The newcomer's asked or accepted buddy."""
    return next((b for b in history if b.newcomer == newcomer and b.status in OPEN), None)


def company(newcomer: PersonId, history: Sequence[Buddy], *, is_over: bool) -> Company:
    """`is_over`: the time for which a newcomer has a buddy has passed."""
    held = buddy_of(newcomer, history)
    if held:
        return Company.THERE if held.status is BuddyStatus.ACCEPTED else Company.ASKED
    if not is_over:
        return Company.NONE_YET
    had = any(b.newcomer == newcomer and b.status is BuddyStatus.ENDED for b in history)
    return Company.OVER if had else Company.NEVER


def choose_buddy(
    newcomer: Member,
    members: Sequence[Member],
    history: Sequence[Buddy],
    apart: KeptApart,
    today: date,
) -> Member | None:
    """The willing member to ask next, or None when nobody is left; never one who is kept apart from them.

    Spreads the load: fewest newcomers now, then the longest not asked; a shared language and another
    discipline break ties. Nobody is asked twice for the same newcomer.
    """
    refused = {b.buddy for b in history if b.newcomer == newcomer.id}
    load = {m.id: sum(b.buddy == m.id and b.status in OPEN for b in history) for m in members}
    asked = {b.buddy: b.since for b in sorted(history, key=lambda b: b.since)}

    def preference(member: Member) -> tuple[int, date, bool, bool, int]:
        return (
            load[member.id],
            asked.get(member.id, date.min),
            member.person.language != newcomer.person.language,
            member.person.discipline == newcomer.person.discipline,
            member.id,
        )

    willing = [
        m
        for m in members
        if Openness.BUDDY in m.open_to
        and m.takes_part(today)
        and m.id != newcomer.id
        and m.id not in refused
        and apart.may_meet(newcomer.id, m.id)
        and load[m.id] < MOST_NEWCOMERS
    ]
    return min(willing, key=preference, default=None)


def choose_introductions(
    newcomer: Member,
    members: Sequence[Member],
    without: Collection[PersonId],
    apart: KeptApart,
    today: date,
) -> tuple[Member, ...]:
    """Up to two members to meet first, chosen for bridging: other disciplines, and not the same one twice."""
    open_members = sorted(
        (
            m
            for m in members
            if Openness.INTRODUCTIONS in m.open_to
            and m.takes_part(today)
            and m.id != newcomer.id
            and m.id not in without
            and apart.may_meet(newcomer.id, m.id)
        ),
        key=lambda m: (
            m.person.discipline == newcomer.person.discipline,
            m.person.language != newcomer.person.language,
            (m.id * 31 + newcomer.id * 17) % 101,  # spreads introductions without chance
            m.id,
        ),
    )
    chosen: list[Member] = []
    for member in open_members:
        if len(chosen) < INTRODUCTIONS and all(
            member.person.discipline != c.person.discipline or c.person.discipline is None
            for c in chosen
        ):
            chosen.append(member)
    return tuple(chosen)
