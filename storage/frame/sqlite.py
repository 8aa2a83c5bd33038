"""SQLite's thread is visited once for each statement: the way there costs more than most statements do.

SQLAlchemy asks aiosqlite for a cursor, runs it, reads its rows and closes it: four visits, and four times
the event loop waits for another thread. Rows are read all at once in either case, so nothing else changes.
"""

import asyncio
import sqlite3
from collections.abc import Iterable
from functools import partial
from typing import Any, Self

import aiosqlite

Description = tuple[tuple[str, None, None, None, None, None, None], ...]


class Cursor:
    """One statement and what came of it. Its SQLite cursor lives only while it runs.

    What SQLAlchemy needs of a driver's cursor, and no more. Raises what sqlite3 raises.
    """

    arraysize = 1

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Description | None = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> "Cursor":
        return await self._visit("execute", sql, parameters)

    async def executemany(self, sql: str, parameters: Iterable[Iterable[Any]]) -> "Cursor":
        return await self._visit("executemany", sql, parameters)

    async def fetchall(self) -> list[Any]:
        return self._rows

    async def close(self) -> None:
        self._rows = []

    async def _visit(self, how: str, sql: str, parameters: Iterable[Any]) -> "Cursor":
        await self._connection._execute(self._run, how, sql, parameters)  # type: ignore[no-untyped-call]
        return self

    def _run(self, how: str, sql: str, parameters: Iterable[Any]) -> None:
        """In SQLite's thread."""
        self._connection.begin_now()
        cursor = self._connection._conn.cursor()
        try:
            getattr(cursor, how)(sql, parameters)
            self._rows = cursor.fetchall()
            self.description = cursor.description
            self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        finally:
            cursor.close()


class Connection(aiosqlite.Connection):
    """aiosqlite's, with these cursors."""

    _stopped: asyncio.Future[Any] | None = None
    _begins = False
    _is_durable = True  # PRAGMA synchronous=FULL, as it was opened
    _durable: bool | None = True

    def begin(self, *, durable: bool | None) -> None:
        """With the first statement, which saves a visit to the thread. `durable`: whether the commit waits
        for the disk; None where that does not matter."""
        self._begins, self._durable = True, durable

    def begin_now(self) -> None:
        """In SQLite's thread, before a statement."""
        if not self._begins:
            return
        if self._durable not in (None, self._is_durable):
            level = "FULL" if self._durable else "NORMAL"
            self._conn.execute(f"PRAGMA synchronous={level}")
            self._is_durable = bool(self._durable)
        # A deferred transaction that turns writer half-way fails at once instead of waiting.
        self._conn.execute("BEGIN IMMEDIATE")
        self._begins = False

    async def commit(self) -> None:
        self._begins = False
        if self.in_transaction:
            await super().commit()

    def stop(self) -> asyncio.Future[Any] | None:
        """Its thread ends at the first stop, and would never answer a second: SQLAlchemy closes what was
        cancelled, and stops it as well when the closing is cancelled too."""
        if self._running:
            self._stopped = super().stop()
        return self._stopped

    def cursor(self) -> Cursor:  # type: ignore[override]
        return Cursor(self)

    async def rollback(self) -> None:
        """SQLAlchemy's pool asks for one after every commit too."""
        self._begins = False
        if self.in_transaction:
            await super().rollback()

    async def _connect(self) -> "Connection":
        """A start that is cancelled is waited for: its thread would answer to a loop that is closed."""
        opening = asyncio.ensure_future(super()._connect())
        try:
            await asyncio.shield(opening)
        except asyncio.CancelledError:
            await opening
            await self.close()
            raise
        return self


def connect(path: str, **options: Any) -> Connection:
    """For `connect_args`; awaited by SQLAlchemy. The options are those of `sqlite3.connect`."""
    made = Connection(partial(sqlite3.connect, path, **options), iter_chunk_size=64)
    made._thread.daemon = True  # a process that ends does not wait for it
    return made
