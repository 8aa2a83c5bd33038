"""What the buttons and forms of coffee rounds mean."""

from bot.frame.actions import Action, action


@action("coffee.in")
class CountMeIn(Action):
    """They take part from now on."""


@action("coffee.out")
class CountMeOut(Action):
    """They do not any more."""


@action("coffee.skip")
class SkipRound(Action):
    """The round of `day` (YYYY-MM-DD) goes by without them."""

    day: str


@action("coffee.unskip")
class TakePartAfterAll(Action):
    """It does not."""

    day: str


@action("coffee.met")
class TellMet(Action):
    """Whether a group met; `said` is a `Met`."""

    group: int
    said: str


@action("coffee.settings")
class ChangeRounds(Action):
    """The form for whoever steers; submitted, it holds at once."""


@action("coffee.stop")
class StopRounds(Action):
    """There are no rounds any more; who takes part stays so, for when they come back."""


@action("coffee.call")
class CallMembers(Action):
    """A post in the channel that there are rounds, with the button to count oneself in."""
