"""Sheets as CSV, XLSX and JSON. Pure. A cell that a spreadsheet would run as a formula stays text."""

import csv
import io
import json
import re
from collections.abc import Sequence
from typing import Any

from bot.domain.exports import Cell, Sheet

# What begins a formula, in a cell's begin or after what another dialect takes for the end of a cell; the
# full-width signs are read alike (OWASP, CSV injection).
_RUNS = re.compile(r"(^|[,;\t\r\n|])( *+)(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])")
WIDEST = 60  # characters of a column


def as_csv(sheets: Sequence[Sheet]) -> bytes:
    """All tables in one file, each under its name; UTF-8 with the mark that Excel wants."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    for number, sheet in enumerate(sheets):
        writer.writerows([[]] * bool(number))
        writer.writerow([_inert(sheet.name)])
        writer.writerow([_inert(cell) for cell in sheet.header])
        writer.writerows([_inert(cell) for cell in row] for row in sheet.rows)
    return ("\ufeff" + out.getvalue()).encode()


def _inert(cell: Cell) -> Cell:
    return _RUNS.sub(r"\1'\2", cell) if isinstance(cell, str) else cell


def as_json(sheets: Sequence[Sheet]) -> str:
    """A list of objects for each table, by its name."""
    tables = {
        sheet.name: [dict(zip(sheet.header, row, strict=True)) for row in sheet.rows]
        for sheet in sheets
    }
    return json.dumps(tables, ensure_ascii=False, indent=1)


def as_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """A workbook with a sheet for each table."""
    import xlsxwriter  # here: every start would wait for it

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name[:31])
            _write(page, 0, sheet.header, bold)
            for number, row in enumerate(sheet.rows, start=1):
                _write(page, number, row)
            page.freeze_panes(1, 0)
            for column, width in enumerate(_widths(sheet)):
                page.set_column(column, column, width)
    return out.getvalue()


def _write(page: Any, number: int, row: Sequence[Cell], format: Any = None) -> None:
    """Text as text: what the library makes of a cell is not left to its looks."""
    for column, cell in enumerate(row):
        write = page.write_string if isinstance(cell, str) else page.write
        write(number, column, cell, format)


def _widths(sheet: Sheet) -> list[int]:
    columns: list[Any] = list(zip(sheet.header, *sheet.rows, strict=True))
    return [min(max(len(str(cell or "")) for cell in column) + 2, WIDEST) for column in columns]
