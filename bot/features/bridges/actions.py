"""What the buttons and forms of bridges mean."""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutBridge(Protocol):
    """An action about a bridge."""

    @property
    def bridge(self) -> int: ...


@action("bridges.show")
class ShowBridge(Action):
    """One bridge, with what its builder can do with it."""

    bridge: int


@action("bridges.ask")
class AskBoth(Action):
    """Ask the two."""

    bridge: int


@action("bridges.words")
class OwnWords(Action):
    """The form with the builder's own words, and whom to ask first; submitted, they are asked."""

    bridge: int


@action("bridges.drop")
class DropBridge(Action):
    """The form with a reason; submitted, nobody is asked."""

    bridge: int


@action("bridges.withdraw")
class WithdrawBridge(Action):
    """Rather not, after all."""

    bridge: int


@action("bridges.yes")
class SayYes(Action):
    """I would like to meet the other."""

    bridge: int


@action("bridges.no")
class SayNo(Action):
    """Not now."""

    bridge: int


@action("bridges.brought")
class TellGain(Action):
    """The form with what it brought; submitted, it is a value story of its writer alone."""

    bridge: int


@action("bridges.not-yet")
class NothingYet(Action):
    """It has not brought anything yet."""

    bridge: int


@action("bridges.nothing")
class NothingGained(Action):
    """It brought nothing."""

    bridge: int


@action("bridges.connect")
class ConnectTwo(Action):
    """The form with two people; submitted, the builder sees their bridge."""


@action("bridges.meet")
class MeetThem(Action):
    """Ask this person whether they would like to meet me."""

    person: int


@action("bridges.another")
class SomebodyElse(Action):
    """Somebody else than these, numbers with commas between them, of what was `said`."""

    besides: str
    said: str


@action("bridges.weekly")
class ChooseWeekly(Action):
    """Whether connectors get bridges every week."""

    weekly: bool
