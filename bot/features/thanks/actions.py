"""What the buttons and the form around a thank-you mean."""

from bot.frame.actions import Action, action


@action("thanks.give")
class GiveThanks(Action):
    """The form; submitted, it is the thank-you."""


@action("thanks.wish")
class WishChannel(Action):
    """The giver would have it in the channel too."""

    thanks: int


@action("thanks.share")
class ShareThanks(Action):
    """So would the receiver: there it goes."""

    thanks: int


@action("thanks.take_back")
class TakeThanksBack(Action):
    """The giver takes it back."""

    thanks: int
