"""What people are called, out of the display names that directories are full of."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.names import NAMELESS, greeting, isolated, seen
from bot.domain.people import AccountKey, Profile

GREETED = (
    ("Noor", "Noor"),
    ("Noor Bakker", "Noor"),
    ("Noor van den Berg", "Noor"),
    ("Berg,Noor N. van den", "Noor"),
    ("Berg, Noor N. van den", "Noor"),
    ("Berg, Noor van den", "Noor"),
    ("van den Berg, Noor", "Noor"),
    ("Vries, Jan Willem de", "Jan Willem"),
    ("Vries, Jan-Willem J. de", "Jan-Willem"),
    ("Bakker,Noor", "Noor"),
    ("BAKKER, Noor", "Noor"),
    ("Bakker, N. (Noor)", "Noor"),
    ("Bakker, N.J.M. (Noor)", "Noor"),
    ("Bakker-de Wit, Noor", "Noor"),
    ("Bakker, N.", "N. Bakker"),
    ("N. Bakker", "N. Bakker"),
    ("Noor N. Bakker", "Noor"),
    ("JP de Vries", "JP"),
    ("J.P. de Vries", "J.P. de Vries"),
    ("AnneMarie", "AnneMarie"),
    ("Anne-Marie de Wit", "Anne-Marie"),
    ("Anne-Marie", "Anne-Marie"),
    ("Dr. Noor Bakker", "Noor"),
    ("prof. dr. Noor Bakker", "Noor"),
    ("Noor Bakker, PhD", "Noor"),
    ("Noor Bakker, MSc MA", "Noor"),
    ("Noor Bakker (Fontys ICT)", "Noor"),
    ("Bakker, Noor (FHICT)", "Noor"),
    ("Noor Bakker [extern]", "Noor"),
    ("Laura de la Cruz", "Laura"),
    ("O'Brien, Siobhán", "Siobhán"),
    ("Siobhán O'Brien", "Siobhán"),
    ("Müller, Jürgen von", "Jürgen"),
    ("Øystein Sørensen", "Øystein"),
    ("Li Wei", "Li"),
    ("محمد علي", "محمد"),
    ("Ibn Battuta", "Ibn Battuta"),
    ("noor.bakker@fontys.nl", "noor.bakker@fontys.nl"),
    ("De", "De"),
    ("'s-Gravesande, Willem", "Willem"),
    ("Noor & Co", "Noor"),
    ("Sam 🌱", "Sam"),
    ("Ed Jansen", "Ed"),
    ("Noor Bakker, jr.", "Noor"),
    (NAMELESS, ""),
    ("", ""),
)


@pytest.mark.parametrize(("name", "called"), GREETED)
def test_d14_who_is_greeted_how(name: str, called: str) -> None:
    assert greeting(name) == called


@given(st.text())
def test_d14_a_name_is_one_line_that_turns_nothing_around(name: str) -> None:
    shown = seen(name)

    assert shown == " ".join(shown.split())
    assert not [
        c for c in shown if unicodedata.bidirectional(c) in {"RLO", "LRO", "RLE", "RLI", "FSI"}
    ]
    assert seen(shown) == shown
    assert greeting(shown) or not shown or shown == NAMELESS


@pytest.mark.parametrize(
    "blank", ["", " ", "\u3164", "\u200b\u200b", "\u202e", "\u00a0\t", "\u0301", None]
)
def test_d06_a_blank_name_is_none(blank: str | None) -> None:
    assert Profile(AccountKey("teams", "t", "u"), blank).name is None


def test_d14_noor_does_not_turn_the_rest_around() -> None:
    assert Profile(AccountKey("teams", "t", "u"), "Noor\u202e").name == "Noor"
    assert isolated("Noor") == "Noor"
    assert isolated("محمد") == "\u2068محمد\u2069"
