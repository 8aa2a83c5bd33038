"""X3, X23: what comes in is bounded and can be kept, before anything reads it."""

from bot.domain.wellformed import LONGEST_TEXT
from bot.events import Said
from tests.people import NOOR


def test_x03_a_text_is_bounded_where_it_comes_in() -> None:
    assert len(Said(id="1", actor=NOOR, text="a" * 10 * LONGEST_TEXT).text) == LONGEST_TEXT


def test_x23_what_no_database_keeps_is_left_out() -> None:
    assert Said(id="1", actor=NOOR, text="da\x00g \ud800Noor").text == "dag Noor"
