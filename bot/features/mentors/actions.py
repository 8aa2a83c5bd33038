"""What the buttons and forms of an offer mean."""

from bot.frame.actions import Action, action


@action("mentor.offer")
class MakeOffer(Action):
    """For how many, on what; submitted, it is the offer."""


@action("mentor.still-here")
class StillHere(Action):
    """An inactive mentor is available after all."""


@action("mentor.not-now")
class NotNow(Action):
    """No new mentees for a while."""


@action("mentoring.withdraw-offer")
class WithdrawOffer(Action):
    """No longer a mentor for anybody new."""


@action("mentoring.pause-offer")
class PauseOffer(Action):
    """Yes, no new mentees until that day; `until` is an ISO date."""

    until: str
