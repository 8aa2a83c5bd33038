"""May this person be written to now? The one function every planner and the courier ask (R2)."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from bot.domain.calendar import Calendar, local_date, local_instant, week_begins
from bot.domain.membership import GRACE, Member, Status, Topic

BLOCKED = "blocked"  # the problem of an account whose owner wants no direct messages (R9)
NUDGES_A_DAY = 1
UNANSWERED_AT_MOST = 3  # initiatives in a row; then somebody is left in peace


class Purpose(StrEnum):
    """Why Kring writes; this decides what holds a message back, and who comes first.

    ANSWER follows from something the person just did. NOTICE tells what happened to them, what they asked for
    or agreed to (R25), and FAREWELL that they belong no more; SUBSCRIBED comes at the hour that its reader
    chose. The others are *nudges*: Kring's own initiative, which spends the weekly message budget; KINDNESS,
    another member's word that asks nothing, is the least of them. The alphabet of the values is the order in
    which they claim it where there is no room for all.
    """

    ANSWER = "answer"
    NOTICE = "notice"
    FAREWELL = "notice-farewell"
    SUBSCRIBED = "notice-subscribed"
    CHECK_IN = "nudge-3-check-in"
    REMINDER = "nudge-3-reminder"
    REQUEST = "nudge-4-request"
    WELCOME = "nudge-5-welcome"
    PULSE = "nudge-6-pulse"
    OFFER = "nudge-7-offer"
    KINDNESS = "nudge-8-kindness"

    @property
    def is_nudge(self) -> bool:
        return self in NUDGES


NUDGES = (
    Purpose.CHECK_IN,
    Purpose.REMINDER,
    Purpose.REQUEST,
    Purpose.WELCOME,
    Purpose.PULSE,
    Purpose.OFFER,
    Purpose.KINDNESS,
)


TOPICS = {
    Purpose.CHECK_IN: Topic.CHECK_INS,
    Purpose.WELCOME: Topic.WELCOME,
    Purpose.PULSE: Topic.PULSE,
    Purpose.KINDNESS: Topic.KINDNESS,
}


@dataclass(frozen=True, slots=True)
class Send:
    """Now."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Not before `until` (UTC)."""

    until: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Skip:
    """Not at all; the reason is counted and shown (R8)."""

    reason: str


Verdict = Send | Wait | Skip


@dataclass(frozen=True, slots=True)
class Budget:
    """Nudges this person had, or has been promised before this one: of this local week and this local day,
    over all features."""

    week: int = 0
    day: int = 0


def asks(purpose: Purpose) -> bool:
    """Whether a letter waits for an answer that may be known. A reminder asks nothing new, a kind word
    asks nothing, and the answers to a poll are nobody's."""
    silent = (Purpose.REMINDER, Purpose.PULSE, Purpose.KINDNESS)
    return purpose.is_nudge and purpose not in silent


def may_receive(
    member: Member, purpose: Purpose, now: datetime, calendar: Calendar, zone: str, budget: Budget
) -> Verdict:
    """Decide whether `member` may get a message of this purpose at `now` (UTC).

    `zone` is the member's own IANA zone, or the community's where we do not know it.
    """
    if member.deactivated:
        missed = member.closed + GRACE if member.closed else now
        return Wait(missed, "deactivated") if now < missed else Skip("deactivated")
    if member.problem == BLOCKED:
        return Skip(BLOCKED)
    if purpose is Purpose.ANSWER:
        return Send()
    if member.status is Status.LEFT and purpose is not Purpose.FAREWELL:
        return Skip("left")
    if purpose is Purpose.SUBSCRIBED:
        return Send()  # at the hour that its reader chose
    if purpose.is_nudge:
        return _may_nudge(member, purpose, now, calendar, zone, budget)
    return _in_working_hours(now, calendar, zone)


def _may_nudge(
    member: Member, purpose: Purpose, now: datetime, calendar: Calendar, zone: str, budget: Budget
) -> Verdict:
    today = local_date(now, zone)
    if member.is_paused(today):
        return Skip("paused")
    if member.unanswered >= UNANSWERED_AT_MOST:
        return Skip("unanswered")
    if TOPICS.get(purpose) in member.muted:
        return Skip("muted")
    if budget.week >= member.weekly:
        return Wait(next_week(now, calendar, zone), "budget")
    if budget.day >= NUDGES_A_DAY:
        tomorrow = local_instant(today + timedelta(days=1), time(0), zone)
        return Wait(calendar.open_moment(tomorrow, zone), "budget")
    return _in_working_hours(now, calendar, zone)


def _in_working_hours(now: datetime, calendar: Calendar, zone: str) -> Verdict:
    moment = calendar.open_moment(now, zone)
    return Send() if moment == now else Wait(moment, "quiet hours")


def next_week(now: datetime, calendar: Calendar, zone: str) -> datetime:
    """The first working moment of the next local week."""
    monday = local_date(week_begins(now, zone), zone) + timedelta(days=7)
    return calendar.open_moment(local_instant(monday, time(0), zone), zone)
