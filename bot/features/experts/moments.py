"""What experts plan."""

from datetime import date, timedelta

from bot.domain.workshops import WorkshopId
from bot.frame.moments import Moment, carried, moment


@moment("experts.ahead", useful_for=timedelta(days=1))
class TalksAhead(Moment):
    """Somebody is reminded of the talks in office hours that they have on `day`, where they are."""

    day: date


@moment("experts.workshop-silent", useful_for=timedelta(days=14))
class WorkshopSilent(Moment):
    """Five working days without an answer. `turn`: of the how-manieth who was asked."""

    workshop: WorkshopId
    turn: int = carried()


@moment("experts.workshop-ahead", useful_for=timedelta(days=1))
class WorkshopAhead(Moment):
    """One of the two is reminded of it."""

    workshop: WorkshopId
