"""Coffee rounds: who takes part, when the next round is, and what became of each meeting. Pure.

A round is planned by `bot.domain.coffee_round`; questions to talk about are `coffee.json`.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import NewType, Protocol

from bot.domain.calendar import Calendar
from bot.domain.communities import CommunityId
from bot.domain.network import Tie
from bot.domain.participation import week_of
from bot.domain.people import Language, PersonId

GroupId = NewType("GroupId", int)

_BANK = Path(__file__).with_name("coffee.json")
TUESDAY = 1
KEPT = timedelta(days=365)  # a meeting; what is repeated when all have met is the oldest of these
NOTICE = timedelta(days=5)  # between turning it on and the first round, to count oneself in
HEARD_FOR = timedelta(days=28)  # one heads-up is enough for this long
ASKED_AFTER = timedelta(days=7)
ASKED_BEFORE_NEXT = 2  # working days; the heads-up has the last one
HORIZON = 12  # weeks in which nobody meets the same person again, while there is another way (R1)
TIRED = 2  # rounds in a row that came to no meeting
QUESTIONS = 2
WITHOUT_A_ROUND = timedelta(days=31)
AHEAD = 200  # rounds looked through for a day, where a community keeps quiet for long


class Rhythm(StrEnum):
    """How often there is a round; the value is in a form and in the database."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class Coffee:
    """Whether there are rounds, how often, on which weekday (0 is Monday), by two or by three. `since`: when
    they were turned on."""

    on: bool = False
    rhythm: Rhythm = Rhythm.FORTNIGHTLY
    threes: bool = False
    weekday: int = TUESDAY
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Taker:
    """Somebody who counted themselves in. `skips` and `told`: the round they let go by, and the one that they
    last had a heads-up of. `first`: left over last time, or one of three: not again while another can be."""

    person: PersonId
    since: date
    skips: date | None = None
    told: date | None = None
    first: bool = False

    def hears(self, day: date, *, tired: bool) -> bool:
        """Whether they have a heads-up of this round: not every time, as who takes part knows of it.

        Who let one go by since the last heads-up hears again, and who met nobody twice is asked.
        """
        if self.told is None or tired or day - self.told >= HEARD_FOR:
            return True
        return self.skips is not None and self.skips >= self.told


class Met(StrEnum):
    """What is known of a meeting. OPEN: nobody said; GONE: it lost one of its two before anybody did."""

    OPEN = "open"
    YES = "yes"
    NOT_YET = "not-yet"
    NO = "no"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Group:
    """Two or three who are brought together in the round of `day`; in the order of their numbers."""

    id: GroupId
    community: CommunityId
    day: date
    people: tuple[PersonId, ...]
    met: Met = Met.OPEN

    @property
    def key(self) -> str:
        return f"coffee:{self.community}:{self.id}"

    def others(self, person: PersonId) -> tuple[PersonId, ...]:
        return tuple(one for one in self.people if one != person)

    def ties(self) -> Iterator[Tie]:
        return (frozenset(two) for two in combinations(self.people, 2))

    def heard(self, said: Met) -> "Group | None":
        """After an answer; None where it is known already. One answer is enough, but "not yet" is none."""
        open_yet = self.met is Met.OPEN or (self.met is Met.NOT_YET and said is not Met.NOT_YET)
        return replace(self, met=said) if open_yet else None


@dataclass(frozen=True, slots=True)
class Round:
    """A round that was due: how many would take part, and into how many groups they came; 0 for none."""

    day: date
    took: int
    groups: int


@dataclass(frozen=True, slots=True)
class Topic:
    """A question to talk about over coffee."""

    nl: str
    en: str

    def text(self, language: Language) -> str:
        return self.nl if language is Language.NL else self.en


@cache
def bank() -> tuple[Topic, ...]:
    return tuple(Topic(**one) for one in json.loads(_BANK.read_text("utf-8")))


def topics(rounds: int) -> tuple[Topic, ...]:
    """The questions of a round, after so many others: each comes back when all had their turn."""
    every = bank()
    return tuple(every[(rounds * QUESTIONS + n) % len(every)] for n in range(QUESTIONS))


def next_round(coffee: Coffee, today: date, last: date | None, calendar: Calendar) -> date | None:
    """The day of the next round, after today and in step with the last one: its weekday, or the first working
    day after it. None where none comes for long."""
    begins = coffee.since or today
    earliest = max(today + timedelta(days=1), begins + NOTICE if last is None else today)
    days = (calendar.on_or_after(day) for day in _in_step(coffee, last, max(today, begins)))
    return next((day for day in days if day >= earliest), None)


def _in_step(coffee: Coffee, last: date | None, begins: date) -> Iterator[date]:
    if coffee.rhythm is Rhythm.MONTHLY:
        month = _month(last) + 1 if last else _month(begins)
        yield from (_first_in(month + n, coffee.weekday) for n in range(AHEAD))
        return
    step = 1 if coffee.rhythm is Rhythm.WEEKLY else 2
    week = week_of(last) + step if last else week_of(begins)
    weeks = range(week, week + AHEAD, step if last else 1)
    yield from (date.fromordinal(each * 7 + 1 + coffee.weekday) for each in weeks)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_in(month: int, weekday: int) -> date:
    """The first such weekday of a month."""
    first = date(month // 12, month % 12 + 1, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7)


def asked_on(day: date, following: date | None, calendar: Calendar) -> date:
    """When those who were brought together on `day` are asked whether they met: a week later, or before
    the next round where that comes sooner."""
    asked = calendar.on_or_after(day + ASKED_AFTER)
    if following is None:
        return asked
    before = following
    for _ in range(ASKED_BEFORE_NEXT):
        before = calendar.before(before)
    return max(min(asked, before), day + timedelta(days=1))


def tired(groups: Sequence[Group]) -> frozenset[PersonId]:
    """Whose last TIRED meetings all came to nothing, as far as anybody said; `groups` newest first."""
    of: dict[PersonId, list[Met]] = {}
    for group in groups:
        for person in group.people:
            of.setdefault(person, []).append(group.met)
    last = {person: met[:TIRED] for person, met in of.items()}
    return frozenset(
        person for person, met in last.items() if len(met) == TIRED and not _counts(met)
    )


def _counts(met: Sequence[Met]) -> bool:
    """Somebody met, or it was not for them to say."""
    return any(one in (Met.YES, Met.GONE) for one in met)


def last_met(groups: Sequence[Group], today: date) -> Mapping[Tie, int]:
    """How many whole weeks ago each two were last brought together, whether or not they met."""
    weeks: dict[Tie, int] = {}
    for group in groups:
        ago = (today - group.day).days // 7
        for tie in group.ties():
            weeks[tie] = min(ago, weeks.get(tie, ago))
    return weeks


class CoffeeRounds(Protocol):
    async def policy(self) -> Coffee: ...
    async def save_policy(self, policy: Coffee) -> None: ...
    async def takers(self) -> Sequence[Taker]:
        """Everybody who counted themselves in, in the order of their numbers."""
        ...

    async def taker(self, person: PersonId) -> Taker | None: ...
    async def save_takers(self, takers: Sequence[Taker]) -> None: ...
    async def drop_taker(self, person: PersonId) -> None: ...
    async def rounds(self) -> Sequence[Round]:
        """Every round that was due in the last year, newest first."""
        ...

    async def begin(
        self, found: Round, groups: Sequence[Sequence[PersonId]], now: datetime
    ) -> Sequence[Group]:
        """Remember a round and its groups, in the same order."""
        ...

    async def groups(self, of: PersonId | None = None, day: date | None = None) -> Sequence[Group]:
        """Those of the last year, of a person or of a round, newest first."""
        ...

    async def group(self, id: GroupId) -> Group | None: ...
    async def save_group(self, group: Group) -> None: ...
