"""Joining, leaving, resting and coming back; and how much of Kring one wants."""

from bot.features.membership import about, cards, handlers, messages, pauses, silence
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="membership",
    features=(handlers.feature, pauses.feature, messages.feature, silence.feature),
    examples=(cards.examples, messages.examples),
    facts=about.facts,
    mine=about.mine,
)
