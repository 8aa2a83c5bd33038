"""INSERT … ON CONFLICT for both databases, which SQLAlchemy spells twice; each statement is built once."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Column, Table
from sqlalchemy.ext.asyncio import AsyncConnection


def inserting(dialect: str, table: Table) -> Any:
    """INSERT INTO this table, in the words that know ON CONFLICT."""
    # Only the one in use is imported: PostgreSQL's brings every driver's, a tenth of a second.
    if dialect == "postgresql":
        from sqlalchemy.dialects.postgresql import insert
    else:
        from sqlalchemy.dialects.sqlite import insert  # type: ignore[assignment]
    return insert(table)


@cache
def _once(dialect: str, table: Table) -> Any:
    once = inserting(dialect, table).on_conflict_do_nothing()
    return once.returning(*table.primary_key)  # how many rows that were, psycopg does not tell


@cache
def _each_once(dialect: str, table: Table, told_by: Column[Any]) -> Any:
    return inserting(dialect, table).on_conflict_do_nothing().returning(told_by)


@cache
def _over(dialect: str, table: Table, names: frozenset[str]) -> Any:
    key = [column.name for column in table.primary_key]
    statement = inserting(dialect, table)
    rest = {name: statement.excluded[name] for name in sorted(names.difference(key))}
    return statement.on_conflict_do_update(index_elements=key, set_=rest)


@cache
def _counted(dialect: str, table: Table, counter: str) -> Any:
    statement = inserting(dialect, table).on_conflict_do_update(
        index_elements=[column.name for column in table.primary_key],
        set_={counter: table.c[counter] + 1},
    )
    return statement.returning(table.c[counter])


async def insert_once(db: AsyncConnection, table: Table, values: Mapping[str, object]) -> bool:
    """Insert unless a unique key is taken; whether a row was inserted."""
    inserted = await db.execute(_once(db.dialect.name, table), dict(values))
    return inserted.first() is not None


async def insert_many_once(
    db: AsyncConnection,
    table: Table,
    rows: Sequence[Mapping[str, object]],
    told_by: Column[Any],
) -> Collection[Any]:
    """Insert those rows whose unique key is free, in one statement; what `told_by` is of those."""
    if not rows:
        return ()
    once = _each_once(db.dialect.name, table, told_by)
    return set(await db.scalars(once, [dict(row) for row in rows]))


async def upsert(db: AsyncConnection, table: Table, values: Mapping[str, object]) -> None:
    """Insert, or overwrite the row with the same primary key."""
    await db.execute(_over(db.dialect.name, table, frozenset(values)), dict(values))


async def upsert_all(
    db: AsyncConnection, table: Table, rows: Sequence[Mapping[str, object]]
) -> None:
    """`upsert` of many rows with the same columns, in one statement."""
    if rows:
        statement = _over(db.dialect.name, table, frozenset(rows[0]))
        await db.execute(statement, [dict(row) for row in rows])


async def increment(
    db: AsyncConnection, table: Table, key: Mapping[str, object], counter: str
) -> int:
    """Add one to the counter of the row with this primary key, or begin it at 1; the new count."""
    result = await db.execute(_counted(db.dialect.name, table, counter), {**key, counter: 1})
    return int(result.scalar_one())
