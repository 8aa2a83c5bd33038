"""Calendar files: read back by two parsers that know nothing of one another (icalendar, vobject)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from dateutil.rrule import rruleset

from adapters.calendar_files import ics
from bot.domain.calendar import Calendar, QuietPeriod
from bot.domain.calendar_entries import Entry, of_event, of_series
from bot.domain.communities import CommunityId
from bot.domain.event_series import Series
from bot.domain.events import Event, EventId, SeriesId, Status
from bot.domain.recurrences import Every, Recurrence

HERE, ZONE = CommunityId(1), "Europe/Amsterdam"
AT = datetime(2026, 12, 1, 14, 0, tzinfo=UTC)
KICK_OFF = Event(EventId(7), HERE, "Kick-off; with, ☕", None, date(2026, 11, 24), AT, 90, "B2.14")
TUESDAYS = Series(
    SeriesId(3),
    HERE,
    "Reading circle",
    None,
    Recurrence(Every.FIRST, 1, date(2026, 11, 25)),
    time(15, 0),
    60,
)


def one(number: int, original: datetime, **more: object) -> Event:
    made = TUESDAYS.event_at(original, date(2026, 11, 24))
    return replace(made, id=EventId(number), **more)  # type: ignore[arg-type]


def both(
    entries: Sequence[Entry],
) -> tuple[list[icalendar.cal.Component], list[vobject.base.Component]]:
    """The events of a file, as each parser reads them."""
    made = ics(entries)
    return (
        list(icalendar.Calendar.from_ical(made).walk("VEVENT")),
        list(vobject.readOne(made.decode()).vevent_list),
    )


def test_one_event_is_what_both_parsers_read() -> None:
    (theirs,), (ours,) = both([of_event(KICK_OFF)])

    assert theirs["UID"] == ours.uid.value == "event:1:7@kring"
    assert theirs["SUMMARY"] == ours.summary.value == "Kick-off; with, ☕"
    assert theirs.decoded("DTSTART") == ours.dtstart.value == AT
    assert theirs.decoded("DTEND") == ours.dtend.value == AT + timedelta(minutes=90)
    assert theirs["LOCATION"] == ours.location.value == "B2.14"
    assert int(theirs["SEQUENCE"]) == int(ours.sequence.value) == 0


def test_what_moved_or_is_off_is_the_same_event_a_number_later() -> None:
    later = replace(KICK_OFF, moved=2, status=Status.OFF)
    (theirs,), (ours,) = both([of_event(later)])

    assert theirs["UID"] == ours.uid.value == "event:1:7@kring"
    assert int(theirs["SEQUENCE"]) == int(ours.sequence.value) == 2
    assert theirs["STATUS"] == ours.status.value == "CANCELLED"


def test_a_series_keeps_its_hour_over_both_changes_of_the_clock() -> None:
    entries = of_series(TUESDAYS, [one(1, AT)], Calendar(), ZONE)
    (theirs,), (ours,) = both(entries)

    assert theirs["RRULE"].to_ical() == b"FREQ=MONTHLY;BYDAY=1TU"
    moments: rruleset = ours.getrruleset(addRDate=True)
    read = [moment.replace(tzinfo=None) for moment in moments[:9]]
    assert {moment.time() for moment in read} == {time(15, 0)}
    assert read[:3] == [
        datetime(2026, 12, 1, 15, 0),  # noqa: DTZ001
        datetime(2027, 1, 5, 15, 0),  # noqa: DTZ001
        datetime(2027, 2, 2, 15, 0),  # noqa: DTZ001
    ]
    assert str(theirs["DTSTART"].params["TZID"]) == ZONE
    utc = [datetime.combine(m, m.time(), ZoneInfo(ZONE)).astimezone(UTC).hour for m in read]
    assert set(utc) == {13, 14}  # summer and winter


def test_one_of_a_series_is_moved_another_is_off_and_holidays_have_none() -> None:
    moved = datetime(2027, 1, 7, 14, 0, tzinfo=UTC)
    third = datetime(2027, 2, 2, 14, 0, tzinfo=UTC)
    events = [
        one(1, AT),
        one(2, datetime(2027, 1, 5, 14, 0, tzinfo=UTC), at=moved, moved=1),
        one(3, third, status=Status.OFF, moved=1),
    ]
    quiet = Calendar((QuietPeriod(date(2027, 3, 1), date(2027, 3, 7)),))
    (whole, second), ours = both(of_series(TUESDAYS, events, quiet, ZONE))

    assert whole["UID"] == second["UID"] == ours[1].uid.value == "series:1:3@kring"
    assert second.decoded("RECURRENCE-ID") == ours[1].recurrence_id.value
    assert second.decoded("DTSTART") == ours[1].dtstart.value == moved
    read = {moment.date() for moment in ours[0].getrruleset(addRDate=True)[:6]}
    assert date(2027, 2, 2) not in read
    assert date(2027, 3, 2) not in read
    assert date(2027, 4, 6) in read
    exceptions = whole["EXDATE"]
    dates = {
        d.dt.date()
        for part in ([exceptions] if not isinstance(exceptions, list) else exceptions)
        for d in part.dts
    }
    assert {date(2027, 2, 2), date(2027, 3, 2)} <= dates


@pytest.mark.parametrize(
    ("every", "rule"),
    [
        (Every.WEEK, "FREQ=WEEKLY;BYDAY=TU"),
        (Every.FORTNIGHT, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        (Every.LAST, "FREQ=MONTHLY;BYDAY=-1TU"),
    ],
)
def test_every_rhythm_has_its_rule(every: Every, rule: str) -> None:
    assert Recurrence(every, 1, date(2026, 11, 25)).rule == rule
