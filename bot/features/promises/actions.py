"""What the buttons and forms of promises mean."""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutPromise(Protocol):
    """An action about a promise."""

    @property
    def promise(self) -> int: ...


@action("promises.make")
class MakePromise(Action):
    """The form for one more; submitted, it is made."""


@action("promises.withdraw")
class WithdrawPromise(Action):
    """It was never made."""

    promise: int


@action("promises.accept")
class AcceptPromise(Action):
    """It is mine."""

    promise: int


@action("promises.decline")
class DeclinePromise(Action):
    """It is not mine."""

    promise: int


@action("promises.show")
class ShowPromise(Action):
    """One of mine, with what may be said of it."""

    promise: int


@action("promises.keep")
class KeepPromise(Action):
    promise: int


@action("promises.move")
class MovePromise(Action):
    """The form for another day; submitted, it is moved."""

    promise: int


@action("promises.drop")
class DropPromise(Action):
    """The form for a word why; submitted, it is dropped."""

    promise: int


@action("promises.reopen")
class ReopenPromise(Action):
    """What was just said of it does not hold; `due`: its day before that, in ISO 8601."""

    promise: int
    due: str
