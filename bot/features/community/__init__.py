"""Founding a community, and changing what it agreed on."""

from bot.features.community import calendar, cards, functions, handlers, own_words, resting
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="community",
    features=(
        handlers.feature,
        calendar.feature,
        resting.feature,
        own_words.feature,
        functions.feature,
    ),
    examples=(
        cards.examples,
        resting.examples,
        calendar.examples,
        own_words.examples,
        functions.examples,
    ),
)
