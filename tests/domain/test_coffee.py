"""When coffee rounds are, who goes with whom, and what is known of a meeting."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar, QuietPeriod
from bot.domain.coffee import (
    Coffee,
    Group,
    GroupId,
    Met,
    Rhythm,
    Taker,
    asked_on,
    bank,
    last_met,
    next_round,
    tired,
    topics,
)
from bot.domain.coffee_round import (
    ACROSS,
    ALIKE,
    GIVES,
    NEW,
    SPEAKS,
    TIME,
    Guest,
    Plan,
    Table,
    Why,
    plan_round,
    reason,
)
from bot.domain.coffee_scores import affinity, among
from bot.domain.communities import CommunityId
from bot.domain.people import Language, PersonId
from bot.domain.vocabulary import Vocabulary

HERE, OPEN = CommunityId(1), Calendar()
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 12, 1)
ON = Coffee(on=True, since=MONDAY)


def guests(count: int) -> tuple[Guest, ...]:
    return tuple(Guest(PersonId(n)) for n in range(1, count + 1))


def group(day: date, *people: int, met: Met = Met.OPEN) -> Group:
    return Group(GroupId(day.toordinal()), HERE, day, tuple(PersonId(n) for n in people), met)


# The rhythm.


@pytest.mark.parametrize(
    ("rhythm", "last", "expected"),
    [
        (Rhythm.WEEKLY, None, date(2026, 12, 1)),
        (Rhythm.WEEKLY, date(2026, 12, 1), date(2026, 12, 8)),
        (Rhythm.FORTNIGHTLY, None, date(2026, 12, 1)),
        (Rhythm.FORTNIGHTLY, date(2026, 12, 1), date(2026, 12, 15)),
        (Rhythm.MONTHLY, None, date(2026, 12, 1)),
        (Rhythm.MONTHLY, date(2026, 12, 1), date(2027, 1, 5)),
        (Rhythm.FORTNIGHTLY, date(2026, 12, 3), date(2026, 12, 15)),  # it had moved
        (Rhythm.FORTNIGHTLY, date(2026, 3, 3), date(2026, 11, 24)),  # it was off for long
    ],
)
def test_the_next_round(rhythm: Rhythm, last: date | None, expected: date) -> None:
    today = last if last and last > MONDAY else MONDAY
    assert next_round(replace(ON, rhythm=rhythm), today, last, OPEN) == expected


def test_a_round_in_a_quiet_period_is_on_the_first_working_day_after() -> None:
    calendar = Calendar((QuietPeriod(date(2026, 12, 14), date(2027, 1, 3)),))
    assert next_round(ON, date(2026, 12, 2), TUESDAY, calendar) == date(2027, 1, 4)
    assert next_round(ON, date(2027, 1, 4), date(2027, 1, 4), calendar) == date(2027, 1, 19)


@given(
    st.sampled_from(list(Rhythm)), st.integers(0, 4), st.dates(date(2026, 1, 1), date(2028, 1, 1))
)
def test_a_year_of_rounds_keeps_its_step(rhythm: Rhythm, weekday: int, begins: date) -> None:
    policy = Coffee(on=True, rhythm=rhythm, weekday=weekday, since=begins)
    days: list[date] = []
    while not days or days[-1] < begins + timedelta(days=300):
        today = days[-1] if days else begins
        day = next_round(policy, today, days[-1] if days else None, OPEN)
        assert day
        assert OPEN.is_working_day(day)
        assert asked_on(today, day, OPEN) > today
        days.append(day)
    least = {Rhythm.WEEKLY: 2, Rhythm.FORTNIGHTLY: 8, Rhythm.MONTHLY: 20}[rhythm]
    assert all(later - earlier > timedelta(days=least) for earlier, later in pairwise(days))


def test_the_question_comes_a_week_later_or_before_the_next_round() -> None:
    assert asked_on(TUESDAY, date(2026, 12, 15), OPEN) == date(2026, 12, 8)
    assert asked_on(TUESDAY, date(2026, 12, 8), OPEN) == date(2026, 12, 4)
    assert asked_on(TUESDAY, None, OPEN) == date(2026, 12, 8)


# Heads-ups, answers, and who has had enough.


def test_one_heads_up_in_four_weeks_unless_one_was_skipped() -> None:
    taker = Taker(PersonId(1), MONDAY)
    told = replace(taker, told=TUESDAY)
    soon = TUESDAY + timedelta(days=14)
    assert taker.hears(TUESDAY, tired=False)
    assert not told.hears(soon, tired=False)
    assert told.hears(soon, tired=True)
    assert told.hears(TUESDAY + timedelta(days=28), tired=False)
    assert replace(told, skips=TUESDAY).hears(soon, tired=False)
    assert not replace(told, skips=MONDAY).hears(soon, tired=False)


def test_one_answer_is_enough_but_not_yet_is_none() -> None:
    asked = group(TUESDAY, 1, 2)
    later = asked.heard(Met.NOT_YET)
    assert later
    assert later.heard(Met.NOT_YET) is None
    met = later.heard(Met.YES)
    assert met
    assert met.heard(Met.NO) is None
    assert replace(asked, met=Met.GONE).heard(Met.YES) is None


def test_two_in_a_row_that_came_to_nothing() -> None:
    first, second, third = (TUESDAY + timedelta(days=14 * n) for n in range(3))
    no, silent = group(third, 1, 2, met=Met.NO), group(second, 1, 3)
    assert tired([no]) == frozenset()
    assert tired([no, silent, group(first, 1, 2, met=Met.YES)]) == {1}
    assert tired([no, replace(silent, met=Met.YES)]) == frozenset()
    assert tired([no, replace(silent, met=Met.GONE)]) == frozenset()


def test_how_long_ago_two_were_brought_together() -> None:
    found = last_met([group(TUESDAY, 1, 2, 3), group(MONDAY, 1, 2)], TUESDAY + timedelta(days=84))
    assert found[frozenset({PersonId(1), PersonId(2)})] == 12
    assert len(found) == 3


def test_the_questions_take_turns() -> None:
    every = bank()
    assert len(every) == len({one.nl for one in every}) == len({one.en for one in every}) == 20
    rounds = [topic for n in range(10) for topic in topics(n)]
    assert len(set(rounds)) == 20
    assert topics(10) == topics(0)
    assert all(one.text(language).endswith("?") for one in every for language in Language)


# Who goes with whom: a test for each part.


def points(one: Guest, other: Guest) -> int:
    found = affinity(Table((one, other), frozenset(), {}))
    assert found[0, 1] == found[1, 0]
    return int(found[0, 1])


ONE, OTHER = guests(2)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({}, {}, 0),
        ({"discipline": "ICT"}, {"discipline": "Zorg"}, ACROSS),
        ({"discipline": "ICT"}, {"discipline": " ict"}, 0),
        ({"discipline": "ICT"}, {}, 0),
        ({"learns": "toetsing"}, {"brings": "tentamens"}, GIVES),
        (
            {"learns": "toetsing", "brings": "statistiek"},
            {"brings": "toetsen", "learns": "statistics"},
            2 * GIVES,
        ),
        ({"learns": "toetsing"}, {"learns": "toetsing"}, ALIKE),
        ({"language": Language.NL}, {"language": Language.NL}, SPEAKS),
        ({"language": Language.NL}, {"language": Language.EN}, 0),
        ({"slots": ("mon-am", "tue-pm")}, {"slots": ("tue-pm", "fri-am")}, TIME),
    ],
)
def test_each_part_of_the_score(one: dict, other: dict, expected: int) -> None:
    assert points(replace(ONE, **one), replace(OTHER, **other)) == expected


def test_who_never_met_goes_before_who_met_long_ago() -> None:
    table = Table(guests(3), frozenset(), {frozenset({PersonId(1), PersonId(2)}): 40})
    found = among(table)
    assert found.affinity[0, 1] == 0
    assert found.affinity[0, 2] == NEW
    assert np.array_equal(found.affinity, found.affinity.T)


def test_another_field_outweighs_all_else_that_is_usual() -> None:
    same = {"discipline": "ICT", "language": Language.NL, "slots": ("mon-am", "mon-pm")}
    people = [
        Guest(PersonId(1), **same),  # type: ignore[arg-type]
        Guest(PersonId(2), **same),  # type: ignore[arg-type]
        Guest(PersonId(3), discipline="Zorg"),
        Guest(PersonId(4), discipline="Zorg"),
    ]
    found = plan_round(Table(tuple(people), frozenset(), {}))
    assert all({1, 2} != set(two) != {3, 4} for two in found.groups)


def test_nobody_at_the_table() -> None:
    assert plan_round(Table((), frozenset(), {})) == Plan(())
    assert plan_round(Table(guests(1), frozenset(), {})).left_out == (1,)


def test_who_may_not_meet_is_left_out_without_a_word_about_why() -> None:
    apart = frozenset({frozenset({PersonId(1), PersonId(2)}), frozenset({PersonId(9)})})
    assert plan_round(Table(guests(2), apart, {})).left_out == (1, 2)


def test_a_repeat_is_known_where_there_must_be_one() -> None:
    both = frozenset({PersonId(1), PersonId(2)})
    assert plan_round(Table(guests(2), frozenset(), {both: 2})).again == {both}
    assert plan_round(Table(guests(2), frozenset(), {both: 12})).again == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "why", "about"),
    [
        ({"learns": "statistiek"}, {"brings": "statistics"}, Why.GIVES, ("statistiek",)),
        ({"learns": "toetsing"}, {"learns": "toetsen"}, Why.ALIKE, ("toetsing",)),
        ({"discipline": "ICT"}, {"discipline": "Zorg"}, Why.ACROSS, ("ICT", "Zorg")),
        ({}, {"brings": "statistiek"}, Why.NOTHING, ()),
    ],
)
def test_why_two_are_brought_together(one: dict, other: dict, why: Why, about: tuple) -> None:
    found = reason([replace(ONE, **one), replace(OTHER, **other)], Vocabulary())
    assert (found.why, found.about) == (why, about)
    assert {found.one, found.other} == {1, 2}
    turned = reason([replace(OTHER, **other), replace(ONE, **one)], Vocabulary())
    assert turned.why is why
