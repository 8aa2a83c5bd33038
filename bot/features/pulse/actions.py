"""What the buttons and forms of pulses and polls mean. An answer travels on no other message than its own."""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutPoll(Protocol):
    """An action about a poll."""

    @property
    def poll(self) -> int: ...


@action("pulse.vote")
class Vote(Action):
    """One press answers the first question."""

    is_answer = True
    poll: int
    value: int


@action("pulse.again")
class AnswerAgain(Action):
    """Show the question once more; a new answer takes the place of the old one."""

    is_answer = True
    poll: int


@action("pulse.fill")
class FillIn(Action):
    """Open the form with every question; submitted, it is an answer."""

    is_answer = True
    poll: int


@action("pulse.comment")
class Comment(Action):
    """Open the form for a sentence beside the score; submitted, keep it."""

    is_answer = True
    poll: int


@action("pulse.retract")
class Retract(Action):
    """Take the sentence back."""

    is_answer = True
    poll: int


@action("pulse.schedule")
class SetSchedule(Action):
    """When the pulse is taken, and what rotates in it."""


@action("pulse.item")
class AddItem(Action):
    """A question of the community's own."""


@action("pulse.drop-item")
class DropItem(Action):
    item: str


@action("poll.new")
class NewPoll(Action):
    """The form that begins a poll."""


@action("poll.question")
class AddQuestion(Action):
    """Open the form for one more question; submitted, add it."""

    poll: int


@action("poll.drop-question")
class DropQuestion(Action):
    """Take the last question away."""

    poll: int


@action("poll.open")
class OpenPoll(Action):
    poll: int


@action("poll.drop")
class DropPoll(Action):
    poll: int


@action("poll.close")
class ClosePoll(Action):
    poll: int


@action("poll.texts")
class ShowTexts(Action):
    """More of what was written, from the one numbered `start`."""

    poll: int
    question: int
    start: int


@action("poll.show")
class ShowResult(Action):
    poll: int
