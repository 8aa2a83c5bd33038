"""What leaves by itself once its time is over: marks of events, notes of work, exports, ways to nobody."""

from datetime import datetime, timedelta

import structlog
from sqlalchemy import Delete, delete
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.platforms import is_nobodys
from storage.tables import conversations, exports, handovers, inbox

log = structlog.get_logger()

MARKS_STAY = timedelta(days=7)  # platforms tell an event again within a day


async def sweep(engine: AsyncEngine, now: datetime) -> None:
    """Delete what has expired by `now`. Logs a failure, and leaves the rest to the next time."""
    try:
        async with engine.begin() as db:
            for statement in expired(now):
                await db.execute(statement)
    except Exception:
        log.exception("sweep.failed")


def expired(now: datetime) -> tuple[Delete, ...]:
    return (
        delete(inbox).where(inbox.c.at < now - MARKS_STAY),
        delete(handovers).where(handovers.c.at < now - MARKS_STAY),
        delete(exports).where(exports.c.expires < now),
        delete(conversations).where(is_nobodys()),
    )
