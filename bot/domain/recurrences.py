"""What comes again: every week, every other week, or one week of the month, on one day. Pure.

The days follow from an RFC 5545 rule (dateutil), as everything that recurs here; hours are on somebody's own
clock, and are made moments where they are needed (`bot/domain/calendar.py`).
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from itertools import pairwise

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday

from bot.domain import datewords as words
from bot.domain.clocktimes import Clock, read_clock


class Every(StrEnum):
    """In which weeks; the ordinals are of the month."""

    WEEK = "week"
    FORTNIGHT = "fortnight"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    LAST = "last"


_ORDINALS = {
    **dict.fromkeys(("eerste", "1e", "1ste", "first", "1st"), Every.FIRST),
    **dict.fromkeys(("tweede", "2e", "second", "2nd"), Every.SECOND),
    **dict.fromkeys(("derde", "3e", "third", "3rd"), Every.THIRD),
    **dict.fromkeys(("vierde", "4e", "fourth", "4th"), Every.FOURTH),
    **dict.fromkeys(("laatste", "last"), Every.LAST),
}
_NTH = {Every.FIRST: 1, Every.SECOND: 2, Every.THIRD: 3, Every.FOURTH: 4, Every.LAST: -1}
_RULE_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FORTNIGHTS = re.compile(
    r"\b(?:om de (?:week|twee weken|2 weken)|tweewekelijkse?|iedere twee weken|elke (?:twee|2) weken|"
    r"fortnight(?:ly)?|every (?:other|second|two|2) weeks?|every other|biweekly)\b"
)
_EVERY = re.compile(r"\b(?:elke|iedere|ieder|every|each|weekly|wekelijkse?)\b")
_PLURALS = {f"{day}en": n for day, n in words.DAYS.items() if day.endswith("dag")} | {
    f"{day}s": n for day, n in words.DAYS.items() if day.endswith("day")
}
_TOKEN = re.compile(r"\d[\d.:]*(?:[uh]\d{2}|[a-z]*)|[^\W\d_]+|[-–]")
LONGEST = 400  # characters of a sentence that is read
_UNTIL = {"tot", "to", "till", "until", "-", "–"}


@dataclass(frozen=True, slots=True)
class Recurrence:
    """`weekday`: Monday is 0. `since`: the fortnights are counted from the first such day on or after it."""

    every: Every
    weekday: int
    since: date

    @property
    def rule(self) -> str:
        """As an RRULE (RFC 5545, 3.3.10), for a calendar that knows its first day."""
        day = _RULE_DAYS[self.weekday]
        if self.every in _NTH:
            return f"FREQ=MONTHLY;BYDAY={_NTH[self.every]}{day}"
        weeks = ";INTERVAL=2" if self.every is Every.FORTNIGHT else ""
        return f"FREQ=WEEKLY{weeks};BYDAY={day}"

    def days(self, start: date, until: date) -> tuple[date, ...]:
        """The days on which it comes, both ends included, in order."""
        first = max(start, self.since)
        begun, last = (datetime.combine(day, time(0)) for day in (self.since, until))
        if self.every in _NTH:
            on = weekday(self.weekday, _NTH[self.every])
            rule = rrule(MONTHLY, byweekday=on, dtstart=begun, until=last)
        else:
            weeks = 2 if self.every is Every.FORTNIGHT else 1
            first_one = rrule(WEEKLY, byweekday=self.weekday, dtstart=begun, count=1)[0]
            rule = rrule(WEEKLY, interval=weeks, dtstart=first_one, until=last)
        return tuple(at.date() for at in rule if at.date() >= first)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a sentence says of it; None for what it does not say."""

    every: Every | None = None
    weekday: int | None = None
    begins: time | None = None
    ends: time | None = None

    @property
    def recurs(self) -> bool:
        """It names a day that comes again, and not one day of the calendar."""
        return self.every is not None and self.weekday is not None


def read_recurrence(text: str) -> Spoken:
    """ "elke eerste dinsdag van de maand van 12 tot 13 uur", "every other Thursday, 3 to 4 pm": as far as
    it is said, in Dutch or English. A day alone ("op dinsdag") does not recur."""
    said = text[:LONGEST].lower()
    tokens = _TOKEN.findall(said)
    begins, ends = _hours(tokens)
    day = next((n for token in tokens if (n := _day(token)) is not None), None)
    nth = next((_ORDINALS[token] for token in tokens if token in _ORDINALS), None)
    if _FORTNIGHTS.search(said):
        every: Every | None = Every.FORTNIGHT
    elif nth and _is_of_a_day(tokens):
        every = nth
    else:
        plural = any(token in _PLURALS for token in tokens)
        every = Every.WEEK if plural or _EVERY.search(said) else None
    return Spoken(every, day, begins, ends)


def _day(token: str) -> int | None:
    return _PLURALS.get(token, words.DAYS.get(token))


def _is_of_a_day(tokens: list[str]) -> bool:
    """ "eerste dinsdag", and not "mijn eerste vraag over dinsdag"."""
    return any(one in _ORDINALS and _day(other) is not None for one, other in pairwise(tokens))


def _hours(tokens: list[str]) -> tuple[time | None, time | None]:
    """From when to when; the later hour says which half of the day the earlier one is in: "3 to 4 pm"."""
    found: list[tuple[Clock, int, int]] = []
    at = 0
    while at < len(tokens):
        led = (
            at > 0 and tokens[at - 1] in words.AT | words.FROM | _UNTIL | words.BETWEEN | words.AND
        )
        follows = "".join(tokens[at + 1 : at + 2]) in _UNTIL | {"uur", "am", "pm"}
        clock = None if tokens[at] in _ORDINALS else read_clock(tokens, at, bare=led or follows)
        if clock:
            found.append((clock[0], at, clock[1]))
        at = clock[1] if clock else at + 1
    if len(found) != 2:
        return (found[0][0].at(afternoon=None), None) if len(found) == 1 else (None, None)
    (first, *_), (second, _, end) = found
    part = words.PARTS.get(tokens[end]) if end < len(tokens) else second.afternoon
    ends = second.at(afternoon=part)
    begins = first.at(afternoon=first.afternoon)
    if begins and ends and begins >= ends and part:
        begins = first.at(afternoon=True)
    return begins, ends
