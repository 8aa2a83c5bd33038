"""What obstacles plan."""

from datetime import timedelta

from bot.domain.obstacles import ObstacleId
from bot.frame.moments import Moment, moment


@moment("obstacles.lapse", useful_for=timedelta(days=3650), at_rest_too=True)
class OfferLapses(Moment):
    """Its reporter did not say whether what is there helps: it is forgotten."""

    obstacle: ObstacleId


@moment("obstacles.wait", useful_for=timedelta(days=2))
class ObstaclesWait(Moment):
    """The morning after something was reported, or goes to the organisation, those who steer hear so."""


@moment("obstacles.asked", useful_for=timedelta(days=60))
class AskLapses(Moment):
    """Whoever was asked to take care of it did not answer."""

    obstacle: ObstacleId


@moment("obstacles.status", useful_for=timedelta(days=14))
class StatusDue(Moment):
    """A reporter hears how all that they reported stands, where that changed."""
