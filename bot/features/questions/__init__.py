"""A question to whoever may be asked: one person at a time, with a yes from both sides."""

from bot.features.questions import about, cards, given, handlers
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="questions",
    features=(handlers.feature, given.feature),
    examples=(cards.examples,),
    attention=about.attention,
    mine=about.mine,
)
