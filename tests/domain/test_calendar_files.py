"""Calendar files as schools publish them."""

from datetime import date

import pytest

from bot.domain.calendar_files import CalendarFile, read_ics

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
    assert [(p.first.isoformat(), p.last.isoformat(), p.label) for p in found.periods] == periods


def test_what_repeats_for_years_is_followed_from_now_on() -> None:
    found = read_ics(file("DTSTART;VALUE=DATE:20220107\nRRULE:FREQ=WEEKLY"), TODAY)

    assert found and len(found.periods) == 100 and found.periods[0].first == date(2026, 11, 27)


def test_what_repeats_every_minute_is_no_calendar_of_days() -> None:
    assert read_ics(file("DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=MINUTELY"), TODAY) is None


@pytest.mark.parametrize(
    "text", ["", "Kerstvakantie", "BEGIN:VCALENDAR", file("SUMMARY:geen begin"), file("DTSTART:x")]
)
def test_what_is_no_calendar_is_refused(text: str) -> None:
    assert not read_ics(text, TODAY)


def read(*events: str, zone: str = "Europe/Amsterdam") -> CalendarFile:
    found = read_ics(file(*events), TODAY, zone)
    assert found
    return found


def spans(found: CalendarFile) -> list[str]:
    return [f"{p.first:%m-%d}/{p.last:%m-%d}" for p in found.periods]


@pytest.mark.parametrize(
    ("zone", "event", "days"),
    [
        # a moment falls on a day of the community
        ("Europe/Amsterdam", "DTSTART:20261218T230000Z", ["12-19/12-19"]),
        ("Europe/Amsterdam", "DTSTART:20261218T225900Z", ["12-18/12-18"]),
        ("America/New_York", "DTSTART:20261218T030000Z", ["12-17/12-17"]),
        ("Pacific/Auckland", "DTSTART:20261218T120000Z", ["12-19/12-19"]),
        ("Europe/Amsterdam", "DTSTART:20261220T230000Z\nDTEND:20270103T230000Z", ["12-21/01-03"]),
        ("Europe/Amsterdam", "DTSTART:20261220T230000Z\nDURATION:P14D", ["12-21/01-03"]),
        ("Europe/Amsterdam", "DTSTART;TZID=America/New_York:20261218T200000", ["12-19/12-19"]),
        ("Europe/Amsterdam", "DTSTART:20261218T230000", ["12-18/12-18"]),
        # a whole day is that day everywhere
        ("Pacific/Auckland", "DTSTART;VALUE=DATE:20261218", ["12-18/12-18"]),
        ("Pacific/Honolulu", "DTSTART;VALUE=DATE:20261218\nDTEND;VALUE=DATE:20261220", ["12-18/12-19"]),
        # as Outlook and Exchange name zones
        ("Europe/Amsterdam", ("DTSTART;TZID=W. Europe Standard Time:20261221T000000\n"
          "DTEND;TZID=W. Europe Standard Time:20261223T000000"), ["12-21/12-22"]),
        ("Europe/Amsterdam", "DTSTART;TZID=Romance Standard Time:20261221T000000", ["12-21/12-21"]),
        ("Europe/Amsterdam", "DTSTART;TZID=GMT Standard Time:20261221T233000", ["12-22/12-22"]),
        # series
        ("Europe/Amsterdam", "DTSTART:20261207T230000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2",
         ["12-08/12-08", "12-15/12-15"]),
        ("Europe/Amsterdam", ("DTSTART:20261207T230000Z\nRRULE:FREQ=WEEKLY;COUNT=3\n"
          "EXDATE:20261214T230000Z"), ["12-08/12-08", "12-22/12-22"]),
        ("Europe/Amsterdam", "DTSTART;VALUE=DATE:20261207\nRDATE;VALUE=DATE:20261209,20261210",
         ["12-07/12-07", "12-09/12-09", "12-10/12-10"]),
        # what is off is off
        ("Europe/Amsterdam", "DTSTART;VALUE=DATE:20261218\nSTATUS:CANCELLED", []),
        ("Europe/Amsterdam", "DTSTART;VALUE=DATE:20261218\nSTATUS:CONFIRMED", ["12-18/12-18"]),
    ],
)  # fmt: skip
def test_d11_days_are_the_communitys(zone: str, event: str, days: list[str]) -> None:
    assert spans(read(event, zone=zone)) == days


def test_d11_a_moved_and_a_cancelled_day_of_a_series_are_not_closed() -> None:
    found = read(
        "UID:a\nDTSTART;VALUE=DATE:20261207\nRRULE:FREQ=WEEKLY;COUNT=4",
        "UID:a\nRECURRENCE-ID;VALUE=DATE:20261214\nDTSTART;VALUE=DATE:20261216",
        "UID:a\nRECURRENCE-ID;VALUE=DATE:20261221\nDTSTART;VALUE=DATE:20261221\nSTATUS:CANCELLED",
        "UID:b\nRECURRENCE-ID;VALUE=DATE:20261207\nDTSTART;VALUE=DATE:20261230",
    )

    assert spans(found) == ["12-07/12-07", "12-16/12-16", "12-28/12-28", "12-30/12-30"]


@pytest.mark.parametrize(
    "odd",
    [
        "DTSTART:x\nSUMMARY:Raar",
        "SUMMARY:Raar",
        "DTSTART;VALUE=DATE:20261201\nDURATION:lang\nSUMMARY:Raar",
        "DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=NEVER\nSUMMARY:Raar",
        "DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=MINUTELY\nSUMMARY:Raar",
        "DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=DAILY\nEXDATE:x\nSUMMARY:Raar",
        "DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20281201\nSUMMARY:Raar",
        "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261201T000000Z\nDTSTART:20261202T000000Z\nSUMMARY:Raar",
    ],
)
def test_d11_one_odd_event_is_skipped_and_named(odd: str) -> None:
    """It refused the whole file."""
    found = read("DTSTART;VALUE=DATE:20261218\nSUMMARY:Goed", odd, "DTSTART;VALUE=DATE:20261219")

    assert spans(found) == ["12-18/12-18", "12-19/12-19"]
    assert found.odd == ("Raar",)


def test_d11_an_odd_event_without_a_title_has_its_number() -> None:
    assert read("DTSTART;VALUE=DATE:20261218", "DTSTART:x").odd == ("#2",)


@pytest.mark.parametrize(
    "zone", ["Narnia/Cair Paravel", '"(UTC+01:00) Amsterdam"', "(UTC+01:00) Amsterdam, Berlin"]
)
def test_d11_an_unknown_zone_is_the_communitys_and_is_said(zone: str) -> None:
    found = read(f"DTSTART;TZID={zone}:20261218T233000")

    assert spans(found) == ["12-18/12-18"]
    assert found.zones == (zone.strip('"'),)


@pytest.mark.parametrize("begin", ["", "\ufeff", "\r\n", "\ufeff\r\n"])
@pytest.mark.parametrize("line", ["\n", "\r\n", "\r"])
def test_d11_a_mark_and_folded_lines_are_no_trouble(begin: str, line: str) -> None:
    text = file("DTSTART;VALUE=DATE:20261218\nSUMMARY:Kerst\n vakantie")
    found = read_ics(begin + text.replace("\n", line), TODAY)

    assert found and found.periods[0].label == "Kerstvakantie"


def test_d11_a_quoted_printable_title_is_read() -> None:
    found = read("DTSTART;VALUE=DATE:20261218\nSUMMARY;ENCODING=QUOTED-PRINTABLE:=C3=A9=C3=A9n dag")

    assert found.periods[0].label == "één dag"
