"""What the buttons and forms of the weekly post mean."""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutPost(Protocol):
    """An action about one week's post."""

    @property
    def post(self) -> int: ...


@action("prompts.on")
class TurnOn(Action):
    """From now on there is a weekly post; or it goes on after a pause."""


@action("prompts.off")
class TurnOff(Action):
    """There is none any more."""


@action("prompts.day")
class ChooseDay(Action):
    """The form with the weekday."""


@action("prompts.look")
class LookAhead(Action):
    """The next post, as it will stand in the channel."""


@action("prompts.approve")
class Approve(Action):
    """It may go out like this."""

    post: int


@action("prompts.another")
class AnotherPrompt(Action):
    """Another question of the bank."""

    post: int


@action("prompts.own")
class OwnWords(Action):
    """The form with one's own question; submitted, that is asked."""

    post: int


@action("prompts.skip")
class SkipWeek(Action):
    """No post this week."""

    post: int


@action("prompts.unskip")
class PostAfterAll(Action):
    """One after all."""

    post: int


@action("prompts.good")
class GoodOne(Action):
    """In the channel: a good question. That somebody did is noted, and not who."""

    post: int
