"""What a picker sends and a button carries."""

from datetime import UTC, date, datetime, time

import pytest

from bot.domain import picked


def test_what_is_iso_is_read() -> None:
    assert picked.day("2026-12-03") == date(2026, 12, 3)
    assert picked.hour("15:00") == time(15)
    assert picked.instant("2026-12-03T10:00:00+01:00") == datetime(2026, 12, 3, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["", "None", "morgen", "2026-13-40", "9:00", "25:00", "9999-12-31T23:59:59", "²"]
)
def test_anything_else_is_nothing(text: str) -> None:
    assert picked.day(text) is None
    assert picked.hour(text) is None
    assert picked.instant(text) is None


def test_an_hour_has_no_zone_and_a_moment_has_one() -> None:
    assert picked.hour("15:00+02:00") is None
    assert picked.instant("2026-12-03T10:00:00") is None
    assert picked.instant("0001-01-01T00:00:00+14:00") is None
