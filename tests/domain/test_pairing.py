"""Pairs out of one group: as good as networkx finds them, and as trying everything does."""

from collections.abc import Iterator
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.matching.general import NEVER, solve, solve_all, solve_near
from bot.domain.matching.pairing import (
    Among,
    Proposal,
    _cost,
    _matched,
    _ties,
    _value,
    group_in_threes,
    pair_up,
)
from tests.examples import EXAMPLES

Groups = tuple[tuple[int, ...], ...]


def symmetric(size: int, cells: list[int], kind: type = np.int64) -> np.ndarray:
    table = np.zeros((size, size), kind)
    table[np.triu_indices(size, 1)] = cells
    return table + table.T


@st.composite
def groups_of(draw: st.DrawFn, most: int, least: int = 0, barred: int = 3) -> Among:
    """People of whom `barred` in ten may not meet, and about half met lately."""
    size = draw(st.integers(least, most))
    pairs = size * (size - 1) // 2

    def cells(values: st.SearchStrategy[int]) -> list[int]:
        return draw(st.lists(values, min_size=pairs, max_size=pairs))

    allowed = symmetric(size, [n >= barred for n in cells(st.integers(0, 9))], np.bool_)
    met = symmetric(size, cells(st.sampled_from([NEVER, NEVER, 2, 4, 8, 11, 12, 30])))
    np.fill_diagonal(met, NEVER)
    odd = draw(st.lists(st.booleans(), min_size=size, max_size=size))
    affinity = symmetric(size, cells(st.integers(0, 40)))
    return Among(affinity, allowed, met, np.array(odd, np.bool_), 12)


def everybody_once(found: Proposal, size: int) -> bool:
    placed = [person for group in found.groups for person in group]
    return sorted([*placed, *found.left_out]) == list(range(size))


def partitions(people: tuple[int, ...], trios: int) -> Iterator[Groups]:
    """Every way to make pairs, and at most so many trios, with any left over."""
    if not people:
        yield ()
        return
    first, *rest = people
    yield from partitions(tuple(rest), trios)
    for size in (2, 3) if trios else (2,):
        for others in combinations(rest, size - 1):
            left = tuple(person for person in rest if person not in others)
            for more in partitions(left, trios - (size == 3)):
                yield ((first, *others), *more)


def best_by_trying(among: Among) -> tuple[int, object]:
    """Of all ways: how many are in a group, and the lowest cost among these."""
    tried = (way for way in partitions(tuple(range(among.size)), 1) if all(map(among.may, way)))
    return min((-sum(map(len, way)), _cost(among, way)) for way in tried)


@given(groups_of(24))
def test_totals_are_those_of_networkx(among: Among) -> None:
    ties = _ties(among, np.arange(among.size))
    graph = nx.Graph()
    graph.add_nodes_from(range(among.size))
    weighted = zip(ties.one.tolist(), ties.other.tolist(), ties.value.tolist(), strict=True)
    graph.add_weighted_edges_from(weighted)
    theirs = nx.max_weight_matching(graph, maxcardinality=True)
    ours = solve(ties, ties.value)

    assert len(ours) == len(theirs)
    assert sum(graph.edges[tie]["weight"] for tie in ours) == sum(
        graph.edges[tie]["weight"] for tie in theirs
    )


@given(groups_of(30))
def test_nobody_is_with_whom_they_may_not_meet_and_everybody_is_somewhere_once(
    among: Among,
) -> None:
    for found in (pair_up(among), group_in_threes(among)):
        assert everybody_once(found, among.size)
        assert all(among.may(group) for group in found.groups)
        assert {len(group) for group in found.groups} <= {2, 3}


@settings(max_examples=max(60, EXAMPLES))
@given(groups_of(8, 2))
def test_pairs_are_the_best_of_all_ways_to_pair(among: Among) -> None:
    """Most pairs, fewest repeats, the newest as old as can be; then turns and affinity together."""
    everybody = tuple(range(among.size))
    ways = [way for way in partitions(everybody, 0) if all(map(among.may, way))]
    value = _value(among)

    def worth(way: Groups) -> object:
        return -len(way), *_cost(among, way)[:2], -sum(int(value[tie]) for tie in way)

    assert worth(_matched(among, everybody)) == min(map(worth, ways))


@given(groups_of(8, 3, barred=0))
def test_an_odd_group_has_the_best_of_all_trios(among: Among) -> None:
    if among.size % 2:
        found = pair_up(among)
        assert found.left_out == ()
        _, cost = best_by_trying(among)
        assert _cost(among, found.groups) == cost


@pytest.mark.parametrize(("size", "kinds"), [(300, 5), (301, 41), (320, 2000), (400, 41)])
def test_the_few_ties_that_can_matter_give_what_all_give(size: int, kinds: int) -> None:
    chance = np.random.default_rng(size)
    cells = chance.integers(0, kinds, size * (size - 1) // 2)
    allowed = symmetric(size, list(chance.random(len(cells)) < 0.97), np.bool_)
    never, odd = np.full((size, size), NEVER), chance.random(size) < 0.02
    ties = _ties(Among(symmetric(size, list(cells)), allowed, never, odd, 12), np.arange(size))
    value = dict(zip(zip(ties.one, ties.other, strict=True), ties.value, strict=True))
    near, every = solve_near(ties, ties.value), solve_all(ties, ties.value)

    assert len(near) == len(every) == size // 2
    assert sum(value[tie] for tie in near) == sum(value[tie] for tie in every)


def test_when_all_have_met_the_oldest_meeting_is_repeated() -> None:
    """Four people who all met: 2 and 11 weeks ago, or twice 6, or 3 and 11. Nobody has it as new as 2."""
    met = symmetric(4, [2, 6, 3, 11, 6, 11])
    np.fill_diagonal(met, NEVER)
    allowed = ~np.eye(4, dtype=np.bool_)
    among = Among(np.zeros((4, 4), np.int64), allowed, met, np.zeros(4, np.bool_), 12)
    found = pair_up(among)

    assert found.groups == ((0, 2), (1, 3))
    assert found.repeats == 2


def test_thousands_of_repeats_still_fit_into_the_numbers() -> None:
    size = 120
    met = np.add.outer(np.arange(size), np.arange(size)) % 12
    allowed = ~np.eye(size, dtype=np.bool_)
    among = Among(np.full((size, size), 10**6), allowed, met, np.ones(size, np.bool_), 12)
    found = pair_up(among)

    assert found.repeats == 60
    assert {int(met[tie]) for tie in found.groups} == {11}


@pytest.mark.parametrize(("size", "shapes"), [(0, []), (1, []), (2, [2]), (3, [3]), (5, [2, 3])])
def test_the_smallest_groups(size: int, shapes: list[int]) -> None:
    allowed = ~np.eye(size, dtype=np.bool_)
    never = np.full((size, size), NEVER)
    among = Among(np.zeros((size, size), np.int64), allowed, never, np.zeros(size, np.bool_), 12)

    assert sorted(map(len, pair_up(among).groups)) == shapes
    assert len(pair_up(among).left_out) == (1 if size == 1 else 0)


@pytest.mark.parametrize("size", range(3, 20))
def test_threes_leave_pairs_only_where_the_number_asks_for_it(size: int) -> None:
    allowed = ~np.eye(size, dtype=np.bool_)
    never = np.full((size, size), NEVER)
    among = Among(np.ones((size, size), np.int64), allowed, never, np.zeros(size, np.bool_), 12)
    found = group_in_threes(among)

    assert found.left_out == ()
    assert sum(len(group) == 2 for group in found.groups) == -size % 3


def test_somebody_for_whom_nobody_is_allowed_is_left_out() -> None:
    allowed = ~np.eye(5, dtype=np.bool_)
    allowed[0, :] = allowed[:, 0] = False
    never = np.full((5, 5), NEVER)
    among = Among(np.zeros((5, 5), np.int64), allowed, never, np.zeros(5, np.bool_), 12)

    assert pair_up(among).left_out == (0,)
    assert group_in_threes(among).left_out == (0,)
    assert pair_up(among).groups != ()


@pytest.mark.parametrize("size", [16, 17])
def test_a_year_of_fortnights_without_a_repeat_within_twelve_weeks(size: int) -> None:
    met = np.full((size, size), NEVER)
    allowed, odd = ~np.eye(size, dtype=np.bool_), np.zeros(size, np.bool_)
    affinity = symmetric(size, [(7 * n) % 31 for n in range(size * (size - 1) // 2)])
    for _ in range(26):
        found = pair_up(Among(affinity, allowed, met, odd, 12))
        assert found.repeats == 0
        assert found.left_out == ()
        assert not any(odd[person] for group in found.groups if len(group) > 2 for person in group)
        met = np.where(met == NEVER, NEVER, met + 2)
        odd = np.zeros(size, np.bool_)
        for group in found.groups:
            for one, other in combinations(group, 2):
                met[one, other] = met[other, one] = 2
            odd[list(group)] = len(group) > 2
