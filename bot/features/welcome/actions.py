"""What the welcome's buttons and forms mean."""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutStep(Protocol):
    """An action about a step."""

    @property
    def step(self) -> str: ...


class AboutNewcomer(Protocol):
    """An action about a newcomer."""

    @property
    def newcomer(self) -> int: ...


@action("welcome.tell")
class Tell(Action):
    """Open the questions; submitted, they are the newcomer's yes."""


@action("welcome.without")
class JoinWithout(Action):
    """Join, and answer the questions some other time."""


@action("welcome.speak")
class SpeakOther(Action):
    """Go on in the other language."""

    language: str


@action("welcome.no")
class NoThanks(Action):
    """Not joining."""


@action("welcome.not-now")
class NotNow(Action):
    """The ways out of this step: later, never, or no welcome at all."""

    step: str


@action("welcome.snooze")
class Snooze(Action):
    """This step again in a week."""

    step: str


@action("welcome.skip")
class SkipStep(Action):
    step: str


@action("welcome.done")
class Done(Action):
    """The step did its work; `how` says which button it was."""

    step: str
    how: str = ""


@action("welcome.stop")
class StopWelcome(Action):
    """No more welcome messages; the membership stays."""


@action("welcome.begin")
class BeginWelcome(Action):
    """Somebody who joined by the button is new here after all, and would like the welcome."""


@action("welcome.resume")
class ResumeWelcome(Action):
    pass


@action("welcome.ask")
class AskStep(Action):
    """Open the form that belongs to a step, and its answer."""

    step: str


@action("welcome.post")
class PostIntroduction(Action):
    """The introduction goes to the channel as it was shown."""


@action("welcome.edit")
class EditIntroduction(Action):
    """Change it first; submitted, it goes to the channel."""


@action("welcome.private")
class KeepPrivate(Action):
    pass


@action("welcome.talk")
class WantTalk(Action):
    """Let the facilitators know that the newcomer would like to talk."""


@action("buddy.accept")
class AcceptBuddy(Action):
    newcomer: int


@action("buddy.decline")
class DeclineBuddy(Action):
    newcomer: int


@action("buddy.volunteer")
class Volunteer(Action):
    """Be asked as a buddy from now on."""


@action("buddy.no-volunteer")
class NoVolunteer(Action):
    """Be asked no more."""


@action("buddy.another")
class AnotherBuddy(Action):
    """Somebody else, or somebody at last."""
