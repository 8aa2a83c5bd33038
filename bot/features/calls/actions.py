"""What the buttons and forms of project calls mean."""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutCall(Protocol):
    """An action about a call."""

    @property
    def call(self) -> int: ...


@action("calls.write")
class WriteCall(Action):
    """The form; submitted, it goes to those who like to join a project."""


@action("calls.join")
class JoinCall(Action):
    """I take part."""

    call: int


@action("calls.pass")
class PassCall(Action):
    """Not this time; or not any more."""

    call: int


@action("calls.show")
class ShowCall(Action):
    """One of one's own, with who takes part and the ways to end or prolong it."""

    call: int


@action("calls.close")
class CloseCall(Action):
    """Nobody can join any more; everybody who did meets."""

    call: int


@action("calls.prolong")
class ProlongCall(Action):
    """Two weeks more, once."""

    call: int


@action("calls.withdraw")
class WithdrawCall(Action):
    """There is no project; whoever said yes hears it."""

    call: int
