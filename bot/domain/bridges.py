"""Bridges: two people of different disciplines whom a third brings together, once both said yes.

    proposed ──ask──▶ asked ──two yeses──▶ introduced
       │  │             │
       │  │ drop        │ a no, silence, somebody gone
       │  ▼             ▼
       │ dropped       over
       ▼ a week without a press
     passed

Nobody hears a no: what does not happen is `over`, whatever the reason was.

Held by `tests/domain/test_bridges.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import NewType, Protocol

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId

BridgeId = NewType("BridgeId", int)

MOST_A_WEEK = 3  # bridges for one connector, in one message
MOST_NAMED = 3  # that one member may have open for others at a time
SILENT_AFTER = 3  # messages in a row without a press
REST = timedelta(weeks=4)  # in which nobody is asked for another
WAITS_FOR = 5  # working days to say yes or no
ASKED_AFTER = timedelta(weeks=3)  # what it brought
WORDS_STAY = timedelta(days=30)  # once it is introduced or over
KEPT = timedelta(days=365)  # who it was between, so that it does not come again
LONGEST = 500  # characters of somebody's own words
# Of a bridge, in points of a hundred: see bot/domain/bridge_scores.py.
WEIGHTS = MappingProxyType({"complement": 50, "distance": 20, "load": 15, "since": 15})


class Status(StrEnum):
    PROPOSED = "proposed"
    ASKED = "asked"
    INTRODUCED = "introduced"
    DROPPED = "dropped"
    PASSED = "passed"
    OVER = "over"


OPEN = frozenset({Status.PROPOSED, Status.ASKED})


class Origin(StrEnum):
    """FOUND for a connector, NAMED by a member for two others, WISHED by one of the two."""

    FOUND = "found"
    NAMED = "named"
    WISHED = "wished"


class Said(StrEnum):
    NOT_ASKED = "not-asked"
    ASKED = "asked"
    YES = "yes"
    NO = "no"


class Gained(StrEnum):
    """Whether it brought one of the two something."""

    UNASKED = "unasked"
    ASKED = "asked"
    YES = "yes"
    NOT_YET = "not-yet"
    NO = "no"


class Reason(StrEnum):
    """Why a connector drops one; counted for the community, never kept with the two."""

    KNOWN = "known"
    TOPIC = "topic"
    BUSY = "busy"
    SOON = "soon"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Fit:
    """What two people are to each other, in their own words: what the first brings that the other wants to
    learn, the reverse, and what both want to learn."""

    first_brings: tuple[str, ...] = ()
    other_brings: tuple[str, ...] = ()
    both_want: tuple[str, ...] = ()

    def turned(self) -> "Fit":
        return Fit(self.other_brings, self.first_brings, self.both_want)


@dataclass(frozen=True, slots=True)
class Bridge:
    """Between `first` and `other`, built by `by`; who builds one for themselves is its `first`.

    `said` and `gained` are of the two, in their order. `words`: the builder's own. `asked`: the day on which
    the first of them was asked. `closed`: when it was introduced or came to nothing.
    """

    id: BridgeId
    community: CommunityId
    first: PersonId
    other: PersonId
    by: PersonId | None
    origin: Origin
    made: date
    status: Status = Status.PROPOSED
    fit: Fit = Fit()
    words: str = ""
    said: tuple[Said, Said] = (Said.NOT_ASKED, Said.NOT_ASKED)
    gained: tuple[Gained, Gained] = (Gained.UNASKED, Gained.UNASKED)
    asked: date | None = None
    closed: datetime | None = None

    @property
    def key(self) -> str:
        return f"bridge:{self.community}:{self.id}"

    @property
    def people(self) -> tuple[PersonId, PersonId]:
        return (self.first, self.other)

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def has_two_yeses(self) -> bool:
        return self.said == (Said.YES, Said.YES)

    def beside(self, person: PersonId) -> PersonId:
        """The other one of the two."""
        return self.other if person == self.first else self.first

    def said_by(self, person: PersonId) -> Said:
        return self.said[person == self.other]

    def gained_by(self, person: PersonId) -> Gained:
        return self.gained[person == self.other]

    def who(self, said: Said) -> tuple[PersonId, ...]:
        """Whoever of the two said that."""
        return tuple(one for one in self.people if self.said_by(one) is said)

    def fit_for(self, person: PersonId) -> Fit:
        """With this person as the first."""
        return self.fit if person == self.first else self.fit.turned()

    def put_to(self, people: Sequence[PersonId], today: date) -> "Bridge":
        asked = self
        for person in people:
            asked = asked.answered(person, Said.ASKED)
        return replace(asked, status=Status.ASKED, asked=self.asked or today)

    def answered(self, person: PersonId, said: Said) -> "Bridge":
        one, other = self.said
        return replace(self, said=(one, said) if person == self.other else (said, other))

    def told(self, person: PersonId, gained: Gained) -> "Bridge":
        one, other = self.gained
        return replace(self, gained=(one, gained) if person == self.other else (gained, other))

    def moved(self, status: Status, now: datetime) -> "Bridge":
        """It has come to its end, in whatever way."""
        return replace(self, status=status, closed=now)

    def without_words(self) -> "Bridge":
        """Who it was between stays; what it was about goes."""
        return replace(self, words="", fit=Fit())

    def blocks(self, today: date) -> bool:
        """The same two are not proposed again. One that nobody was asked for is no bridge yet, and one that
        nobody looked at may come back after a while."""
        if self.status is Status.PASSED:
            return today - self.made < REST
        return self.status is not Status.PROPOSED


@dataclass(frozen=True, slots=True)
class Turn:
    """When somebody was given bridges last, and how often in a row they pressed nothing."""

    given: date | None = None
    unpressed: int = 0

    @property
    def is_silent(self) -> bool:
        return self.unpressed >= SILENT_AFTER


class Bridges(Protocol):
    async def add(self, bridge: Bridge) -> Bridge:
        """Keep a new one; it comes back with its id."""
        ...

    async def save(self, bridge: Bridge) -> None: ...
    async def delete(self, bridge: BridgeId) -> None: ...
    async def get(self, bridge: BridgeId) -> Bridge | None: ...
    async def all(self) -> Sequence[Bridge]:
        """Of the past year, the oldest first."""
        ...

    async def weekly(self) -> bool | None:
        """Whether connectors get bridges every week; None where nobody ever said."""
        ...

    async def choose_weekly(self, weekly: bool) -> None: ...
    async def drops(self) -> Mapping[Reason, int]: ...
    async def dropped(self, reason: Reason) -> None:
        """One more was dropped for this reason."""
        ...

    async def turns(self) -> Mapping[PersonId, Turn]: ...
    async def save_turn(self, person: PersonId, turn: Turn) -> None: ...


def open_of(person: PersonId, bridges: Sequence[Bridge]) -> list[Bridge]:
    """The open ones in which somebody is one of the two."""
    return [one for one in bridges if one.is_open and person in one.people]


def builders(
    connectors: Sequence[PersonId],
    steering: Sequence[PersonId],
    turns: Mapping[PersonId, Turn],
    *,
    held: bool,
) -> list[PersonId]:
    """Who gets bridges this week: every connector who still presses. Where nobody holds the role (not
    `held`), the one of those who steer whose turn was longest ago."""
    able = [one for one in (connectors if held else steering) if not _turn(turns, one).is_silent]
    if held:
        return able
    return sorted(able, key=lambda one: (_turn(turns, one).given or date.min, one))[:1]


def _turn(turns: Mapping[PersonId, Turn], person: PersonId) -> Turn:
    return turns.get(person, Turn())
