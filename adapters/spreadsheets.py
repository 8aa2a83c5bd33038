"""Sheets as CSV, XLSX and JSON. Pure. A cell that a spreadsheet would run as a formula stays text."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Sequence
from typing import Any

from bot.domain.exports import Cell, Sheet
from bot.domain.people import Language

# What begins a formula, in a cell's begin or after what another dialect takes for the end of a cell; the
# full-width signs are read alike (OWASP, CSV injection).
_RUNS = re.compile(r"(^|[,;\t\r\n|])( *+)(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])")
MARKS = {Language.NL: (",", ";"), Language.EN: (".", ",")}  # the decimal sign, and between cells
WIDEST = 60  # characters of a column


def as_csv(sheet: Sheet, language: Language) -> bytes:
    """One table, as a double click opens it in a spreadsheet of that language; UTF-8 with its mark.

    Excel takes the separator and the decimal sign from the settings of the machine. A first line `sep=;`
    would tell it the separator, but then Excel does not see the mark, and spoils every é (vue-json-csv#43,
    export-to-csv#119).
    """
    out = io.StringIO()
    point, separator = MARKS[language]
    writer = csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL)
    for row in (sheet.header, *sheet.rows):
        writer.writerow([_written(cell, point) for cell in row])
    return ("\ufeff" + out.getvalue()).encode()


def as_zip(sheets: Sequence[Sheet], language: Language) -> bytes:
    """A CSV file for each table, by its name, in their order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as files:
        for number, sheet in enumerate(sheets, start=1):
            name = re.sub(r"[^\w -]", "", sheet.name).strip()
            files.writestr(f"{number} {name}.csv", as_csv(sheet, language))
    return out.getvalue()


def _written(cell: Cell, point: str) -> Cell:
    if isinstance(cell, float):
        return str(cell).replace(".", point)
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
