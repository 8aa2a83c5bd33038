"""Kring always answers: help, the language, my Kring, and whatever it does not understand (R16)."""

from bot.features.help import cards, handlers, my_kring
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="help",
    features=(handlers.feature, my_kring.feature),
    examples=(cards.examples, my_kring.examples),
)
