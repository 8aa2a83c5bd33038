"""What the buttons and forms of announcements mean."""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutAnnouncement(Protocol):
    """An action about an announcement."""

    @property
    def announcement(self) -> int: ...


@action("announcements.write")
class Write(Action):
    """The form; submitted, it is shown as everybody would see it. `announcement`: 0 for a new one."""

    announcement: int = 0


@action("announcements.send")
class SendToAll(Action):
    """It goes out in a few minutes."""

    announcement: int


@action("announcements.back")
class TakeBack(Action):
    """It does not go out; it is shown again as it was before."""

    announcement: int


@action("announcements.drop")
class DropAnnouncement(Action):
    """Nothing of it is kept."""

    announcement: int
