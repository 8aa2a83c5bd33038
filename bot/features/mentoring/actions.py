"""What the buttons and forms of mentoring mean."""

from bot.frame.actions import Action, action


@action("mentor.seek")
class Seek(Action):
    """What I want to learn; submitted, it is the wish."""


@action("mentor.offer")
class MakeOffer(Action):
    """For how many, on what; submitted, it is the offer."""


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


@action("mentor.still-here")
class StillHere(Action):
    """An inactive mentor is available after all."""


@action("mentor.not-now")
class NotNow(Action):
    """No new mentees for a while."""


@action("pair.propose-time")
class ProposeTime(Action):
    """Propose a moment to the other; `at` is an ISO instant in UTC."""

    pair: int
    at: str


@action("pair.agree")
class AgreeTime(Action):
    pair: int
    at: str


@action("pair.other-time")
class OtherTime(Action):
    """The form for another moment."""

    pair: int


@action("pair.cancel-talk")
class CancelTalk(Action):
    """A talk that was agreed does not take place; `at` is an ISO instant in UTC."""

    pair: int
    at: str


@action("pair.talked")
class Talked(Action):
    """Whether it came to the talk that was agreed."""

    pair: int
    at: str
    yes: bool


@action("pair.contact")
class Contact(Action):
    """Whether they are in touch, says the mentor."""

    pair: int
    yes: bool


@action("pair.met")
class HaveMet(Action):
    """We have talked."""

    pair: int


@action("pair.go-on")
class GoOn(Action):
    pair: int


@action("pair.pause")
class PausePair(Action):
    """A rest for both, four weeks long."""

    pair: int


@action("pair.end")
class EndPair(Action):
    """The form with which either side ends it; `again`: and looks for another mentor."""

    pair: int
    again: bool


@action("pair.rematch-for")
class RematchFor(Action):
    """A facilitator ends it, and the mentee looks on."""

    pair: int


@action("pair.brought")
class Brought(Action):
    """What it brought: a form whose text stays with the writer."""

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


@action("match.policy")
class SetPolicy(Action):
    """The form with the community's mentoring settings."""


@action("mentoring.withdraw-offer")
class WithdrawOffer(Action):
    """No longer a mentor for anybody new."""


@action("mentoring.pause-offer")
class PauseOffer(Action):
    """Yes, no new mentees until that day; `until` is an ISO date."""

    until: str
