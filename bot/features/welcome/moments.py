"""What a welcome plans."""

from datetime import timedelta

from bot.domain.eligibility import Purpose
from bot.domain.people import PersonId
from bot.domain.welcome import Step
from bot.frame.moments import Moment, label_of, moment
from bot.frame.words import Words


@moment("welcome.step", useful_for=timedelta(days=14), promises=Purpose.WELCOME)
class WelcomeStep(Moment):
    step: Step

    def label(self, words: Words) -> str:
        return f"{words(label_of(type(self)))}: {words(f'welcome-{self.step}-name')}"


@moment("welcome.invitation", useful_for=timedelta(days=14), promises=Purpose.REMINDER)
class InvitationReminder(Moment):
    pass


@moment("buddy.unanswered", useful_for=timedelta(days=30))
class BuddyUnanswered(Moment):
    newcomer: PersonId
