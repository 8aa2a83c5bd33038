"""What is planned about a pair. Each is named as it stands in the rows of earlier versions."""

from dataclasses import dataclass, field
from datetime import timedelta

from bot.domain.pairs import PairId
from bot.domain.people import PersonId
from bot.frame.moments import Moment, carried, moment

WEEK = timedelta(days=7)
NOBODY = PersonId(0)
CONTACT_AFTER = 7  # days after which somebody asks whether the two are in touch


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
