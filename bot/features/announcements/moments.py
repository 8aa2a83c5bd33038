"""What announcements plan."""

from bot.domain.announcements import OF_USE, AnnouncementId
from bot.frame.moments import Moment, moment


@moment("announcements.send", useful_for=OF_USE)
class SendDue(Moment):
    """Nobody took it back: the people after this one get it, as many as one transaction takes."""

    announcement: AnnouncementId
    after: int = 0
