"""A thank-you to other members: private, and in the channel only where both wish it."""

from bot.features.thanks import about, cards, handlers
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="thanks",
    features=(handlers.feature,),
    examples=(cards.examples,),
    facts=about.facts,
    section=about.section,
    picks=about.picks,
)
