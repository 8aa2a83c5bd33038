"""What the buttons and forms of obstacles and agreed hours mean."""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutObstacle(Protocol):
    """An action about an obstacle."""

    @property
    def obstacle(self) -> int: ...


@action("obstacles.report")
class ReportObstacle(Action):
    """The form with what stands in the way; submitted, it is reported, or what may help is shown."""


@action("obstacles.helps")
class ThatHelps(Action):
    """What is there already is enough: nothing is kept but a count."""

    obstacle: int


@action("obstacles.all-the-same")
class ReportAllTheSame(Action):
    """What is there does not help: it is reported."""

    obstacle: int


@action("obstacles.withdraw")
class WithdrawObstacle(Action):
    """Its reporter takes it back: it is gone."""

    obstacle: int


@action("obstacles.show")
class ShowObstacle(Action):
    """One obstacle, with what whoever presses may do."""

    obstacle: int


@action("obstacles.take")
class TakeObstacle(Action):
    """Whoever presses it takes care of it."""

    obstacle: int


@action("obstacles.give")
class GiveObstacle(Action):
    """The form with whom to ask; submitted, they are asked."""

    obstacle: int


@action("obstacles.answer")
class AnswerObstacle(Action):
    """Whether somebody who was asked takes care of it."""

    obstacle: int
    yes: bool


@action("obstacles.hand-back")
class HandBack(Action):
    """Its owner cannot take care of it any more."""

    obstacle: int


@action("obstacles.organisation")
class ToOrganisation(Action):
    """The organisation must solve it: onto the leader's list."""

    obstacle: int


@action("obstacles.close")
class CloseObstacle(Action):
    """The form with what came of it; submitted, it is closed."""

    obstacle: int


@action("hours.note")
class NoteHours(Action):
    """The form with one's agreed hours; submitted, they are noted."""


@action("hours.forget")
class ForgetHours(Action):
    """The note is gone."""
