"""Closed days out of a calendar file (RFC 5545): school holidays and exam weeks as others publish them."""

import quopri
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import islice, takewhile
from typing import Any
from zoneinfo import ZoneInfo

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
_ODD = (ValueError, TypeError, AttributeError, KeyError, IndexError, OverflowError)
_BROKEN = {"DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS"}
_BARE_ZONE = re.compile(
    r'^((?:DTSTART|DTEND|EXDATE|RDATE|RECURRENCE-ID);TZID=)([^"\n]{0,80}:[^"\n]{0,80})(:\d{8})',
    re.MULTILINE,
)
_ORDINAL = re.compile(r"([+-]?\d{1,2})(?:MO|TU|WE|TH|FR|SA|SU)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """What was read. `odd`: the titles of events that could not be, or "#3" for one without; `zones`: the
    names of time zones that nobody knows, whose hours were taken for the community's."""

    periods: tuple[QuietPeriod, ...]
    odd: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()


def read_ics(text: str, today: date, zone: str = "UTC") -> CalendarFile | None:
    """The periods of an .ics file that are not over, in order; None when nothing of it can be read.

    Whole days only: an event with hours closes the days that it touches in `zone`, the community's; a
    whole day is that day everywhere. An end is exclusive, as the RFC has it. What repeats is followed for
    two years; what was cancelled or moved is not closed, what is odd is skipped and named.
    """
    from icalendar import Calendar  # only where somebody imports a calendar

    lines = _as_written(text)
    if "BEGIN:VCALENDAR" not in lines or len(lines) > MOST_CHARACTERS:
        return None
    try:
        events = Calendar.from_ical(lines).walk("VEVENT")
    except _ODD:
        return None
    if len(events) > MOST_EVENTS or sum("rrule" in event for event in events) > MOST_RULES:
        return None
    reading = _Reading(ZoneInfo(zone), today, _moved(events))
    for number, event in enumerate(events, start=1):
        reading.take(event, number)
    if len(reading.odd) == len(events) and not reading.too_long:
        return None
    kept = sorted(
        (p for p in reading.found if p.last >= today), key=lambda p: (p.first, p.last, p.label)
    )
    return CalendarFile(tuple(kept[:MOST]), tuple(reading.odd), tuple(sorted(reading.zones)))


def _as_written(text: str) -> str:
    """Without the mark of UTF-8, with one kind of line end, and zone names with a colon between quotes, as
    they must be ("(UTC+01:00) Amsterdam")."""
    lines = text.strip().lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return _BARE_ZONE.sub(r'\1"\2"\3', lines)


def _moved(events: Sequence[Any]) -> dict[str, set[Any]]:
    """By UID, the moments of a series that have an event of their own: moved, changed or cancelled."""
    moved: dict[str, set[Any]] = {}
    for event in events:
        try:
            if "recurrence-id" in event:
                moved.setdefault(str(event.get("uid")), set()).add(event.decoded("recurrence-id"))
        except _ODD:
            continue  # it is named where it is read
    return moved


@dataclass(slots=True)
class _Reading:
    """One file, event by event."""

    zone: ZoneInfo
    today: date
    moved: Mapping[str, set[Any]]
    found: set[QuietPeriod] = field(default_factory=set)
    odd: list[str] = field(default_factory=list)
    zones: set[str] = field(default_factory=set)
    too_long: bool = False

    def take(self, event: Any, number: int) -> None:
        try:
            if str(event.get("status", "")).upper() == "CANCELLED":
                return
            self.found |= set(self._periods(event))
        except _ODD:
            self.odd.append(_label(event) or f"#{number}")

    def _periods(self, event: Any) -> list[QuietPeriod]:
        if _BROKEN & {name for name, _ in event.errors} or _is_for_all_that_follow(event):
            raise ValueError("a property that decides which days these are cannot be read")
        start = event.decoded("dtstart")
        self._note_zone(event, start)
        first = self._day(start)
        last = self._last_day(_end(event, start), first)
        if last - first > LONGEST:
            self.too_long = True
            raise ValueError("too long for days on which nothing happens")
        days = self._repeats(event, start) if "rrule" in event or "rdate" in event else [first]
        span = last - first
        return [QuietPeriod(day, day + span, _label(event)) for day in dict.fromkeys(days)]

    def _note_zone(self, event: Any, start: date) -> None:
        """A zone that is not known leaves a moment without one."""
        named = event.get("dtstart").params.get("tzid")
        if named and isinstance(start, datetime) and start.tzinfo is None:
            self.zones.add(str(named)[:80])

    def _day(self, moment: date) -> date:
        """A day is that day everywhere; a moment falls on a day of the community."""
        if not isinstance(moment, datetime):
            return moment
        return (moment.astimezone(self.zone) if moment.tzinfo else moment).date()

    def _last_day(self, end: date, first: date) -> date:
        """A date ends before itself; a moment at midnight as well."""
        if isinstance(end, datetime):
            local = end.astimezone(self.zone) if end.tzinfo else end
            if local.time() != time(0):
                return max(local.date(), first)
        return max(self._day(end) - timedelta(days=1), first)

    def _repeats(self, event: Any, start: date) -> list[date]:
        """The days on which it begins again, without the exceptions; the longest is not over yet."""
        moments = [start, *_listed(event, "rdate")]
        if "rrule" in event:
            moments += self._ruled(event, start)
        without = {self._day(day) for day in _listed(event, "exdate")}
        if "recurrence-id" not in event:
            without |= {self._day(day) for day in self.moved.get(str(event.get("uid")), ())}
        days = (self._day(moment) for moment in moments)
        return list(islice((day for day in days if day not in without), 2 * MOST))

    def _ruled(self, event: Any, start: date) -> list[date]:
        """By its rule, on the days of its own zone: "every Monday" is a Monday there."""
        rule = event.get("rrule").to_ical().decode()
        if start.year < EARLIEST or not ends_soon(rule):
            raise ValueError("not a rule by which days are closed")
        begun = datetime(start.year, start.month, start.day)  # noqa: DTZ001 - a day, not an instant
        since = datetime.combine(self.today - LONGEST, time(0))
        until = datetime.combine(self.today + AHEAD, time(0))
        found = rrulestr(rule.replace("Z", ""), dtstart=begun).xafter(max(begun, since), inc=True)
        days = (at.date() for at in takewhile(lambda moment: moment <= until, found))
        if isinstance(start, datetime):
            return [datetime.combine(day, start.timetz()) for day in islice(days, 2 * MOST)]
        return list(islice(days, 2 * MOST))


def _is_for_all_that_follow(event: Any) -> bool:
    moved = event.get("recurrence-id")
    return moved is not None and "RANGE" in moved.params


def _label(event: Any) -> str:
    """The title; older phones write it quoted-printable."""
    title = event.get("summary")
    if title is None:
        return ""
    if str(title.params.get("encoding", "")).upper() == "QUOTED-PRINTABLE":
        title = quopri.decodestring(str(title).encode()).decode("utf-8", "replace")
    return " ".join(str(title).split())[:80]


def _end(event: Any, start: date) -> date:
    """Without an end, a day ends with itself, and a moment at once (RFC 5545, 3.6.1)."""
    if "dtend" in event:
        end: date = event.decoded("dtend")
        return end
    if "duration" in event:
        length: timedelta = event.decoded("duration")
        return start + length
    return start if isinstance(start, datetime) else start + timedelta(days=1)


def _listed(event: Any, name: str) -> list[date]:
    """The RFC's EXDATE and RDATE: one value, or a list of them; of a period, its begin."""
    lists = event.get(name, [])
    lists = lists if isinstance(lists, list) else [lists]
    found = [value.dt for values in lists for value in values.dts]
    return [value[0] if isinstance(value, tuple) else value for value in found]


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
