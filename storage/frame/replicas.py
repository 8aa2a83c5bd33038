"""Which processes live: each says so now and then, by the database's clock."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import TIMESTAMP, Column, Select, String, Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.frame.schema import Instant, metadata
from storage.frame.upsert import upsert

beats = Table(
    "beats",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("at", Instant, nullable=False),
)

DEAD_AFTER = timedelta(seconds=20)


async def say_alive(db: AsyncConnection, name: str) -> None:
    await upsert(db, beats, {"name": name, "at": await _its_time(db)})


async def living(db: AsyncConnection) -> Select[tuple[str]]:
    """The names of those that spoke lately."""
    return select(beats.c.name).where(beats.c.at > await _its_time(db) - DEAD_AFTER)


async def _its_time(db: AsyncConnection) -> datetime:
    """The database's own clock. SQLite has none: its one process is on the same machine."""
    if db.dialect.name == "sqlite":
        return datetime.now(UTC)
    return (
        await db.execute(select(func.clock_timestamp(type_=TIMESTAMP(timezone=True))))
    ).scalar_one()
