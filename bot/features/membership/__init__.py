"""Joining, leaving, resting and coming back."""

from bot.features.membership import about, cards, handlers, pauses, silence
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="membership",
    features=(handlers.feature, pauses.feature, silence.feature),
    examples=(cards.examples,),
    facts=about.facts,
)
