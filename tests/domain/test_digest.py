"""What changed in a week, and when the digest comes."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.calendar import Calendar, local_date
from bot.domain.communities import CommunityId
from bot.domain.digest import Series, Standing, Stir, Subscription, Week, standing
from bot.domain.people import PersonId

ZONE = "Europe/Amsterdam"
WEEK = Week(date(2026, 11, 27))


def rates(*values: int | None) -> Series:
    return Series("response", values, notable=10, none=True)


def active(*values: int | None) -> Series:
    return Series("active", values, notable=5)


def test_a_drop_is_told_against_the_four_before() -> None:
    change = rates(20, 80, 80, 80, 80, 60).change()

    assert change and (change.now, change.mean, change.way) == (60, 80, "down")


def test_small_differences_are_no_news() -> None:
    assert rates(80, 75, 80, 75).change() is None


def test_a_fall_to_nothing_has_words_of_its_own() -> None:
    change = rates(75, 75, 75, 0).change()

    assert change and change.way == "none"


def test_d22_a_week_after_a_holiday_is_compared_with_the_weeks_before_it() -> None:
    """ "20 members, against 1 on average": the four weeks before were a summer."""
    after_summer = active(19, 22, 20, 21, None, None, None, None, 20)
    change = active(19, None, None, 9).change()

    assert standing([after_summer], [Stir.SOMEBODY]) is Standing.SAME
    assert change and change.mean == 19
    assert standing([active(None, None, None, 20)], [Stir.SOMEBODY]) is Standing.FIRST
    assert standing([active(20, 20, None)], [Stir.HOLIDAY]) is Standing.HOLIDAY


def test_d22_a_week_in_which_nothing_happened_is_no_week_like_the_others() -> None:
    dead = active(0, 0, 0, 0, 0)

    assert standing([dead], [Stir.NOBODY]) is Standing.NOTHING
    assert standing([active(0, 0, 0, 0, 1)], [Stir.SOMEBODY]) is Standing.SAME
    assert standing([dead], [Stir.NOBODY, Stir.SOMEBODY]) is Standing.SAME  # a pulse was answered


def test_a_week_early_in_it_is_the_one_that_just_ended() -> None:
    tuesday = Week(date(2026, 12, 1))

    assert WEEK.monday() == tuesday.monday() == date(2026, 11, 23)
    assert WEEK.monday(back=2) == date(2026, 11, 9)
    assert WEEK.has(date(2026, 11, 23))
    assert not WEEK.has(date(2026, 11, 22))


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
