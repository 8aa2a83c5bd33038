"""What is planned of guests from outside."""

from datetime import timedelta

from bot.domain.guests import GuestId, InvitationId
from bot.frame.moments import Moment, moment


@moment("questions.link-over", useful_for=timedelta(days=30), at_rest_too=True)
class LinkOver(Moment):
    """Two weeks without an answer: the link does nothing any more, and somebody else may be asked."""

    invitation: InvitationId


@moment("questions.guest-ends", useful_for=timedelta(days=3650), at_rest_too=True)
class GuestEnds(Moment):
    """A year, and nobody said that they still agree: they are gone."""

    guest: GuestId
