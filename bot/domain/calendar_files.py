"""Closed days out of a calendar file (RFC 5545): school holidays and exam weeks as others publish them."""

import re
from datetime import date, datetime, timedelta
from itertools import islice, takewhile
from typing import Any

from dateutil.rrule import rrulestr

from bot.domain.calendar import QuietPeriod

AHEAD = timedelta(days=731)
LONGEST = timedelta(days=183)
MOST = 100  # periods of one file
_SUB_DAILY = re.compile(r"FREQ=(SECOND|MINUTE|HOUR)LY|BY(HOUR|MINUTE|SECOND)=", re.IGNORECASE)


def read_ics(text: str, today: date) -> tuple[QuietPeriod, ...] | None:
    """The periods of an .ics file that are not over, in order; None when it is no such file.

    Whole days only: an event with hours closes the days it touches. An end is exclusive, as the RFC
    has it. What repeats is followed for two years.
    """
    from icalendar import Calendar  # only where somebody imports a calendar

    if "BEGIN:VCALENDAR" not in text:
        return None
    try:
        events = Calendar.from_ical(text.strip()).walk("VEVENT")
        found = {period for event in events for period in _periods(event, today)}
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, OverflowError):
        return None
    kept = sorted((p for p in found if p.last >= today), key=lambda p: (p.first, p.last, p.label))
    return tuple(kept[:MOST])


def _periods(event: Any, today: date) -> list[QuietPeriod]:
    start = event.decoded("dtstart")
    end = event.decoded("dtend") if "dtend" in event else _end(event, start)
    first, last = _day(start), _last_day(end, _day(start))
    if last - first > LONGEST:
        return []
    label = str(event.get("summary") or "")[:80]
    days = _repeats(event, first, today) if "rrule" in event else [first]
    return [QuietPeriod(day, day + (last - first), label) for day in dict.fromkeys(days)]


def _end(event: Any, start: date) -> date:
    length: timedelta = event.decoded("duration") if "duration" in event else timedelta(days=1)
    return start + length


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _last_day(end: date, first: date) -> date:
    """A date ends before itself; a moment at midnight as well."""
    if isinstance(end, datetime) and (end.hour or end.minute):
        return max(end.date(), first)
    return max(_day(end) - timedelta(days=1), first)


def _repeats(event: Any, first: date, today: date) -> list[date]:
    """The days on which it begins again, without the exceptions; the longest event is not over yet."""
    rule = event.get("rrule").to_ical().decode()
    if _SUB_DAILY.search(rule):
        raise ValueError("no closed day repeats within a day")
    start = datetime(first.year, first.month, first.day)  # noqa: DTZ001 - a day, not an instant
    began = datetime.combine(today - LONGEST, start.time())
    until = datetime.combine(today + AHEAD, start.time())
    moments = rrulestr(rule.replace("Z", ""), dtstart=start).xafter(max(start, began), inc=True)
    days = (moment.date() for moment in takewhile(lambda moment: moment <= until, moments))
    without = _exceptions(event)
    return list(islice((day for day in days if day not in without), 2 * MOST))


def _exceptions(event: Any) -> set[date]:
    """The RFC's EXDATE: one value, or a list of them."""
    lists = event.get("exdate", [])
    lists = lists if isinstance(lists, list) else [lists]
    return {_day(value.dt) for values in lists for value in values.dts}
