"""What takes long is worked out between two transactions, once for what it is worked out from."""

import pytest

from bot.thinking import MOST_ROUNDS, NotThoughtOfError, Thoughts


def double(number: int) -> int:
    return 2 * number


def worked_out(thoughts: Thoughts, number: int) -> None:
    with pytest.raises(NotThoughtOfError) as needed:
        thoughts.of(double, number)
    thoughts.work_out(needed.value)


def test_a_result_is_there_once_it_was_worked_out() -> None:
    thoughts = Thoughts()
    worked_out(thoughts, 2)

    assert thoughts.of(double, 2) == 4


def test_what_changed_meanwhile_is_worked_out_anew_and_at_last_at_once() -> None:
    thoughts = Thoughts()
    for number in range(MOST_ROUNDS):
        worked_out(thoughts, number)

    assert thoughts.of(double, 99) == 198
