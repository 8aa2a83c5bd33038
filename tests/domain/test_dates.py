"""Dates as people type them; what is not understood whole is not understood."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import read_date

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
    ],
)
def test_understood(text: str, expected: date) -> None:
    assert read_date(text, TODAY) == expected


@pytest.mark.parametrize(
    "text",
    ["", "ooit", "tot de zomer", "1 december misschien", "31 februari", "2020-01-01", "0 weken",
     "do", "zo goed", "2 weken en een dag", "99999 weken", "30-30", "today"],
)  # fmt: skip
def test_refused(text: str) -> None:
    assert read_date(text, TODAY) is None


@given(st.text(max_size=40))
def test_whatever_is_typed_gives_a_future_date_or_nothing(text: str) -> None:
    found = read_date(text, TODAY)

    assert found is None or found > TODAY
