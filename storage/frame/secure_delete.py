"""Wipes what a closed poll or question, or somebody erased, left where no query looks: in logs, free
pages and dead rows."""

from collections.abc import Sequence
from datetime import datetime

import structlog
from sqlalchemy import delete, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.frame.database import BUSY_MS
from storage.frame.replicas import beats
from storage.frame.schema import whole_schema
from storage.frame.upsert import upsert

log = structlog.get_logger()

HELD_RECEIPTS = (
    "poll_keys",
    "ballots",
    "outbox",
    "anonymous_keys",
    "anonymous_ways",
    "anonymous_follow_ups",
    "anonymous_questions",
    "session_keys",
    "session_joins",
    "session_questions",
    "mediations",
    "mediation_rests",
)
LOCK_MS = 500
LOCK_NOT_AVAILABLE = "55P03"

TO_SHRED = "to shred"  # the row of `beats` that says so, until it is done
TO_SHRED_ALL = "to shred everywhere"  # likewise, once somebody was erased


_OLDER_READERS = """
SELECT count(*) FROM pg_stat_activity
WHERE backend_xmin IS NOT NULL AND pid <> pg_backend_pid() AND datname = current_database()
"""

# ANALYZE leaves the notes of a table that has become empty as they are; another type for a column, were
# it the same, drops them. https://www.postgresql.org/docs/current/catalog-pg-statistic.html
_STALE_NOTES = """
SELECT format('ALTER TABLE %I ALTER %I TYPE %s', s.tablename, s.attname,
              format_type(a.atttypid, a.atttypmod))
FROM pg_stats s
JOIN pg_class c ON c.oid = format('%I.%I', s.schemaname, s.tablename)::regclass
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = s.attname
WHERE s.schemaname = current_schema() AND c.reltuples = 0
AND a.atttypid IN ('varchar'::regtype, 'text'::regtype, 'json'::regtype)
"""


async def mark(db: AsyncConnection, name: str, at: datetime) -> None:
    """Leave the mark in the transaction after which something must be wiped."""
    await upsert(db, beats, {"name": name, "at": at})


async def shred(engine: AsyncEngine) -> bool:
    """Wipe, where a poll was closed or somebody erased since; whether nothing is left to wipe.

    SQLite: rows were overwritten when deleted (`secure_delete`), but not the copies that stay on a page
    when its rows move to another; so the file is written anew, and the write-ahead log, which still
    holds older pages, is moved into it and emptied. PostgreSQL: the tables that held the keys and
    ballots, or anything of a person, are written anew without their dead rows, and what the planner
    noted of their values after them; its own log is the operator's to expire. Whoever still reads an
    older state, a backup for one, keeps that alive: then it is done again.
    """
    try:
        async with engine.begin() as db:
            marks = select(beats.c.name, beats.c.at).where(
                beats.c.name.in_((TO_SHRED, TO_SHRED_ALL))
            )
            found = {row.name: row.at for row in await db.execute(marks)}
        if not found:
            return True
        tables = sorted(whole_schema().tables) if TO_SHRED_ALL in found else HELD_RECEIPTS
        sqlite = engine.dialect.name == "sqlite"
        done = await (_shred_sqlite(engine) if sqlite else _shred_postgresql(engine, tables))
        if done:
            async with engine.begin() as db:
                for name, at in found.items():  # a mark that was left meanwhile is another's
                    await db.execute(delete(beats).where(beats.c.name == name, beats.c.at == at))
            return True
    except Exception:
        log.exception("shred.failed")  # the poll is closed all the same
        return False
    log.warning("shred.postponed")
    return False


async def _shred_sqlite(engine: AsyncEngine) -> bool:
    async with engine.execution_options(bare=True).connect() as connection:
        # Waiting for a reader would hold up every event; there is a next time.
        await connection.execute(text("PRAGMA busy_timeout=100"))
        try:
            await connection.execute(text("VACUUM"))
            busy, *_ = (await connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))).one()
        except OperationalError as error:
            if "locked" not in str(error.orig):
                raise
            return False
        finally:
            await connection.execute(text(f"PRAGMA busy_timeout={BUSY_MS}"))
    return not busy


async def _shred_postgresql(engine: AsyncEngine, tables: Sequence[str]) -> bool:
    async with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        older = await connection.scalar(text(_OLDER_READERS))
        # Whoever waits for a table's lock holds up all who come after: there is a next time.
        await connection.execute(text(f"SET lock_timeout = {LOCK_MS}"))
        try:
            for table in tables:
                await connection.execute(text(f"VACUUM (FULL, ANALYZE) {table}"))
            for forgetting in await connection.scalars(text(_STALE_NOTES)):
                await connection.exec_driver_sql(forgetting)
            # The most common values of a column lie here, with names among them. Who does not own the
            # database gets a warning instead of the vacuum: then only the newest are kept in use.
            await connection.execute(text("VACUUM FULL pg_statistic"))
        except OperationalError as error:
            if getattr(error.orig, "sqlstate", None) != LOCK_NOT_AVAILABLE:
                raise
            return False
        finally:
            await connection.execute(text("RESET lock_timeout"))
    return not older
