"""When something is to be, as people propose it, in Dutch and English."""

from datetime import date, time

import pytest

from bot.domain.eventtimes import read_wanted, title_of
from bot.domain.recurrences import Every
from bot.domain.slots import AFTERNOON, MORNING, Span

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.mark.parametrize(
    ("said", "day", "at", "minutes"),
    [
        ("woensdag 9 december om 15:00", date(2026, 12, 9), time(15), None),
        ("wo 9 dec 15u", date(2026, 12, 9), time(15), None),
        ("morgen 10:00", date(2026, 11, 25), time(10), None),
        ("donderdag 10 december om twee uur, twee uur lang", date(2026, 12, 10), time(14), 120),
        ("kick-off on 10 December at 2 pm for 2 hours", date(2026, 12, 10), time(14), 120),
        ("9 december 15:00-16:30", date(2026, 12, 9), time(15), 90),
        ("dinsdag 1 december om half drie, anderhalf uur", date(2026, 12, 1), time(14, 30), 90),
        ("on Thursday 3 December at 3 pm, 45 minutes", date(2026, 12, 3), time(15), 45),
    ],
)
def test_a_moment(said: str, day: date, at: time, minutes: int | None) -> None:
    wanted = read_wanted(said, TODAY)

    assert (wanted.day, wanted.at, wanted.minutes) == (day, at, minutes)


@pytest.mark.parametrize(
    ("said", "span"),
    [
        ("ergens in week 50, 's middags", Span(date(2026, 12, 7), date(2026, 12, 13), AFTERNOON)),
        ("week 2", Span(date(2027, 1, 11), date(2027, 1, 17))),
        ("sometime next week in the morning", Span(date(2026, 11, 30), date(2026, 12, 6), MORNING)),
        ("volgende week", Span(date(2026, 11, 30), date(2026, 12, 6))),
        ("volgende week dinsdag 's middags", Span(date(2026, 12, 1), date(2026, 12, 1), AFTERNOON)),
        ("in the week of 7 December", Span(date(2026, 12, 7), date(2026, 12, 13))),
        ("de komende twee weken", Span(date(2026, 11, 25), date(2026, 12, 8))),
        ("begin december", Span(date(2026, 12, 1), date(2026, 12, 10))),
        ("late January", Span(date(2027, 1, 21), date(2027, 1, 31))),
        ("in maart", Span(date(2027, 3, 1), date(2027, 3, 31))),
        ("9 december", Span(date(2026, 12, 9), date(2026, 12, 9))),
    ],
)
def test_a_span(said: str, span: Span) -> None:
    assert read_wanted(said, TODAY).span == span


@pytest.mark.parametrize(
    ("said", "every", "weekday", "at", "minutes"),
    [
        ("elke eerste dinsdag van de maand om 15 uur, een uur", Every.FIRST, 1, time(15), 60),
        ("every other Thursday 12:00, 45 min", Every.FORTNIGHT, 3, time(12), 45),
        ("elke maandag van 9 tot 10", Every.WEEK, 0, time(9), 60),
    ],
)
def test_a_rhythm(said: str, every: Every, weekday: int, at: time, minutes: int) -> None:
    wanted = read_wanted(said, TODAY)

    assert wanted.every
    assert (wanted.every.every, wanted.every.weekday) == (every, weekday)
    assert (wanted.at, wanted.minutes) == (at, minutes)


@pytest.mark.parametrize(
    "said", ["", "een keer samen eten", "week 99", "om drie uur", "soon", "x" * 5000]
)
def test_what_says_no_time(said: str) -> None:
    assert not read_wanted(said, TODAY).is_said


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (
            "workshop over rubrics, ergens in week 50, 's middags, anderhalf uur",
            "workshop over rubrics",
        ),
        ("kick-off on 10 December at 2 pm for 2 hours", "kick-off"),
        ("leeskring elke eerste dinsdag om 15:00", "leeskring"),
        ("woensdag 9 december om 15:00 intervisie", "intervisie"),
        ("morgen 10:00", ""),
        ("samen eten", "samen eten"),
    ],
)
def test_the_rest_is_its_title(said: str, title: str) -> None:
    assert title_of(said, TODAY) == title
