"""A number is digits and nothing else."""

import pytest

from bot.domain.numbers import LONGEST, whole


@pytest.mark.parametrize(
    ("text", "number"), [("0", 0), ("7", 7), ("007", 7), ("9" * LONGEST, 999_999_999)]
)
def test_digits_are_a_number(text: str, number: int) -> None:
    assert whole(text) == number


@pytest.mark.parametrize(
    "text", ["", "-1", "+1", "1.0", " 1", "1e3", "²", "٣", "1" * (LONGEST + 1)]
)
def test_anything_else_is_none(text: str) -> None:
    assert whole(text) is None
