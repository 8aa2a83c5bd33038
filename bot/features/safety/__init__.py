"""When somebody does not feel safe: no automation, nothing kept, nobody told."""

from bot.features.safety import cards, handlers
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="safety",
    features=(handlers.feature,),
    examples=(cards.examples,),
)
