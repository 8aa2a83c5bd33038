"""Meetings that come again, on the wall clock of the community: what the next one is, and when. Pure.

Held by `tests/domain/test_events.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol

from bot.domain.calendar import Calendar, local_instant
from bot.domain.communities import CommunityId
from bot.domain.events import FARTHEST, Event, EventId, Events, SeriesId
from bot.domain.people import PersonId
from bot.domain.recurrences import Recurrence


@dataclass(frozen=True, slots=True)
class Series:
    """What comes again, on the wall clock of the community. `host`, `seats` and the like are those of the
    next one. `ended`: no more comes from that day on.
    `moved`: how often what a calendar has of it changed."""

    id: SeriesId
    community: CommunityId
    title: str
    host: PersonId | None
    recurrence: Recurrence
    at: time
    minutes: int
    place: str = ""
    about: str = ""
    seats: int | None = None
    ended: date | None = None
    moved: int = 0
    token: str = ""

    @property
    def key(self) -> str:
        return f"series:{self.community}:{self.id}"

    def days(self, start: date, calendar: Calendar) -> tuple[date, ...]:
        """Its days of the year from `start` on; holidays and quiet periods have none."""
        until = start + FARTHEST
        if self.ended:
            until = min(until, self.ended - timedelta(days=1))
        return tuple(d for d in self.recurrence.days(start, until) if calendar.is_working_day(d))

    def next_after(self, day: date, calendar: Calendar, zone: str) -> datetime | None:
        """The moment of its first one after a day (UTC)."""
        days = self.days(day + timedelta(days=1), calendar)
        return local_instant(days[0], self.at, zone) if days else None

    def event_at(self, moment: datetime, made: date) -> Event:
        """One of it, not kept yet."""
        return Event(
            EventId(0),
            self.community,
            self.title,
            self.host,
            made,
            moment,
            self.minutes,
            self.place,
            self.about,
            self.seats,
            series=self.id,
            original=moment,
        )


class Meetings(Events, Protocol):
    """Events, and the series that they are of."""

    async def add_series(self, new: Series) -> Series: ...
    async def series(self, series: SeriesId) -> Series | None: ...
    async def all_series(self) -> Sequence[Series]:
        """Those that have not ended."""
        ...

    async def save_series(self, series: Series) -> None: ...
