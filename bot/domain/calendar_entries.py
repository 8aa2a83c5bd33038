"""An event or a series as a calendar has it (RFC 5545): what repeats, what was moved, and what is off.

One identity for ever: whatever changes, the UID stays and the SEQUENCE grows (3.8.4.7, 3.8.7.4). Of a series
the days follow from its rule on the wall clock of its zone; a day on which nobody works, or that was called
off, is an exception, and one that was moved is an entry of its own with the moment that the rule gave it.

Held by `tests/adapters/test_calendar_files.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.calendar import Calendar, local_date, local_instant
from bot.domain.event_series import Series
from bot.domain.events import FARTHEST, Event, Status


@dataclass(frozen=True, slots=True)
class Entry:
    """`start` and `end` in UTC. `of`: which moment of the series it stands for. `zone`: on whose wall clock
    it repeats by `rule`; `without`: the moments at which it does not. `off`: it was cancelled."""

    uid: str
    sequence: int
    title: str
    start: datetime
    end: datetime
    place: str = ""
    about: str = ""
    off: bool = False
    of: datetime | None = None
    rule: str = ""
    zone: str = ""
    without: tuple[datetime, ...] = ()


def of_event(event: Event) -> Entry:
    """One that stands for itself; LookupError while no time is chosen."""
    if event.at is None:
        raise LookupError("no time is chosen yet")
    return Entry(
        event.calendar_key,
        event.moved,
        event.title,
        event.at,
        event.until,
        event.place,
        event.about,
        off=event.status is Status.OFF,
        of=event.original,
    )


def of_series(
    series: Series, events: Sequence[Event], calendar: Calendar, zone: str
) -> tuple[Entry, ...]:
    """The series, and each of its `events` that is not as the rule has it. None of both before its first."""
    own = [one for one in events if one.original is not None]
    first = min((one.original for one in own if one.original), default=None)
    if first is None:
        return ()
    off = {one.original for one in own if one.status is Status.OFF and one.original}
    free = _free_days(series, local_date(first, zone), calendar, zone)
    end = first + timedelta(minutes=series.minutes)
    rule = series.recurrence.rule
    if series.ended:
        last = local_instant(series.ended - timedelta(days=1), series.at, zone)
        rule += f";UNTIL={last:%Y%m%dT%H%M%SZ}"
    whole = Entry(
        series.key,
        series.moved,
        series.title,
        first,
        end,
        series.place,
        series.about,
        rule=rule,
        zone=zone,
        without=tuple(sorted(off | free)),
    )
    moved = [one for one in own if one.status is Status.PLANNED and one.moved]
    return (whole, *(of_event(one) for one in moved))


def _free_days(series: Series, first: date, calendar: Calendar, zone: str) -> set[datetime]:
    """Moments of the rule, of a year, on days on which nobody works."""
    days = series.recurrence.days(first, first + 2 * FARTHEST)
    return {local_instant(d, series.at, zone) for d in days if not calendar.is_working_day(d)}
