"""What the buttons around a message that was handed over mean."""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutRequest(Protocol):
    """An action about a request."""

    @property
    def request(self) -> int: ...


@action("messages.named")
class GiveNamed(Action):
    """Yes, under my name."""

    request: int


@action("messages.nameless")
class GiveNameless(Action):
    """Yes, and my name stays out of it."""

    request: int


@action("messages.refuse")
class Refuse(Action):
    """Rather not."""

    request: int


@action("messages.take_back")
class TakeBack(Action):
    """Whoever asked for it needs no answer any more."""

    request: int
