"""Who assesses whom, by a list out of a spreadsheet: a student in each row, then their assessors. Pure.

Held by `tests/domain/test_roster.py`.
"""

import csv
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.apart import Apart
from bot.domain.membership import Member
from bot.domain.naming import called
from bot.domain.people import PersonId

LONGEST = 3000  # characters that a form takes at once
_BETWEEN = "\t;,"  # cells: what a spreadsheet copies, and what Dutch and English ones save

Two = tuple[PersonId, PersonId]  # a student and an assessor


class Problem(StrEnum):
    """Why a row, or a part of it, is not understood."""

    NOBODY = "nobody"  # of that name is here
    SEVERAL = "several"  # are called that
    SAME = "same"  # the student is the assessor
    ALONE = "alone"  # no assessor stands beside the student


@dataclass(frozen=True, slots=True)
class Row:
    """A row that says something, and where it stands, counted from one."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    row: int
    cell: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Roster:
    """`two`: who is whose assessor, each once and in the order of the list. `heading`: the row that only says
    what the columns are; None where the list begins at once."""

    two: tuple[Two, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    heading: Row | None = None


def rows(text: str) -> list[Row]:
    """What was pasted; cells are divided by whichever sign stands in most lines."""
    lines = text.splitlines()
    between = max(_BETWEEN, key=lambda sign: sum(sign in line for line in lines))
    found = csv.reader(lines, delimiter=between, skipinitialspace=True)
    cells = ((found.line_num, tuple(cell.strip() for cell in row)) for row in found)
    return [Row(number, row) for number, row in cells if any(row)]


def roster(given: Sequence[Row], everyone: Sequence[Member]) -> Roster:
    """A first row in which nobody is named is the heading, where others name somebody."""
    first, *others = given or [Row(1, ())]
    heads = not _names(first, everyone) and any(_names(row, everyone) for row in others)
    two: dict[frozenset[PersonId], Two] = {}
    troubles: list[Trouble] = []
    for row in others if heads else given:
        for found in _read(row, everyone):
            if isinstance(found, Trouble):
                troubles.append(found)
            else:
                two.setdefault(frozenset(found), found)
    return Roster(tuple(two.values()), tuple(troubles), first if heads else None)


def _names(row: Row, everyone: Sequence[Member]) -> bool:
    return any(called(cell, everyone) for cell in row.cells)


def _read(row: Row, everyone: Sequence[Member]) -> Iterator[Two | Trouble]:
    first, *others = [_whom(row.number, cell, everyone) for cell in row.cells if cell]
    if isinstance(first, Trouble):
        yield first
    if not others:
        yield Trouble(row.number, row.cells[0], Problem.ALONE)
    for other in others:
        if isinstance(other, Trouble):
            yield other
        elif isinstance(first, Member):
            same = Trouble(row.number, first.name, Problem.SAME)
            yield same if first.id == other.id else (first.id, other.id)


def _whom(number: int, cell: str, everyone: Sequence[Member]) -> Member | Trouble:
    found = called(cell, everyone)
    if len(found) == 1:
        return found[0]
    return Trouble(number, cell, Problem.SEVERAL if found else Problem.NOBODY)


def gone(notes: Sequence[Apart], two: Collection[Two]) -> list[Apart]:
    """What an earlier roster told, and this one does not any more."""
    still = {frozenset(one) for one in two}
    return [n for n in notes if n.by is None and frozenset((n.one, n.other)) not in still]
