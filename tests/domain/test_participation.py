"""Layers and flows, from a bit a week."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.layers import movement
from bot.domain.participation import (
    ACTIVE,
    CORE,
    WINDOW,
    Activity,
    Layer,
    week_of,
)
from bot.domain.people import PersonId

NOW = week_of(date(2026, 11, 27))
weeks_ago = st.sets(st.integers(0, 40))


def marked(person: int, ago: set[int]) -> Activity:
    activity = Activity(PersonId(person), NOW, 0)
    for back in sorted(ago, reverse=True):
        activity = activity.active(NOW - back)
    return activity


def layer(ago: set[int], until: int) -> Layer:
    """By counting, as the docstring of Layer says it."""
    n = len([back for back in ago if until <= back < until + WINDOW])
    return (
        Layer.CORE if n >= CORE
        else Layer.ACTIVE if n >= ACTIVE
        else Layer.OCCASIONAL if n
        else Layer.PERIPHERAL
    )  # fmt: skip


def test_weeks_begin_on_monday() -> None:
    monday = date(2026, 11, 23)

    assert {week_of(monday + timedelta(days=n)) for n in range(7)} == {NOW}
    assert week_of(monday - timedelta(days=1)) == NOW - 1


@given(st.lists(weeks_ago, min_size=10, max_size=30))
def test_layers_and_flows_are_what_counting_gives(active: list[set[int]]) -> None:
    people = [PersonId(n) for n in range(len(active))]
    activities = [marked(n, ago) for n, ago in enumerate(active) if ago]
    moved = movement(people, activities, NOW, NOW - 4)

    assert moved
    assert moved.layers == {y: sum(layer(ago, 0) is y for ago in active) for y in Layer}
    flows = Counter((layer(ago, 4), layer(ago, 0)) for ago in active)
    assert moved.flows == {m: n for m, n in flows.items() if m[0] is not m[1]}
    assert moved.active[-1] == sum(0 in ago for ago in active)
    assert moved.active[0] == sum(7 in ago for ago in active)


@given(weeks_ago)
def test_a_week_may_be_marked_late(ago: set[int]) -> None:
    forwards, backwards = marked(1, ago), Activity(PersonId(1), NOW, 0)
    for back in sorted(ago):
        backwards = backwards.active(NOW - back)

    assert forwards.at(NOW) == backwards.at(NOW)


def test_nothing_is_told_of_fewer_than_ten() -> None:
    assert movement([PersonId(n) for n in range(9)], [], NOW, NOW - 4) is None
