"""What Kring stores about the person who asks."""

from bot.features.privacy import handlers
from bot.subject import Subject

SUBJECT = Subject(
    name="privacy",
    features=(handlers.feature,),
    examples=(handlers.examples,),
)
