"""Founding a community, and changing what it agreed on."""

from bot.features.community import calendar, cards, handlers, resting
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="community",
    features=(handlers.feature, calendar.feature, resting.feature),
    examples=(cards.examples, resting.examples, calendar.examples),
)
