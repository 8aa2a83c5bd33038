"""What stands behind the address of a calendar file: whoever has it need not be anybody that Kring knows."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.calendar_entries import Entry, of_event, of_series
from bot.domain.events import Event
from storage.communities import communities, to_community
from storage.event_series import event_series, to_series
from storage.events import events, to_event
from storage.frame.database import reading


class SqlEventFiles:
    """The web server's side: it reads, and changes nothing."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._reading = reading(engine)

    async def entries(self, token: str) -> Sequence[Entry]:
        """Of the event with this secret, or of its whole series; none where there is no such event."""
        async with self._reading.begin() as db:
            found = await db.execute(select(events).where(events.c.token == token))
            row = found.mappings().one_or_none()
            event = to_event(row) if row else None
            if event is None or event.at is None:
                return ()
            return await _series_of(db, event) if event.series else (of_event(event),)


async def _series_of(db: AsyncConnection, event: Event) -> Sequence[Entry]:
    of = select(event_series).where(event_series.c.id == event.series)
    its = select(events).where(events.c.series == event.series).order_by(events.c.id)
    here = select(communities).where(communities.c.id == event.community)
    series = to_series((await db.execute(of)).mappings().one())
    each = [to_event(row) for row in (await db.execute(its)).mappings()]
    community = to_community((await db.execute(here)).mappings().one())
    return of_series(series, each, community.calendar, community.charter.zone)
