"""What is planned on the way to a pair. Each is named as it stands in the rows of earlier versions."""

from datetime import timedelta

from bot.domain.pairs import PairId
from bot.domain.people import PersonId
from bot.frame.moments import Moment, Repeated, carried, moment

WEEK = timedelta(days=7)


@moment("mentoring.unchosen", useful_for=timedelta(days=14))
class Unchosen(Moment):
    """A short list that nobody chose from: `reminded` of before, it closes."""

    reminded: bool = carried(default=False)


@moment("mentoring.round", useful_for=timedelta(days=4))
class RoundDue(Repeated):
    pass


@moment("mentoring.heads-up", useful_for=timedelta(hours=12))
class RoundTomorrow(Moment):
    pass


@moment("mentoring.match", useful_for=WEEK)
class MatchSoon(Moment):
    """Of who asked; those `besides` get no list now."""

    besides: tuple[PersonId, ...] = carried(default=())


@moment("mentoring.news", useful_for=WEEK)
class RoundNews(Moment):
    """A mentee hears what a round brought."""


@moment("mentoring.unanswered", useful_for=timedelta(days=30))
class RequestUnanswered(Moment):
    """A mentor who was asked has not answered."""

    pair: PairId
