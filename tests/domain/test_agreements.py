"""Versions, reviews and reminders: the pure part of what a community agreed on."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.agreement_reminders import Asker, Reminded, lines, mark_of, may_be_reminded
from bot.domain.agreements import (
    AGAIN,
    Kind,
    Proposal,
    ProposalId,
    Rhythm,
    Rules,
    Stage,
    months_on,
)
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.votes import Quorum

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DAY = NOW.date()


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 23), 3, date(2027, 2, 23)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 12, 31), 6, date(2027, 6, 30)),
        (date(2026, 1, 31), 12, date(2027, 1, 31)),
    ],
)
def test_so_many_months_later(day: date, months: int, later: date) -> None:
    assert months_on(day, months) == later


def test_the_next_review_counts_from_the_last_or_from_the_beginning() -> None:
    rules = Rules()
    assert rules.next_review(None) is None
    assert rules.next_review(DAY) == date(2027, 2, 23)
    assert replace(rules, reviewed=date(2027, 3, 1)).next_review(DAY) == date(2027, 6, 1)
    assert replace(rules, rhythm=Rhythm.OFF).next_review(DAY) is None


def test_how_the_community_is_led_has_a_quorum_of_its_own() -> None:
    assert Rules().quorum_of(Kind.GOALS) is Rules().quorum_of(Kind.AGREEMENTS) is Quorum.HALF
    assert Rules().quorum_of(Kind.LEADING) is Quorum.TWO_THIRDS


def test_a_vote_that_missed_its_quorum_is_held_again_a_week_later() -> None:
    new = Proposal(ProposalId(1), CommunityId(1), Kind.GOALS, 1, "x", "y", PersonId(1), DAY, NOW)
    assert new.may_go(NOW)
    missed = new.at(Stage.MISSED, NOW)
    assert not missed.may_go(NOW + AGAIN - timedelta(minutes=1))
    assert missed.may_go(NOW + AGAIN)
    for over in (Stage.VOTING, Stage.NOT_PASSED, Stage.DECLINED):
        assert not new.at(over, NOW).may_go(NOW + 10 * AGAIN)


def test_a_line_is_known_however_its_words_stand() -> None:
    assert lines("- We listen first\n\n* we  listen first\n  We end on time ") == (
        "We listen first",
        "We end on time",
    )
    assert mark_of("We  listen FIRST") == mark_of("we listen first") != mark_of("We listen")


def test_at_most_one_reminder_a_week_and_one_of_a_line_in_twelve() -> None:
    listen, end = mark_of("listen"), mark_of("end")
    told = [Reminded(listen, NOW)]
    assert may_be_reminded((), listen, NOW)
    assert not may_be_reminded(told, end, NOW + timedelta(days=6))
    assert may_be_reminded(told, end, NOW + timedelta(days=7))
    assert not may_be_reminded(told, listen, NOW + timedelta(weeks=11))
    assert may_be_reminded(told, listen, NOW + timedelta(weeks=12))


def test_two_reminders_a_month_may_be_asked_for() -> None:
    asker = Asker().asking(DAY).asking(DAY)
    assert not asker.may_ask(DAY)
    assert asker.may_ask(date(2026, 12, 1))
    assert asker.asking(date(2026, 12, 1)).asks == 1
