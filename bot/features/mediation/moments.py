"""What mediation plans. That it does is nobody's to see; and each of it is about nobody, to any query."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.mediation import MediationId
from bot.frame.moments import Moment, moment

LATE_TOO = timedelta(days=3650)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfAMediation(Moment):
    mediation: MediationId


@moment("mediation.silent", useful_for=LATE_TOO, discreet=True)
class AnswerDue(OfAMediation):
    """Whoever is asked, the other one or a mediator, has not answered."""


@moment("mediation.followed", useful_for=LATE_TOO, discreet=True)
class FollowUpDue(OfAMediation):
    """The two are asked how it is by now."""


@moment("mediation.ends", useful_for=LATE_TOO, at_rest_too=True, discreet=True)
class EndDue(OfAMediation):
    """It has been kept long enough."""
