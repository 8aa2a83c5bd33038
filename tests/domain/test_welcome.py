"""The plan of the ninety days."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar, QuietPeriod
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.welcome import Journey, JourneyStatus, Step, StepStatus

MONDAY = date(2026, 11, 23)
NEW = Journey(CommunityId(1), PersonId(1), MONDAY, JourneyStatus.INVITED)
BEGUN = NEW.began(MONDAY, Calendar())


def test_the_steps_fall_on_their_days() -> None:
    assert [(s.step, s.day) for s in BEGUN.steps] == [
        (Step.HELLO, MONDAY),
        (Step.BUDDY, date(2026, 11, 24)),
        (Step.AGREEMENTS, date(2026, 11, 26)),
        (Step.WEEK, date(2026, 11, 30)),
        (Step.MONTH, date(2026, 12, 23)),
        (Step.TASTE, date(2027, 1, 22)),
        (Step.CLOSING, date(2027, 2, 22)),
    ]


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_every_step_falls_on_a_working_day_in_order(start: date) -> None:
    calendar = Calendar((QuietPeriod(date(2026, 12, 19), date(2027, 1, 3)),))
    days = [s.day for s in NEW.began(start, calendar).steps][1:]

    assert days == sorted(days)
    assert all(calendar.is_working_day(day) for day in days)


def test_a_journey_ends_with_its_closing() -> None:
    ended = BEGUN.marked(Step.CLOSING, StepStatus.DONE)

    assert ended.status is JourneyStatus.FINISHED


def test_stuck_is_no_reaction_for_more_than_a_working_week() -> None:
    sent = BEGUN.marked(Step.BUDDY, StepStatus.SENT, date(2026, 11, 24))

    assert not sent.is_stuck(date(2026, 12, 1), Calendar())
    assert sent.is_stuck(date(2026, 12, 2), Calendar())


def test_after_a_pause_the_steps_keep_their_distance() -> None:
    later = BEGUN.replanned(date(2026, 12, 14), Calendar())

    assert later.state(Step.BUDDY).day == date(2026, 12, 14)  # type: ignore[union-attr]
    assert later.state(Step.AGREEMENTS).day == date(2026, 12, 16)  # type: ignore[union-attr]
