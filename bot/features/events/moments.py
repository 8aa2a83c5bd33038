"""What events plan."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.events import EventId
from bot.frame.moments import Moment, moment


@dataclass(frozen=True, slots=True, kw_only=True)
class OfAnEvent(Moment):
    event: EventId


@dataclass(frozen=True, slots=True, kw_only=True)
class OfSome(OfAnEvent):
    """Of the people after this one, as many as one transaction takes; the rest has a moment of its own."""

    after: int = 0


@moment("events.times", useful_for=timedelta(days=14))
class TimesKnown(OfAnEvent):
    """Whoever organises it hears when most can."""


@moment("events.invite", useful_for=timedelta(days=7))
class InviteDue(OfSome):
    """Everybody is asked whether they come."""


@moment("events.remind", useful_for=timedelta(days=1))
class RemindDue(OfSome):
    """Whoever has a place is reminded; somebody hears that they take the notes."""


@moment("events.after", useful_for=timedelta(days=10))
class AfterDue(OfSome):
    """Whoever meant to come is asked whether they were there."""


@moment("events.used", useful_for=timedelta(days=14))
class UsedDue(OfSome):
    """Whoever was there is asked whether they used anything of it."""


@moment("events.next", useful_for=timedelta(days=366))
class NextDue(OfAnEvent):
    """It is over: the next of its series is planned."""


@moment("events.forget", useful_for=timedelta(days=3650), at_rest_too=True)
class EventForgotten(OfAnEvent):
    """It is deleted, with what everybody said of it, whatever the community does meanwhile."""
