"""Who comes, who waits, and whose turn it is to take notes."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar, QuietPeriod
from bot.domain.communities import CommunityId
from bot.domain.event_series import Series
from bot.domain.events import (
    Answer,
    Attendee,
    Event,
    EventId,
    SeriesId,
    attendance,
    carried,
    may_host,
    moved_up,
    note_taker,
)
from bot.domain.membership import Affiliation, Role
from bot.domain.people import Kind, PersonId
from bot.domain.recurrences import Every, Recurrence
from tests.domain.cohorts import TODAY, member, person

EVENT, ZONE = EventId(1), "Europe/Amsterdam"


def said(*answers: Answer) -> list[Attendee]:
    """By persons 1, 2, 3 …, in this order of arrival."""
    return [
        Attendee(EVENT, PersonId(n), answer, number=n) for n, answer in enumerate(answers, start=1)
    ]


def test_the_first_to_say_yes_have_the_places() -> None:
    there = attendance(said(Answer.YES, Answer.NO, Answer.YES, Answer.MAYBE, Answer.YES), seats=2)

    assert (there.comes, there.waits, there.maybe, there.no) == ((1, 3), (5,), (4,), (2,))
    assert there.expected == (1, 3, 5, 4)


def test_whoever_says_no_makes_a_place_for_whoever_waits_longest() -> None:
    before = said(Answer.YES, Answer.YES, Answer.YES, Answer.YES)
    after = [*said(Answer.NO), *before[1:]]

    assert moved_up(attendance(before, 2), attendance(after, 2)) == (3,)
    assert moved_up(attendance(before, None), attendance(after, None)) == ()


@given(
    st.lists(st.sampled_from(list(Answer)), max_size=30), st.one_of(st.none(), st.integers(1, 10))
)
def test_nobody_is_lost_and_nobody_overtakes(answers: list[Answer], seats: int | None) -> None:
    there = attendance(said(*answers), seats)
    yes = [n for n, answer in enumerate(answers, start=1) if answer is Answer.YES]

    assert [*there.comes, *there.waits] == yes
    assert len(there.comes) == min(len(yes), seats or len(yes))
    assert not (there.waits and seats is None)


def test_notes_go_round() -> None:
    able = [PersonId(n) for n in (1, 2, 3)]

    assert note_taker(able, [], ()) == 1
    assert note_taker(able, [PersonId(1), PersonId(2)], ()) == 3
    assert note_taker(able, [PersonId(2), PersonId(3), PersonId(1)], ()) == 2  # longest ago
    assert note_taker(able, [], {PersonId(1)}) == 2
    assert note_taker(able, [], able) is None


def test_who_said_yes_comes_to_the_next_in_the_same_order() -> None:
    to = EventId(2)
    before = [*said(Answer.NO, Answer.YES), Attendee(EVENT, PersonId(9), Answer.YES, number=1)]

    assert [(a.event, a.person, a.number) for a in carried(before, to)] == [(2, 9, 1), (2, 2, 2)]


def test_whoever_hosts_goes_on_whether_or_not_they_come() -> None:
    came, asked, second, first = said(Answer.YES, Answer.YES, Answer.NO, Answer.YES)
    before = [came, replace(asked, hosts=0), replace(second, hosts=9), replace(first, hosts=7)]
    after = {one.person: one for one in carried(before, EventId(2))}

    assert [after[PersonId(n)].hosts for n in (1, 2, 3, 4)] == [None, None, 2, 1]
    assert [after[PersonId(n)].answer for n in (2, 3)] == [Answer.YES, Answer.NONE]
    assert attendance(after.values(), None).comes == (1, 2, 4)


@pytest.mark.parametrize(
    ("host", "beside", "hosts"),
    [(1, (3, 2), (1, 3, 2)), (None, (2,), (2,)), (1, (2, 1), (1, 2)), (None, (), ())],
)
def test_each_host_may_change_it(
    host: int | None, beside: tuple[int, ...], hosts: tuple[int, ...]
) -> None:
    first = PersonId(host) if host else None
    event = Event(EVENT, CommunityId(1), "x", first, TODAY, beside=tuple(map(PersonId, beside)))

    assert event.hosts == hosts
    assert {n for n in range(1, 5) if event.may_be_changed_by(member(n))} == {*hosts}
    assert event.may_be_changed_by(member(4, roles=frozenset({Role.FACILITATOR})))


def test_who_cannot_host_with_somebody() -> None:
    a_day_more = TODAY + timedelta(days=1)
    bot = replace(person(1), kind=Kind.BOT)

    assert may_host(member(1), TODAY)
    assert not may_host(member(1, affiliation=Affiliation.GUEST), TODAY)
    assert not may_host(member(1).paused(a_day_more), TODAY)
    assert not may_host(member(1).left(), TODAY)
    assert not may_host(replace(member(1), person=bot), TODAY)


@pytest.mark.parametrize(
    ("after", "moment"),
    [
        (date(2026, 3, 3), datetime(2026, 4, 7, 13, 0, tzinfo=UTC)),  # summer has begun
        (date(2026, 10, 6), datetime(2026, 11, 3, 14, 0, tzinfo=UTC)),  # and ended
        (date(2027, 2, 2), datetime(2027, 4, 6, 13, 0, tzinfo=UTC)),  # March is quiet
    ],
)
def test_a_series_keeps_to_the_wall_clock_and_to_working_days(
    after: date, moment: datetime
) -> None:
    first_tuesdays = Recurrence(Every.FIRST, 1, date(2026, 1, 1))
    series = Series(SeriesId(1), CommunityId(1), "x", None, first_tuesdays, time(15), 60)
    quiet = Calendar((QuietPeriod(date(2027, 3, 1), date(2027, 3, 7)),))

    assert series.next_after(after, quiet, ZONE) == moment
