"""Tables of aggregates to take along, and the short-lived links behind which they lie.

Held by `tests/adapters/test_downloads.py`.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.people import PersonId

VALID = timedelta(minutes=30)
Cell = str | int | float | None


class Format(StrEnum):
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"
    REPORT = "html"
    RECORDS = "records"  # one person's own, as JSON already


AGGREGATES = (Format.XLSX, Format.CSV, Format.JSON, Format.REPORT)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. Every figure in it is an aggregate."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Exports(Protocol):
    async def keep(
        self,
        name: str,
        format: Format,
        content: str,
        *,
        about: PersonId | None = None,
    ) -> str:
        """Keep a document for half an hour; the unguessable path at which it can be fetched.

        `about`: the one person whose records it holds; it goes when they erase themselves.
        """
        ...
