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
