"""When a pair could meet, and when Kring comes back to what they agreed.

Held by `tests/domain/test_pairs.py`.
"""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from bot.domain.calendar import Calendar, local_date, local_instant

PROPOSALS = 3
WITHIN = 14  # days to a first meeting
NOT_BEFORE = 2  # days from now: nobody is asked for tomorrow morning
LASTS = timedelta(minutes=45)
PARTS = {"am": time(10, 0), "pm": time(14, 0)}
DAYS = ("mon", "tue", "wed", "thu", "fri")
ASKED_AFTER = 1  # working days after a talk, whether it came to one


def proposals(
    slots: Collection[str], today: date, calendar: Calendar, zone: str
) -> tuple[datetime, ...]:
    """Up to three moments within two weeks, on different days where that is possible (UTC)."""
    free = [today + timedelta(days=n) for n in range(NOT_BEFORE, WITHIN + 1)]
    moments = [
        local_instant(day, at, zone)
        for day in free
        if calendar.is_working_day(day)
        for part, at in PARTS.items()
        if f"{DAYS[day.weekday()]}-{part}" in slots
    ]
    spread = [m for n, m in enumerate(moments) if m.date() not in {o.date() for o in moments[:n]}]
    chosen = (spread + [m for m in moments if m not in spread])[:PROPOSALS]
    return tuple(sorted(chosen))


def reminder(
    talk: datetime, now: datetime, calendar: Calendar, zone: str, hour: time
) -> datetime | None:
    """When somebody is reminded of a talk, at `hour` in their own zone (UTC): the working day before it,
    or that very morning where it was agreed later than that; None where it is too late for either."""
    day = local_date(talk, zone)
    days = [calendar.before(day), *([day] if calendar.is_working_day(day) else [])]
    moments = (local_instant(each, hour, zone) for each in days)
    return next((moment for moment in moments if now < moment < talk), None)


def asked_after(talk: datetime, calendar: Calendar, zone: str, hour: time) -> datetime:
    """When somebody is asked whether it came to the talk, at `hour` in their own zone (UTC)."""
    return local_instant(calendar.working_day(local_date(talk, zone), ASKED_AFTER), hour, zone)
