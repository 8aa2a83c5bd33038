"""Promises: who does what, by when, in their own words; and how each of them stands."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple, NewType, Protocol

from bot.domain.calendar import Calendar
from bot.domain.communities import CommunityId
from bot.domain.dates import read_date
from bot.domain.people import PersonId

PromiseId = NewType("PromiseId", int)

LONGEST = 300  # characters of what is promised
LONGEST_WHY = 80  # characters of why it was dropped
A_WEEK = timedelta(days=7)
FARTHEST = timedelta(days=183)  # half a year
MOST_MOVED = 3  # then it is asked whether to drop it
ASKED_AGAIN = 5  # working days after the first question, which is also how long a request waits
MOST_ASKED = 2
MOST_OPEN = 20  # of one person
KEPT = timedelta(days=60)  # of what is closed
SOON = timedelta(days=14)  # what is due by then is for the next meeting
TOLD = timedelta(days=28)  # what a digest looks back on
_SPAN = 5  # words of a date
_LONG = 80  # words that are looked through for one


class Status(StrEnum):
    """ASKED: somebody else wrote it down, and whose it would be has not said yes."""

    ASKED = "asked"
    OPEN = "open"
    KEPT = "kept"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Promise:
    """`by`: who asked for it, where somebody else did. `ask`: on which day its person is asked how it stands;
    None when that was asked often enough. `asked`: how often since it was last moved; `moved`: how often it
    was. `why`: a word on why it was dropped. `closed`: when it was kept or dropped."""

    id: PromiseId
    community: CommunityId
    person: PersonId
    text: str
    due: date
    made: date
    status: Status = Status.OPEN
    by: PersonId | None = None
    ask: date | None = None
    asked: int = 0
    moved: int = 0
    why: str = ""
    closed: datetime | None = None

    @property
    def key(self) -> str:
        return f"promise:{self.community}:{self.id}"

    def is_open(self) -> bool:
        return self.status is Status.OPEN

    def is_late(self, today: date) -> bool:
        return self.is_open() and self.due < today

    def may_move(self) -> bool:
        return self.moved < MOST_MOVED

    def taken_on(self) -> "Promise":
        """Whose it is says yes: it is asked about on its day."""
        return replace(self, status=Status.OPEN, ask=self.due, asked=0)

    def after_asking(self, today: date, calendar: Calendar) -> "Promise":
        """It was asked about just now: once more after some working days, and then no more."""
        asked = self.asked + 1
        again = calendar.working_day(today, ASKED_AGAIN) if asked < MOST_ASKED else None
        return replace(self, asked=asked, ask=again)

    def moved_to(self, due: date) -> "Promise":
        return replace(self, due=due, ask=due, asked=0, moved=self.moved + 1)

    def ended(self, status: Status, at: datetime, why: str = "") -> "Promise":
        return replace(self, status=status, closed=at, why=why, ask=None)

    def opened_again(self, due: date, today: date, calendar: Calendar) -> "Promise":
        """As it was before a press that is taken back; what is late is not asked about at once."""
        was_moved = self.is_open()
        ask, asked = due, 0
        if due <= today:
            ask, asked = calendar.working_day(today, ASKED_AGAIN), MOST_ASKED - 1
        moved = max(self.moved - 1, 0) if was_moved else self.moved
        return replace(
            self,
            status=Status.OPEN,
            due=due,
            ask=ask,
            asked=asked,
            moved=moved,
            why="",
            closed=None,
        )


class Promises(Protocol):
    async def add(self, promise: Promise) -> Promise: ...
    async def save(self, promise: Promise) -> None: ...
    async def delete(self, promise: PromiseId) -> None: ...
    async def get(self, promise: PromiseId) -> Promise | None: ...
    async def open(self) -> Sequence[Promise]:
        """What everybody here is to do, soonest first."""
        ...

    async def of(self, person: PersonId) -> Sequence[Promise]:
        """All that is kept of somebody, soonest first: also what waits for their yes, and what is closed."""
        ...

    async def closed_between(self, since: datetime, until: datetime) -> Sequence[Promise]:
        """What was kept or dropped from a moment on, and before another; nothing is known for longer than
        KEPT."""
        ...


class SaidPromise(NamedTuple):
    """`due` is None where the words name no day."""

    text: str
    due: date | None


def read_promise(said: str, today: date) -> SaidPromise:
    """What somebody typed: "I'll send the rubric by Friday". A day at the end counts before one at the
    beginning, and goes from the text; in the middle the sentence needs it. Two in the middle are none."""
    text = " ".join(said.split())
    words = _plain(text).split()
    for begin in range(max(len(words) - _SPAN, 0), len(words)):
        if due := _day(words[begin:], today):
            return SaidPromise(_cut(" ".join(text.split()[:begin])), due)
    for end in range(min(len(words), _SPAN), 1, -1):
        if due := _day(words[:end], today):
            return SaidPromise(_cut(" ".join(text.split()[end:])), due)
    return SaidPromise(text, _within(words[:_LONG], today))


def _within(words: Sequence[str], today: date) -> date | None:
    """The one day in the middle; of a span that is a day, no part is read again."""
    found, at = list[date](), 0
    while at < len(words):
        for end in range(min(at + _SPAN, len(words)), at, -1):
            if due := _day(words[at:end], today):
                found.append(due)
                at = end - 1
                break
        at += 1
    return found[0] if len(found) == 1 else None


def _day(words: Sequence[str], today: date) -> date | None:
    return read_date(" ".join(words), today)


def _plain(text: str) -> str:
    """An accent that only gives weight is none to the grammar of dates."""
    return text.replace("ó", "o").replace("Ó", "O")


def _cut(text: str) -> str:
    return re.sub(r"[\s,;:–-]+$", "", text).strip(" ,;:")


class Standing(NamedTuple):
    """How many of a group's promises were kept and dropped lately, and are late."""

    kept: int = 0
    late: int = 0
    dropped: int = 0


def standing(promises: Iterable[Promise], today: date) -> Standing:
    every = list(promises)
    return Standing(
        sum(one.status is Status.KEPT for one in every),
        sum(one.is_late(today) for one in every),
        sum(one.status is Status.DROPPED for one in every),
    )


def next_question(promises: Iterable[Promise]) -> date | None:
    """The first day on which something of these is asked about."""
    return min((one.ask for one in promises if one.is_open() and one.ask), default=None)


def wrong_day(due: date | None, today: date) -> str:
    """Why nothing can be promised by this day: "none", "past" or "far"; empty where it can."""
    if due is None:
        return "none"
    if due < today:
        return "past"
    return "far" if due > today + FARTHEST else ""
