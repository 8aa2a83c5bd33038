"""What improvements plan."""

from datetime import timedelta

from bot.domain.value import ImprovementId
from bot.frame.moments import Moment, carried, moment


@moment("improve.due", useful_for=timedelta(days=30))
class ImprovementDue(Moment):
    """`asked`: how often its owner was asked before."""

    improvement: ImprovementId
    asked: int = carried(default=0)
