"""What project calls plan."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.calls import KEPT, CallId
from bot.frame.moments import Moment, moment


@dataclass(frozen=True, slots=True, kw_only=True)
class OfACall(Moment):
    call: CallId


@moment("calls.end", useful_for=KEPT)
class EndDue(OfACall):
    """Its last day is over: everybody who said yes has an answer."""


@moment("calls.news", useful_for=timedelta(days=7))
class NewsDue(OfACall):
    """Whoever made it hears who joined since they last heard."""


@moment("calls.forget", useful_for=timedelta(days=3650), at_rest_too=True)
class CallForgotten(OfACall):
    """It is deleted, with what everybody said to it."""
