"""What promises plan."""

from datetime import timedelta

from bot.domain.promises import PromiseId
from bot.frame.moments import Moment, moment


@moment("promises.due", useful_for=timedelta(days=14))
class PromiseDue(Moment):
    """Whose it is says how it stands. `again`: nobody said so on its day."""

    promise: PromiseId
    again: bool = False
