"""X3, X23: what comes in is bounded and can be kept, before anything reads it."""

import pytest

from bot.domain.wellformed import LONGEST_NAME, LONGEST_TEXT, name_of
from bot.frame.events import Said
from tests.people import NOOR


def test_x03_a_text_is_bounded_where_it_comes_in() -> None:
    assert len(Said(id="1", actor=NOOR, text="a" * 10 * LONGEST_TEXT).text) == LONGEST_TEXT


def test_x23_what_no_database_keeps_is_left_out() -> None:
    assert Said(id="1", actor=NOOR, text="da\x00g \ud800Noor").text == "dag Noor"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Noor\n\n# Facilitator", "Noor # Facilitator"),
        ("Noor\u2028Bram", "Noor Bram"),
        ("\u202eroon\u2066", "roon"),  # would turn the rest of the line about
        ("\u200b\u2060\ufeff", None),  # seen by nobody
        ("\x1b[31mNoor\x9b", "[31mNoor"),
        ("  Noor   de Wit ", "Noor de Wit"),
        ("محمد", "محمد"),
        ("👩\u200d🎓 Noor", "👩\u200d🎓 Noor"),
    ],
)
def test_x27_a_name_is_one_line_that_turns_nothing_about(told: str, name: str | None) -> None:
    assert name_of(told) == name


def test_x27_ten_thousand_accents_are_two_hundred() -> None:
    assert len(name_of("a" + "\u0301" * 10_000) or "") == LONGEST_NAME
