"""A project call, "wie doet mee met …?": whom it is put to, who takes part, and how it ends. Pure.

It goes to those who said they like to join somebody's project, and whose profile shares a term with it. A
yes is a place, in order of arrival, as long as there is one. On its last day everybody who said yes has an
answer.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Openness
from bot.domain.people import PersonId
from bot.domain.vocabulary import Vocabulary

CallId = NewType("CallId", int)

LONGEST = 500  # characters of what it is about
USUAL = timedelta(days=14)  # to answer in
FARTHEST = timedelta(days=56)
MOST_OPEN = 2  # of one person
MOST_ASKED = 25  # by a message of their own
MOST_PLACES = 50
BETWEEN = timedelta(days=7)  # two calls that somebody is asked about
KEPT = timedelta(days=60)  # after it ended


class Stage(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Said(StrEnum):
    NOTHING = "nothing"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Call:
    """`places`: None for as many as like. `until`: the last day to answer. `prolonged`: it was once."""

    id: CallId
    community: CommunityId
    by: PersonId
    text: str
    places: int | None
    until: date
    made: date
    stage: Stage = Stage.OPEN
    prolonged: bool = False

    @property
    def key(self) -> str:
        return f"call:{self.community}:{self.id}"

    @property
    def is_open(self) -> bool:
        return self.stage is Stage.OPEN

    def longer(self) -> "Call":
        return replace(self, until=self.until + USUAL, prolonged=True)


@dataclass(frozen=True, slots=True)
class Response:
    """What somebody said to a call; `number` is their place in the order of arrival, `asked` when they were
    written to."""

    call: CallId
    person: PersonId
    said: Said = Said.NOTHING
    number: int = 0
    asked: date | None = None


def joined(responses: Collection[Response]) -> list[PersonId]:
    """Who takes part, in the order in which they said so."""
    yes = sorted((one for one in responses if one.said is Said.YES), key=lambda one: one.number)
    return [one.person for one in yes]


def has_place(call: Call, responses: Collection[Response]) -> bool:
    return call.places is None or len(joined(responses)) < call.places


def to_ask(
    text: str,
    members: Sequence[Member],
    lately: Mapping[PersonId, date],
    today: date,
    vocabulary: Vocabulary,
) -> list[Member]:
    """Who likes to join a project and has something to do with this one; who was not asked longest first.

    `lately`: when somebody was asked about a call last.
    """
    about = vocabulary.terms(text)
    able = [
        member
        for member in members
        if Openness.PROJECTS in member.open_to
        and member.takes_part(today)
        and today - lately.get(member.id, date.min) >= BETWEEN
        and vocabulary.shared(about, vocabulary.terms(_profile(member)))
    ]
    return sorted(able, key=lambda one: (lately.get(one.id, date.min), one.id))[:MOST_ASKED]


def _profile(member: Member) -> str:
    return f"{member.answers.brings}\n{member.answers.learns}"


class Calls(Protocol):
    async def add(self, new: Call) -> Call:
        """Keep it; it comes back with its id."""
        ...

    async def save(self, call: Call) -> None: ...
    async def get(self, call: CallId) -> Call | None: ...
    async def open(self) -> Sequence[Call]:
        """The soonest to end first."""
        ...

    async def of(self, person: PersonId) -> Sequence[Call]: ...
    async def since(self, day: date) -> Sequence[Call]: ...
    async def responses(self, call: CallId) -> Sequence[Response]: ...
    async def said_by(self, person: PersonId) -> Sequence[Response]: ...
    async def asked_lately(self, since: date) -> Mapping[PersonId, date]: ...
    async def arrive(self, call: CallId) -> int:
        """The next number in the order of arrival; nobody else gets one until this transaction ends."""
        ...

    async def put(self, response: Response) -> None: ...
    async def forget(self, call: CallId, person: PersonId) -> None: ...
    async def delete(self, call: CallId) -> None: ...
