"""What the digest plans."""

from datetime import timedelta

from bot.frame.moments import Moment, moment


@moment("digest.due", useful_for=timedelta(days=3))
class DigestDue(Moment):
    pass
