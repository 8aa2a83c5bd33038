"""Guests from outside: no members and without an account, they answer one question at a time, by a link.

What is known of them is what a facilitator wrote down with their consent, for a year.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import NewType, Protocol

from bot.domain.communities import CommunityId
from bot.domain.people import Language, PersonId
from bot.domain.questions import A_MONTH, MOST_ASKED, NEVER, Question, QuestionId
from bot.domain.vocabulary import Term, Vocabulary

GuestId = NewType("GuestId", int)
InvitationId = NewType("InvitationId", int)

STAYS = timedelta(days=365)  # then they are asked again whether they still agree, or are gone
ENDS_SOON = timedelta(days=30)  # before that day whoever steers is told
WORKS = timedelta(days=14)  # a link
MOST_OFFERED = 2  # guests beside the members
MOST_GUESTS = 50  # of one community; more are a list that nobody keeps up
LONGEST_NAME = 80  # characters
LONGEST_TOPICS = 200


@dataclass(frozen=True, slots=True)
class Guest:
    """`added_by` vouches that they agreed; `expires` is the first day on which they are gone."""

    id: GuestId
    community: CommunityId
    name: str
    topics: str
    language: Language
    added_by: PersonId
    added_on: date
    expires: date

    @property
    def key(self) -> str:
        return f"guest:{self.community}:{self.id}"

    def ends_soon(self, today: date) -> bool:
        return self.expires <= today + ENDS_SOON

    def renewed(self, today: date) -> "Guest":
        """They agreed to another year."""
        return replace(self, expires=today + STAYS)

    def is_called(self, name: str) -> bool:
        return self.name.casefold() == name.casefold()


@dataclass(frozen=True, slots=True)
class Invitation:
    """One question put to one guest. The token of its link is known to whoever has the link; here is none."""

    id: InvitationId
    community: CommunityId
    question: QuestionId
    guest: GuestId
    asker: PersonId
    asked: datetime
    expires: datetime
    used: bool = False
    withdrawn: bool = False

    @property
    def key(self) -> str:
        return f"invitation:{self.community}:{self.id}"

    @property
    def waits(self) -> bool:
        """Nobody has answered by it or withdrawn it."""
        return not (self.used or self.withdrawn)

    def is_open(self, now: datetime) -> bool:
        return self.waits and now < self.expires


@dataclass(frozen=True, slots=True)
class Visit:
    """What whoever has a link may see: the question and who asks it; `used`: it was answered by this link."""

    invitation: InvitationId
    community: CommunityId
    called: str  # the community
    language: Language
    asker: str
    question: str
    used: bool


@dataclass(frozen=True, slots=True)
class Outsider:
    """A guest to ask, with the words of the question that they know of."""

    guest: Guest
    shared: tuple[Term, ...]


def outsiders(
    question: Question,
    guests: Iterable[Guest],
    invitations: Sequence[Invitation],
    now: datetime,
    today: date,
    vocabulary: Vocabulary,
) -> tuple[Outsider, ...]:
    """The guests who name what is asked, and of them whoever was asked longest ago first: as with members
    not more than MOST_ASKED times a month, nor twice for one question."""
    terms = vocabulary.terms(question.text)
    last: dict[GuestId, datetime] = {}
    lately: dict[GuestId, int] = {}
    for one in invitations:
        last[one.guest] = max(one.asked, last.get(one.guest, NEVER))
        lately[one.guest] = lately.get(one.guest, 0) + (one.asked > now - A_MONTH)
    before = {one.guest for one in invitations if one.question == question.id}
    found = [
        Outsider(guest, shared)
        for guest in guests
        if (shared := vocabulary.shared(terms, vocabulary.terms(guest.topics)))
        and guest.id not in before
        and today < guest.expires
        and lately.get(guest.id, 0) < MOST_ASKED
    ]
    found.sort(key=lambda one: (last.get(one.guest.id, NEVER), one.guest.id))
    return tuple(found[:MOST_OFFERED])


class Guests(Protocol):
    async def add(self, guest: Guest) -> Guest:
        """Keep somebody new; they come back with their id."""
        ...

    async def save(self, guest: Guest) -> None: ...
    async def get(self, guest: GuestId) -> Guest | None: ...
    async def all(self) -> Sequence[Guest]:
        """By name."""
        ...

    async def remove(self, guest: GuestId) -> None:
        """With every link of theirs."""
        ...


class Invitations(Protocol):
    async def add(self, invitation: Invitation) -> tuple[Invitation, str]:
        """Keep a new one: it comes back with its id, and with the path of its page, which nobody can ask for
        a second time."""
        ...

    async def save(self, invitation: Invitation) -> None: ...
    async def get(self, invitation: InvitationId) -> Invitation | None: ...
    async def all(self) -> Sequence[Invitation]:
        """Those of the last weeks, oldest first."""
        ...
