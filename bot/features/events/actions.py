"""What the buttons and forms of events mean."""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutEvent(Protocol):
    """An action about an event."""

    @property
    def event(self) -> int: ...


@action("events.plan")
class PlanEvent(Action):
    """The form for one; submitted, it is planned, or people are asked when they can."""


@action("events.show")
class ShowEvent(Action):
    """One event as it stands, with the ways to answer, and to change it for who may."""

    event: int


@action("events.when")
class SayWhen(Action):
    """The form with its times; submitted, these are the ones at which somebody can."""

    event: int


@action("events.choose")
class ChooseTime(Action):
    """It is planned at this time. `slot`: its index, -1 for a form to choose one in."""

    event: int
    slot: int = -1


@action("events.answer")
class AnswerEvent(Action):
    """I come, perhaps, or not: `answer` is one of `bot.domain.events.Answer`."""

    event: int
    answer: str


@action("events.manage")
class ManageEvent(Action):
    """What whoever organises it can do with it."""

    event: int


@action("events.change")
class ChangeEvent(Action):
    """The form with another time, place or number of places; submitted, it is so."""

    event: int


@action("events.host")
class AnswerHosting(Action):
    """Whether I host it with whoever asks."""

    event: int
    yes: bool


@action("events.unhost")
class StopHosting(Action):
    """I no longer host it; whoever planned it does."""

    event: int


@action("events.off")
class CallOffEvent(Action):
    """It does not take place."""

    event: int


@action("events.end")
class EndSeries(Action):
    """No more of the series comes after this one."""

    event: int


@action("events.pass")
class PassNotes(Action):
    """I rather do not take the notes this time."""

    event: int


@action("events.came")
class SayCame(Action):
    """I was there: the form with two questions; submitted, these are the answers."""

    event: int


@action("events.missed")
class SayMissed(Action):
    """I was not there."""

    event: int


@action("events.used")
class SayUsed(Action):
    """I used something of it: the form to tell what; submitted, it is kept as every story is."""

    event: int


@action("events.unused")
class SayUnused(Action):
    """I used nothing of it, or not yet."""

    event: int


@action("events.agenda")
class ShowAgenda(Action):
    """What is talked about there."""

    event: int


@action("events.add")
class AddTopic(Action):
    """The form for a line on the agenda; submitted, it stands there."""

    event: int


@action("events.drop")
class DropTopic(Action):
    """A topic, by its key, is not on this agenda."""

    event: int
    topic: str


@action("events.paper")
class PrintAgenda(Action):
    """The agenda as a page."""

    event: int
