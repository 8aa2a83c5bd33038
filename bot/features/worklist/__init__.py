"""What deserves a facilitator's attention this week, over all subjects."""

from bot.features.worklist import about, cards, handlers
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="worklist",
    features=(handlers.feature,),
    examples=(cards.examples,),
    mine=about.mine,
)
