"""Who assesses whom, read out of what a spreadsheet copies or saves."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.apart import Apart, Ground
from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Status
from bot.domain.people import Person, PersonId
from bot.domain.roster import LONGEST, Problem, Roster, Trouble, gone, roster, rows

HERE = CommunityId(1)
NAMES = ("Jan de Vries", "Noor ter Braak", "Sanne Smit", "Lotte Bakker", "Lotte Visser")
JAN, NOOR, SANNE, BAKKER, VISSER = map(PersonId, range(1, 6))
EVERYONE = [
    Member(HERE, Person(PersonId(n), name), Status.ACTIVE, date(2026, 9, 1))
    for n, name in enumerate(NAMES, 1)
]


def read(text: str) -> Roster:
    return roster(rows(text), EVERYONE)


@pytest.mark.parametrize(
    "text",
    [
        "Jan de Vries\tSanne Smit\nNoor ter Braak\tLotte Bakker",
        "Jan de Vries;Sanne Smit\r\nNoor ter Braak;Lotte Bakker\r\n",
        "Jan de Vries, Sanne Smit\n\nNoor ter Braak, Lotte Bakker",
        '"Vries, Jan de","Smit, Sanne"\n"Braak, Noor ter","Bakker, Lotte"',
        "Vries, Jan de; Smit, Sanne\nBraak, Noor ter (s1234567); Bakker, Lotte",
        "jan DE vries;sanne smit\nNoor;Lotte Bakker",
    ],
)
def test_what_a_spreadsheet_gives_is_read(text: str) -> None:
    assert read(text) == Roster(((JAN, SANNE), (NOOR, BAKKER)))


def test_a_heading_is_no_row() -> None:
    found = read("Student;Beoordelaar\nJan de Vries;Sanne Smit")

    assert found.two == ((JAN, SANNE),)
    assert found.heading and found.heading.number == 1
    assert not found.troubles


def test_a_list_of_strangers_has_no_heading() -> None:
    assert read("Piet;Klaas").heading is None


def test_each_row_may_name_several_assessors_and_the_same_two_count_once() -> None:
    found = read("Jan de Vries;Sanne Smit;Lotte Bakker;\nSanne Smit;Jan de Vries;")

    assert found == Roster(((JAN, SANNE), (JAN, BAKKER)))


@pytest.mark.parametrize(
    ("row", "trouble"),
    [
        ("Jan de Vries;Piet Jansen", Trouble(2, "Piet Jansen", Problem.NOBODY)),
        ("Jan Jansen;Sanne Smit", Trouble(2, "Jan Jansen", Problem.NOBODY)),
        ("Jan de Vries;Lotte", Trouble(2, "Lotte", Problem.SEVERAL)),
        ("Jan de Vries;Jan", Trouble(2, "Jan de Vries", Problem.SAME)),
        ("Jan de Vries;", Trouble(2, "Jan de Vries", Problem.ALONE)),
    ],
)
def test_what_is_not_understood_is_told_by_its_row(row: str, trouble: Trouble) -> None:
    """Never a guess: who is called otherwise is somebody else."""
    found = read(f"Noor ter Braak;Sanne Smit\n{row}")

    assert found == Roster(((NOOR, SANNE),), (trouble,))


@given(st.text("Jan deVrisNoSmt;,\t\"'\n\r()é ", max_size=LONGEST))
def test_whatever_is_pasted_is_read_or_told(text: str) -> None:
    found = read(text)
    ids = {one.id for one in EVERYONE}

    assert all(one != other and {one, other} <= ids for one, other in found.two)
    assert len({frozenset(two) for two in found.two}) == len(found.two)


def test_only_what_a_list_told_goes_with_a_newer_one() -> None:
    told = Apart(HERE, JAN, SANNE, Ground.ASSESSOR, "", None)
    still = Apart(HERE, SANNE, NOOR, Ground.ASSESSOR, "", None)
    said = Apart(HERE, JAN, BAKKER, Ground.ASSESSOR, "", JAN)
    noted = Apart(HERE, JAN, NOOR, Ground.BLOCKED, "", VISSER)

    assert gone([told, still, said, noted], [(NOOR, SANNE)]) == [told]
