"""X25: no cell of an export is a formula, however the file is split."""

import csv
import io

import pytest

from adapters.spreadsheets import as_csv
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
