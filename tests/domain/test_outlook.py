"""What somebody who waits is told of their chance, and of what would help."""

from dataclasses import replace

from hypothesis import given

from bot.domain.affinity import affinity
from bot.domain.outlook import Lacks, Outlook, outlooks
from bot.domain.pairs import PairStatus
from bot.domain.people import PersonId
from bot.domain.policy import Policy
from bot.domain.rounds import waiting
from bot.domain.snapshot import Snapshot
from tests.domain.cohorts import ALL_SLOTS, TODAY, communities, offer, pair, snapshot, terms, wish


def of(at: Snapshot, mentee: int = 1) -> Outlook:
    return outlooks(at, waiting(at))[PersonId(mentee)]


def test_a_place_comes_free_when_the_first_pair_has_had_its_time() -> None:
    """Half a year after they were introduced, by the policy as it begins."""
    pairs = [pair(1, 2, 11, PairStatus.ACTIVE, 30), pair(2, 3, 12, PairStatus.ACTIVE, 100)]
    people = [wish(1)], [offer(11), offer(12)]
    expected = Policy().rhythm.end(pairs[1].begun or TODAY)

    assert of(snapshot(*people, pairs)) == Outlook(2, soonest=expected)
    assert of(snapshot(*people, pairs[:1])) == Outlook(2, free=1)


def test_what_would_help_is_what_the_rules_ask() -> None:
    friday = terms(frozenset({"thu-pm", "fri-pm"}))
    monday = terms(frozenset({"mon-am", "tue-am"}))
    english = terms(languages="en")
    known = [offer(11, terms=monday), offer(12, terms=monday)]

    assert of(snapshot([wish(1, terms=friday)], known)) == Outlook(0, lacks=Lacks.TIME, would_fit=2)
    assert of(snapshot([wish(1)], [offer(11, terms=english)])) == Outlook(
        0, lacks=Lacks.LANGUAGE, would_fit=1
    )
    assert of(snapshot([wish(1)], [])) == Outlook(0, lacks=Lacks.MENTORS)


def test_that_nobody_names_a_topic_is_said_only_where_it_is_so() -> None:
    strict = Policy(least=600)
    strangers = snapshot([wish(1, "toetsing")], [offer(11, "coachen")], policy=strict)
    refused = [pair(1, 1, 11, PairStatus.DECLINED)]
    declined = snapshot([wish(1, "toetsing")], [offer(11, "toetsing")], refused)

    assert of(strangers) == Outlook(0, lacks=Lacks.TOPIC)
    assert of(declined) == Outlook(0), "that somebody said no is nobody's advice"


@given(communities())
def test_it_agrees_with_the_rules_about_each_pair(at: Snapshot) -> None:
    """Of each mentor who takes part, `affinity` says whether they fit."""
    full = replace(at, offers=[replace(one, capacity=99) for one in at.offers], pairs=at.pairs)
    found = outlooks(at, waiting(at))
    for mentee in waiting(at):
        fitting = sum(affinity(mentee, m, at).score > 0 for m in full.mentors())
        assert found[mentee.id].fitting == fitting


@given(communities())
def test_who_says_more_fits_as_many_as_was_told(at: Snapshot) -> None:
    for mentee in waiting(at):
        told = of(at, mentee.id)
        if told.lacks is not Lacks.TIME:
            continue
        more = replace(mentee.wish, terms=replace(mentee.terms, slots=ALL_SLOTS))
        since = replace(at, wishes=[more if one.mentee == mentee.id else one for one in at.wishes])
        assert of(since, mentee.id).fitting == told.would_fit
