"""The plan of the ninety days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.buddies import Buddy, BuddyStatus, Company, company
from bot.domain.calendar import Calendar, QuietPeriod
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.welcome import STEPS, Journey, JourneyStatus, Step, StepStatus

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


def test_d32_a_silent_welcome_ends_after_120_days_and_an_answer_begins_them_anew() -> None:
    begun = NEW.began(MONDAY, Calendar())
    assert begun.lapses() == MONDAY + timedelta(days=121)  # a Sunday had moved the last step on
    late = begun.marked(Step.MONTH, StepStatus.DONE, MONDAY + timedelta(days=40))

    assert late.lapses() == MONDAY + timedelta(days=160)
    assert NEW.lapses() == MONDAY + timedelta(days=120)


def test_d32_a_welcome_that_ended_can_be_taken_up_where_it_was() -> None:
    begun = NEW.began(MONDAY, Calendar()).marked(Step.BUDDY, StepStatus.SENT)
    lapsed = begun.lapsed()
    assert lapsed.state(Step.BUDDY).status is StepStatus.MISSED  # type: ignore[union-attr]
    assert lapsed.resumed().planned() == begun.planned()

    for step in STEPS[1:]:
        begun = begun.marked(step, StepStatus.SENT)
    again = begun.lapsed().resumed()
    assert again.status is JourneyStatus.RUNNING
    assert [state.step for state in again.planned()] == [Step.CLOSING]


def test_d32_the_states_of_a_buddy_are_told_apart() -> None:
    tom, helper = PersonId(1), PersonId(2)

    def at(*statuses: BuddyStatus, is_over: bool = False) -> Company:
        rows = [Buddy(CommunityId(1), tom, helper, status, MONDAY) for status in statuses]
        return company(tom, rows, is_over=is_over)

    assert at() is Company.NONE_YET
    assert at(BuddyStatus.DECLINED) is Company.NONE_YET
    assert at(BuddyStatus.ASKED) is Company.ASKED
    assert at(BuddyStatus.DECLINED, BuddyStatus.ACCEPTED) is Company.THERE
    assert at(BuddyStatus.ENDED, is_over=True) is Company.OVER
    assert at(BuddyStatus.LAPSED, is_over=True) is Company.NEVER
