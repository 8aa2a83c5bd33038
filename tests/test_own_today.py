"""R30: what is typed is read on the writer's own day, wherever the community is."""

from datetime import UTC, date, datetime
from typing import Any, cast

import pytest

from bot.domain.communities import Charter, Community, CommunityId
from bot.domain.dates import read_when
from bot.domain.people import Person, PersonId
from bot.frame.context import Context


def context(now: datetime, own: str | None, community: str | None = "Europe/Amsterdam") -> Context:
    here = Community(CommunityId(1), Charter("", "", zone=community)) if community else None
    return Context(cast("Any", None), now, here, Person(PersonId(1), "Eva", zone=own))


@pytest.mark.parametrize(
    ("now", "zone", "day"),
    [
        ("2026-11-24 00:30", "America/New_York", "2026-11-23"),
        ("2026-11-24 00:30", "Europe/Amsterdam", "2026-11-24"),
        ("2026-11-24 00:30", "Pacific/Honolulu", "2026-11-23"),
        ("2026-11-24 00:30", "Pacific/Auckland", "2026-11-24"),
        ("2026-11-24 11:30", "Pacific/Auckland", "2026-11-25"),
        # around midnight
        ("2026-11-23 22:59", "Europe/Amsterdam", "2026-11-23"),
        ("2026-11-23 23:00", "Europe/Amsterdam", "2026-11-24"),
        ("2026-11-24 04:59", "America/New_York", "2026-11-23"),
        ("2026-11-24 05:00", "America/New_York", "2026-11-24"),
        ("2026-11-24 09:59", "Pacific/Honolulu", "2026-11-23"),
        ("2026-11-24 10:00", "Pacific/Honolulu", "2026-11-24"),
        ("2026-11-24 10:59", "Pacific/Auckland", "2026-11-24"),
        ("2026-11-24 11:00", "Pacific/Auckland", "2026-11-25"),
        # the two odd nights: midnight is an hour earlier or later in UTC after them
        ("2026-03-28 22:59", "Europe/Amsterdam", "2026-03-28"),
        ("2026-03-28 23:00", "Europe/Amsterdam", "2026-03-29"),
        ("2026-03-29 21:59", "Europe/Amsterdam", "2026-03-29"),
        ("2026-03-29 22:00", "Europe/Amsterdam", "2026-03-30"),
        ("2026-10-24 22:00", "Europe/Amsterdam", "2026-10-25"),
        ("2026-10-25 22:59", "Europe/Amsterdam", "2026-10-25"),
        ("2026-10-25 23:00", "Europe/Amsterdam", "2026-10-26"),
        ("2026-11-01 04:00", "America/New_York", "2026-11-01"),
        ("2026-11-02 04:59", "America/New_York", "2026-11-01"),
        ("2026-11-02 05:00", "America/New_York", "2026-11-02"),
        ("2026-09-26 12:00", "Pacific/Auckland", "2026-09-27"),
        ("2026-09-27 10:59", "Pacific/Auckland", "2026-09-27"),
        ("2026-09-27 11:00", "Pacific/Auckland", "2026-09-28"),
    ],
)
def test_d09_the_day_is_the_writers(now: str, zone: str, day: str) -> None:
    ctx = context(datetime.fromisoformat(now).replace(tzinfo=UTC), zone)

    assert ctx.own_today == date.fromisoformat(day)
    tomorrow = read_when("tomorrow", ctx.own_today)
    assert tomorrow and (tomorrow.day - ctx.own_today).days == 1


def test_d09_without_a_zone_it_is_the_communitys_day_and_without_one_utc() -> None:
    now = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)

    assert context(now, None).own_today == date(2026, 11, 24)
    assert context(now, None, None).own_today == date(2026, 11, 23)


def test_d10_the_year_that_is_shown_is_not_the_readers_own() -> None:
    """It is 2027 in Auckland while it is 2026 in Amsterdam."""
    now = datetime(2026, 12, 31, 12, tzinfo=UTC)

    assert "2027" not in context(now, "Pacific/Auckland").words().day(date(2027, 1, 4))
    assert "2027" in context(now, "Europe/Amsterdam").words().day(date(2027, 1, 4))
    assert "2027" in context(now, "Pacific/Auckland").community_words().day(date(2027, 1, 4))
