"""What promises plan."""

from datetime import timedelta

from bot.domain.promises import PromiseId
from bot.frame.moments import Moment, moment


@moment("promises.due", useful_for=timedelta(days=3))
class PromisesDue(Moment):
    """The next day on which somebody is asked how their promises stand: all of that day at once."""


@moment("promises.request", useful_for=timedelta(days=3650))
class RequestOver(Moment):
    """Whoever was asked to take this on has not said anything."""

    promise: PromiseId
