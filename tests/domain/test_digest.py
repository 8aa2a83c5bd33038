"""What changed in a week, and when the digest comes."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.calendar import Calendar, local_date
from bot.domain.communities import CommunityId
from bot.domain.deliveries import Ledger
from bot.domain.digest import (
    Figures,
    Kept,
    PulsePoint,
    Standing,
    Subscription,
    Trend,
    role_cover,
)
from bot.domain.membership import Role
from bot.domain.participation import Layer, Movement, week_of
from bot.domain.people import PersonId

WEEK = week_of(date(2026, 11, 27))
QUIET = Figures(members=20, week=WEEK)
ZONE = "Europe/Amsterdam"


def pulses(*rates: int | None) -> tuple[PulsePoint, ...]:
    return tuple(
        PulsePoint(date(2026, 11, 28 - n), "?", 4.0, "", (10, 19), r)
        for n, r in reversed(list(enumerate(reversed(rates))))
    )


def test_a_drop_in_response_is_told_against_the_four_before() -> None:
    changes = replace(QUIET, pulses=pulses(20, 80, 80, 80, 80, 60)).changes()

    assert [(c.trend, c.now, c.mean, c.up) for c in changes] == [(Trend.RESPONSE, 60, 80, False)]


def test_small_differences_are_no_news() -> None:
    assert not replace(QUIET, pulses=pulses(80, 75, 80, 75)).changes()


def test_check_ins_of_too_few_are_not_compared() -> None:
    few = replace(QUIET, kept=(Kept(4, 4), Kept(0, 4)))
    many = replace(QUIET, kept=(Kept(8, 8), Kept(4, 8)))

    assert not few.changes()
    assert many.changes()[0].trend is Trend.KEPT


def test_d22_a_week_after_a_holiday_is_compared_with_the_weeks_before_it() -> None:
    """ "20 members, against 1 on average": the four weeks before were a summer."""
    after_summer = replace(QUIET, active=(19, 22, 20, 21, None, None, None, None, 20))
    begun = replace(QUIET, active=(None, None, None, 20))

    assert not after_summer.changes()
    assert after_summer.standing() is Standing.SAME
    assert replace(after_summer, active=(19, None, None, 9)).changes()[0].mean == 19
    assert begun.standing() is Standing.FIRST
    assert replace(QUIET, active=(20, 20, None)).standing() is Standing.HOLIDAY


def test_d22_a_week_in_which_nothing_happened_is_no_week_like_the_others() -> None:
    dead = replace(QUIET, active=(0, 0, 0, 0, 0))

    assert dead.standing() is Standing.NOTHING
    assert replace(dead, active=(0, 0, 0, 0, 1)).standing() is Standing.SAME
    assert replace(dead, pulses=pulses(60, 60)).standing() is Standing.SAME
    assert replace(dead, pulses=pulses(None, None)).standing() is Standing.NOTHING


def test_d22_what_was_not_asked_this_week_is_not_compared_again() -> None:
    """Each week without a pulse said once more that fewer people had answered the last one."""
    last = replace(QUIET, pulses=pulses(80, 80, 60), kept=(Kept(9, 9), Kept(3, 9)))
    assert [change.trend for change in last.changes()] == [Trend.RESPONSE, Trend.KEPT]

    later = replace(last, week=WEEK + 1, kept=(*last.kept, Kept(0, 0)))
    assert not later.changes()


def test_d22_pulses_that_nobody_answered_are_counted() -> None:
    assert replace(QUIET, pulses=pulses(60, None, None, None)).unanswered() == 3
    assert replace(QUIET, pulses=pulses(None, 60)).unanswered() == 0
    assert replace(QUIET, week=WEEK + 1, pulses=pulses(None, None)).unanswered() == 0


def test_a_week_is_quiet_until_something_asks_for_attention() -> None:
    moved = Movement(dict.fromkeys(Layer, 5), {}, (9, 9, 9, 9, 9, 9, 9, 9))

    assert replace(QUIET, movement=moved).is_quiet()
    assert not replace(QUIET, ledger=Ledger(2, 1, 1, 0, 0)).is_quiet()
    assert not replace(QUIET, newcomers=(1, 0, 1)).is_quiet()
    assert not replace(QUIET, capacity=1, demand=2).is_quiet()


def test_roles_are_filled_empty_and_heavy() -> None:
    held = [frozenset({Role.MENTOR, Role.EXPERT, Role.LEADER}), frozenset({Role.EVALUATOR})]
    filled, empty, heavy = role_cover(held)

    assert filled == (Role.MENTOR, Role.EXPERT, Role.EVALUATOR, Role.LEADER)
    assert empty == (Role.FACILITATOR, Role.CONNECTOR, Role.INNOVATOR)
    assert heavy == 1


def test_a_year_of_fridays_keeps_its_wall_time_over_both_clock_changes() -> None:
    friday = Subscription(CommunityId(1), PersonId(1), 4, time(15, 0))
    now, moments = datetime(2026, 11, 23, 9, 0, tzinfo=UTC), list[datetime]()
    for _ in range(52):
        now = friday.next(now, local_date(now, ZONE), ZONE, Calendar())
        moments.append(now)

    local = [moment.astimezone(ZoneInfo(ZONE)) for moment in moments]
    assert {(moment.hour, moment.minute) for moment in local} == {(15, 0)}
    assert len({moment.date() for moment in local}) == 52
    assert {moment.hour for moment in moments} == {13, 14}


def test_a_digest_that_a_holiday_moved_is_not_lost_when_planned_anew() -> None:
    """Friday 25 December is moved to Monday; on Saturday something changes."""
    friday = Subscription(CommunityId(1), PersonId(1), 4, time(15, 0))
    saturday = datetime(2026, 12, 26, 9, 0, tzinfo=UTC)

    moment = friday.next(saturday, date(2026, 12, 26), ZONE, Calendar())
    assert moment == datetime(2026, 12, 28, 14, 0, tzinfo=UTC)


def test_a_pulse_that_hardly_anybody_answered_is_a_fall() -> None:
    change = replace(QUIET, pulses=pulses(75, 75, 75, None)).changes()[0]

    assert (change.trend, change.now, change.mean) == (Trend.RESPONSE, 0, 75)
