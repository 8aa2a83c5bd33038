"""One letter off in a long word is a slip of the pen; in a short one it is another word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.spelling import distance, is_slip, neighbourhood

words = st.text("abcd", max_size=12)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("metor", "mentor"), ("mentro", "mentor"), ("facilttor", "facilitator"), ("same", "same")],
)
def test_a_slip_is_seen(typed: str, meant: str) -> None:
    assert is_slip(typed, meant)


@pytest.mark.parametrize(
    ("typed", "other"),
    [("dag", "dank"), ("bentor", "mentor"), ("mtor", "mentor"), ("fclttor", "facilitator")],
)
def test_another_word_is_no_slip(typed: str, other: str) -> None:
    assert not is_slip(typed, other)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("", "", 0), ("ab", "ba", 1), ("abc", "", 3), ("ca", "abc", 3), ("kitten", "sitting", 3)],
)
def test_two_letters_that_changed_places_are_one_mistake(one: str, other: str, apart: int) -> None:
    assert distance(one, other) == apart


@pytest.mark.hypothesis
@given(words, words)
def test_it_is_as_far_there_as_back(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)


@pytest.mark.hypothesis
@given(words, words, st.integers(0, 3))
def test_a_limit_changes_only_what_is_beyond_it(one: str, other: str, most: int) -> None:
    assert (distance(one, other, most) > most) == (distance(one, other) > most)
    assert min(distance(one, other, most), most + 1) == min(distance(one, other), most + 1)


@pytest.mark.hypothesis
@given(words, words)
def test_of_two_words_that_may_be_one_the_neighbourhoods_meet(one: str, other: str) -> None:
    assert not is_slip(one, other) or neighbourhood(one) & neighbourhood(other)
