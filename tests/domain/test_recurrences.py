"""What comes again: as it is said, and the days on which it falls."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar, QuietPeriod, local_date
from bot.domain.experts import MOST_SLOTS, NOTICE, Hours, slots
from bot.domain.recurrences import Every, Recurrence, Spoken, read_recurrence

SAT = date(2026, 11, 28)
ZONE = "Europe/Amsterdam"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "elke eerste dinsdag van de maand van 12 tot 13 uur",
            Spoken(Every.FIRST, 1, time(12), time(13)),
        ),
        ("every other Thursday, 3 to 4 pm", Spoken(Every.FORTNIGHT, 3, time(15), time(16))),
        ("iedere woensdag 10:00-11:30", Spoken(Every.WEEK, 2, time(10), time(11, 30))),
        ("op maandagen van 9 tot 10", Spoken(Every.WEEK, 0, time(9), time(10))),
        ("elke 2e vrijdag 14u30 tot 15u30", Spoken(Every.SECOND, 4, time(14, 30), time(15, 30))),
        (
            "om de week donderdag half drie tot drie",
            Spoken(Every.FORTNIGHT, 3, time(14, 30), time(15)),
        ),
        ("Tuesdays 12-1pm", Spoken(Every.WEEK, 1, time(12), time(13))),
        ("every tuesday between 10 and 12", Spoken(Every.WEEK, 1, time(10), time(12))),
        ("every Monday at 9", Spoken(Every.WEEK, 0, time(9))),
        ("de laatste vrijdag van de maand", Spoken(Every.LAST, 4)),
    ],
)
def test_as_it_is_said(said: str, expected: Spoken) -> None:
    assert read_recurrence(said) == expected
    assert read_recurrence(said).recurs


@pytest.mark.parametrize(
    "said",
    ["verzet het naar dinsdag 14:00", "mijn eerste vraag over dinsdag", "", "every day", "<b>"],
)
def test_one_day_is_no_recurrence(said: str) -> None:
    assert not read_recurrence(said).recurs


@pytest.mark.parametrize(
    ("every", "weekday", "expected"),
    [
        (Every.FIRST, 1, ["2026-12-01", "2027-01-05"]),
        (Every.LAST, 4, ["2026-12-25", "2027-01-29"]),
        (
            Every.FORTNIGHT,
            1,
            ["2026-12-01", "2026-12-15", "2026-12-29", "2027-01-12", "2027-01-26"],
        ),
    ],
)
def test_on_which_days_it_comes(every: Every, weekday: int, expected: list[str]) -> None:
    days = Recurrence(every, weekday, SAT).days(SAT, date(2027, 1, 31))

    assert [day.isoformat() for day in days] == expected


def test_a_fortnight_goes_on_as_it_began_whenever_it_is_asked() -> None:
    fortnight = Recurrence(Every.FORTNIGHT, 1, SAT)

    assert fortnight.days(date(2026, 12, 2), date(2026, 12, 20)) == (date(2026, 12, 15),)


def _hours(**more: object) -> Hours:
    return Hours(Recurrence(Every.WEEK, 3, SAT), time(12), time(13), 20, **more)  # type: ignore[arg-type]


def test_talks_lie_within_the_hours() -> None:
    assert _hours().starts == (time(12), time(12, 20), time(12, 40))
    assert Hours(Recurrence(Every.WEEK, 3, SAT), time(12), time(12, 10), 20).starts == ()
    assert Hours(Recurrence(Every.WEEK, 3, SAT), time(13), time(12), 20).starts == ()


def test_no_talk_on_days_off_in_quiet_periods_or_when_the_expert_is_away() -> None:
    quiet = Calendar((QuietPeriod(date(2026, 12, 21), date(2027, 1, 3)),))
    now = datetime(2026, 11, 28, 9, tzinfo=UTC)
    free = slots(_hours(closed=frozenset({date(2026, 12, 3)})), ZONE, now, quiet, ())
    days = {local_date(at, ZONE).isoformat() for at in free}

    assert {"2026-12-03", "2026-12-24", "2026-12-31"}.isdisjoint(days)
    assert min(days) == "2026-12-10"


def test_the_hour_stays_the_same_on_the_wall_when_the_clock_changes() -> None:
    now = datetime(2027, 3, 20, 9, tzinfo=UTC)
    free = slots(_hours(), ZONE, now, Calendar(), ())

    assert [at.isoformat() for at in free[0:4:3]] == [
        "2027-03-25T11:00:00+00:00",
        "2027-04-01T10:00:00+00:00",
    ]


@given(
    every=st.sampled_from(Every),
    weekday=st.integers(0, 4),
    begins=st.times(time(0), time(22)),
    minutes=st.sampled_from((15, 20, 30, 60)),
    zone=st.sampled_from((ZONE, "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham")),
    now=st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)),  # noqa: DTZ001 - UTC is put on
)
def test_every_free_talk_is_ahead_and_on_its_day(
    every: Every, weekday: int, begins: time, minutes: int, zone: str, now: datetime
) -> None:
    now = now.replace(tzinfo=UTC)
    hours = Hours(Recurrence(every, weekday, now.date()), begins, time(23, 59), minutes)
    free = slots(hours, zone, now, Calendar(), ())

    assert len(free) <= MOST_SLOTS
    assert list(free) == sorted(free)
    for at in free:
        assert at >= now + NOTICE
        assert Calendar().is_working_day(local_date(at, zone))
    assert not set(slots(hours, zone, now, Calendar(), free[:1])) & set(free[:1])
