"""When a pair's check-ins fall. Dates here are local; a moment is made of one for each person.

The recurrences are RFC 5545 rules (dateutil): every so many weeks at first, then monthly on the day
of the month that the pair began, or its last day where the month is shorter.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from dateutil.relativedelta import relativedelta
from dateutil.rrule import MONTHLY, WEEKLY, rrule

from bot.domain.calendar import Calendar

CLOSE = 0.5  # two check-ins nearer than this part of their distance become one
REFLECT_EVERY = 3
REMIND_AFTER = (3, 5)  # days; after that, nothing more


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Every `every` weeks for `first` weeks, then monthly, for `months` in all."""

    every: int = 2
    first: int = 8
    months: int = 6

    def end(self, begun: date) -> date:
        """The day on which the pair has had its time."""
        return begun + relativedelta(months=self.months)

    def midway(self, begun: date) -> date:
        return begun + (self.end(begun) - begun) / 2


def check_in_days(begun: date, rhythm: Rhythm, calendar: Calendar) -> tuple[date, ...]:
    """Every check-in of a pair introduced on `begun`, each on a working day, in order.

    A day off moves to the next working day. What a holiday pushed against the next one is left out:
    nobody is asked the same twice in a week. The last falls before the pair's end.
    """
    days: list[date] = []
    previous = begun
    for planned in _planned(begun, rhythm):
        day = calendar.on_or_after(planned)
        apart = (planned - previous) * CLOSE
        if day < rhythm.end(begun) and (not days or day - days[-1] >= apart):
            days.append(day)
        previous = planned
    return tuple(days)


def _planned(begun: date, rhythm: Rhythm) -> list[date]:
    start = datetime.combine(begun, time(0))
    early = begun + timedelta(weeks=rhythm.first)
    until = datetime.combine(rhythm.end(begun), time(0))
    weekly = rrule(
        WEEKLY, interval=rhythm.every, dtstart=start, until=datetime.combine(early, time(0))
    )
    days = range(min(begun.day, 28), begun.day + 1)
    monthly = rrule(MONTHLY, dtstart=start, until=until, bymonthday=tuple(days), bysetpos=-1)
    from_then_on = early + timedelta(weeks=rhythm.every)  # months may begin just after the weeks
    later = [moment.date() for moment in monthly if moment.date() >= from_then_on]
    return [moment.date() for moment in weekly if moment.date() > begun] + later


def next_check_in(begun: date, after: date, rhythm: Rhythm, calendar: Calendar) -> date | None:
    """The first check-in after a day; None when there is none any more."""
    days = check_in_days(begun, rhythm, calendar)
    return next((day for day in days if day > after), None)


def is_reflection(number: int) -> bool:
    """Every third check-in asks to look back (Korthagen)."""
    return number % REFLECT_EVERY == 0
