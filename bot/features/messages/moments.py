"""What messages plan."""

from datetime import timedelta

from bot.domain.messages import RequestId
from bot.frame.moments import Moment, moment


@moment("messages.silent", useful_for=timedelta(days=3650), at_rest_too=True)
class RequestSilent(Moment):
    """Whoever wrote it did not answer: it is forgotten."""

    request: RequestId
