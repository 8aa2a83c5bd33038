"""What the buttons and forms of sessions mean.

What whoever asks does, nothing remembers, with a name or without: else what is not remembered would tell.
"""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutSession(Protocol):
    """An action about a session."""

    @property
    def session(self) -> int: ...


class AboutQuestion(Protocol):
    """An action about a question for a session."""

    @property
    def question(self) -> int: ...


@action("sessions.plan")
class PlanSession(Action):
    """The form for one more; submitted, it is planned and posted."""


@action("sessions.show")
class ShowSession(Action):
    """One of one's own, with the ways to change it."""

    session: int


@action("sessions.move")
class MoveSession(Action):
    """The form with another moment; submitted, it is then."""

    session: int


@action("sessions.off")
class CallOffSession(Action):
    """It does not take place."""

    session: int


@action("sessions.ask")
class AskForSession(Action):
    """The form with a question; submitted, it is one of the session's."""

    is_answer = True
    forgets = True
    session: int


@action("sessions.too")
class AskToo(Action):
    """I ask this as well."""

    is_answer = True
    forgets = True
    question: int


@action("sessions.questions")
class ShowQuestions(Action):
    """What is on the list; for its expert and whoever steers also what is not."""

    session: int


@action("sessions.list")
class ListForSession(Action):
    """Every member may see it."""

    question: int


@action("sessions.withdraw")
class WithdrawFromSession(Action):
    """Its asker, by name, takes it back."""

    question: int


@action("sessions.keep")
class KeepSessionAnswer(Action):
    """The form with a question and what was answered; submitted, both are in the library."""

    session: int


@action("sessions.nothing")
class NothingToKeep(Action):
    """Nothing more of it is kept."""

    session: int
