"""A draft of a very large round goes on after a swap."""

from tests.domain.test_planning import goes_on_after_a_swap


def test_x06_so_it_is_for_six_hundred_mentees() -> None:
    goes_on_after_a_swap(600)
