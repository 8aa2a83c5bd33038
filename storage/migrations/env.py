"""Alembic's entry: one connection, one transaction, one replica at a time."""

from alembic import context
from sqlalchemy import create_engine, text

from storage.tables import metadata

ONE_AT_A_TIME = 0x4B72696E  # "Krin": any number, the same in every replica


def run() -> None:
    engine = create_engine(context.config.attributes["url"])
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})"))
        context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


run()
