"""What the buttons and forms of mediation mean.

What is done about a mediation, nothing remembers: neither who did it, nor to whom something was said back.
"""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutMediation(Protocol):
    """An action about a mediation."""

    @property
    def mediation(self) -> int: ...


@action("mediation.offer")
class OfferToMediate(Action):
    """Whether I want to mediate, when two ask for it."""

    offers: bool


@action("mediation.ask")
class AskMediation(Action):
    """The form with whom and the four questions; submitted, the other one is asked."""

    is_answer = True
    forgets = True


@action("mediation.agree")
class AgreeTo(Action):
    """The form of whoever is asked; submitted, they want it too."""

    is_answer = True
    forgets = True
    mediation: int


@action("mediation.refuse")
class Refuse(Action):
    """I do not want it."""

    is_answer = True
    forgets = True
    mediation: int


@action("mediation.mediate")
class Mediate(Action):
    """I mediate between these two."""

    is_answer = True
    forgets = True
    mediation: int


@action("mediation.pass")
class PassOn(Action):
    """I do not mediate between these two."""

    is_answer = True
    forgets = True
    mediation: int


@action("mediation.show")
class ShowMediation(Action):
    """How it stands, and what can be done."""

    is_answer = True
    forgets = True
    mediation: int


@action("mediation.read")
class ReadAnswers(Action):
    """What the two wrote, for who mediates."""

    is_answer = True
    forgets = True
    mediation: int


@action("mediation.write")
class WriteAgreement(Action):
    """The form with what is agreed; submitted, the other one is asked whether it is so."""

    is_answer = True
    forgets = True
    mediation: int


@action("mediation.confirm")
class ConfirmAgreement(Action):
    """That is what we agreed. `words`: a digest of what was read."""

    is_answer = True
    forgets = True
    mediation: int
    words: str


@action("mediation.felt")
class SayHowItIs(Action):
    """How it is by now, in one of three words."""

    is_answer = True
    forgets = True
    mediation: int
    felt: str


@action("mediation.keep")
class KeepIt(Action):
    """What is agreed stays for now."""

    is_answer = True
    forgets = True
    mediation: int


@action("mediation.end")
class EndMediation(Action):
    """It is over, now: all that was kept goes."""

    is_answer = True
    forgets = True
    mediation: int


@action("mediation.step-back")
class StepBack(Action):
    """I do not mediate any longer; somebody else may."""

    is_answer = True
    forgets = True
    mediation: int
