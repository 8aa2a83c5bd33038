"""What Kring stores about the person who asks."""

from bot.features.privacy import handlers
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="privacy",
    features=(handlers.feature,),
    examples=(handlers.examples,),
)
