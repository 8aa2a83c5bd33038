"""The week in the channel: which question is next, on which day, and when it pauses by itself. Pure.

The bank is `prompts.json`: each question in both languages, for a stage of a community (`pace.Stage`) or
any, of one theme, with its source where the idea is somebody's. Held by `tests/domain/test_prompts.py`.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NewType, Protocol

from bot.domain.calendar import Calendar, monday_of
from bot.domain.communities import CommunityId
from bot.domain.pace import Stage
from bot.domain.participation import week_of
from bot.domain.people import Language, PersonId

PostId = NewType("PostId", int)

_BANK = Path(__file__).with_name("prompts.json")
ANY = "any"  # the stage of what fits every community
LONGEST = 240  # characters of a question of the bank
LONGEST_OWN = 500
TUESDAY = 1
RESTS = timedelta(days=365)  # before the same question is posted again
KEPT = timedelta(days=400)
MOST_UNPRESSED = 3  # posts in a row; then the weekly post pauses by itself
WEEKS_AHEAD = 60  # looked through for a day, where a community keeps quiet for long


class Theme(StrEnum):
    """What a question is about; they take turns."""

    PRACTICE = "practice"
    QUESTION = "question"
    STORY = "story"
    TOOL = "tool"
    MISTAKE = "mistake"
    LEARNER = "learner"
    COLLEAGUE = "colleague"
    READING = "reading"
    OBSTACLE = "obstacle"
    GRATITUDE = "gratitude"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question that is answered in two minutes. `stage`: None where it fits every community."""

    id: str
    theme: Theme
    stage: Stage | None
    nl: str
    en: str
    source: str = ""

    def text(self, language: Language) -> str:
        return self.nl if language is Language.NL else self.en


class Status(StrEnum):
    """Of a post: SHOWN to who steers, and to come; or SKIPPED by them; or POSTED."""

    SHOWN = "shown"
    SKIPPED = "skipped"
    POSTED = "posted"


@dataclass(frozen=True, slots=True)
class WeekPost:
    """One week's post. `text`: what `writer` has it ask instead of the prompt; `passed`: prompts that were
    not wanted this week; `picks`: the keys of what stands with it; `pressed`: whether anybody did."""

    id: PostId
    community: CommunityId
    day: date
    prompt: str
    shown: datetime
    text: str = ""
    writer: PersonId | None = None
    passed: tuple[str, ...] = ()
    picks: tuple[str, ...] = ()
    status: Status = Status.SHOWN
    pressed: bool = False

    @property
    def key(self) -> str:
        return f"weekly:{self.community}:{self.day:%Y%m%d}"

    @property
    def preview_key(self) -> str:
        return f"{self.key}:preview"

    def asking(self, prompt: Prompt) -> "WeekPost":
        """Another question of the bank instead."""
        passed = (*self.passed, self.prompt)
        return replace(self, prompt=prompt.id, passed=passed, text="", writer=None)

    def in_words(self, text: str, writer: PersonId) -> "WeekPost":
        return replace(self, text=text, writer=writer)


@dataclass(frozen=True, slots=True)
class Weekly:
    """Whether there is a weekly post, on which weekday (0 is Monday), and who turned it on: it is shown to
    them first. `since`: from which day on posts without a press count; `paused`: that is why it waits."""

    on: bool = False
    weekday: int = TUESDAY
    by: PersonId | None = None
    since: date | None = None
    paused: bool = False

    @property
    def runs(self) -> bool:
        return self.on and not self.paused

    def begun(self, by: PersonId, today: date) -> "Weekly":
        return replace(self, on=True, by=by, since=today, paused=False)

    def is_unheard(self, newest: Sequence[WeekPost]) -> bool:
        """Whether the last MOST_UNPRESSED posts, newest first, got no press."""
        last = [one for one in newest if self.since is None or one.day >= self.since]
        last = last[:MOST_UNPRESSED]
        return len(last) == MOST_UNPRESSED and not any(one.pressed for one in last)


@dataclass(frozen=True, slots=True)
class Asked:
    """A prompt was posted, or was not wanted, on a day."""

    prompt: str
    on: date


@dataclass(frozen=True, slots=True)
class Choosing:
    """What the next prompt depends on. `besides`: not wanted this week."""

    stage: Stage
    today: date
    asked: Collection[Asked] = ()
    besides: Collection[str] = ()


@cache
def bank() -> tuple[Prompt, ...]:
    """Every question, in order."""
    return tuple(
        Prompt(**{**one, "theme": Theme(one["theme"]), "stage": _stage(one["stage"])})
        for one in json.loads(_BANK.read_text("utf-8"))
    )


def _stage(stage: str) -> Stage | None:
    return None if stage == ANY else Stage(stage)


def prompt_of(id: str) -> Prompt | None:
    """None where another version of the bank had it."""
    return next((one for one in bank() if one.id == id), None)


def next_prompt(choosing: Choosing, prompts: Iterable[Prompt] | None = None) -> Prompt:
    """Of the theme that was asked about longest ago; what is for this stage before what is for any.

    Nothing comes back within a year, nor what was passed over this week; where that leaves nothing for the
    stage there are the other stages, and then whatever was asked longest ago.
    """
    every = tuple(bank() if prompts is None else prompts)
    last = {one.prompt: one.on for one in sorted(choosing.asked, key=lambda one: one.on)}
    wanted = [one for one in every if one.id not in choosing.besides] or list(every)
    fresh = [one for one in wanted if not _is_recent(last.get(one.id), choosing.today)]
    fitting = [one for one in fresh if one.stage in (None, choosing.stage)]
    turns = _turns(every, last, choosing)
    if fresh:
        return min(fitting or fresh, key=lambda one: (turns[one.theme], one.stage is None))
    return min(wanted, key=lambda one: last[one.id])


def _is_recent(asked: date | None, today: date) -> bool:
    return asked is not None and today - asked < RESTS


def _turns(
    every: Sequence[Prompt], last: dict[str, date], choosing: Choosing
) -> dict[Theme, tuple[date, int]]:
    """When each theme had its turn; what was passed over had it today."""
    order = {theme: place for place, theme in enumerate(Theme)}
    days = dict.fromkeys(Theme, date.min)
    for one in every:
        asked = choosing.today if one.id in choosing.besides else last.get(one.id, date.min)
        days[one.theme] = max(days[one.theme], asked)
    return {theme: (days[theme], order[theme]) for theme in Theme}


def next_day(weekday: int, today: date, last: date | None, calendar: Calendar) -> date | None:
    """The day of the next post, after today, in a week after the last one's: its weekday, or the first
    working day after it in that week. A week without one has no post; None where none comes for long."""
    monday = monday_of(today)
    for week in range(WEEKS_AHEAD):
        day = _day_in(monday + timedelta(weeks=week), weekday, calendar)
        if day and day > today and (last is None or week_of(day) > week_of(last)):
            return day
    return None


def _day_in(monday: date, weekday: int, calendar: Calendar) -> date | None:
    days = (monday + timedelta(days=n) for n in range(weekday, 7))
    return next((day for day in days if calendar.is_working_day(day)), None)


class Posts(Protocol):
    async def policy(self) -> Weekly: ...
    async def save_policy(self, policy: Weekly) -> None: ...
    async def add(self, post: WeekPost) -> WeekPost:
        """Keep it; it comes back with its id."""
        ...

    async def save(self, post: WeekPost) -> None: ...
    async def get(self, post: PostId) -> WeekPost | None: ...
    async def last(self) -> WeekPost | None:
        """The one of the latest day, whatever became of it."""
        ...

    async def posted(self) -> Sequence[WeekPost]:
        """What stood in the channel, newest first."""
        ...
