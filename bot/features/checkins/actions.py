"""What the buttons and forms of a check-in mean."""

from bot.frame.actions import Action, action


@action("checkin.answer")
class AnswerCheckIn(Action):
    """Open the form; submitted, it is the check-in."""

    pair: int
    number: int


@action("checkin.skip")
class SkipCheckIn(Action):
    pair: int
    number: int


@action("checkin.week")
class InAWeek(Action):
    """This check-in again in a week."""

    pair: int
    number: int


@action("checkin.move")
class MoveCheckIn(Action):
    """Open the form for another day."""

    pair: int
    number: int


@action("checkin.move-to")
class MoveTo(Action):
    """Yes, to that day; `at` is an ISO instant in UTC."""

    pair: int
    number: int
    at: str


@action("checkin.reflect")
class Reflect(Action):
    """The five questions of the spiral, and whether the other may read them."""

    pair: int
    number: int


@action("checkin.goal")
class SetGoal(Action):
    """Another goal."""

    pair: int
