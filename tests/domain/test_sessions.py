"""In which order the questions of a session are asked, and when its expert gets them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from bot.domain.calendar import Calendar
from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Role, Status
from bot.domain.people import Kind, Person, PersonId
from bot.domain.sessions import (
    Session,
    SessionId,
    SessionQuestion,
    SessionQuestionId,
    in_order,
    may_plan,
)

ZONE, HOUR, DAY = "Europe/Amsterdam", time(9, 30), date(2026, 11, 23)
SESSION = Session(
    SessionId(1),
    CommunityId(1),
    "Grades",
    PersonId(1),
    PersonId(2),
    datetime(2026, 12, 7, 14, 0, tzinfo=UTC),
)


def member(number: int, *roles: Role) -> Member:
    person = Person(PersonId(number), f"M{number}", None, None, Kind.PERSON)
    return Member(CommunityId(1), person, Status.ACTIVE, DAY, frozenset(roles))


def asked(number: int, asking: int) -> SessionQuestion:
    return SessionQuestion(SessionQuestionId(number), SessionId(1), "?", None, True, asking)


def test_what_most_people_ask_comes_first_and_below_three_nothing_shows() -> None:
    found = in_order([asked(1, 1), asked(2, 2), asked(3, 3), asked(4, 5), asked(5, 3)])

    assert [one.id for one in found] == [4, 3, 5, 1, 2]
    assert [one.told for one in found] == [5, 3, 3, None, None]


@pytest.mark.parametrize(
    ("now", "handed"),
    [
        (datetime(2026, 11, 23, 9, tzinfo=UTC), datetime(2026, 12, 4, 8, 30, tzinfo=UTC)),  # Friday
        (datetime(2026, 12, 5, 9, tzinfo=UTC), datetime(2026, 12, 7, 8, 30, tzinfo=UTC)),
        (datetime(2026, 12, 7, 9, tzinfo=UTC), datetime(2026, 12, 7, 13, tzinfo=UTC)),
        (datetime(2026, 12, 7, 13, 30, tzinfo=UTC), datetime(2026, 12, 7, 13, 30, tzinfo=UTC)),
    ],
    ids=["the working day before", "that morning", "an hour before", "at once"],
)
def test_when_its_expert_gets_the_questions(now: datetime, handed: datetime) -> None:
    assert SESSION.handed_over(now, Calendar(), ZONE, HOUR) == handed


def test_who_may_change_it_and_who_sees_what_is_not_listed() -> None:
    expert, opener = member(1, Role.EXPERT), member(2)
    steers, other = member(3, Role.FACILITATOR), member(4, Role.EXPERT)

    changing = [SESSION.may_be_changed_by(one) for one in (expert, opener, steers, other)]
    seeing = [SESSION.may_be_moderated_by(one) for one in (expert, opener, steers, other)]
    assert changing == [True, True, True, False]
    assert seeing == [True, False, True, False]
    assert [may_plan(one) for one in (expert, opener, steers)] == [True, False, True]


def test_an_expert_misses_what_falls_into_their_pause() -> None:
    expert = member(1, Role.EXPERT)

    assert SESSION.is_missed_by(expert.paused(date(2026, 12, 8)), ZONE)
    assert not SESSION.is_missed_by(expert.paused(date(2026, 12, 7)), ZONE)
    assert not SESSION.is_missed_by(replace(expert, resting=DAY), ZONE)
    assert not SESSION.is_missed_by(member(2).paused(date(2026, 12, 8)), ZONE)
