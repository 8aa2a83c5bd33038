"""Wipes what a closed poll left behind where no query looks: logs, free pages, dead rows."""

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

log = structlog.get_logger()


async def shred(engine: AsyncEngine) -> None:
    """Run after the transaction that closed a poll, and at every start: a crash may come between.

    SQLite: rows were overwritten when deleted (`secure_delete`); the write-ahead log, which still
    holds older pages, is moved into the file and emptied. PostgreSQL: the small tables that held the
    keys and ballots are written anew without their dead rows; its own log is the operator's to expire.
    """
    try:
        if engine.dialect.name == "sqlite":
            async with engine.execution_options(bare=True).connect() as connection:
                await connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
            return
        async with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            await connection.execute(text("VACUUM FULL poll_keys, ballots"))
            await connection.execute(text("VACUUM outbox"))
    except Exception:
        log.exception(
            "shred.failed"
        )  # the poll is closed all the same; the next start shreds again
