"""The pace of a community: what Kring starts by itself, how often, and when it falls silent.

Who comes first where there is no room for all is `Purpose`'s order; whether there is room is
`may_receive`. Here is what fades when nobody answers. All days are local.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.calendar import Calendar

A_WEEK = 7  # days
SETTLED = 6  # weeks after the honest word, from which on there is a line a month
LEAST_TIME_TO_ANSWER = (
    1  # working days between a question and its reminder, and from that to closing
)


class Stage(StrEnum):
    """How far a community has come; what it hears of itself grows rarer with it."""

    STARTING = "starting"
    GROWING = "growing"
    MATURE = "mature"


@dataclass(frozen=True, slots=True)
class Fading:
    """Something weekly in a community where nothing happens: `weekly` times as ever, one honest word, and
    then a line a month, on its first such weekday."""

    weekly: int


class Turn(StrEnum):
    """What becomes of this week's occasion."""

    AS_EVER = "as-ever"
    HONEST_WORD = "honest-word"
    LINE = "line"
    NOTHING = "nothing"


DESK = Fading(weekly=6)
DIGEST = Fading(weekly=3)
POST = Fading(weekly=3)  # in the channel
HALF_A_YEAR, TWO_YEARS = timedelta(days=182), timedelta(days=730)
UNANSWERED_PULSES = 2  # in a row; then a pulse pauses


def stage_of(began: date, today: date) -> Stage:
    """By its age, where nobody says it: communities coalesce in months and mature in years (Wenger, McDermott
    and Snyder 2002, ch. 4 and 5). The limits are Kring's."""
    age = today - began
    if age < HALF_A_YEAR:
        return Stage.STARTING
    return Stage.GROWING if age < TWO_YEARS else Stage.MATURE


def turn(fading: Fading, quiet_weeks: int, day: date, stage: Stage = Stage.GROWING) -> Turn:
    """What a weekly thing comes to on `day` after so many whole weeks in which no member did anything.

    A mature community hears each month what others hear each week.
    """
    if quiet_weeks < fading.weekly and stage is not Stage.MATURE:
        return Turn.AS_EVER
    if quiet_weeks == fading.weekly:
        return Turn.HONEST_WORD
    is_first_of_month = day.day <= A_WEEK
    if quiet_weeks < fading.weekly:
        return Turn.AS_EVER if is_first_of_month else Turn.NOTHING
    long_after = quiet_weeks >= fading.weekly + SETTLED
    return Turn.LINE if long_after and is_first_of_month else Turn.NOTHING


def reminder_day(opened: date, closes: date, calendar: Calendar) -> date | None:
    """The working day at half time; None where it would crowd the question or the closing day."""
    half = opened + (closes - opened) / 2
    day = half if calendar.is_working_day(half) else calendar.before(half)
    if day <= opened:
        day = calendar.working_day(opened, LEAST_TIME_TO_ANSWER)
    return day if day <= closes - timedelta(days=1) and day < calendar.before(closes) else None
