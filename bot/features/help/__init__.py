"""Kring always answers: help, the language, the home, and whatever it does not understand (R16)."""

from bot.features.help import cards, handlers
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="help",
    features=(handlers.feature,),
    examples=(cards.examples,),
)
