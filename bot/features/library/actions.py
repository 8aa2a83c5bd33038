"""What the buttons and forms of the library mean."""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutEntry(Protocol):
    """An action about an entry."""

    @property
    def entry(self) -> int: ...


@action("library.add")
class AddEntry(Action):
    """The form for one more; submitted, it is kept."""


@action("library.change")
class ChangeEntry(Action):
    """The form with an entry as it is; submitted, it is as it says now."""

    entry: int


@action("library.remove")
class RemoveEntry(Action):
    """It is gone."""

    entry: int


@action("library.show")
class ShowEntry(Action):
    """One entry, with whether it still holds."""

    entry: int


@action("library.used")
class UseEntry(Action):
    """I used it."""

    entry: int


@action("library.brought")
class TellUse(Action):
    """The form with what it brought; submitted, it is a value story of its writer alone."""

    entry: int


@action("library.nothing")
class NothingBrought(Action):
    """There is nothing to tell of it."""

    entry: int


@action("library.true")
class StillTrue(Action):
    """It holds for another year."""

    entry: int
