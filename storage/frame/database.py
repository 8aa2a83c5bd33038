"""Opens the database: SQLite with the pragmas that make it safe, or PostgreSQL."""

import json
import sqlite3
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.frame import sqlite

BUSY_MS = 30_000  # a round of 2 000 is confirmed in ten seconds, by the other process (X6)


def open_database(url: str) -> AsyncEngine:
    """An engine for `sqlite+aiosqlite://…` or `postgresql+psycopg://…`; nothing is connected yet."""
    options: dict[str, Any] = {
        "json_serializer": lambda v: json.dumps(v, ensure_ascii=False),
        "hide_parameters": True,  # a failing statement is logged, and must not say what was answered
    }
    if url.startswith("sqlite"):
        # One connection: writers queue here, in order, instead of in SQLite's busy handler, which
        # sleeps up to a tenth of a second between tries.
        options |= {"pool_size": 1, "max_overflow": 0}
        options["connect_args"] = {"async_creator_fn": sqlite.connect}
        return _with_pragmas(create_async_engine(url, **options))
    # psycopg's server-side statements break behind PgBouncer in transaction mode
    options["connect_args"] = {"prepare_threshold": None}
    return create_async_engine(url, pool_size=10, max_overflow=10, pool_pre_ping=True, **options)


def _with_pragmas(engine: AsyncEngine) -> AsyncEngine:
    @event.listens_for(engine.sync_engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves, below
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")  # an acknowledged event survives a power cut
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute("PRAGMA secure_delete=ON")  # what is deleted is overwritten with zeros
        cursor.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:
        if connection.get_execution_options().get("bare"):
            return  # for what SQLite does only outside a transaction
        durable = connection.get_execution_options().get("durable", True)
        connection.connection.driver_connection.begin(durable=durable)

    return engine


def lightly(engine: AsyncEngine) -> AsyncEngine:
    """The same database without an fsync at commit on SQLite.

    For what a power cut may take back unharmed: that a letter was sent is found out again.
    """
    return engine.execution_options(durable=False)


def reading(engine: AsyncEngine) -> AsyncEngine:
    """The same database, for a transaction that writes nothing: it is left as durable as it is."""
    return engine.execution_options(durable=None)


def backup_sqlite(source: str, target: str) -> None:
    """Copy a live SQLite file consistently; both are paths."""
    with sqlite3.connect(source) as live, sqlite3.connect(target) as copy:
        live.backup(copy)
