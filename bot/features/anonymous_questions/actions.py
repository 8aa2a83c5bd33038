"""What the buttons and forms of anonymous questions mean.

What whoever asks does, nothing remembers: neither who did it, nor to whom something was said back.
"""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutAnonymous(Protocol):
    """An action about an anonymous question."""

    @property
    def question(self) -> int: ...


class AboutFollowUp(Protocol):
    """An action about what somebody wrote back."""

    @property
    def follow_up(self) -> int: ...


@action("anonymous.ask")
class AskAnonymously(Action):
    """The form with a question; submitted, it is asked."""

    is_answer = True
    forgets = True


@action("anonymous.too")
class MineToo(Action):
    """I ask this as well."""

    is_answer = True
    forgets = True
    question: int


@action("anonymous.no-longer")
class NoLonger(Action):
    """I need no answer any more."""

    is_answer = True
    forgets = True
    question: int


@action("anonymous.back")
class WriteBack(Action):
    """The form to write back; submitted, it is on its way to whoever answered."""

    is_answer = True
    forgets = True
    question: int


@action("anonymous.helps")
class ThatHelps(Action):
    """That was it, for me."""

    is_answer = True
    forgets = True
    question: int


@action("anonymous.list")
class ListQuestion(Action):
    """Every member may see it."""

    question: int


@action("anonymous.decline")
class DeclineQuestion(Action):
    """The form with the reason; submitted, it is declined."""

    question: int


@action("anonymous.answer")
class AnswerQuestion(Action):
    """The form with the answer; submitted, everybody who asked is told."""

    question: int


@action("anonymous.keep")
class KeepAnswer(Action):
    """Question and answer go into the library."""

    question: int


@action("anonymous.answer-back")
class AnswerBack(Action):
    """The form with an answer to what was written back; submitted, its writer is told."""

    follow_up: int
