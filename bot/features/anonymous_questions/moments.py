"""What anonymous questions plan. No moment is of a person."""

from datetime import timedelta

from bot.domain.anonymous_questions import AnonymousQuestionId
from bot.frame.moments import Moment, moment


@moment("anonymous.close", useful_for=timedelta(days=3650), at_rest_too=True)
class ClosingDue(Moment):
    """The key is destroyed, whatever the community does meanwhile."""

    question: AnonymousQuestionId


@moment("anonymous.waiting", useful_for=timedelta(days=2))
class QuestionsWait(Moment):
    """The morning after something was asked its facilitators hear so; at once would tell who was there."""
