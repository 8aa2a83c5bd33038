"""What the buttons and forms of a pair mean."""

from bot.frame.actions import Action, action


@action("pair.propose-time")
class ProposeTime(Action):
    """Propose a moment to the other; `at` is an ISO instant in UTC."""

    pair: int
    at: str


@action("pair.agree")
class AgreeTime(Action):
    """`by`: who proposed it, where both can press; 0 where only the other can."""

    pair: int
    at: str
    by: int = 0


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
