"""What pulses and polls plan."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.polls import PollId
from bot.frame.moments import Moment, moment


@moment("pulse.open", useful_for=timedelta(days=5))
class PulseDue(Moment):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class OfABatch(Moment):
    """Something for a part of those who are asked."""

    poll: PollId
    batch: int


@moment("poll.ask", useful_for=timedelta(days=5))
class PollAsk(OfABatch):
    pass


@moment("poll.remind", useful_for=timedelta(days=2))
class PollReminder(OfABatch):
    pass


@moment("poll.tell", useful_for=timedelta(days=14))
class PollTell(OfABatch):
    """The result, where the question stood."""


@moment("poll.close", useful_for=timedelta(days=3650), at_rest_too=True)  # late, but always
class PollClose(Moment):
    poll: PollId
