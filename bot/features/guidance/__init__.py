"""What Kring does not do itself: an honest answer, and the people who can."""

from bot.features.guidance import handlers
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="guidance",
    features=(handlers.feature,),
    examples=(handlers.examples,),
)
