"""The score of a pair and its reasons."""

from dataclasses import replace

import pytest

from bot.domain.affinity import Affinity, affinity
from bot.domain.membership import Answers, Member, Status
from bot.domain.mentors import Offer
from bot.domain.people import Language, Person, PersonId
from bot.domain.policy import WEIGHTS, Policy
from bot.domain.vocabulary import Vocabulary
from bot.domain.wishes import Mode, Terms, Wish
from tests.domain.cohorts import HERE, TODAY, member, offer, snapshot, terms, wish


def fit(own: Wish, theirs: Offer, members: list[Member] | None = None, **more: object) -> Affinity:
    at = snapshot([own], [theirs], members=members, **more)  # type: ignore[arg-type]
    mentee, mentors = at.mentee(own), at.mentors()
    assert mentee
    return affinity(mentee, mentors[0], at)


def points(found: Affinity) -> dict[str, int]:
    return {part.name: part.points for part in found.parts}


def test_a_perfect_pair_scores_a_thousand() -> None:
    both = [
        Member(
            HERE,
            Person(PersonId(id), "x", Language.NL, "Europe/Amsterdam", discipline),
            Status.ACTIVE,
            TODAY,
            answers=Answers("podcasts, schrijven, video"),
        )
        for id, discipline in ((1, "ICT"), (11, "Zorg"))
    ]

    assert fit(wish(1), offer(11), both).score == 1000
    assert sum(WEIGHTS.values()) == 1000


@pytest.mark.parametrize(
    ("goal", "topics", "expected"),
    [
        ("toetsing", "assessment", 450),
        ("research skills", "onderzoeksvaardigheden", 450),
        ("toetsing en feedback", "toetsing", 225),
        ("toetsing, feedback, statistiek", "tentamens", 150),
        ("Ik wil beter worden in het ontwerpen van toetsen", "toetsing", 225),
        ("haken", "breien", 0),
        ("verpleegkunde", "verplegkunde", 450),
        ("feedback", "peer feedback", 0),
    ],
)
def test_goals_and_skills_are_compared_in_two_languages(
    goal: str, topics: str, expected: int
) -> None:
    assert points(fit(wish(1, goal), offer(11, topics), policy=Policy(least=1))).get("goal", 0) == (
        expected
    )


def test_own_words_of_a_community_count_as_one() -> None:
    own = Vocabulary.with_own("wondzorg = wound care, wond\n# een opmerking\n\n= ,")
    shared = own.shared(own.terms("wound care"), own.terms("Alles over de wond"))

    assert [term.text for term in shared] == ["wound care"]


def test_fewer_than_two_common_half_days_is_no_pair() -> None:
    one, other = frozenset({"mon-am", "tue-am"}), frozenset({"mon-am", "wed-am"})

    assert fit(wish(1, terms=terms(one)), offer(11, terms=terms(other))).barrier == "no-time"


def test_no_shared_language_is_no_pair() -> None:
    found = fit(wish(1, terms=terms(languages="nl")), offer(11, terms=terms(languages="en")))

    assert found.barrier == "no-language"


def test_a_language_that_is_not_ones_own_counts_for_half() -> None:
    both = terms(languages="en")

    assert points(fit(wish(1, terms=both), offer(11, terms=both)))["language"] == 30


def test_the_same_discipline_scores_where_a_community_prefers_that() -> None:
    def in_ict(id: int) -> Member:
        one = member(id)
        return replace(one, person=replace(one.person, discipline="ICT"))

    both = [in_ict(1), in_ict(11)]
    policy = Policy(bridging=False)

    assert "discipline" not in points(fit(wish(1), offer(11), both))
    assert points(fit(wish(1), offer(11), both, policy=policy))["same-discipline"] == 120


def test_weights_are_settings() -> None:
    policy = Policy(weights=(("goal", 1000),))

    assert points(fit(wish(1), offer(11), policy=policy)) == {"goal": 1000}


def test_far_apart_clocks_score_nothing() -> None:
    there = replace(member(11), person=replace(member(11).person, zone="Asia/Tokyo"))

    assert "zone" not in points(fit(wish(1), offer(11), [there]))


def test_online_and_on_campus_do_not_meet() -> None:
    online = Terms(frozenset({Language.NL}), terms().slots, Mode.ONLINE)
    campus = Terms(frozenset({Language.NL}), terms().slots, Mode.CAMPUS)

    assert "where" not in points(fit(wish(1, terms=online), offer(11, terms=campus)))
    assert points(fit(wish(1, terms=online), offer(11)))["where"] == 80
