"""What Kring will do next, what did not arrive, and how to try that again."""

from bot.features.operations import handlers
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="operations",
    features=(handlers.feature,),
    examples=(handlers.examples,),
)
