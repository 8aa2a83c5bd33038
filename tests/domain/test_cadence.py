"""When check-ins fall: over weekends, holidays, year ends, short months and both DST changes."""

from datetime import UTC, date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cadence import (
    Rhythm,
    check_in_days,
    is_reflection,
    next_check_in,
)
from bot.domain.calendar import Calendar, QuietPeriod, local_instant
from bot.domain.policy import Rounds, next_round

CHRISTMAS = QuietPeriod(date(2026, 12, 21), date(2027, 1, 3))


def days(begun: str, rhythm: Rhythm | None = None, *quiet: QuietPeriod) -> list[str]:
    calendar = Calendar(quiet)
    found = check_in_days(date.fromisoformat(begun), rhythm or Rhythm(), calendar)
    return [day.isoformat() for day in found]


def test_every_two_weeks_for_eight_weeks_then_monthly_for_six_months() -> None:
    assert days("2026-09-01") == [
        "2026-09-15",
        "2026-09-29",
        "2026-10-13",
        "2026-10-27",
        "2026-12-01",
        "2027-01-04",  # New Year's Day, then a weekend
        "2027-02-01",
    ]


@pytest.mark.parametrize(
    ("begun", "quiet", "expected"),
    [
        ("2026-11-30", (CHRISTMAS,), ["2026-12-14", "2027-01-04", "2027-01-11"]),
        ("2026-11-23", (CHRISTMAS,), ["2026-12-07", "2027-01-04", "2027-01-18"]),
        ("2026-12-07", (CHRISTMAS,), ["2027-01-04", "2027-01-18", "2027-02-01"]),
        ("2026-03-20", (), ["2026-04-07", "2026-04-17", "2026-05-01"]),
        ("2026-04-13", (), ["2026-04-28", "2026-05-11", "2026-05-26"]),
    ],
)
def test_days_off_move_on(begun: str, quiet: tuple[QuietPeriod, ...], expected: list[str]) -> None:
    assert days(begun, None, *quiet)[:3] == expected


@pytest.mark.parametrize(
    ("begun", "expected"),
    [
        ("2026-01-31", ["2026-03-31", "2026-04-30", "2026-06-01", "2026-06-30"]),
        ("2024-01-29", ["2024-04-02", "2024-04-29", "2024-05-29", "2024-07-01"]),
    ],
)
def test_short_months_have_a_last_day(begun: str, expected: list[str]) -> None:
    assert days(begun, Rhythm(every=2, first=4, months=6))[2:] == expected


def test_a_long_holiday_leaves_one_check_in_not_three() -> None:
    summer = QuietPeriod(date(2026, 7, 6), date(2026, 8, 16))
    found = days("2026-06-15", Rhythm(every=2, first=20), summer)

    assert [d for d in found if d.startswith("2026-08")] == ["2026-08-17", "2026-08-24"]


@pytest.mark.parametrize(
    ("day", "at", "zone", "utc"),
    [
        ("2026-03-28", "09:30", "Europe/Amsterdam", "08:30"),
        ("2026-03-29", "02:30", "Europe/Amsterdam", "01:30"),  # the gap moves forward
        ("2026-03-30", "09:30", "Europe/Amsterdam", "07:30"),
        ("2026-10-25", "02:30", "Europe/Amsterdam", "00:30"),  # twice: the first
        ("2026-10-26", "09:30", "Europe/Amsterdam", "08:30"),
        ("2026-12-31", "23:30", "America/New_York", "04:30"),
        ("2026-11-02", "09:30", "America/New_York", "14:30"),
    ],
)
def test_moments_are_local_wall_time(day: str, at: str, zone: str, utc: str) -> None:
    """R14."""
    moment = local_instant(date.fromisoformat(day), time.fromisoformat(at), zone)

    assert moment.tzinfo is UTC
    assert f"{moment:%H:%M}" == utc


BEGUN = st.dates(date(2026, 1, 1), date(2027, 12, 31))
RHYTHMS = st.builds(
    Rhythm, every=st.integers(1, 8), first=st.integers(0, 30), months=st.integers(1, 24)
)


@given(BEGUN, RHYTHMS, st.integers(0, 60), st.integers(0, 70))
def test_every_check_in_is_a_working_day_after_the_last(
    begun: date, rhythm: Rhythm, start: int, length: int
) -> None:
    first = begun + timedelta(days=start)
    calendar = Calendar((QuietPeriod(first, first + timedelta(days=length)),))
    found = check_in_days(begun, rhythm, calendar)

    assert list(found) == sorted(set(found))
    assert all(calendar.is_working_day(day) and day > begun for day in found)
    assert all(day < rhythm.end(begun) for day in found)


@given(BEGUN, RHYTHMS)
def test_one_after_another_reaches_them_all(begun: date, rhythm: Rhythm) -> None:
    calendar, after, found = Calendar(), begun, []
    while after := next_check_in(begun, after, rhythm, calendar):
        found.append(after)

    assert tuple(found) == check_in_days(begun, rhythm, calendar)


def test_every_third_looks_back() -> None:
    assert [n for n in range(1, 10) if is_reflection(n)] == [3, 6, 9]


@pytest.mark.parametrize(
    ("rounds", "after", "day"),
    [
        (Rounds.OFF, "2026-11-24", None),
        (Rounds.WEEKLY, "2026-11-24", "2026-11-30"),
        (Rounds.WEEKLY, "2026-11-30", "2026-12-07"),
        (Rounds.FORTNIGHTLY, "2026-11-24", "2026-12-07"),
        (Rounds.FORTNIGHTLY, "2026-12-21", "2027-01-04"),  # 2026 has a week 53
        (Rounds.FORTNIGHTLY, "2027-01-04", "2027-01-18"),
        (Rounds.MONTHLY, "2026-11-24", "2026-12-07"),
        (Rounds.WEEKLY, "2027-03-23", "2027-03-30"),  # Easter Monday moves on
    ],
)
def test_rounds_have_their_mondays(rounds: Rounds, after: str, day: str | None) -> None:
    found = next_round(rounds, date.fromisoformat(after), Calendar())

    assert (found and found.isoformat()) == day
