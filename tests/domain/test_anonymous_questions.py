"""Who may answer a question without a name, and when the way back to whoever asked it ends."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.anonymous_questions import (
    KEPT_OPEN,
    AddressedTo,
    AnonymousQuestion,
    AnonymousQuestionId,
    Stage,
    is_large_enough,
    tally,
)
from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Role, Status
from bot.domain.people import Kind, Person, PersonId

DAY = date(2026, 11, 23)
ASKED = AnonymousQuestion(AnonymousQuestionId(1), CommunityId(1), "Why?", AddressedTo.EXPERTS, DAY)


def member(number: int, *roles: Role, status: Status = Status.ACTIVE) -> Member:
    person = Person(PersonId(number), f"M{number}", None, None, Kind.PERSON)
    return Member(CommunityId(1), person, status, DAY, frozenset(roles))


@pytest.mark.parametrize(
    ("stage", "to", "role", "may"),
    [
        (Stage.WAITING, AddressedTo.EXPERTS, Role.EXPERT, False),
        (Stage.LISTED, AddressedTo.EXPERTS, Role.EXPERT, True),
        (Stage.LISTED, AddressedTo.FACILITATORS, Role.EXPERT, False),
        (Stage.WAITING, AddressedTo.EXPERTS, Role.FACILITATOR, True),
        (Stage.ANSWERED, AddressedTo.EXPERTS, Role.FACILITATOR, False),
        (Stage.LISTED, AddressedTo.EXPERTS, Role.MENTOR, False),
    ],
)
def test_who_may_answer(stage: Stage, to: AddressedTo, role: Role, may: bool) -> None:  # noqa: FBT001
    question = replace(ASKED, stage=stage, to=to)

    assert question.may_be_answered_by(member(1, role)) is may


@pytest.mark.parametrize(
    ("answered", "today", "waiting", "closes"),
    [
        (None, 0, False, 30),
        (None, 12, False, 30),
        (20, 20, False, 27),  # a week after the answer
        (20, 25, True, 50),  # somebody who wrote back waits
        (20, 25, False, 32),  # and a week after they were answered
        (20, 48, False, 50),  # thirty days after the answer in any case
    ],
)
def test_when_the_way_back_ends(
    answered: int | None,
    today: int,
    waiting: bool,  # noqa: FBT001
    closes: int,
) -> None:
    on = None if answered is None else DAY + timedelta(days=answered)
    question = replace(ASKED, answered=on)

    assert question.closes(DAY + timedelta(days=today), waiting=waiting) == DAY + timedelta(
        days=closes
    )
    assert KEPT_OPEN.days == 30


def test_what_was_never_answered_is_not_kept() -> None:
    answered = ASKED.answered_with("Because.", PersonId(2), DAY)

    assert ASKED.listed().closed().text == ""
    assert answered.closed().text == "Why?"


def test_few_are_not_told_and_too_few_cannot_ask() -> None:
    some = [member(number) for number in range(5)]

    assert [tally(n) for n in (0, 1, 2, 3, 9)] == [None, None, None, 3, 9]
    assert is_large_enough(some)
    assert not is_large_enough([*some[:4], member(9, status=Status.INVITED)])
