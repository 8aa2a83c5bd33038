"""The one function that says whether somebody may be written to."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.domain.calendar import Calendar
from bot.domain.communities import CommunityId
from bot.domain.eligibility import Budget, Purpose, Send, Skip, Wait, may_receive
from bot.domain.membership import Member, Status, Topic
from bot.domain.people import Person, PersonId

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
SUNDAY = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
NEXT_MONDAY = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
ACTIVE = Member(CommunityId(1), Person(PersonId(1), "Noor"), Status.ACTIVE, date(2026, 9, 1))
GONE = replace(ACTIVE, status=Status.LEFT)
PAUSED = replace(ACTIVE, paused_until=date(2026, 12, 1))
FEWER = replace(ACTIVE, muted=frozenset({Topic.PULSE}), weekly=1)
DEACTIVATED = replace(ACTIVE, deactivated=True)
BLOCKED = replace(ACTIVE, problem="blocked")


@pytest.mark.parametrize(
    ("member", "purpose", "now", "budget", "verdict"),
    [
        (ACTIVE, Purpose.OFFER, MONDAY, Budget(), Send()),
        (ACTIVE, Purpose.OFFER, MONDAY, Budget(week=2), Wait(NEXT_MONDAY, "budget")),
        (
            ACTIVE,
            Purpose.OFFER,
            MONDAY,
            Budget(1, 1),
            Wait(MONDAY.replace(day=24, hour=8), "budget"),
        ),
        (ACTIVE, Purpose.OFFER, SUNDAY, Budget(), Wait(MONDAY.replace(hour=8), "quiet hours")),
        (ACTIVE, Purpose.NOTICE, SUNDAY, Budget(9, 9), Wait(MONDAY.replace(hour=8), "quiet hours")),
        (ACTIVE, Purpose.NOTICE, MONDAY, Budget(9, 9), Send()),
        (ACTIVE, Purpose.ANSWER, SUNDAY, Budget(9, 9), Send()),
        (PAUSED, Purpose.OFFER, MONDAY, Budget(), Skip("paused")),
        (PAUSED, Purpose.NOTICE, MONDAY, Budget(), Send()),
        (GONE, Purpose.OFFER, MONDAY, Budget(), Skip("left")),
        (GONE, Purpose.NOTICE, MONDAY, Budget(), Skip("left")),
        (GONE, Purpose.FAREWELL, MONDAY, Budget(9, 9), Send()),
        (
            GONE,
            Purpose.FAREWELL,
            SUNDAY,
            Budget(),
            Wait(MONDAY.replace(hour=8), "quiet hours"),
        ),
        (GONE, Purpose.ANSWER, MONDAY, Budget(), Send()),
        (DEACTIVATED, Purpose.ANSWER, MONDAY, Budget(), Skip("deactivated")),
        (FEWER, Purpose.PULSE, MONDAY, Budget(), Skip("muted")),
        (FEWER, Purpose.CHECK_IN, MONDAY, Budget(), Send()),
        (FEWER, Purpose.CHECK_IN, MONDAY, Budget(week=1), Wait(NEXT_MONDAY, "budget")),
        (FEWER, Purpose.NOTICE, MONDAY, Budget(9, 9), Send()),
        (BLOCKED, Purpose.ANSWER, MONDAY, Budget(), Skip("blocked")),
    ],
)
def test_may_receive(
    member: Member, purpose: Purpose, now: datetime, budget: Budget, verdict: object
) -> None:
    found = may_receive(member, purpose, now, Calendar(), "Europe/Amsterdam", budget)

    assert found == verdict
