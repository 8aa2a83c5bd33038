"""INSERT … ON CONFLICT for both databases, which SQLAlchemy spells twice."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table
from sqlalchemy.ext.asyncio import AsyncConnection


def _insert(db: AsyncConnection, table: Table) -> Any:
    # Only the one in use is imported: PostgreSQL's brings every driver's, a tenth of a second.
    if db.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert
    else:
        from sqlalchemy.dialects.sqlite import insert  # type: ignore[assignment]
    return insert(table)


async def insert_once(db: AsyncConnection, table: Table, values: Mapping[str, object]) -> bool:
    """Insert unless a unique key is taken; whether a row was inserted."""
    result = await db.execute(_insert(db, table).values(**values).on_conflict_do_nothing())
    return bool(result.rowcount)


async def upsert(db: AsyncConnection, table: Table, values: Mapping[str, object]) -> None:
    """Insert, or overwrite the row with the same primary key."""
    key = [column.name for column in table.primary_key]
    rest = {name: value for name, value in values.items() if name not in key}
    statement = _insert(db, table).values(**values)
    await db.execute(statement.on_conflict_do_update(index_elements=key, set_=rest))


async def increment(
    db: AsyncConnection, table: Table, key: Mapping[str, object], counter: str
) -> int:
    """Add one to the counter of the row with this key, or begin it at 1; the new count."""
    statement = _insert(db, table).values(**key, **{counter: 1})
    counted = statement.on_conflict_do_update(
        index_elements=list(key), set_={counter: table.c[counter] + 1}
    )
    return int((await db.execute(counted.returning(table.c[counter]))).scalar_one())
