"""What takes long is worked out between two transactions, once for what it is worked out from."""

import pytest

from bot.frame.thinking import MOST_ROUNDS, NotThoughtOfError, Thoughts, TooLongError


def double(number: int) -> int:
    return 2 * number


async def worked_out(thoughts: Thoughts, number: int) -> None:
    with pytest.raises(NotThoughtOfError) as needed:
        thoughts.of(double, number)
    await thoughts.work_out(needed.value)


async def test_a_result_is_there_once_it_was_worked_out() -> None:
    thoughts = Thoughts()
    await worked_out(thoughts, 2)

    assert thoughts.of(double, 2) == 4


async def test_what_changed_meanwhile_is_worked_out_anew_and_at_last_at_once() -> None:
    thoughts = Thoughts()
    for number in range(MOST_ROUNDS):
        await worked_out(thoughts, number)

    assert thoughts.of(double, 99) == 198


async def test_x04_what_must_be_ended_in_time_is_never_worked_out_in_the_transaction() -> None:
    thoughts = Thoughts()
    for number in range(MOST_ROUNDS):
        await worked_out(thoughts, number)

    with pytest.raises(TooLongError):
        thoughts.of(double, 99, within=1.0)
