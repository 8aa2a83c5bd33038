"""X25: no cell of an export is a formula, however the file is split."""

import csv
import io
import zipfile

import pytest

from adapters.spreadsheets import as_csv, as_xlsx
from bot.domain.exports import Sheet

SIGNS = "=+-@\t\r\n＝＋－＠"  # noqa: RUF001 - full-width signs are meant


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", ["", " ", "x;", "x,", "x\n", "x\t", "x\r\n", "x; ", "x|"])
@pytest.mark.parametrize("split", [",", ";", "\t", "|"])
def test_x25_no_cell_begins_a_formula_in_any_dialect(sign: str, before: str, split: str) -> None:
    sheet = Sheet("Lijst", ("wat",), ((f"{before}{sign}HYPERLINK(1)",),))
    written = as_csv([sheet]).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(written), delimiter=split) for cell in row]
    naive = [cell.strip('" ') for line in written.splitlines() for cell in line.split(split)]

    assert not [cell for cell in (*cells, *naive) if cell.strip(" ").startswith(tuple(SIGNS))]


def test_ordinary_text_and_numbers_stay() -> None:
    sheet = Sheet("Lijst", ("wat", "hoeveel"), (("peer-feedback, toetsing", 3),))

    assert b'"peer-feedback, toetsing","3"' in as_csv([sheet])


@pytest.mark.parametrize("sign", SIGNS)
def test_x25_no_cell_of_a_workbook_is_a_formula_a_link_or_a_number(sign: str) -> None:
    cells = (f"{sign}HYPERLINK(1)", "{=1+1}", "https://evil.example", "mailto:a@b", "1e5")
    made = as_xlsx([Sheet("Lijst", cells, (cells, (1, 2.5, None, "", "x")))])
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        page = book.read("xl/worksheets/sheet1.xml").decode()

    assert "<f>" not in page
    assert "hyperlink" not in page.lower()
    assert page.count('t="s"') == 12
