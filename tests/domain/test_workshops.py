"""Workshops: when one may begin, what it is called, and what becomes of a wish."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.workshops import LONGEST_TITLE, Stage, Workshop, WorkshopId, moment, open_of, titled

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ZONE = "Europe/Amsterdam"
ASKER, EXPERT = PersonId(2), PersonId(3)
ASKED = Workshop(WorkshopId(1), CommunityId(1), ASKER, "rubrics", "eight of us", "", NOW, EXPERT)


@pytest.mark.parametrize(
    ("day", "at", "found"),
    [
        (date(2026, 12, 3), time(13, 30), datetime(2026, 12, 3, 12, 30, tzinfo=UTC)),
        (date(2026, 11, 23), time(10, 1), datetime(2026, 11, 23, 9, 1, tzinfo=UTC)),
        (date(2026, 11, 23), time(10), None),  # now
        (date(2026, 11, 20), time(13), None),
        (date(2026, 12, 3), time(6, 59), None),
        (date(2026, 12, 3), time(21), datetime(2026, 12, 3, 20, tzinfo=UTC)),
        (date(2026, 12, 3), time(21, 1), None),
        (date(2027, 11, 24), time(13), datetime(2027, 11, 24, 12, tzinfo=UTC)),
        (date(2027, 11, 25), time(13), None),
        (date.max, time(13), None),
        (None, time(13), None),
        (date(2026, 12, 3), None, None),
    ],
)
def test_it_begins_by_day_within_a_year(
    day: date | None, at: time | None, found: datetime | None
) -> None:
    assert moment(day, at, ZONE, NOW) == found


def test_a_title_is_the_first_line_of_the_wish_and_not_too_long() -> None:
    assert titled("  Rubrics\nand more") == "Rubrics"
    long = titled("learning by inquiry, " * 20)

    assert len(long) <= LONGEST_TITLE
    assert long.endswith("learning by…")
    assert len(titled("x" * 500)) <= LONGEST_TITLE


def test_a_wish_that_is_refused_is_its_askers_and_nobody_is_asked_twice() -> None:
    freed = ASKED.dated("Rubrics", NOW, 90, "B2").freed(NOW)
    again = freed.put_to(PersonId(4), NOW)

    assert (freed.stage, freed.expert, freed.past) == (Stage.FREE, None, (EXPERT,))
    assert (freed.title, freed.at, freed.place) == ("", None, "")
    assert freed.people == (ASKER,)
    assert again.asked_key != ASKED.asked_key
    assert again.waits


def test_only_another_moment_is_a_move() -> None:
    first = ASKED.dated("Rubrics", NOW, 90, "B2")
    same = first.dated("Rubrics for all", NOW, 60, "")
    later = same.dated("Rubrics", NOW.replace(day=24), 60, "")

    assert (first.moved, same.moved, later.moved) == (0, 0, 1)


def test_what_waits_is_neither_dated_nor_refused() -> None:
    theirs = [replace(ASKED, stage=stage) for stage in Stage]

    assert [one.stage for one in open_of(ASKER, theirs)] == [Stage.ASKED, Stage.TALKING]
    assert open_of(EXPERT, theirs) == ()
