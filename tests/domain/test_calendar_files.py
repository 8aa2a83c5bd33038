"""Calendar files as schools publish them."""

from datetime import date

import pytest

from bot.domain.calendar_files import read_ics

TODAY = date(2026, 11, 24)


def file(*events: str) -> str:
    inner = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{inner}END:VCALENDAR\n"


@pytest.mark.parametrize(
    ("event", "periods"),
    [
        (
            "DTSTART;VALUE=DATE:20261221\nDTEND;VALUE=DATE:20270104\nSUMMARY:Kerst",
            [("2026-12-21", "2027-01-03", "Kerst")],
        ),
        ("DTSTART;VALUE=DATE:20261205\nSUMMARY:Een dag", [("2026-12-05", "2026-12-05", "Een dag")]),
        ("DTSTART:20261210T080000Z\nDTEND:20261211T160000Z", [("2026-12-10", "2026-12-11", "")]),
        ("DTSTART;VALUE=DATE:20261201\nDURATION:P2D", [("2026-12-01", "2026-12-02", "")]),
        ("DTSTART;VALUE=DATE:20250101\nDTEND;VALUE=DATE:20250110", []),
        ("DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20281201", []),
        (
            "DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261202\nRRULE:FREQ=YEARLY;COUNT=2",
            [("2026-12-01", "2026-12-01", ""), ("2027-12-01", "2027-12-01", "")],
        ),
        (
            "DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;VALUE=DATE:20261208",
            [("2026-12-01", "2026-12-01", ""), ("2026-12-15", "2026-12-15", "")],
        ),
        (
            "DTSTART;VALUE=DATE:20221121\nDTEND;VALUE=DATE:20221126\nRRULE:FREQ=YEARLY;UNTIL=20271201",
            [("2026-11-21", "2026-11-25", ""), ("2027-11-21", "2027-11-25", "")],
        ),
    ],
)
def test_events_become_periods(event: str, periods: list[tuple[str, str, str]]) -> None:
    found = read_ics(file(event), TODAY)

    assert found is not None
    assert [(p.first.isoformat(), p.last.isoformat(), p.label) for p in found] == periods


def test_what_repeats_for_years_is_followed_from_now_on() -> None:
    found = read_ics(file("DTSTART;VALUE=DATE:20220107\nRRULE:FREQ=WEEKLY"), TODAY)

    assert found and len(found) == 100 and found[0].first == date(2026, 11, 27)


def test_what_repeats_every_minute_is_no_calendar_of_days() -> None:
    assert read_ics(file("DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=MINUTELY"), TODAY) is None


@pytest.mark.parametrize(
    "text", ["", "Kerstvakantie", "BEGIN:VCALENDAR", file("SUMMARY:geen begin"), file("DTSTART:x")]
)
def test_what_is_no_calendar_is_refused(text: str) -> None:
    assert not read_ics(text, TODAY)
