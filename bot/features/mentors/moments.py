"""What is planned about a mentor's offer. Each is named as it stands in the rows of earlier versions."""

from datetime import timedelta

from bot.frame.moments import Moment, moment


@moment("mentoring.still-here", useful_for=timedelta(days=30))
class StillHere(Moment):
    """A mentor who was asked that did not answer."""


@moment("mentoring.offer-back", useful_for=timedelta(days=60))
class OfferPauseOver(Moment):
    pass
