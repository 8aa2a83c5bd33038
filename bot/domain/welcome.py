"""The welcome: what a newcomer gets in their first ninety days, and when."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.calendar import Calendar
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId

STUCK_AFTER = 5  # working days without a reaction
SNOOZE = timedelta(days=7)
WITHOUT_ANSWER = timedelta(days=120)  # after which a welcome ends by itself
AFTER_THE_LAST = timedelta(days=30)  # that the last step waits for its answer, however late it came


class Step(StrEnum):
    """The steps in order. Bauer et al. (2025): social acceptance first, then clarity, then mastery."""

    HELLO = "hello"
    BUDDY = "buddy"
    AGREEMENTS = "agreements"
    WEEK = "week"
    MONTH = "month"
    TASTE = "taste"
    CLOSING = "closing"


STEPS = tuple(Step)
WORKING_DAYS = {Step.BUDDY: 1, Step.AGREEMENTS: 3}
CALENDAR_DAYS = {Step.WEEK: 7, Step.MONTH: 30, Step.TASTE: 60, Step.CLOSING: 90}


class StepStatus(StrEnum):
    PLANNED = "planned"
    SENT = "sent"
    DONE = "done"
    SKIPPED = "skipped"
    MISSED = "missed"


_OPEN = frozenset({StepStatus.PLANNED, StepStatus.SENT})


class JourneyStatus(StrEnum):
    INVITED = "invited"
    RUNNING = "running"
    STOPPED = "stopped"
    FINISHED = "finished"
    LAPSED = "lapsed"


def due_day(step: Step, start: date, calendar: Calendar) -> date:
    """The working day on which a step falls for somebody who said yes on `start`."""
    if step in WORKING_DAYS:
        return calendar.working_day(start, WORKING_DAYS[step])
    return calendar.on_or_after(start + timedelta(days=CALENDAR_DAYS.get(step, 0)))


@dataclass(frozen=True, slots=True)
class StepState:
    step: Step
    status: StepStatus
    day: date


@dataclass(frozen=True, slots=True)
class Journey:
    """One newcomer's welcome. Steps that never came up are not in `steps` of an invited person."""

    community: CommunityId
    person: PersonId
    started: date
    status: JourneyStatus
    steps: tuple[StepState, ...] = ()

    def state(self, step: Step) -> StepState | None:
        return next((s for s in self.steps if s.step is step), None)

    def open_steps(self) -> tuple[StepState, ...]:
        return tuple(s for s in self.steps if s.status in _OPEN)

    def planned(self) -> tuple[StepState, ...]:
        return tuple(s for s in self.steps if s.status is StepStatus.PLANNED)

    def answered(self) -> int:
        """How many steps are behind the newcomer."""
        return len(self.steps) - len(self.open_steps())

    def current(self) -> Step | None:
        """The last step that was sent or finished."""
        begun = [s.step for s in self.steps if s.status is not StepStatus.PLANNED]
        return begun[-1] if begun else None

    def began(self, today: date, calendar: Calendar) -> "Journey":
        """The newcomer said yes: hello is done and every later step has its day."""
        steps = [StepState(Step.HELLO, StepStatus.DONE, today)]
        for step in STEPS[1:]:
            # A long holiday must not make a later step overtake an earlier one.
            after_the_last = calendar.working_day(steps[-1].day, 1)
            day = max(due_day(step, today, calendar), after_the_last)
            steps.append(StepState(step, StepStatus.PLANNED, day))
        return replace(self, started=today, status=JourneyStatus.RUNNING, steps=tuple(steps))

    def marked(self, step: Step, status: StepStatus, day: date | None = None) -> "Journey":
        """The journey with one step changed; it is finished once closed, or once no step is open."""
        steps = tuple(
            replace(s, status=status, day=day or s.day) if s.step is step else s for s in self.steps
        )
        changed = replace(self, steps=steps)
        closed = step is Step.CLOSING and status not in _OPEN
        if changed.status is JourneyStatus.RUNNING and (closed or not changed.open_steps()):
            return replace(changed, status=JourneyStatus.FINISHED)
        return changed

    def taken_back(self, keys: Collection[str], day: date) -> "Journey":
        """Steps whose message was withdrawn before it was sent are to come again."""
        unsent = {
            s.step
            for s in self.steps
            if s.status is StepStatus.SENT and any(f":{s.step}:" in key for key in keys)
        }
        steps = tuple(
            replace(s, status=StepStatus.PLANNED, day=day) if s.step in unsent else s
            for s in self.steps
        )
        return replace(self, steps=steps)

    def rescheduled(self, calendar: Calendar) -> "Journey":
        """Planned steps move off days that are no longer working days."""
        steps = tuple(
            replace(s, day=calendar.on_or_after(s.day)) if s in self.planned() else s
            for s in self.steps
        )
        return replace(self, steps=steps)

    def replanned(self, today: date, calendar: Calendar) -> "Journey":
        """Move planned steps that were overtaken (a pause, a stop) to the days from today on."""
        shift = max((today - s.day for s in self.planned()), default=timedelta(0))
        if shift <= timedelta(0):
            return self
        steps = tuple(
            replace(s, day=calendar.on_or_after(s.day + shift)) if s in self.planned() else s
            for s in self.steps
        )
        return replace(self, steps=steps)

    def stopped(self) -> "Journey":
        return replace(self, status=JourneyStatus.STOPPED)

    def resumed(self) -> "Journey":
        """Where it was; of a welcome that ended with nothing to come, its last step comes again."""
        if not self.steps:
            return replace(self, status=JourneyStatus.INVITED)
        steps = self.steps
        if not self.open_steps():
            steps = (*steps[:-1], replace(steps[-1], status=StepStatus.PLANNED))
        return replace(self, status=JourneyStatus.RUNNING, steps=steps)

    def lapses(self) -> date:
        """The day from which on it ends without an answer."""
        answered = [s.day for s in self.steps if s.status in (StepStatus.DONE, StepStatus.SKIPPED)]
        silent = max(answered, default=self.started) + WITHOUT_ANSWER
        return max(silent, self.steps[-1].day + AFTER_THE_LAST) if self.steps else silent

    def lapsed(self) -> "Journey":
        """Ended without an answer: what was asked is not asked any more."""
        steps = tuple(
            replace(s, status=StepStatus.MISSED) if s.status is StepStatus.SENT else s
            for s in self.steps
        )
        return replace(self, status=JourneyStatus.LAPSED, steps=steps)

    def is_under_way(self, today: date) -> bool:
        """Whether a facilitator looks at it: not what is over, nor what was stopped long ago."""
        if self.status is JourneyStatus.STOPPED:
            return today < self.started + WITHOUT_ANSWER
        return self.status in (JourneyStatus.INVITED, JourneyStatus.RUNNING)

    def has_a_buddy_to_come(self) -> bool:
        """A buddy is for the time until the last step."""
        closing = self.state(Step.CLOSING)
        return closing is None or closing.status is StepStatus.PLANNED

    def is_stuck(self, today: date, calendar: Calendar) -> bool:
        """A step was sent, or the invitation made, more than STUCK_AFTER working days ago."""
        if self.status is JourneyStatus.INVITED:
            waiting_since: tuple[date, ...] = (self.started,)
        elif self.status is JourneyStatus.RUNNING:
            waiting_since = tuple(s.day for s in self.steps if s.status is StepStatus.SENT)
        else:
            return False
        return any(calendar.working_days_between(d, today) > STUCK_AFTER for d in waiting_since)


class Journeys(Protocol):
    async def get(self, person: PersonId) -> Journey | None: ...
    async def save(self, journey: Journey) -> None: ...
    async def all(self) -> Sequence[Journey]: ...
