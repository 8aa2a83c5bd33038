"""What fades when nobody answers, when a reminder falls, and who comes first."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar, QuietPeriod
from bot.domain.eligibility import NUDGES, Purpose, asks
from bot.domain.pace import DESK, DIGEST, Fading, Stage, Turn, reminder_day, turn
from bot.domain.participation import Activity, quiet_weeks, week_of
from bot.domain.people import PersonId
from bot.domain.pulse import PulsePolicy

MONDAYS = [date(2026, 9, 7) + timedelta(weeks=n) for n in range(52)]
SUMMER = Calendar((QuietPeriod(date(2026, 7, 13), date(2026, 8, 21)),))


def a_silent_year(fading: Fading, stage: Stage = Stage.GROWING) -> list[Turn]:
    return [turn(fading, quiet, day, stage) for quiet, day in enumerate(MONDAYS)]


@pytest.mark.parametrize(("fading", "weekly"), [(DESK, 6), (DIGEST, 3)])
def test_d23_what_is_weekly_fades_to_one_honest_word_and_a_line_a_month(
    fading: Fading, weekly: int
) -> None:
    year = a_silent_year(fading)

    assert year[:weekly] == [Turn.AS_EVER] * weekly
    assert year[weekly] is Turn.HONEST_WORD
    assert year.count(Turn.HONEST_WORD) == 1
    assert set(year[weekly + 1 :]) == {Turn.NOTHING, Turn.LINE}
    assert len(year) - year.count(Turn.NOTHING) <= 16


def test_a_mature_community_hears_each_month_what_others_hear_each_week() -> None:
    lively = [turn(DESK, 0, day, Stage.MATURE) for day in MONDAYS]

    assert lively.count(Turn.AS_EVER) == 12
    assert set(lively) == {Turn.AS_EVER, Turn.NOTHING}


@pytest.mark.parametrize(
    ("opened", "closes", "day"),
    [
        (date(2026, 11, 24), date(2026, 12, 1), date(2026, 11, 27)),  # Tuesday to Tuesday: Friday
        (date(2026, 11, 23), date(2026, 11, 30), date(2026, 11, 26)),
        (date(2026, 11, 26), date(2026, 12, 3), date(2026, 11, 27)),  # half time is a Sunday
        (date(2026, 11, 24), date(2026, 11, 25), None),
        (date(2026, 11, 24), date(2026, 11, 26), None),  # it would crowd the closing day
        (date(2026, 12, 22), date(2026, 12, 29), date(2026, 12, 24)),  # not at Christmas
    ],
)
def test_d25_a_reminder_falls_at_half_time(opened: date, closes: date, day: date | None) -> None:
    assert reminder_day(opened, closes, Calendar()) == day


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(1, 60))
def test_d25_no_reminder_stands_near_the_question_or_the_closing(opened: date, days: int) -> None:
    calendar = Calendar((QuietPeriod(date(2026, 12, 21), date(2027, 1, 3)),))
    opened = calendar.on_or_after(opened)
    closes = calendar.on_or_after(opened + timedelta(days=days))
    day = reminder_day(opened, closes, calendar)

    if day is not None:
        assert opened < day < calendar.before(closes)
        assert calendar.is_working_day(day)


def test_d24_the_order_of_claims_is_the_alphabet_of_the_values() -> None:
    """The database orders by the value: a check-in before a request, a pulse after the welcome."""
    assert sorted(Purpose) == list(Purpose)
    assert list(NUDGES) == sorted(NUDGES)
    assert [p for p in NUDGES if not asks(p)] == [
        Purpose.REMINDER,
        Purpose.PULSE,
        Purpose.KINDNESS,
    ]


def _acted(*days: date) -> list[Activity]:
    return [Activity(PersonId(n), week_of(day), 1) for n, day in enumerate(days)]


@pytest.mark.parametrize(
    ("last", "today", "weeks"),
    [
        (date(2026, 6, 1), date(2026, 6, 5), 0),
        (date(2026, 6, 1), date(2026, 6, 8), 0),  # the week is not over that long
        (date(2026, 6, 1), date(2026, 6, 15), 1),
        (date(2026, 7, 10), date(2026, 8, 24), 0),  # all of it summer
        (date(2026, 7, 6), date(2026, 9, 7), 2),
    ],
)
def test_d22_holidays_are_no_silence(last: date, today: date, weeks: int) -> None:
    assert quiet_weeks(_acted(date(2026, 1, 5), last), today, SUMMER) == weeks


def test_a_community_in_which_nobody_ever_acted_is_not_silent_yet() -> None:
    assert quiet_weeks([], datetime(2026, 6, 1).date(), Calendar()) == 0


def test_d23_a_pulse_pauses_after_two_that_hardly_anybody_answered() -> None:
    on = PulsePolicy(on=True)
    once = on.closed(answered=False)

    assert once.on and once.unanswered == 1
    assert not once.closed(answered=False).on
    assert once.closed(answered=True).unanswered == 0
