"""What the buttons and forms mean with which a mentee and a mentor find each other."""

from bot.frame.actions import Action, action


@action("mentor.seek")
class Seek(Action):
    """What I want to learn; submitted, it is the wish."""


@action("mentor.first")
class AskFirst(Action):
    """Ask this mentor first, then the others as they are listed."""

    mentor: int


@action("mentor.surprise")
class Surprise(Action):
    """Ask in the order that is best for all."""


@action("mentor.order")
class Order(Action):
    """The form in which the mentee gives an order."""


@action("mentor.rather-wait")
class RatherWait(Action):
    """None of these: wait for others."""


@action("mentor.cancel")
class CancelWish(Action):
    """No longer looking."""


@action("mentor.skip-round")
class SkipRound(Action):
    """Not in tomorrow's round; in the next one again."""


@action("mentor.peers")
class MeetPeers(Action):
    """Yes, introduce me to the others who wait."""


@action("mentor.accept")
class Accept(Action):
    pair: int


@action("mentor.decline")
class Decline(Action):
    pair: int


@action("mentor.ask-more")
class AskMore(Action):
    """The mentor's question to the mentee, as a form."""

    pair: int


@action("mentor.answer")
class Answer(Action):
    """The mentee's answer to it, as a form."""

    pair: int


@action("match.confirm")
class ConfirmRound(Action):
    """Send what the draft proposes; `chosen` is a digest of what was shown."""

    chosen: str


@action("match.swap")
class Swap(Action):
    """The form that gives a mentee another mentor."""


@action("match.swap-so")
class SwapSo(Action):
    """Yes, this mentee with this mentor; `chosen` is a digest of the round that was shown for it."""

    mentee: int
    mentor: int
    chosen: str


@action("match.apart")
class KeepApart(Action):
    """The form for two people who are not to be paired."""


@action("not-with.keep")
class NotWith(Action):
    """The form in which somebody says with whom they would rather not be."""


@action("match.policy")
class SetPolicy(Action):
    """The form with the community's mentoring settings."""


@action("match.roster")
class ReadRoster(Action):
    """The form with who assesses whom; `shown`: a digest of the list that was shown as it was understood."""

    shown: str = ""
