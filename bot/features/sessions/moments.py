"""What sessions plan."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.sessions import KEPT, SessionId
from bot.frame.moments import Moment, moment


@dataclass(frozen=True, slots=True, kw_only=True)
class OfASession(Moment):
    session: SessionId


@moment("sessions.list", useful_for=timedelta(days=1))
class ListDue(OfASession):
    """Its expert gets the questions, in order."""


@moment("sessions.keep", useful_for=KEPT)
class KeepDue(OfASession):
    """It is over: its expert is asked which answers may be kept, and who asked the same is forgotten."""


@moment("sessions.forget", useful_for=timedelta(days=3650), at_rest_too=True)
class ForgetDue(OfASession):
    """Its questions are deleted, whatever the community does meanwhile."""
