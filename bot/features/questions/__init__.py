"""A question to whoever may be asked: one person at a time, with a yes from both sides."""

from bot.features.questions import (
    about,
    awaiting,
    awaiting_cards,
    cards,
    given,
    guest_cards,
    guests,
    handlers,
    inviting,
    leaving,
)
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="questions",
    features=(
        handlers.feature,
        leaving.feature,
        inviting.feature,
        guests.feature,
        given.feature,
        awaiting.feature,
    ),
    examples=(cards.examples, awaiting_cards.examples, guest_cards.examples),
    attention=about.attention,
    section=about.section,
    mine=about.mine,
    picks=about.picks,
)
