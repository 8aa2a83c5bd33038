"""What leaves by itself once its time is over: marks of events, what was done, exports, ways to nobody."""

from collections.abc import Iterator
from datetime import datetime

import structlog
from sqlalchemy import Delete, delete
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.frame.platforms import conversations, is_nobodys
from storage.frame.schema import whole_schema
from storage.frame.traces import stays

log = structlog.get_logger()


async def sweep(engine: AsyncEngine, now: datetime) -> None:
    """Delete what has expired by `now`. Logs a failure, and leaves the rest to the next time."""
    try:
        async with engine.begin() as db:
            for statement in expired(now):
                await db.execute(statement)
    except Exception:
        log.exception("sweep.failed")


def expired(now: datetime) -> Iterator[Delete]:
    for instant, stay in stays(whole_schema()):
        over = [instant < now - stay.time]
        if stay.once:
            name, value = stay.once
            over.append(instant.table.c[name] == value)
        yield delete(instant.table).where(*over)
    yield delete(conversations).where(is_nobodys())
