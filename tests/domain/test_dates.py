"""Dates as people type them; what is not understood whole is not understood."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import read_date, read_when
from bot.domain.datewords import SPOKEN_AS_ONE, Spoken

TODAY = date(2026, 11, 18)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tot 1 december", date(2026, 12, 1)),
        ("until December 1st", date(2026, 12, 1)),
        ("until Dec 1 2027", date(2027, 12, 1)),
        ("tot 3 jan", date(2027, 1, 3)),
        ("2026-12-24", date(2026, 12, 24)),
        ("1-12", date(2026, 12, 1)),
        ("1/12/2027", date(2027, 12, 1)),
        ("morgen", date(2026, 11, 19)),
        ("tomorrow", date(2026, 11, 19)),
        ("volgende maandag", date(2026, 11, 23)),
        ("next Wednesday", date(2026, 11, 25)),
        ("tot vrijdag", date(2026, 11, 20)),
        ("2 weken", date(2026, 12, 2)),
        ("for two weeks", date(2026, 12, 2)),
        ("een maand", date(2026, 12, 18)),
        ("next month", date(2026, 12, 18)),
        ("over 10 dagen", date(2026, 11, 28)),
        ("tot de zomer", date(2027, 7, 1)),
        ("until after the summer", date(2027, 9, 1)),
        ("for half a year", date(2027, 5, 18)),
        ("een jaar", date(2027, 11, 18)),
    ],
)
def test_understood(text: str, expected: date) -> None:
    assert read_date(text, TODAY) == expected


@pytest.mark.parametrize(
    "text",
    ["", "ooit", "tot de herfst", "1 december misschien", "31 februari", "2020-01-01", "0 weken",
     "do", "zo goed", "2 weken en een dag", "99999 weken", "30-30", "today"],
)  # fmt: skip
def test_refused(text: str) -> None:
    assert read_date(text, TODAY) is None


@given(st.text(max_size=40))
def test_whatever_is_typed_gives_a_future_date_or_nothing(text: str) -> None:
    found = read_date(text, TODAY)

    assert found is None or found > TODAY


WEDNESDAY = TODAY


@pytest.mark.parametrize(
    ("text", "day", "at"),
    [
        ("it to Tuesday 10:00", "2026-11-24", "10:00"),
        ("Tuesday at 2 pm", "2026-11-24", "14:00"),
        ("dinsdag om 14 uur", "2026-11-24", "14:00"),
        ("volgende week dinsdag half drie", "2026-11-24", "14:30"),
        ("donderdag kwart over tien", "2026-11-19", "10:15"),
        ("Friday quarter to three", "2026-11-20", "14:45"),
        ("Friday half past nine", "2026-11-20", "09:30"),
        ("morgen om tien uur", "2026-11-19", "10:00"),
        ("overmorgen 9.15", "2026-11-20", "09:15"),
        ("3 december 16u", "2026-12-03", "16:00"),
        ("donderdag 3 december om 10:00", "2026-12-03", "10:00"),
        ("vrijdag 3 december om 10:00", None, None),
        ("12 dec 15:00", "2026-12-12", "15:00"),
        ("2026-12-01 09:30", "2026-12-01", "09:30"),
        ("maandag over een week om 11:00", "2026-11-30", "11:00"),
        ("over twee weken", "2026-12-02", None),
        ("in 3 days", "2026-11-21", None),
        ("niet deze maand", "2026-12-01", None),
        ("not this month", "2026-12-01", None),
        ("niet deze week", "2026-11-23", None),
        ("next week Thursday", "2026-11-26", None),
        ("Thursday next week", "2026-11-26", None),
        ("overmorgen", "2026-11-20", None),
        ("vrijdag 's middags", "2026-11-20", None),
        ("dinsdag misschien", None, None),
        ("dinsdag 25:00", None, None),
        ("dinsdag 10:75", None, None),
        ("half drie", None, None),
        ("gisteren", None, None),
        ("zo goed", None, None),
        ("may be later", None, None),
        ("do we meet", None, None),
        ("1 december 2019", None, None),
        ("31 februari", None, None),
        ("over 900 jaar", None, None),
        ("", None, None),
    ],
)
def test_days_and_times_are_understood_whole_or_refused(
    text: str, day: str | None, at: str | None
) -> None:
    when = read_when(text, WEDNESDAY)

    assert (when and when.day.isoformat()) == day
    assert (when and when.at and f"{when.at:%H:%M}") == at


@given(st.text(max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    when = read_when(text, WEDNESDAY)

    assert when is None or when.day > WEDNESDAY


@pytest.mark.parametrize("spoken", SPOKEN_AS_ONE, ids=lambda spoken: spoken.reads[0])
def test_several_words_are_one(spoken: Spoken) -> None:
    text, read = spoken.reads

    assert spoken.regex.sub(spoken.one, text) == read
    assert spoken.regex.sub(spoken.one, spoken.stays) == spoken.stays
