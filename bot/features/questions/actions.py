"""What the buttons and forms around a question mean."""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutQuestion(Protocol):
    """An action about a question."""

    @property
    def question(self) -> int: ...


@action("questions.ask")
class AskQuestion(Action):
    """The form with a question, for whoever typed `ask` alone."""


@action("questions.put")
class PutTo(Action):
    """Yes, ask this person."""

    question: int
    person: int


@action("questions.everybody")
class AskEverybody(Action):
    """Yes, put it into the channel, with my name."""

    question: int


@action("questions.know")
class IKnow(Action):
    """In the channel: I can answer this."""

    question: int


@action("questions.answer")
class GiveAnswer(Action):
    """Open the form with the answer; submitted, it is the answer."""

    question: int


@action("questions.pass")
class PassOn(Action):
    """Not me, this time."""

    question: int


@action("questions.closed")
class AskMeNoMore(Action):
    """Nobody may ask me any more."""

    question: int


@action("questions.keep")
class Keep(Action):
    """Others may read this answer."""

    question: int


@action("questions.withdraw")
class Withdraw(Action):
    """I no longer need an answer."""

    question: int


@action("questions.await")
class AwaitKnower(Action):
    """Tell me when somebody knows."""

    question: int


@action("questions.await-no-more")
class AwaitNoMore(Action):
    """I need not hear it any more."""

    question: int


class AboutGuest(Protocol):
    """An action about a guest from outside."""

    @property
    def guest(self) -> int: ...


@action("questions.invite")
class Invite(Action):
    """Make a link by which this guest can answer."""

    question: int
    guest: int


@action("questions.unlink")
class WithdrawLink(Action):
    """The link does nothing any more; somebody else may be asked."""

    invitation: int


@action("questions.guest")
class AddGuest(Action):
    """The form for one more guest; submitted, they are kept."""


@action("questions.guest-renew")
class RenewGuest(Action):
    """They agreed to another year."""

    guest: int


@action("questions.guest-remove")
class RemoveGuest(Action):
    """They are gone, and their links do nothing any more."""

    guest: int
