"""X25: no cell of an export is a formula, however the file is split."""

import csv
import io
import zipfile

import pytest

from adapters.spreadsheets import as_csv, as_xlsx, as_zip
from bot.domain.exports import Sheet
from bot.domain.people import Language

SIGNS = "=+-@\t\r\n＝＋－＠"  # noqa: RUF001 - full-width signs are meant


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", ["", " ", "x;", "x,", "x\n", "x\t", "x\r\n", "x; ", "x|"])
@pytest.mark.parametrize("split", [",", ";", "\t", "|"])
@pytest.mark.parametrize("language", list(Language))
def test_x25_no_cell_begins_a_formula_in_any_dialect(
    sign: str, before: str, split: str, language: Language
) -> None:
    sheet = Sheet("Lijst", ("wat",), ((f"{before}{sign}HYPERLINK(1)",),))
    written = as_csv(sheet, language).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(written), delimiter=split) for cell in row]
    naive = [cell.strip('" ') for line in written.splitlines() for cell in line.split(split)]

    assert not [cell for cell in (*cells, *naive) if cell.strip(" ").startswith(tuple(SIGNS))]


def test_ordinary_text_and_numbers_stay() -> None:
    sheet = Sheet("Lijst", ("wat", "hoeveel"), (("peer-feedback, toetsing", 3),))

    assert b'"peer-feedback, toetsing","3"' in as_csv(sheet, Language.EN)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        (Language.NL, '"wat; hoe";"één"\r\n"a;b";"4,1"\r\n"c,d";"-2"\r\n"";"0,5"\r\n'),
        (Language.EN, '"wat; hoe","één"\r\n"a;b","4.1"\r\n"c,d","-2"\r\n"","0.5"\r\n'),
    ],
)
def test_d18_a_csv_file_is_one_table_as_a_spreadsheet_of_that_language_reads_it(
    language: Language, written: str
) -> None:
    """The whole file was one column in Dutch Excel: commas, points, and a title above each table."""
    sheet = Sheet("Lijst", ("wat; hoe", "één"), (("a;b", 4.1), ("c,d", -2), (None, 0.5)))

    assert as_csv(sheet, language) == ("\ufeff" + written).encode()


@pytest.mark.parametrize("language", list(Language))
def test_d18_several_tables_are_several_files(language: Language) -> None:
    tables = [Sheet("Pols", ("dag",), (("2026-11-24",),)), Sheet("../Check-ins", ("weken",), ())]
    with zipfile.ZipFile(io.BytesIO(as_zip(tables, language))) as files:
        assert files.namelist() == ["1 Pols.csv", "2 Check-ins.csv"]
        assert all(files.read(name).startswith(b"\xef\xbb\xbf") for name in files.namelist())


@pytest.mark.parametrize("sign", SIGNS)
def test_x25_no_cell_of_a_workbook_is_a_formula_a_link_or_a_number(sign: str) -> None:
    cells = (f"{sign}HYPERLINK(1)", "{=1+1}", "https://evil.example", "mailto:a@b", "1e5")
    made = as_xlsx([Sheet("Lijst", cells, (cells, (1, 2.5, None, "", "x")))])
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        page = book.read("xl/worksheets/sheet1.xml").decode()

    assert "<f>" not in page
    assert "hyperlink" not in page.lower()
    assert page.count('t="s"') == 12
