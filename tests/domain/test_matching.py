"""The matching against SciPy's dense solver, and against its own certificate."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from scipy.optimize import linear_sum_assignment

from bot.domain.matching import NOBODY, Assignment, assign, assign_fairly, settle, settle_fairly
from bot.domain.matching.assignment import _in_order, _opened, _settled, checked
from bot.domain.matching.auction import auctioned
from bot.domain.matching.market import Market
from bot.domain.matching.ordered import Ordered
from bot.domain.matching.phases import Phases
from bot.domain.matching.served import highest_floor
from tests.benchmarks.instances import cohort
from tests.domain import oracle_rounds as oracle

SHAPES = array_shapes(min_dims=2, max_dims=2, min_side=0, max_side=12)


@st.composite
def instances(draw):
    """Scores with many ties and many forbidden pairs, and capacities from none to more than enough."""
    shape = draw(SHAPES)
    levels = draw(
        st.sampled_from([st.integers(0, 1000), st.sampled_from([0, 0, 1, 500]), st.integers(-5, 5)])
    )
    scores = draw(arrays(np.int64, shape, elements=levels))
    return scores, draw(arrays(np.int64, shape[1], elements=st.integers(0, 4)))


def optimum(scores, capacity) -> int:
    places = np.maximum(scores, 0)[:, np.repeat(np.arange(scores.shape[1]), capacity)]
    rows, columns = linear_sum_assignment(places, maximize=True)
    return int(places[rows, columns].sum())


def is_sound(found: Assignment, scores, capacity) -> bool:
    """Checked from nothing but the numbers: feasible on both sides, and both sides equal."""
    who = np.flatnonzero(found.mentor != NOBODY)
    counts = np.bincount(found.mentor[who], minlength=scores.shape[1])
    slack = found.mentee_profit[:, None] + found.mentor_price[None, :] - scores
    return (
        bool((counts <= capacity).all())
        and bool((scores[who, found.mentor[who]] >= 0).all())
        and int(scores[who, found.mentor[who]].sum()) == found.total
        and bool((found.mentee_profit >= 0).all() and (found.mentor_price >= 0).all())
        and bool((np.where(capacity > 0, slack, 0) >= 0).all())
        and int(found.mentee_profit.sum() + (found.mentor_price * capacity).sum()) == found.total
    )


@given(instances())
def test_the_total_is_the_optimum_and_proven(instance) -> None:
    scores, capacity = instance
    found = assign(scores, capacity)

    assert found.total == optimum(scores, capacity)
    assert found.is_proven
    assert is_sound(found, scores, capacity)


@given(instances())
def test_nobody_is_given_a_forbidden_mentor(instance) -> None:
    scores, capacity = instance
    found = assign(scores, capacity)
    who = np.flatnonzero(found.mentor != NOBODY)

    assert (scores[who, found.mentor[who]] > 0).all()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("surplus", [False, True])
def test_large_cohorts_are_auctioned_to_the_same_optimum(seed: int, surplus: bool) -> None:
    scores, capacity = cohort(400, surplus=surplus, seed=seed)
    found = assign(scores, capacity)

    assert found.total == optimum(scores, capacity)
    assert is_sound(found, scores.astype(np.int64), capacity)


@given(instances())
def test_an_auction_changes_nothing_but_the_time(instance) -> None:
    scores, capacity = instance
    market = Market(*checked(scores, capacity))
    if market.weights.any():
        opening = np.zeros_like(market.capacity)
        top = int(market.weights.max())
        market.open_with(*auctioned(market.weights, market.capacity, opening, top))
    found = _settled(market)

    assert found.total == optimum(scores, capacity)
    assert found.is_proven


@given(instances(), st.integers(0, 12))
def test_newcomers_are_settled_into_a_standing_solution(instance, known: int) -> None:
    scores, capacity = instance
    standing = assign(scores[:known], capacity)
    found = settle(scores, capacity, standing)

    assert found.total == optimum(scores, capacity)
    assert is_sound(found, scores, capacity)


@given(instances())
def test_the_cost_of_a_pair_is_never_overstated(instance) -> None:
    scores, capacity = instance
    found = assign(scores, capacity)
    for mentee, mentor in zip(*np.nonzero(scores > 0), strict=True):
        if capacity[mentor]:
            less = capacity.copy()
            less[mentor] -= 1
            rest = optimum(np.delete(scores, mentee, axis=0), less)
            forced = rest + int(scores[mentee, mentor])
            assert found.cost(scores, mentee, mentor) <= found.total - forced


@given(instances())
def test_fairly_means_most_people_then_the_highest_floor_then_the_total(instance) -> None:
    scores, capacity = instance
    fair = assign_fairly(scores, capacity)
    who = np.flatnonzero(fair.assignment.mentor != NOBODY)
    chosen = scores[who, fair.assignment.mentor[who]]
    most = optimum((scores > 0).astype(np.int64), capacity)
    floors = [f for f in np.unique(scores[scores > 0]) if _people(scores, capacity, f) == most]

    assert len(who) == most
    assert fair.floor == (max(floors) if most else fair.floor)
    assert (chosen >= fair.floor).all()
    assert int(chosen.sum()) == _best_above(scores, capacity, fair.floor, most)
    assert fair.assignment.is_proven


def _people(scores, capacity, floor: int) -> int:
    return optimum((scores >= floor).astype(np.int64) * (scores > 0), capacity)


def _best_above(scores, capacity, floor: int, most: int) -> int:
    bonus = 1_000_000
    weights = np.where((scores > 0) & (scores >= floor), scores + bonus, 0)
    return optimum(weights, capacity) - most * bonus


@pytest.mark.parametrize(
    ("scores", "capacity"),
    [
        (np.zeros(3, np.int64), np.zeros(3, np.int64)),
        (np.zeros((2, 3), np.int64), np.zeros(2, np.int64)),
        (np.ones((2, 3)), np.ones(3, np.int64)),
        (np.ones((2, 3), np.int64), np.array([1, -1, 1])),
        (np.full((1, 1), 2**60), np.ones(1, np.int64)),
    ],
)
def test_what_is_no_instance_is_refused(scores, capacity) -> None:
    with pytest.raises(ValueError, match=r"scores|capacity"):
        assign(scores, capacity)


@pytest.mark.parametrize("kind", [np.uint8, np.int8, np.int16, np.uint32, np.int64, np.uint64])
def test_any_kind_of_integer_will_do(kind: type) -> None:
    scores = np.array([[100, 90], [100, 10], [0, 100]], kind)

    assert assign(scores, np.array([1, 1], kind)).total == 200


def test_everybody_alike_is_no_harder() -> None:
    found = assign(np.full((300, 100), 1000), np.full(100, 2))

    assert found.total == 200_000
    assert found.is_proven


@given(instances(), st.data())
def test_x06_an_opening_changes_nothing_but_the_time(instance, data: st.DataObject) -> None:
    given_scores, capacity = instance
    turns = data.draw(arrays(np.int64, len(given_scores), elements=st.integers(0, 3)))
    fair = oracle.assign_fairly(given_scores, capacity, turns)
    scores, room = checked(given_scores, capacity)
    weights, _ = _in_order(scores, room, turns)
    floor, served = highest_floor(scores, room, turns)
    above = Ordered(scores, weights.merit, floor)
    market = Market(above, room)
    if floor:
        market.open_with(*_opened(above, room, turns, served))
    found = _settled(market)

    assert floor == fair.floor
    assert found.total == fair.assignment.total
    assert found.is_proven


@pytest.mark.parametrize("surplus", [False, True])
def test_x06_a_round_of_hundreds_serves_the_same_turns_at_the_same_floor(surplus: bool) -> None:
    scores, capacity = cohort(300, surplus=surplus)
    turns = np.random.default_rng(1).integers(0, 4, len(scores))
    before = oracle.assign_fairly(scores, capacity, turns)
    found = assign_fairly(scores, capacity, turns)

    assert found.assignment.is_proven
    assert found.floor == before.floor
    assert found.assignment.total == before.assignment.total
    assert found.bonus == before.bonus


@given(instances(), st.booleans())
def test_x06_phases_change_nothing_but_the_time(instance, auctions: bool) -> None:
    scores, capacity = instance
    market = Market(*checked(scores, capacity))
    if auctions and market.weights.any():
        opening = np.zeros_like(market.capacity)
        top = int(market.weights.max())
        market.open_with(*auctioned(market.weights, market.capacity, opening, top))
    if market.weights.any():
        phases = Phases(market)
        phases.run()
        who = np.flatnonzero(phases.mate != NOBODY)
        assert (market.weights[who, phases.mate[who]] > 0).all()
        market.open_with(phases.mate, phases.price)
        assert not market.wins_something().any()
    found = _settled(market)

    assert found.total == optimum(scores, capacity)
    assert found.is_proven


@pytest.mark.parametrize("surplus", [False, True])
@pytest.mark.parametrize("off", [-500, -20, 0, 300])
def test_x06_known_prices_change_nothing_but_the_time(surplus: bool, off: int) -> None:
    """However far off: too low, right, or too high."""
    scores, capacity = cohort(300, surplus=surplus, seed=2)
    turns = np.random.default_rng(2).integers(0, 3, len(scores))
    near = np.maximum(assign(scores, capacity).mentor_price + off, 0)
    before, found = (assign_fairly(scores, capacity, turns, known) for known in (None, near))
    chosen = found.assignment.mentor[found.assignment.mentor != NOBODY]

    assert found.assignment.is_proven
    assert found.floor == before.floor
    assert found.assignment.total == before.assignment.total
    assert len(chosen) == (before.assignment.mentor != NOBODY).sum()


def test_x06_phases_leave_few_paths_to_be_sought_one_by_one(monkeypatch) -> None:
    placed: list[int] = []
    place = Market._place
    monkeypatch.setattr(Market, "_place", lambda market, i: (placed.append(i), place(market, i)))
    found = assign(*cohort(2000))

    assert found.is_proven
    assert len(placed) < 2000 // 100


def test_x06_a_floor_that_was_shown_keeps_no_newcomer_out() -> None:
    first = assign_fairly(np.array([[500, 400]]), np.array([1, 1]))
    found = settle_fairly(
        np.array([[500, 400], [0, 100]]), np.array([1, 1]), None, first.assignment, first.floor
    )

    assert first.floor == 500
    assert found.assignment.mentor.tolist() == [0, 1]
    assert found.floor == 0
