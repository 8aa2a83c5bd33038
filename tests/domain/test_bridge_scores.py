"""Who may be brought together, each part of the score, and the table beside the score of two."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.apart import Apart, Ground, KeptApart
from bot.domain.bridge_crowd import Crowd, may_be_asked, may_meet
from bot.domain.bridge_scores import (
    best_bridges,
    complement,
    distance,
    end_of,
    for_one,
    load,
    score,
    shared_out,
    since,
    weights,
)
from bot.domain.bridges import WEIGHTS, Bridge, BridgeId, Origin, Reason, Said, Status
from bot.domain.communities import CommunityId
from bot.domain.membership import Answers, Member, Openness
from bot.domain.membership import Status as Membership
from bot.domain.people import Language, Person, PersonId

TODAY = date(2026, 11, 24)
HERE = CommunityId(1)
OPEN = frozenset({Openness.INTRODUCTIONS})


def member(
    id: int,
    discipline: str | None = "Zorg",
    brings: str = "",
    learns: str = "",
    open_to: frozenset[Openness] = OPEN,
) -> Member:
    person = Person(PersonId(id), f"Persoon {id}", Language.NL, "Europe/Amsterdam", discipline)
    answers = Answers(brings, learns)
    return Member(HERE, person, Membership.ACTIVE, TODAY, answers=answers, open_to=open_to)


def bridge(one: int, other: int, days_ago: int, status: Status = Status.OVER) -> Bridge:
    asked = TODAY - timedelta(days=days_ago)
    said = (Said.NOT_ASKED,) * 2 if status is Status.PROPOSED else (Said.YES, Said.NO)
    return Bridge(
        BridgeId(1),
        HERE,
        PersonId(one),
        PersonId(other),
        PersonId(99),
        Origin.FOUND,
        asked,
        status,
        said=(said[0], said[1]),
        asked=None if status is Status.PROPOSED else asked,
        closed=datetime(2026, 11, 1, tzinfo=UTC),
    )


NOOR = member(1, "Zorg", brings="didactisch coachen", learns="toetsing")
ILSE = member(2, "Techniek", brings="toetsing", learns="robots")


def crowd(*members: Member, **more: object) -> Crowd:
    return Crowd(TODAY, members, **more)  # type: ignore[arg-type]


def ends(one: Member, other: Member, *bridges: Bridge) -> tuple:  # type: ignore[type-arg]
    at = crowd(one, other, bridges=bridges)
    return end_of(one, at), end_of(other, at)


@pytest.mark.parametrize(
    ("brings", "learns", "share"),
    [
        ("", "", 0),
        ("", "toetsing", 1 / 6),  # both want the same
        ("toetsing", "", 2 / 6),  # one brings what the other wants
        ("assessment", "", 2 / 6),  # by the shared vocabulary
        ("toetsing", "didactisch coachen", 4 / 6),  # both ways
    ],
)
def test_complement_is_what_one_brings_and_the_other_wants(
    brings: str, learns: str, share: float
) -> None:
    assert complement(*ends(NOOR, member(2, "Techniek", brings, learns))) == pytest.approx(share)


@pytest.mark.parametrize(
    ("other", "share"),
    [("Zorg", 0), ("zorg", 0), (None, 0), ("Techniek", 1), ("Zorg en welzijn", 0.5)],
)
def test_distance_is_how_little_two_disciplines_share(other: str | None, share: float) -> None:
    assert distance(*ends(NOOR, member(2, other))) == pytest.approx(share)


def test_load_falls_with_every_bridge_of_half_a_year() -> None:
    assert load(*ends(NOOR, ILSE)) == 1
    assert load(*ends(NOOR, ILSE, bridge(1, 8, 40), bridge(2, 9, 50))) == pytest.approx(1 / 3)
    assert load(*ends(NOOR, ILSE, bridge(1, 8, 300))) == 1


def test_since_grows_until_half_a_year() -> None:
    assert since(*ends(NOOR, ILSE)) == 1
    assert since(*ends(NOOR, ILSE, bridge(1, 8, 91))) == pytest.approx(0.5)
    assert since(*ends(NOOR, ILSE, bridge(1, 8, 400))) == 1


def test_the_score_is_the_sum_of_its_parts_in_whole_points() -> None:
    assert score(*ends(NOOR, ILSE)) == round(50 * 2 / 6) + 20 + 15 + 15


def test_drops_shift_a_weight_from_five_on_and_up_to_half() -> None:
    assert weights({}) == WEIGHTS
    assert weights({Reason.TOPIC: 4, Reason.OTHER: 50}) == WEIGHTS
    assert weights({Reason.TOPIC: 5})["complement"] == round(50 * 1.125)
    assert weights({Reason.BUSY: 500}) == {**WEIGHTS, "load": round(15 * 1.5)}


def test_who_is_asked_said_so_takes_part_and_had_some_rest() -> None:
    shut = replace(ILSE, open_to=frozenset())
    paused = replace(ILSE, paused_until=TODAY + timedelta(days=3))

    assert may_be_asked(ILSE, crowd(ILSE))
    assert not may_be_asked(shut, crowd(shut))
    assert not may_be_asked(paused, crowd(paused))
    assert not may_be_asked(ILSE, crowd(ILSE, bridges=[bridge(2, 9, 20)]))
    assert may_be_asked(ILSE, crowd(ILSE, bridges=[bridge(2, 9, 28)]))
    assert not may_be_asked(ILSE, crowd(ILSE, bridges=[bridge(2, 9, 50, Status.ASKED)]))
    assert may_be_asked(ILSE, crowd(ILSE, bridges=[_passed(9)]))


@pytest.mark.parametrize(
    "between",
    [
        {"apart": KeptApart([Apart(HERE, NOOR.id, ILSE.id, Ground.MANAGER, "", ILSE.id)])},
        {"together": frozenset({frozenset({NOOR.id, ILSE.id})})},
        {"bridges": [bridge(2, 1, 300)]},
    ],
)
def test_what_stands_between_two_forbids_their_bridge(between: dict[str, object]) -> None:
    at = crowd(NOOR, ILSE, **between)

    assert not may_meet(NOOR.id, ILSE.id, at)
    assert best_bridges(at, 3) == ()


def test_what_nobody_looked_at_may_come_back() -> None:
    assert not may_meet(NOOR.id, ILSE.id, crowd(bridges=[_passed(27)]))
    assert may_meet(NOOR.id, ILSE.id, crowd(bridges=[_passed(28)]))


def _passed(days: int) -> Bridge:
    return replace(bridge(1, 2, days, Status.PROPOSED), status=Status.PASSED)


def test_the_same_discipline_or_nothing_to_each_other_is_no_bridge() -> None:
    assert best_bridges(crowd(NOOR, replace_discipline(ILSE, "zorg")), 3) == ()
    assert best_bridges(crowd(NOOR, member(2, "Techniek", "koken", "zeilen")), 3) == ()
    (found,) = best_bridges(crowd(NOOR, ILSE), 3)
    assert (found.first, found.other, found.fit.other_brings) == (1, 2, ("toetsing",))


def replace_discipline(one: Member, discipline: str) -> Member:
    return replace(one, person=replace(one.person, discipline=discipline))


TEXTS = st.lists(
    st.sampled_from(("toetsing", "assessment", "feedback", "onderzoek", "robots", "koken")),
    max_size=3,
).map(" ".join)
KINDS = st.sampled_from((None, "Zorg", "zorg", "Techniek", "Zorg en welzijn", "Economie"))


@st.composite
def crowds(draw: st.DrawFn) -> Crowd:
    ids = range(1, draw(st.integers(2, 9)) + 1)
    members = [member(n, draw(KINDS), draw(TEXTS), draw(TEXTS)) for n in ids]
    some = st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(
        lambda two: two[0] != two[1]
    )
    past = [bridge(*draw(some), draw(st.integers(0, 300))) for _ in range(draw(st.integers(0, 3)))]
    ties = frozenset(frozenset(map(PersonId, two)) for two in draw(st.lists(some, max_size=3)))
    return crowd(*members, bridges=past, together=ties)


@given(crowds())
def test_the_table_finds_what_the_score_of_two_says(at: Crowd) -> None:
    found = best_bridges(at, 1)
    able = [end_of(m, at) for m in at.members if may_be_asked(m, at) and m.person.discipline]
    scores = [
        score(one, other)
        for n, one in enumerate(able)
        for other in able[n + 1 :]
        if may_meet(one.id, other.id, at) and complement(one, other) and distance(one, other)
    ]

    assert sum(one.score for one in found) == max(scores, default=0)


@given(crowds())
def test_nobody_is_in_two_bridges_and_each_goes_to_one_connector(at: Crowd) -> None:
    found = best_bridges(at, 9)
    people = [person for one in found for person in (one.first, one.other)]
    connectors = [PersonId(n) for n in (1, 50, 51)]
    given_out = shared_out(found, connectors, at.apart)
    spread = [one for some in given_out.values() for one in some]

    assert len(people) == len(set(people))
    assert len(spread) == len({(one.first, one.other) for one in spread})
    assert all(len(some) <= 3 for some in given_out.values())
    assert all(1 not in (one.first, one.other) for one in given_out.get(PersonId(1), ()))


def test_a_connector_builds_for_nobody_they_are_kept_apart_from() -> None:
    apart = KeptApart([Apart(HERE, PersonId(50), NOOR.id, Ground.BLOCKED, "", ILSE.id)])
    found = best_bridges(crowd(NOOR, ILSE), 3)

    assert shared_out(found, [PersonId(50)], apart) == {}
    assert list(shared_out(found, [PersonId(50), PersonId(51)], apart)) == [51]


def test_whoever_asks_for_it_meets_another_discipline_first() -> None:
    near = member(3, "Zorg", brings="toetsing feedback")
    far = member(4, "Economie", brings="koken")
    at = crowd(NOOR, near, far, ILSE)

    assert [one.other for one in for_one(at, NOOR)] == [2, 4, 3]
    assert [one.other for one in for_one(at, NOOR, besides=[ILSE.id])] == [4, 3]
    assert [one.other for one in for_one(at, NOOR, among=[far.id])] == [4]
