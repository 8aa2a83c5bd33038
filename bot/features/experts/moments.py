"""What experts plan."""

from datetime import date, timedelta

from bot.frame.moments import Moment, moment


@moment("experts.ahead", useful_for=timedelta(days=1))
class TalksAhead(Moment):
    """Somebody is reminded of the talks in office hours that they have on `day`, where they are."""

    day: date
