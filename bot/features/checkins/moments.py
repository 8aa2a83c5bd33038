"""What check-ins plan."""

from datetime import date, timedelta

from bot.domain.eligibility import Purpose
from bot.domain.pairs import PairId
from bot.frame.moments import Moment, carried, moment


@moment("checkin.due", useful_for=timedelta(days=6), promises=Purpose.CHECK_IN)
class CheckInDue(Moment):
    """`day`: that of the rhythm it stands for. `fixed`: its person named the hour."""

    pair: PairId
    number: int
    day: date = carried()
    fixed: bool = carried(default=False)


@moment("checkin.reminder", useful_for=timedelta(days=2), promises=Purpose.REMINDER)
class CheckInReminder(Moment):
    """`nth`: how many went before."""

    pair: PairId
    nth: int = carried()


@moment("checkin.forget", useful_for=timedelta(days=3650), at_rest_too=True)
class ForgetTexts(Moment):
    """What a pair wrote."""

    pair: PairId
