"""R31: a preposition is never lost; where it cannot be kept, somebody is asked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import find_clock, find_when, read_date, read_rest, read_when

TODAY = date(2026, 11, 25)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "start", "back", "is_sure"),
    [
        # up to a day, which is not off itself
        ("tot 3 januari", None, "2027-01-03", True),
        ("until 3 January", None, "2027-01-03", True),
        ("till Jan 3", None, "2027-01-03", True),
        ("tot aan 3 januari", None, "2027-01-03", True),
        ("up until 3 January", None, "2027-01-03", True),
        ("before 3 January", None, "2027-01-03", True),
        ("voor 3 januari", None, "2027-01-03", False),
        ("tot vrijdag", None, "2026-11-27", True),
        # that day too
        ("t/m 3 januari", None, "2027-01-04", True),
        ("tm 3 januari", None, "2027-01-04", True),
        ("t.e.m. 3 januari", None, "2027-01-04", True),
        ("tot en met 3 januari", None, "2027-01-04", True),
        ("tot en met vrijdag", None, "2026-11-28", True),
        ("tot 3 januari inclusief", None, "2027-01-04", True),
        ("through 3 January", None, "2027-01-04", True),
        ("through Friday", None, "2026-11-28", True),
        ("thru Jan 3", None, "2027-01-04", True),
        ("until and including 3 January", None, "2027-01-04", True),
        ("up to and including January 3rd", None, "2027-01-04", True),
        ("until January 3, inclusive", None, "2027-01-04", True),
        # from a day on: no end was said
        ("vanaf 1 december", "2026-12-01", None, False),
        ("from 1 December", "2026-12-01", None, False),
        ("starting Monday", "2026-11-30", None, False),
        ("starting from Dec 1", "2026-12-01", None, False),
        ("as of 1 December", "2026-12-01", None, False),
        ("met ingang van 1 december", "2026-12-01", None, False),
        ("na 1 december", "2026-12-02", None, False),
        ("after 1 December", "2026-12-02", None, False),
        # between two days
        ("van 21 december tot 4 januari", "2026-12-21", "2027-01-04", True),
        ("van 21 december t/m 3 januari", "2026-12-21", "2027-01-04", True),
        ("vanaf 21 december tot en met 3 januari", "2026-12-21", "2027-01-04", True),
        ("from 21 December to 4 January", "2026-12-21", "2027-01-04", True),
        ("from December 21 until January 4", "2026-12-21", "2027-01-04", True),
        ("from 21 December through 3 January", "2026-12-21", "2027-01-04", True),
        ("tussen maandag en vrijdag", "2026-11-30", "2026-11-28", None),
        ("tussen 21 december en 3 januari", "2026-12-21", "2027-01-04", True),
        ("between 1 and 5 December", "2026-12-01", "2026-12-06", True),
        ("1 t/m 5 december", "2026-12-01", "2026-12-06", True),
        ("1-5 december", "2026-12-01", "2026-12-06", True),
        ("21 december - 3 januari", "2026-12-21", "2027-01-04", True),
        ("2026-12-21 – 2027-01-03", "2026-12-21", "2027-01-04", True),
        ("van 1 november tot 1 december", None, "2026-12-01", True),
        # how long
        ("2 weken", None, "2026-12-09", True),
        ("for two weeks", None, "2026-12-09", True),
        ("2 weken vanaf 1 december", "2026-12-01", "2026-12-15", True),
        ("vanaf 1 december 2 weken", "2026-12-01", "2026-12-15", True),
        ("from Monday for a week", "2026-11-30", "2026-12-07", True),
        # asked about
        ("1 december", None, "2026-12-01", False),
        ("tot 1 november", None, "2027-11-01", False),
        ("next week", None, "2026-12-02", False),
    ],
)  # fmt: skip
def test_d10_what_a_rest_is_follows_from_its_preposition(
    text: str, start: str | None, back: str | None, is_sure: bool | None
) -> None:
    rest = read_rest(read_when(text, TODAY), TODAY)
    if is_sure is None:  # Monday comes after Friday: it has begun
        assert rest and rest.start is None
        return

    assert rest
    assert (rest.start and rest.start.isoformat()) == start
    assert (rest.back and rest.back.isoformat()) == back
    assert rest.is_sure is is_sure


@pytest.mark.parametrize(
    "text", ["vanaf 1 december", "from 1 December", "tussen 1 en 5 december", "na 1 december"]
)
def test_d10_a_start_is_never_read_as_the_one_day(text: str) -> None:
    assert read_date(text, TODAY) is None


@pytest.mark.parametrize(
    "text", ["1 november", "November 1st", "tot 1 november", "1-11", "25 november", "1 september"]
)
def test_d10_a_date_just_past_is_not_silently_next_years(text: str) -> None:
    when = read_when(text, TODAY)

    assert when and when.is_past
    assert read_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1 november 2027", date(2027, 11, 1)),
        ("1-11-2027", date(2027, 11, 1)),
        ("3 januari", date(2027, 1, 3)),
        ("12 maanden", date(2027, 11, 25)),
    ],
)
def test_d10_a_year_that_was_said_or_is_meant_is_taken(text: str, day: date) -> None:
    assert read_date(text, TODAY) == day


def test_d10_today_with_a_time_is_today() -> None:
    when = read_when("25 november 15:00", TODAY)

    assert when and when.day == TODAY and not when.is_past


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("om 9 uur in de morgen", "09:00"),
        ("9 uur in de ochtend", "09:00"),
        ("9 in the morning", "09:00"),
        ("at 9 in the morning", "09:00"),
        ("verzet het naar half negen 's avonds", "20:30"),
        ("at 8 in the evening", "20:00"),
        ("om 8 uur 's ochtends", "08:00"),
        ("om 3 uur in de middag", "15:00"),
    ],
)
def test_d10_a_part_of_the_day_is_no_day(text: str, at: str) -> None:
    assert find_when(text, TODAY) is None
    assert f"{find_clock(text):%H:%M}" == at


@pytest.mark.parametrize(
    ("text", "day", "at"),
    [
        ("vanavond 8 uur", "2026-11-25", "20:00"),
        ("vanavond om 8 uur", "2026-11-25", "20:00"),
        ("8 uur vanavond", "2026-11-25", "20:00"),
        ("tonight at 8", "2026-11-25", "20:00"),
        ("morgen om 9 uur in de morgen", "2026-11-26", "09:00"),
        ("tomorrow at 9 in the morning", "2026-11-26", "09:00"),
        ("dinsdag half negen 's avonds", "2026-12-01", "20:30"),
        ("dinsdag in de morgen om 9 uur", "2026-12-01", "09:00"),
        ("Tuesday 8 at night", "2026-12-01", "20:00"),
        ("morgenavond half acht", "2026-11-26", "19:30"),
    ],
)
def test_d10_a_day_with_its_part_and_hour(text: str, day: str, at: str) -> None:
    when = read_when(text, TODAY)

    assert when and when.at
    assert (when.day.isoformat(), f"{when.at:%H:%M}") == (day, at)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("from Tuesday to Thursday", date(2026, 11, 26)),
        ("verzet van dinsdag naar donderdag", date(2026, 11, 26)),
    ],
)
def test_d10_from_one_day_to_another_still_moves(text: str, day: date) -> None:
    when = find_when(text, TODAY)

    assert when and when.day == day and when.is_one_day


_WORD = st.sampled_from(
    ("tot", "t/m", "van", "vanaf", "from", "to", "until", "through", "tussen", "between", "en", "and", "na",
     "before", "voor", "-", "1", "5", "3", "december", "january", "maandag", "friday", "2", "weken", "for",
     "a", "week", "volgende", "10:00", "om", "2026-12-01", "morgen", "inclusive")
)  # fmt: skip


@given(st.lists(_WORD, max_size=9))
def test_d10_no_mixture_is_too_strange(mixture: list[str]) -> None:
    rest = read_rest(read_when(" ".join(mixture), TODAY), TODAY)

    assert rest is None or rest.back is None or rest.back > TODAY
    assert rest is None or rest.start is None or rest.start > TODAY
    assert not (rest and rest.start and rest.back) or rest.start < rest.back
