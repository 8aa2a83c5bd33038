"""Who may know of an obstacle, who may take care of it, and of what its reporter is told."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.apart import Apart, Ground, KeptApart
from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Role, Status
from bot.domain.obstacles import (
    KnownTo,
    Obstacle,
    ObstacleId,
    SolvedBy,
    Stage,
    may_own,
    may_see,
    names_reporter,
    steers,
    to_tell,
)
from bot.domain.people import Person, PersonId

HERE, DAY = CommunityId(1), date(2026, 11, 23)
REPORTER, OTHER, FACILITATOR, LEADER = (PersonId(n) for n in range(1, 5))
NOBODY = KeptApart()


def member(id: PersonId, *roles: Role, status: Status = Status.ACTIVE) -> Member:
    return Member(HERE, Person(id, f"P{id}"), status, DAY, frozenset(roles))


def an_obstacle(**more: object) -> Obstacle:
    new = Obstacle(
        ObstacleId(1), HERE, REPORTER, "No hours", "", KnownTo.STEERING, SolvedBy.UNKNOWN, DAY
    )
    return replace(new, **more)  # type: ignore[arg-type]  # by name


def apart(one: PersonId, other: PersonId) -> KeptApart:
    return KeptApart([Apart(HERE, one, other, Ground.MANAGER, "", one)])


@pytest.mark.parametrize("known_to", list(KnownTo))
@pytest.mark.parametrize("stage", list(Stage))
def test_who_may_see_it_and_its_reporter(known_to: KnownTo, stage: Stage) -> None:
    one = an_obstacle(known_to=known_to, stage=stage)
    goes_on = stage in (Stage.OPEN, Stage.ORGANISATION)
    facilitator = member(FACILITATOR, Role.FACILITATOR)

    assert may_see(one, member(REPORTER), NOBODY)
    assert may_see(one, member(OTHER), NOBODY) is (goes_on and known_to is not KnownTo.STEERING)
    assert may_see(one, facilitator, NOBODY) is (stage is not Stage.OFFERED)
    assert names_reporter(one, member(OTHER), NOBODY) is (known_to is KnownTo.NAMED)
    assert names_reporter(one, member(OTHER), apart(OTHER, REPORTER)) is False


def test_who_steers_and_is_kept_apart_from_its_reporter_decides_nothing() -> None:
    facilitator = member(FACILITATOR, Role.FACILITATOR)

    assert steers(an_obstacle(), facilitator, NOBODY)
    assert not steers(an_obstacle(), facilitator, apart(REPORTER, FACILITATOR))
    assert not steers(an_obstacle(besides=FACILITATOR), facilitator, NOBODY)
    assert not steers(an_obstacle(), member(OTHER), NOBODY)


@pytest.mark.parametrize(
    ("one", "who", "kept", "why"),
    [
        (an_obstacle(known_to=KnownTo.NAMED), member(OTHER), NOBODY, ""),
        (an_obstacle(known_to=KnownTo.NAMED), member(OTHER), apart(OTHER, REPORTER), "not-them"),
        (an_obstacle(known_to=KnownTo.NAMED, besides=OTHER), member(OTHER), NOBODY, "not-them"),
        (an_obstacle(), member(OTHER), NOBODY, "confidential"),
        (an_obstacle(), member(OTHER, Role.LEADER), NOBODY, ""),
        (an_obstacle(), member(OTHER, Role.LEADER, status=Status.LEFT), NOBODY, "away"),
    ],
)
def test_who_may_take_care_of_it(one: Obstacle, who: Member, kept: KeptApart, why: str) -> None:
    assert may_own(one, who, kept, DAY) == why


def test_each_status_is_news_once() -> None:
    one = an_obstacle().heard()
    assert one.told == one.status == "open"
    assert replace(one, asked=OTHER).status == one.told  # who is asked changes nothing
    owned = one.given(OTHER)
    assert owned.status == "open-owned" != owned.told
    assert owned.handed_back().status == one.told
    assert owned.heard().given(FACILITATOR).told == ""  # another owner is news
    assert one.for_organisation().given(LEADER).status == "organisation-owned"

    assert owned.closed(Stage.SOLVED, "Hours", FACILITATOR).owner == OTHER
    assert one.closed(Stage.SOLVED, "Hours", FACILITATOR).owner == FACILITATOR


def test_what_waits_for_whom() -> None:
    open_one, there = an_obstacle(), an_obstacle(id=ObstacleId(2), stage=Stage.ORGANISATION)
    every = (open_one, there, an_obstacle(owner=OTHER), an_obstacle(asked=OTHER))
    facilitator, leader = member(FACILITATOR, Role.FACILITATOR), member(LEADER, Role.LEADER)

    assert to_tell(every, facilitator, True, NOBODY) == [open_one]
    assert to_tell(every, leader, True, NOBODY) == [open_one, there]
    assert to_tell(every, facilitator, False, NOBODY) == [open_one, there]
    assert to_tell(every, member(OTHER), False, NOBODY) == []
