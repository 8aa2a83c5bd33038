"""Agreed hours: how they are typed, and what may be told of many."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.anonymity import LEAST
from bot.domain.communities import CommunityId
from bot.domain.hours import BANDS, Agreed, Evidence, evidence, halves_of
from bot.domain.people import PersonId

DAY = date(2026, 11, 23)


def noted(*halves: int | None) -> list[Agreed]:
    return [Agreed(CommunityId(1), PersonId(n), one, DAY) for n, one in enumerate(halves, 1)]


@pytest.mark.parametrize(
    ("typed", "halves"),
    [
        ("0", 0),
        ("3", 6),
        ("3,5", 7),
        ("3.50", 7),
        ("2.0", 4),
        ("1½ uur", 3),
        (" 40 ", 80),
        ("4 hours", 8),
        ("40,5", None),
        ("3,7", None),
        ("100", None),
        ("-3", None),
        ("drie", None),
        ("3-4", None),
        ("", None),
    ],
)
def test_hours_as_they_are_typed(typed: str, halves: int | None) -> None:
    assert halves_of(typed) == halves


@pytest.mark.parametrize(
    ("halves", "active", "told"),
    [
        ([6] * 4, 20, Evidence(None, None)),
        ([6] * 5, 20, Evidence((2, 4), None)),
        ([80] * 5, 20, Evidence((16, 40), None)),
        ([0] * 5, 20, Evidence((0, 1), None)),
        ([None] * 4, 20, Evidence(None, None)),
        ([None] * 5, 20, Evidence(None, 5)),
        ([None] * 16, 20, Evidence(None, None)),  # the other four would be told by it
        ([4] * 5 + [None] * 5, 10, Evidence((2, 4), 5)),
        ([6] * 5, 4, Evidence(None, None)),  # one of them is here no more
    ],
)
def test_what_may_be_told(halves: list[int | None], active: int, told: Evidence) -> None:
    assert evidence(noted(*halves), [PersonId(n) for n in range(1, active + 1)]) == told


@given(st.lists(st.one_of(st.none(), st.integers(0, 80)), max_size=30), st.integers(0, 40))
def test_nothing_is_told_of_fewer_than_five(halves: list[int | None], active: int) -> None:
    here = [PersonId(n) for n in range(1, active + 1)]
    told = evidence(noted(*halves), here)
    some = [one for one in halves[:active] if one is not None]

    assert told.mean is None or (told.mean in BANDS and len(some) >= LEAST)
    assert told.none is None or told.none == 0 or told.none >= LEAST
