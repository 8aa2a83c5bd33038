"""What every table shares: the naming of constraints, and the columns that recur.

A table stands in the module of the store that keeps it.
"""

from datetime import UTC, datetime
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, MetaData, String, TypeDecorator

ROOMS = ("storage", "storage.frame")  # whose modules hold tables

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Id = BigInteger().with_variant(Integer, "sqlite")
Name = String(200)


class Instant(TypeDecorator[datetime]):
    """An aware UTC datetime. SQLite forgets zones, so naive is stored and UTC is put back."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime has no place in the database")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


@cache
def whole_schema() -> MetaData:
    """Every table, whichever modules were imported until now: here the rest of them is."""
    for room in ROOMS:
        for module in iter_modules(import_module(room).__path__, f"{room}."):
            if not module.ispkg:
                import_module(module.name)
    return metadata
