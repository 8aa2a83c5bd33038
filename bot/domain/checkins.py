"""Check-ins: two minutes a fortnight, each person's own; what they shared, and what stays theirs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.anonymity import LEAST
from bot.domain.communities import CommunityId
from bot.domain.pairs import PairId
from bot.domain.people import PersonId

USEFUL = 6  # progress of 0 to 10 from which a check-in counts as useful; a pass in Dutch schools
KEEP_TEXTS = timedelta(days=30)  # after the pair's end, then only the numbers stay
LONGEST = 1000  # characters
MOST_PROGRESS = 10


class Met(StrEnum):
    """Did you meet?"""

    YES = "yes"
    NOT_YET = "not-yet"
    NO = "no"


class CheckInStatus(StrEnum):
    PLANNED = "planned"
    SENT = "sent"
    ANSWERED = "answered"
    SKIPPED = "skipped"
    MISSED = "missed"


UNANSWERED = (CheckInStatus.SENT, CheckInStatus.MISSED)
REFLECTION = ("act", "look", "aware", "create", "try")  # Korthagen's ALACT spiral


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One person's side of one check-in.

    `progress` is 0 to 10. `blocker` goes to facilitators only where `shared`; `reflection` to the
    other only where `reflection_shared`. Texts are forgotten a month after the pair's end.
    """

    community: CommunityId
    pair: PairId
    person: PersonId
    number: int
    day: date
    status: CheckInStatus
    met: Met | None = None
    progress: int | None = None
    blocker: str = ""
    shared: bool = False
    step: str = ""
    step_on: date | None = None
    reflection: tuple[tuple[str, str], ...] = ()
    reflection_shared: bool = False

    def on(self, day: date, status: CheckInStatus) -> "CheckIn":
        return replace(self, day=day, status=status)

    def without_texts(self) -> "CheckIn":
        return replace(self, blocker="", step="", reflection=())

    def is_open(self) -> bool:
        return self.status in (CheckInStatus.PLANNED, CheckInStatus.SENT)


@dataclass(frozen=True, slots=True)
class Kept:
    """Check-ins of a time: answered, of those that were asked."""

    answered: int
    asked: int

    @property
    def percent(self) -> int | None:
        return round(100 * self.answered / self.asked) if self.asked >= LEAST else None


class KnownCheckIns(Protocol):
    """Check-ins as others read them."""

    async def of_pair(self, pair: PairId) -> Sequence[CheckIn]:
        """Both sides' check-ins, by number."""
        ...

    async def unanswered(self) -> Mapping[PairId, Sequence[date]]:
        """Of every pair, the days of what `unanswered_days` counts."""
        ...


class CheckIns(KnownCheckIns, Protocol):
    async def save(self, check_in: CheckIn) -> None: ...
    async def kept(self, since: date) -> Mapping[date, Kept]:
        """By the day on which they were asked."""
        ...


def latest(check_ins: Sequence[CheckIn], person: PersonId) -> CheckIn | None:
    """The person's last check-in."""
    return max((c for c in check_ins if c.person == person), key=lambda c: c.number, default=None)


def next_number(check_ins: Sequence[CheckIn], person: PersonId) -> int:
    """The number of the person's next check-in: counted, so that no other rhythm gives it twice."""
    newest = latest(check_ins, person)
    if newest is None:
        return 1
    return newest.number + (newest.status is not CheckInStatus.PLANNED)


def open_number(check_ins: Sequence[CheckIn], person: PersonId) -> int:
    """The number of the check-in to answer now: the last one while it is open, else the next."""
    newest = latest(check_ins, person)
    return newest.number if newest and newest.is_open() else next_number(check_ins, person)


def done_on(check_ins: Sequence[CheckIn], person: PersonId, day: date) -> CheckIn | None:
    """The check-in that the person answered on a day: there is one a day."""
    newest = max(
        (c for c in check_ins if c.person == person and c.status is CheckInStatus.ANSWERED),
        key=lambda c: c.number,
        default=None,
    )
    return newest if newest and newest.day == day else None


def unanswered_days(check_ins: Sequence[CheckIn]) -> tuple[date, ...]:
    """When somebody was asked, or was to be, and nothing came back."""
    return tuple(c.day for c in check_ins if c.status in UNANSWERED)


def trend(check_ins: Sequence[CheckIn], person: PersonId) -> tuple[int, ...]:
    """The person's own progress, in order."""
    own = sorted((c for c in check_ins if c.person == person), key=lambda c: c.number)
    return tuple(c.progress for c in own if c.progress is not None)


def held(check_ins: Sequence[CheckIn]) -> tuple[int, int]:
    """How many check-ins were answered, of how many that were sent or missed."""
    planned = [c for c in check_ins if c.status is not CheckInStatus.PLANNED]
    return sum(c.status is CheckInStatus.ANSWERED for c in planned), len(planned)
