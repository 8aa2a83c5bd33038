"""What a column is to a person. Erasing, the export, merging and the sweep read it off the schema."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal

from sqlalchemy import Column, MetaData, Table

DASH = "–"  # where an erased name stood
MARKS_STAY = timedelta(days=7)  # platforms tell an event again within a day

Erase = Literal["delete", "keep"]
Empty = str | bool | None
Info = dict[Any, Any]  # a column's `info`; two are joined by `|`


@dataclass(frozen=True, slots=True)
class Trace:
    """Says that a column names a person.

    `erase`: "delete" the row with them, or "keep" it, without what is `blank` of them, of somebody nameless.
    `shown`: whether a row in which the column names them is theirs to see.
    """

    erase: Erase
    shown: bool


@dataclass(frozen=True, slots=True)
class Blank:
    """Says that a column becomes `to` when whom a column of `of` names is erased, where the row stays."""

    to: Empty
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stay:
    """Says how long after the instant in a column its row is swept; `once`: only when a column is so."""

    time: timedelta
    once: tuple[str, str] | None


def trace(*, erase: Erase, shown: bool = True) -> Info:
    return {Trace: Trace(erase, shown)}


def blank(to: Empty, *, of: Sequence[str]) -> Info:
    return {Blank: Blank(to, tuple(of))}


def hidden() -> Info:
    """It tells of others, or only Kring can use it: no export shows it."""
    return {"hidden": True}


def lists_people() -> Info:
    """JSON: a list of people's numbers, or of lists that begin with one."""
    return {"lists_people": True}


def leaves(*, after: timedelta = timedelta(), once: tuple[str, str] | None = None) -> Info:
    return {Stay: Stay(after, once)}


def traces(table: Table) -> list[tuple[Column[Any], Trace]]:
    """The columns that name a person."""
    return [(c, c.info[Trace]) for c in table.columns if Trace in c.info]


def blanked(column: Column[Any]) -> dict[str, Empty]:
    """What the row loses, and has instead, when whom this column names is erased."""
    said = [(c.name, c.info[Blank]) for c in column.table.columns if Blank in c.info]
    return {name: it.to for name, it in said if column.name in it.of}


def visible(table: Table) -> list[Column[Any]]:
    return [c for c in table.columns if "hidden" not in c.info]


def listing(table: Table) -> list[str]:
    return [c.name for c in table.columns if "lists_people" in c.info]


def stays(metadata: MetaData) -> Iterator[tuple[Column[Any], Stay]]:
    """The instants from which rows leave by themselves, and how long which of them stay after it."""
    for table in metadata.sorted_tables:
        yield from ((c, c.info[Stay]) for c in table.columns if Stay in c.info)
