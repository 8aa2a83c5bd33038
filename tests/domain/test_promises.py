"""What was promised, read from a sentence; and how a promise moves."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.calendar import Calendar
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.promises import (
    FARTHEST,
    Promise,
    PromiseId,
    Standing,
    Status,
    next_question,
    read_promise,
    standing,
    wrong_day,
)

TUESDAY = date(2026, 11, 24)
FRIDAY = date(2026, 11, 27)
NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)
ONE = Promise(
    PromiseId(1), CommunityId(1), PersonId(1), "Send the rubric", FRIDAY, TUESDAY
).taken_on()


@pytest.mark.parametrize(
    ("said", "text", "due"),
    [
        ("I'll send the rubric by Friday", "I'll send the rubric", FRIDAY),
        ("ik stuur de rubric voor vrijdag", "ik stuur de rubric", FRIDAY),
        ("de agenda, uiterlijk 1 december.", "de agenda", date(2026, 12, 1)),
        ("morgen bel ik Sanne", "morgen bel ik Sanne", date(2026, 11, 25)),
        (
            "ik stuur vóór vrijdag de rubric naar Noor",
            "ik stuur vóór vrijdag de rubric naar Noor",
            FRIDAY,
        ),
        ("on Friday I call Sanne", "I call Sanne", FRIDAY),
        ("I may call three people", "I may call three people", None),
        ("by Friday", "", FRIDAY),
        ("", "", None),
        ("gisteren de rubric gestuurd", "gisteren de rubric gestuurd", None),
    ],
)
def test_a_day_is_read_and_the_rest_is_the_text(said: str, text: str, due: date | None) -> None:
    assert read_promise(said, TUESDAY) == (text, due)


def test_a_megabyte_is_read_at_once() -> None:
    assert read_promise("x " * 500_000, TUESDAY).due is None


@pytest.mark.parametrize(
    ("due", "why"),
    [
        (None, "none"),
        (TUESDAY - timedelta(days=1), "past"),
        (TUESDAY, ""),
        (TUESDAY + FARTHEST, ""),
        (TUESDAY + FARTHEST + timedelta(days=1), "far"),
        (date.max, "far"),
    ],
)
def test_by_which_day_something_can_be_promised(due: date | None, why: str) -> None:
    assert wrong_day(due, TUESDAY) == why


def test_it_is_asked_about_twice() -> None:
    calendar = Calendar()
    once = ONE.after_asking(FRIDAY, calendar)
    assert once.ask == date(2026, 12, 4)
    twice = once.after_asking(date(2026, 12, 4), calendar)

    assert twice.ask is None
    assert twice.is_late(date(2026, 12, 7))


def test_it_moves_three_times_and_a_move_is_taken_back() -> None:
    moved = ONE
    for _ in range(3):
        assert moved.may_move()
        moved = moved.moved_to(moved.due + timedelta(days=7))
    assert not moved.may_move()

    assert ONE.moved_to(date(2026, 12, 4)).opened_again(FRIDAY, TUESDAY, Calendar()) == ONE


def test_what_ended_is_as_it_was_when_that_is_taken_back() -> None:
    ended = ONE.ended(Status.DROPPED, NOW, "time")
    assert next_question([ended]) is None

    assert ended.opened_again(FRIDAY, TUESDAY, Calendar()) == ONE


def test_how_a_group_stands() -> None:
    late = replace(ONE, due=TUESDAY - timedelta(days=1))
    kept, dropped = ONE.ended(Status.KEPT, NOW), ONE.ended(Status.DROPPED, NOW)

    assert standing([ONE, late, kept, kept, dropped], TUESDAY) == Standing(2, 1, 1)
