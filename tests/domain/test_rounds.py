"""A round, as properties over many small communities (R1, R2, R6, R24)."""

from collections import Counter
from copy import deepcopy
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from bot.domain.affinity import affinity, affinity_again
from bot.domain.pairs import PairStatus
from bot.domain.people import PersonId
from bot.domain.policy import Policy
from bot.domain.rounds import market, peer_groups, plan_round, waiting
from bot.domain.snapshot import Snapshot
from tests.domain.cohorts import HERE, TODAY, apart, communities, offer, pair, snapshot, wish


@given(communities())
def test_nobody_is_in_two_pairs_and_no_mentor_has_too_many(at: Snapshot) -> None:
    found = plan_round(at)
    rooms = {mentor.id: mentor.room for mentor in at.mentors()}
    counts = Counter(found.chosen.values())

    assert set(found.choices).isdisjoint(found.left_out)
    assert set(found.choices) | set(found.left_out) == {m.id for m in waiting(at)}
    assert all(count <= rooms[mentor] for mentor, count in counts.items())


@given(communities())
def test_x06_a_snapshot_that_was_planned_from_is_still_the_same(at: Snapshot) -> None:
    """Else what was worked out is not known again, and is worked out inside the transaction."""
    before = deepcopy(at)
    plan_round(at)

    assert at == before


@given(communities())
def test_whoever_is_blocked_paused_or_gone_appears_nowhere(at: Snapshot) -> None:
    """R2."""
    found = plan_round(at)
    shown = {(mentee, c.mentor) for mentee, some in found.choices.items() for c in some}

    for mentee, mentor in shown:
        assert at.members[mentee].takes_part(TODAY)
        assert at.members[mentor].takes_part(TODAY)
        assert at.kept_apart.may_meet(mentee, mentor)
    assert all(o.is_open(TODAY) for o in at.offers if o.mentor in {m for _, m in shown})


@given(communities())
def test_as_many_are_matched_as_can_be(at: Snapshot) -> None:
    found = plan_round(at)
    table = market(at, waiting(at))
    fresh = [mentee for mentee, some in found.choices.items() if not some[0].again]

    assert found.is_proven
    assert len(fresh) == _most(table.scores, table.capacity)


def _most(scores, capacity) -> int:
    places = (scores > 0)[:, np.repeat(np.arange(scores.shape[1]), capacity)].astype(int)
    rows, columns = linear_sum_assignment(places, maximize=True)
    return int(places[rows, columns].sum())


@given(communities())
def test_a_pair_repeats_only_while_no_other_pairing_is_left(at: Snapshot) -> None:
    """R1: whoever meets a former mentor again had nobody else, and it says so."""
    found = plan_round(at)
    people = {m.id: m for m in waiting(at)}
    mentors = {m.id: m for m in at.mentors()}
    for mentee, some in found.choices.items():
        fit = affinity(people[mentee], mentors[some[0].mentor], at)
        assert some[0].again == (fit.barrier == "recent")
        assert all(not choice.again for choice in some[1:])


@given(communities())
def test_a_draft_goes_on_when_nothing_changed(at: Snapshot) -> None:
    first = plan_round(at)
    again = plan_round(at, first.draft(HERE, TODAY))

    assert set(again.choices) == set(first.choices)
    assert again.is_proven


@given(communities(), st.data())
def test_a_swap_stays_where_it_was_put(at: Snapshot, data: st.DataObject) -> None:
    draft = plan_round(at).draft(HERE, TODAY)
    mentees, mentors = waiting(at), at.mentors()
    if not mentees or not mentors:
        return
    mentee, mentor = data.draw(st.sampled_from(mentees)), data.draw(st.sampled_from(mentors))
    if affinity(mentee, mentor, at).barrier:
        return
    chosen = tuple((m, t) for m, t in draft.chosen if m != mentee.id)
    swapped = replace(
        draft, chosen=(*chosen, (mentee.id, mentor.id)), swapped=frozenset({mentee.id})
    )
    found = plan_round(at, swapped)

    assert found.chosen[mentee.id] == mentor.id
    counts = Counter(found.chosen.values())
    assert all(counts[m.id] <= m.room for m in mentors)


def test_a_swap_takes_the_place_of_who_had_it() -> None:
    at = snapshot([wish(1), wish(2)], [offer(11)])
    draft = plan_round(at).draft(HERE, TODAY)
    (held,) = plan_round(at).chosen
    other = PersonId(3 - held)
    swapped = replace(draft, chosen=((other, PersonId(11)),), swapped=frozenset({other}))
    both = replace(swapped, chosen=(*draft.chosen, *swapped.chosen))

    assert plan_round(at, both).chosen == {other: 11}
    assert plan_round(at, both).left_out == (held,)


def test_a_draft_lets_go_of_two_who_may_not_be_together_since() -> None:
    """R2."""
    before = snapshot([wish(1)], [offer(11), offer(12)])
    draft = plan_round(before).draft(HERE, TODAY)
    mentor = draft.chosen[0][1]
    since = snapshot([wish(1)], [offer(11), offer(12)], [], [apart(1, mentor)])

    assert plan_round(since, draft).chosen == {1: 23 - mentor}


@given(communities())
def test_nobody_left_over_is_alone_unless_nobody_speaks_their_language(at: Snapshot) -> None:
    """R6: pairs, the odd one with two others, and never the same two while there are others."""
    left = [w for w in at.wishes if w.mentee in plan_round(at).left_out]
    groups = peer_groups(at, left)
    placed = [person for group in groups for person in group]

    assert all(len(group) in (2, 3) for group in groups)
    assert len(placed) == len(set(placed))
    alone = [w for w in left if w.mentee not in placed]
    if len(left) > 1 and all("nl" in w.terms.languages for w in left):
        assert not alone


def test_who_waits_longest_goes_first() -> None:
    at = snapshot(
        [wish(1, "toetsing"), wish(2, "toetsing", rounds_waited=1)], [offer(11, "toetsing")]
    )

    assert plan_round(at).chosen == {2: 11}


def test_who_let_a_mentor_down_goes_last_for_once() -> None:
    """R22."""
    at = snapshot([wish(1, no_shows=1), wish(2)], [offer(11)])

    assert plan_round(at).chosen == {2: 11}


def test_the_oldest_former_mentor_comes_first_when_there_is_nobody_else() -> None:
    """R1."""
    history = [
        pair(1, 1, 11, PairStatus.COMPLETED, days_ago=20),
        pair(2, 1, 12, PairStatus.COMPLETED, days_ago=60),
    ]
    found = plan_round(snapshot([wish(1)], [offer(11), offer(12)], history))

    assert found.chosen == {1: 12}
    assert found.choices[PersonId(1)][0].again


def test_after_twelve_weeks_it_is_no_repeat() -> None:
    history = [pair(1, 1, 11, PairStatus.COMPLETED, days_ago=85)]
    found = plan_round(snapshot([wish(1)], [offer(11)], history))

    assert not found.choices[PersonId(1)][0].again


def test_what_would_help_most_is_what_those_left_out_want() -> None:
    at = snapshot([wish(1, "statistiek"), wish(2, "statistiek")], [offer(11, "statistiek")])

    assert plan_round(at).wanted == ("statistiek",)


def test_an_alternative_that_makes_somebody_wait_says_so() -> None:
    both = [wish(1, "toetsing feedback"), wish(2, "toetsing")]
    at = snapshot(both, [offer(11, "toetsing, feedback"), offer(12, "toetsing")])
    costs = {c.mentor: c.cost for c in plan_round(at).choices[PersonId(1)]}

    assert costs[PersonId(11)] == 0
    assert costs[PersonId(12)] == 225


def test_two_who_met_as_peers_before_meet_others_first() -> None:
    left = [wish(1, met_peers=frozenset({PersonId(2)})), wish(2), wish(3), wish(4)]
    groups = peer_groups(snapshot(left, []), left)

    assert (1, 2) not in groups


@pytest.mark.parametrize(
    ("barrier", "at"),
    [
        ("itself", snapshot([wish(1)], [offer(1)])),
        ("apart", snapshot([wish(1)], [offer(11)], kept_apart=[apart(11, 1)])),
        ("already", snapshot([wish(1)], [offer(11)], [pair(1, 1, 11, PairStatus.ACTIVE)])),
        ("both-ways", snapshot([wish(1)], [offer(11)], [pair(1, 11, 1, PairStatus.ACTIVE)])),
        ("unwanted", snapshot([wish(1)], [offer(11)], [pair(1, 1, 11, PairStatus.DECLINED)])),
        ("recent", snapshot([wish(1)], [offer(11)], [pair(1, 1, 11, PairStatus.COMPLETED)])),
        ("too-low", snapshot([wish(1, "haken")], [offer(11)], policy=Policy(least=900))),
    ],
)
def test_every_hard_rule_has_a_name(barrier: str, at: Snapshot) -> None:
    mentee = at.mentee(at.wishes[0])
    from bot.domain.snapshot import Mentor

    mentor = Mentor(at.members[at.offers[0].mentor], at.offers[0], 1)
    assert mentee
    fit = affinity(mentee, mentor, at)

    assert fit.barrier == barrier
    assert fit.score == 0
    assert (affinity_again(mentee, mentor, at).barrier is None) == (barrier == "recent")
