"""What the buttons and forms of experts mean. `at` is an ISO moment; empty: it is still to be picked."""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutTalk(Protocol):
    """An action about a talk that is booked."""

    @property
    def booking(self) -> int: ...


@action("experts.offer")
class OfferExpertise(Action):
    """The form with what one may be asked about; submitted, it is the offer."""


@action("experts.stop")
class StopOffering(Action):
    """No expert any more."""


@action("experts.book")
class BookTalk(Action):
    """A talk in an expert's office hour; without `at` the form."""

    expert: int
    at: str = ""


@action("experts.show")
class ShowTalk(Action):
    """One of one's own talks, with the ways to change it."""

    booking: int


@action("experts.move")
class MoveTalk(Action):
    """Another moment for it; without `at` the form."""

    booking: int
    at: str = ""


@action("experts.cancel")
class CancelTalk(Action):
    """It does not take place."""

    booking: int


@action("experts.skip")
class SkipDay(Action):
    """The expert is not there on `day`, an ISO date."""

    day: str


class AboutWorkshop(Protocol):
    """An action about a workshop, asked for or dated."""

    @property
    def workshop(self) -> int: ...


@action("experts.workshop")
class AskWorkshop(Action):
    """The form of a request, with this expert chosen; submitted, it is asked. `again`: one made before, to
    put to another expert."""

    expert: int = 0
    again: int = 0


@action("experts.workshop-date")
class DateWorkshop(Action):
    """Yes: the form with day, time and place; submitted, it takes place then."""

    workshop: int


@action("experts.workshop-talk")
class TalkFirst(Action):
    """Perhaps: let us talk first."""

    workshop: int


@action("experts.workshop-refuse")
class RefuseWorkshop(Action):
    """Rather not."""

    workshop: int


@action("experts.workshop-show")
class ShowWorkshop(Action):
    """How one of one's own stands, with the ways to change it."""

    workshop: int


@action("experts.workshop-withdraw")
class WithdrawWorkshop(Action):
    """Whoever asked does not need it any more."""

    workshop: int


@action("experts.workshop-cancel")
class CancelWorkshop(Action):
    """It does not take place."""

    workshop: int
