"""What the buttons and forms of value stories and improvements mean."""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutImprovement(Protocol):
    """An action about an improvement."""

    @property
    def improvement(self) -> int: ...


class AboutStory(Protocol):
    """An action about a story."""

    @property
    def story(self) -> int: ...


@action("value.tell")
class TellStory(Action):
    """The four steps; `story` is 0 for a new one."""

    story: int = 0


@action("value.show")
class ShowStory(Action):
    """One of my stories, with what can be done with it."""

    story: int


@action("value.withdraw")
class WithdrawStory(Action):
    story: int


@action("improve.add")
class AddImprovement(Action):
    """The form for one more; `poll` is the result it follows from, or 0."""

    poll: int = 0


@action("improve.done")
class FinishImprovement(Action):
    """The form for its effect; submitted, it is done."""

    improvement: int


@action("improve.later")
class PostponeImprovement(Action):
    """Two more weeks."""

    improvement: int
