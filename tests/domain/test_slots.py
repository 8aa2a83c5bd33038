"""Which half-days are offered, and which is best: against every choice there is."""

from datetime import UTC, date, datetime, timedelta
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar, QuietPeriod
from bot.domain.people import PersonId
from bot.domain.slots import AFTERNOON, MOST, Span, Usual, best, offered

ZONE, TODAY = "Europe/Amsterdam", date(2026, 11, 24)  # a Tuesday
WEEK_50 = Span(date(2026, 12, 7), date(2026, 12, 13), AFTERNOON)


def test_a_week_offers_its_working_days() -> None:
    found = offered(WEEK_50, TODAY, Calendar(), ZONE, ())

    assert found == tuple(datetime(2026, 12, 7 + n, 13, 0, tzinfo=UTC) for n in range(5))


def test_exam_weeks_holidays_and_days_too_near_are_left_out() -> None:
    exams = Calendar((QuietPeriod(date(2026, 12, 7), date(2026, 12, 9), "exams"),))
    assert [m.day for m in offered(WEEK_50, TODAY, exams, ZONE, ())] == [10, 11]
    christmas = Span(date(2026, 12, 24), date(2026, 12, 27))
    assert {m.day for m in offered(christmas, TODAY, Calendar(), ZONE, ())} == {24}
    this_week = Span(date(2026, 11, 23), date(2026, 11, 29))
    assert {m.day for m in offered(this_week, TODAY, Calendar(), ZONE, ())} == {27}
    past = Span(date(2026, 11, 2), date(2026, 11, 8))
    assert offered(past, TODAY, Calendar(), ZONE, ()) == ()


def test_the_half_days_on_which_most_usually_can_come_first() -> None:
    two_weeks = Span(date(2026, 12, 7), date(2026, 12, 18))
    people = [Usual(("thu-pm",)), Usual(("thu-pm", "mon-am")), Usual()]

    found = offered(two_weeks, TODAY, Calendar(), ZONE, people)

    assert len(found) == MOST
    assert datetime(2026, 12, 10, 13, 0, tzinfo=UTC) in found
    assert datetime(2026, 12, 17, 13, 0, tzinfo=UTC) in found
    assert datetime(2026, 12, 7, 9, 0, tzinfo=UTC) in found


def test_a_week_that_is_full_for_people_comes_last() -> None:
    two_weeks = Span(date(2026, 12, 7), date(2026, 12, 18))
    people = [Usual(full={date(2026, 12, 7)}), Usual()]

    found = offered(two_weeks, TODAY, Calendar(), ZONE, people)

    assert {m.day for m in found} == {14, 15, 16, 17, 18}


def test_most_can_then_who_is_needed_then_the_earliest() -> None:
    slots = [datetime(2026, 12, day, 13, 0, tzinfo=UTC) for day in (10, 8, 9)]
    host, anna, ben = PersonId(1), PersonId(2), PersonId(3)

    assert best(slots, {anna: (0, 1), ben: (0,)})[0].slot == 0
    assert best(slots, {anna: (0,), host: (2,)}, [host])[0].slot == 2
    assert best(slots, {anna: (0, 1)})[0].slot == 1  # the 8th is before the 10th
    assert best(slots, {})[0].slot == 1
    first = best(slots, {anna: (0,), ben: ()})[0]
    assert (first.can, first.cannot) == ((anna,), (ben,))


SLOTS = st.integers(1, 5)
SAID = st.dictionaries(
    st.integers(1, 8).map(PersonId), st.sets(st.integers(0, 4)).map(tuple), max_size=8
)


@given(SLOTS, SAID, st.sets(st.integers(1, 8).map(PersonId), max_size=2))
def test_no_other_slot_is_better(
    many: int, said: dict[PersonId, tuple[int, ...]], needed: set[PersonId]
) -> None:
    slots = [datetime(2026, 12, 7, 13, 0, tzinfo=UTC) + timedelta(days=n) for n in range(many)]

    def worth(slot: int) -> tuple[int, int, int]:
        can = {person for person, which in said.items() if slot in which}
        return len(can), len(can & needed), -slot

    for order in [list(range(many)), *list(permutations(range(many)))[:3]]:
        assert worth(best(slots, said, needed)[0].slot) == max(worth(slot) for slot in order)
