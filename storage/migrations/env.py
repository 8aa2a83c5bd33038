"""Alembic's entry: one connection, one transaction, one replica at a time."""

from typing import Any

from alembic import context
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Engine, create_engine, event, text

from storage.frame.migrate import keep_copy
from storage.frame.schema import whole_schema

ONE_AT_A_TIME = 0x4B72696E  # "Krin": any number, the same in every replica
WAIT_MS = 60_000  # for another upgrade of the same SQLite file


def run() -> None:
    """All that is missing happens together with its version row, or not at all."""
    engine = _in_one_transaction(create_engine(context.config.attributes["url"]))
    try:
        with engine.begin() as connection:
            _wait_for_other_replicas(connection)
            _copy_before(connection)
            context.configure(
                connection=connection, target_metadata=whole_schema(), render_as_batch=True
            )
            with context.begin_transaction():
                context.run_migrations()
            _refuse_broken_references(connection)
    finally:
        engine.dispose()


def _in_one_transaction(engine: Engine) -> Engine:
    """Say BEGIN ourselves: Python's sqlite3 does not for DDL, which then commits by the statement."""
    if engine.dialect.name != "sqlite":
        return engine

    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout={WAIT_MS}")
        # A batch drops and renames tables that others refer to; inside a transaction it is too
        # late to say so. https://www.sqlite.org/lang_altertable.html#otheralter
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA secure_delete=ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _wait_for_other_replicas(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})"))


def _copy_before(connection: Connection) -> None:
    """While we hold the lock, so that the copy cannot be of a half or newer database."""
    have = MigrationContext.configure(connection).get_current_revision()
    want = context.get_head_revision()
    path = connection.engine.url.database
    if connection.dialect.name == "sqlite" and have and path and have != want:
        keep_copy(path, str(want))


def _refuse_broken_references(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        tables = ", ".join(sorted({row[0] for row in broken}))
        message = f"Rows in {tables} refer to rows that do not exist; nothing was changed."
        raise RuntimeError(message)


run()
