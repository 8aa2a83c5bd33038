"""What one subject tells of a week: its lines, its pictures, its part at length, its tables to take along."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.digest import Series, Stir
from bot.domain.exports import Cell, Sheet
from bot.domain.network import Contact
from bot.frame.cards import Card, Chart, Divider, Element, Fields, Heading
from bot.frame.words import Words


@dataclass(frozen=True, slots=True)
class Line:
    """A figure in words. `vital`: it says how the community is doing, whatever the week."""

    label: str
    value: str
    vital: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """All of it is about the group: no name, but where somebody gave theirs for it.

    `rank`: the lowest is told first. `series`: what is compared with the weeks before; of each the texts
    `digest-<name>-up`, `-down` and `-try` are told. `remarks` stand with what changed, `charts` and `below`
    on the card itself, `foot` under it. `part`: the button behind which `at_length` is shown, of all
    sections with that part. `report`: what only the term report has. `asks`: something in it asks for
    attention, so that the week is no quiet one; `quiet`: what is told of a quiet week all the same.
    `stir`: whether anybody gave a sign of life, where this subject would know. `contacts`: who was
    brought together by Kring.
    """

    rank: int
    lines: tuple[Line, ...] = ()
    series: tuple[Series, ...] = ()
    remarks: tuple[Element, ...] = ()
    charts: tuple[Chart, ...] = ()
    below: tuple[Element, ...] = ()
    foot: str = ""
    part: str = ""
    at_length: tuple[Element, ...] = ()
    report: tuple[Element, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    asks: bool = False
    quiet: tuple[Element, ...] = ()
    stir: Stir | None = None
    contacts: frozenset[Contact] = frozenset()


def drawn(section: Section) -> Card:
    """All that it shows on one card, for the examples."""
    told = section.lines[0].label
    lines = Fields(tuple((line.label, line.value) for line in section.lines))
    shown = (
        *section.remarks,
        lines,
        *section.charts,
        *section.below,
        Divider(),
        *section.at_length,
    )
    return Card(told, (Heading(told), *shown, *section.report, *section.quiet))


def sheet(words: Words, name: str, columns: str, rows: Sequence[tuple[Cell, ...]]) -> Sheet:
    """A table under its name, with the names of its columns; `columns` are words between spaces."""
    header = tuple(words(f"column-{column}") for column in columns.split())
    return Sheet(words(f"sheet-{name}"), header, tuple(rows))
