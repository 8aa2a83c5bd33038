"""When a vote counts, what came of it, and how little of it is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.anonymity import LEAST
from bot.domain.votes import Outcome, Quorum, outcome, told


@pytest.mark.parametrize(
    ("quorum", "asked", "needed"),
    [
        (Quorum.HALF, 24, 12),
        (Quorum.HALF, 25, 13),
        (Quorum.TWO_THIRDS, 24, 16),
        (Quorum.TWO_THIRDS, 25, 17),
        (Quorum.THIRD, 40, 14),
        (Quorum.THREE_QUARTERS, 40, 30),
        (Quorum.ALL, 40, 40),
        (Quorum.THIRD, 9, LEAST),  # never fewer than any number is told of
        (Quorum.HALF, 5, LEAST),
    ],
)
def test_a_quorum_is_a_part_of_those_who_are_asked(quorum: Quorum, asked: int, needed: int) -> None:
    assert quorum.of(asked) == needed


@pytest.mark.parametrize(
    ("answers", "needed", "came"),
    [
        ("111111", 6, Outcome.PASSED),
        ("11111", 6, Outcome.MISSED),
        ("", 5, Outcome.MISSED),
        ("111222", 6, Outcome.NOT_PASSED),  # as many for as against
        ("112333", 6, Outcome.PASSED),  # no opinion has answered
        ("333333", 6, Outcome.NOT_PASSED),
        ("222222", 6, Outcome.NOT_PASSED),
    ],
)
def test_what_comes_of_a_vote(answers: str, needed: int, came: Outcome) -> None:
    assert outcome(list(answers), needed) is came


@given(st.integers(LEAST, 400), st.integers(0, 400), st.sampled_from(Quorum))
def test_what_is_told_leaves_at_least_five_counts_or_nothing(
    asked: int, answered: int, quorum: Quorum
) -> None:
    """Also beside the quorum, which says on which side of it the count is."""
    answered, needed = min(answered, asked), quorum.of(asked)
    band = told(answered, needed, asked)
    if band is None:
        assert answered < needed
        return
    low, high = band
    assert low <= answered <= high
    assert (answered < needed) <= (high < needed)
    assert answered >= needed or high - low + 1 >= LEAST
