"""What mentoring plans. Each is named as it stands in the rows of earlier versions."""

from dataclasses import dataclass, field
from datetime import timedelta

from bot.domain.pairs import PairId
from bot.domain.people import PersonId
from bot.frame.moments import Moment, Repeated, carried, moment

WEEK = timedelta(days=7)
NOBODY = PersonId(0)


# Short lists and rounds.


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


# A mentor's offer.


@moment("mentoring.still-here", useful_for=timedelta(days=30))
class StillHere(Moment):
    """A mentor who was asked that did not answer."""


@moment("mentoring.offer-back", useful_for=timedelta(days=60))
class OfferPauseOver(Moment):
    pass


# A pair, from the request to the end.


@dataclass(frozen=True, slots=True, kw_only=True)
class OfAPair(Moment):
    pair: PairId


@dataclass(frozen=True, slots=True, kw_only=True)
class OfATalk(OfAPair):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class WithSomebody(OfATalk):
    other: PersonId = field(default=NOBODY, compare=False)

    def with_whom(self) -> PersonId:
        return self.other


@moment("mentoring.unanswered", useful_for=timedelta(days=30))
class RequestUnanswered(OfAPair):
    pass


@moment("mentoring.prepare", useful_for=timedelta(days=7))
class Preparation(OfATalk):
    """GROW, for a mentor before the first talk."""


@moment("mentoring.talk", useful_for=WEEK)
class TalkBegins(WithSomebody):
    pass


@moment("mentoring.talk-reminder", useful_for=timedelta(hours=8))
class TalkReminder(WithSomebody):
    pass


@moment("mentoring.talked", useful_for=timedelta(days=4))
class TalkOver(WithSomebody):
    """Did it take place?"""


@moment("mentoring.contact", useful_for=WEEK)
class ContactDue(OfAPair):
    """Are they in touch?"""


@moment("mentoring.silence", useful_for=timedelta(days=30))
class SilenceDue(OfAPair):
    """`done`: what was said of their silence last."""

    done: str = carried(default="")


@moment("mentoring.midway", useful_for=timedelta(days=21))
class Midway(OfAPair):
    pass


@moment("mentoring.closing", useful_for=timedelta(days=90))
class Closing(OfAPair):
    pass


@moment("mentoring.back", useful_for=timedelta(days=60))
class RestOver(OfAPair):
    pass
