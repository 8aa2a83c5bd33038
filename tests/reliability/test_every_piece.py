"""What people type, grown from every hostile piece: none takes longer than its length says."""

from collections.abc import Callable

import pytest

from tests.domain.test_linear_time import DOUBLED, PIECES, READERS, grows, steep_patterns


@pytest.mark.parametrize("read", READERS)
def test_x03_nothing_that_reads_texts_is_worse_than_linear(read: Callable[[str], object]) -> None:
    assert not [piece for piece in PIECES if grows(read, piece) > DOUBLED]


def test_x03_no_pattern_is_worse_than_linear_on_any_piece() -> None:
    assert not steep_patterns(PIECES)
