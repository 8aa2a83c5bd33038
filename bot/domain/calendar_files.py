"""Closed days out of a calendar file (RFC 5545): school holidays and exam weeks as others publish them."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from itertools import islice, takewhile
from typing import Any

from dateutil.rrule import rrulestr

from bot.domain.calendar import QuietPeriod

AHEAD = timedelta(days=731)
LONGEST = timedelta(days=183)
MOST = 100  # periods of one file
MOST_CHARACTERS, MOST_EVENTS, MOST_RULES = 20_000, 200, 20  # of one file
EARLIEST = 1970  # nobody's school holidays repeat since before
MOST_INTERVAL = 100
# What holidays and exam weeks are published with. dateutil follows a rule that never fits to the year
# 9999, a day at a time, and one of INTERVAL=0 for ever: so a rule is looked at before it runs.
_RULES = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTH", "BYMONTHDAY"}
_FREQUENCIES = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ORDINAL = re.compile(r"([+-]?\d{1,2})(?:MO|TU|WE|TH|FR|SA|SU)", re.IGNORECASE)


def read_ics(text: str, today: date) -> tuple[QuietPeriod, ...] | None:
    """The periods of an .ics file that are not over, in order; None when it is no such file.

    Whole days only: an event with hours closes the days it touches. An end is exclusive, as the RFC
    has it. What repeats is followed for two years.
    """
    from icalendar import Calendar  # only where somebody imports a calendar

    if "BEGIN:VCALENDAR" not in text or len(text) > MOST_CHARACTERS:
        return None
    try:
        events = Calendar.from_ical(text.strip()).walk("VEVENT")
        if len(events) > MOST_EVENTS or sum("rrule" in event for event in events) > MOST_RULES:
            return None
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
    if first.year < EARLIEST or not ends_soon(rule):
        raise ValueError("not a rule by which days are closed")
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


def ends_soon(rule: str) -> bool:
    """Whether following this RRULE (RFC 5545, 3.3.10) takes some thousand steps at most, whatever it finds.

    A rule that goes by months or years may never fit and is followed to the year 9999; one that goes by
    days or weeks must fit.
    """
    parts = dict(part.upper().partition("=")[::2] for part in rule.split(";"))
    interval, days = int(parts.get("INTERVAL", 1)), parts.get("BYDAY", "")
    if not set(parts) <= _RULES or parts.get("FREQ") not in _FREQUENCIES:
        return False
    if not 1 <= interval <= MOST_INTERVAL:
        return False
    picky = "BYDAY" in parts or "BYMONTHDAY" in parts
    if parts["FREQ"] == "DAILY" and interval > 1 and picky:
        return False  # every seventh day, if it is another weekday
    if parts["FREQ"] == "WEEKLY" and "BYMONTHDAY" in parts:
        return False
    ordinals = [int(found[1]) for found in _ORDINAL.finditer(days)]
    if ordinals and (parts["FREQ"] in ("DAILY", "WEEKLY") or "BYMONTHDAY" in parts):
        return False
    yearly = parts["FREQ"] == "YEARLY" and "BYMONTH" not in parts
    most = 52 if yearly else 4  # a fifth Monday, and a 53rd, is not in every one
    return all(1 <= abs(ordinal) <= most for ordinal in ordinals) and _is_some_day(parts)


def _is_some_day(parts: Mapping[str, str]) -> bool:
    """Whether one of the months named has one of its days named."""
    months = [int(month) for month in parts["BYMONTH"].split(",")] if "BYMONTH" in parts else [1]
    days = [int(day) for day in parts["BYMONTHDAY"].split(",")] if "BYMONTHDAY" in parts else [1]
    if not all(1 <= month <= 12 for month in months):
        return False
    return any(1 <= abs(day) <= _LONGEST_MONTH[month - 1] for month in months for day in days)
