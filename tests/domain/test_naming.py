"""R35: who is named in a text, in one place, on word borders, and in doubt where two would fit."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Status
from bot.domain.naming import find_named
from bot.domain.people import Person, PersonId

DUTCH = (
    "An", "Anna Bakker", "Annelies Smit", "Jan de Vries", "Janneke van den Berg", "Jan-Willem Mulder",
    "Bo Chen", "Bob Jansen", "Liam O'Neil", "Lotte Bakker", "Lotte Visser", "Zoë Ørsted",
    "Berg, Piet van den", "Wil Aker", "Fatıma el Amrani (Student)",
    "Noor\u200b ter Braak", "Mei Lin", "Anne Marie Bos",
)  # fmt: skip


def community(*names: str) -> list[Member]:
    day = date(2026, 9, 1)
    return [
        Member(CommunityId(1), Person(PersonId(n), name), Status.ACTIVE, day)
        for n, name in enumerate(names, 1)
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Janneke", ["Janneke van den Berg"]),
        ("Anna, Bo", ["Anna Bakker", "Bo Chen"]),
        ("Anna Bo", ["Anna Bakker", "Bo Chen"]),
        ("annelies & An", ["Annelies Smit", "An"]),
        ("Jan-Willem en Jan", ["Jan-Willem Mulder", "Jan de Vries"]),
        ("Jan Willem", ["Jan-Willem Mulder"]),
        ("jan\u2010willem", ["Jan-Willem Mulder"]),
        ("Bob, Bo", ["Bob Jansen", "Bo Chen"]),
        ("Jan Vries", ["Jan de Vries"]),
        ("de Vries en van den Berg", ["Jan de Vries"]),
        ("Jan de Vries en Janneke van den Berg", ["Jan de Vries", "Janneke van den Berg"]),
        ("Liam O’Neil", ["Liam O'Neil"]),
        ("liam oneil", ["Liam O'Neil"]),
        ("Lotte Visser met Lotte Bakker", ["Lotte Visser", "Lotte Bakker"]),
        ("Lotte V.", ["Lotte Visser"]),
        ("lotte b en lotte v", ["Lotte Bakker", "Lotte Visser"]),
        ("Zoe", ["Zoë Ørsted"]),
        ("zoë orsted", ["Zoë Ørsted"]),
        ("Piet van den Berg", ["Berg, Piet van den"]),
        ("Fatima", ["Fatıma el Amrani (Student)"]),
        ("fatıma amrani", ["Fatıma el Amrani (Student)"]),
        ("noor", ["Noor\u200b ter Braak"]),
        ("@Anna en @Bo", ["Anna Bakker", "Bo Chen"]),
        ("is Anna's mentor Bob?", ["Anna Bakker", "Bob Jansen"]),
        ("ik wil in mei afspreken met Noor", ["Noor\u200b ter Braak"]),
        ("wil", ["Wil Aker"]),
        ("Anne Marie", ["Anne Marie Bos"]),
        ("Jannekes Janny Bobby Annaliese", []),
        ("kanaal Anna/Bob", ["Anna Bakker", "Bob Jansen"]),
        ("#2, #4", ["Anna Bakker", "Jan de Vries"]),
        ("#22", []),
        ("Anna Anna", ["Anna Bakker"]),
        ("", []),
    ],
)
def test_d05_names_are_found_on_word_borders_the_longest_first(
    text: str, people: list[str]
) -> None:
    assert [one.name for one in find_named(text, community(*DUTCH)).people] == people


@pytest.mark.parametrize(
    ("text", "words", "fits"),
    [
        ("Lotte", "Lotte", 2),
        ("Anna, LOTTE", "LOTTE", 2),
        ("Lotte & lotte", "Lotte", 2),
        ("van den Berg", "van den Berg", 2),
    ],
)
def test_d05_two_alike_are_in_doubt(text: str, words: str, fits: int) -> None:
    (doubt,) = find_named(text, community(*DUTCH)).doubts

    assert (doubt.words, len(doubt.people)) == (words, fits)


def test_d05_the_same_whole_name_twice_is_in_doubt() -> None:
    found = find_named("Lotte Bakker", community("Lotte Bakker", "Lotte Bakker", "Bo"))

    assert not found.people
    assert [one.id for one in found.doubts[0].people] == [1, 2]


@given(st.text(max_size=200), st.lists(st.text(max_size=30), max_size=5))
def test_d05_no_text_and_no_name_is_too_strange(text: str, names: list[str]) -> None:
    found = find_named(text, community(*names))

    assert len({one.id for one in found.people}) == len(found.people)
    assert all(len(doubt.people) > 1 for doubt in found.doubts)


@pytest.mark.parametrize("name", DUTCH)
def test_d05_everybody_is_found_by_their_own_name(name: str) -> None:
    assert [one.name for one in find_named(name.split(" (")[0], community(name)).people] == [name]
