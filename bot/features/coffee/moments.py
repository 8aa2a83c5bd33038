"""What coffee rounds plan."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.frame.moments import Moment, moment


@dataclass(frozen=True, slots=True, kw_only=True)
class OfARound(Moment):
    day: date


@moment("coffee.heads-up", useful_for=timedelta(hours=20))
class HeadsUpDue(OfARound):
    """The working day before: it can be skipped."""


@moment("coffee.round", useful_for=timedelta(hours=30))
class RoundDue(OfARound):
    """Everybody who takes part is brought together with somebody."""


@moment("coffee.met", useful_for=timedelta(days=4))
class MetDue(OfARound):
    """Those who were brought together that day are asked, once, whether they met."""
