"""When a pair could meet: moments out of what both said."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from bot.domain.calendar import Calendar, local_instant

PROPOSALS = 3
WITHIN = 14  # days to a first meeting
NOT_BEFORE = 2  # days from now: nobody is asked for tomorrow morning
LASTS = timedelta(minutes=45)
PARTS = {"am": time(10, 0), "pm": time(14, 0)}
DAYS = ("mon", "tue", "wed", "thu", "fri")


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
