"""What the buttons and forms of promises mean."""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutPromise(Protocol):
    """An action about a promise."""

    @property
    def promise(self) -> int: ...


@action("promises.make")
class MakePromise(Action):
    """The form; submitted, it is one's own, or somebody else is asked whether it is theirs."""


@action("promises.yes")
class AcceptPromise(Action):
    """It is mine."""

    promise: int


@action("promises.no")
class RefusePromise(Action):
    """It is not mine."""

    promise: int


@action("promises.show")
class ShowPromise(Action):
    """One of one's own, with the ways to say how it stands."""

    promise: int


@action("promises.kept")
class KeepPromise(Action):
    """It is done."""

    promise: int


@action("promises.later")
class MovePromise(Action):
    """The form with another day; submitted, it is due then."""

    promise: int


@action("promises.drop")
class DropPromise(Action):
    """The form that asks why; submitted, it is off."""

    promise: int


@action("promises.forget")
class ForgetPromise(Action):
    """It was never made."""

    promise: int


@action("promises.again")
class ReopenPromise(Action):
    """It is open again."""

    promise: int
