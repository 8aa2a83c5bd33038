"""Local days and moments, over both changes of the clock."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar, QuietPeriod, local_date, local_instant

AMSTERDAM = "Europe/Amsterdam"


@pytest.mark.parametrize(
    ("day", "at", "utc"),
    [
        (date(2026, 10, 24), time(9, 30), "2026-10-24T07:30"),
        (date(2026, 10, 25), time(9, 30), "2026-10-25T08:30"),
        (date(2026, 10, 25), time(2, 30), "2026-10-25T00:30"),  # twice: the first
        (date(2026, 10, 26), time(9, 30), "2026-10-26T08:30"),
        (date(2027, 3, 27), time(9, 30), "2027-03-27T08:30"),
        (date(2027, 3, 28), time(2, 30), "2027-03-28T01:30"),  # never: 03:30 summer time
        (date(2027, 3, 28), time(9, 30), "2027-03-28T07:30"),
    ],
)
def test_wall_time_is_kept_over_the_change_of_the_clock(day: date, at: time, utc: str) -> None:
    assert local_instant(day, at, AMSTERDAM) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@given(st.dates(date(2026, 1, 1), date(2028, 1, 1)), st.times(time(4), time(23, 59)))
def test_a_wall_time_comes_back(day: date, at: time) -> None:
    assert local_date(local_instant(day, at, AMSTERDAM), AMSTERDAM) == day


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 23), True),
        (date(2026, 11, 28), False),  # Saturday
        (date(2026, 12, 25), False),  # Christmas
        (date(2027, 4, 27), False),  # King's Day
        (date(2026, 12, 22), False),  # quiet period
        (date(2027, 1, 4), True),
    ],
)
def test_working_days(day: date, works: bool) -> None:
    calendar = Calendar((QuietPeriod(date(2026, 12, 21), date(2027, 1, 3)),))

    assert calendar.is_working_day(day) is works


def test_the_nth_working_day_skips_the_weekend() -> None:
    friday = date(2026, 11, 27)

    assert Calendar().working_day(friday, 1) == date(2026, 11, 30)
    assert Calendar().working_day(friday, 3) == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-11-23T10:00", "2026-11-23T10:00"),
        ("2026-11-23T05:00", "2026-11-23T08:00"),
        ("2026-11-23T17:00", "2026-11-24T08:00"),
        ("2026-11-27T16:30", "2026-11-30T08:00"),
    ],
)
def test_quiet_hours_end_in_the_morning(now: str, opens: str) -> None:
    moment = Calendar().open_moment(datetime.fromisoformat(now).replace(tzinfo=UTC), AMSTERDAM)

    assert moment == datetime.fromisoformat(opens).replace(tzinfo=UTC)
