"""What a member tells about themselves, and may change at any time."""

from bot.features.profile import about, handlers
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="profile",
    features=(handlers.feature,),
    examples=(handlers.examples,),
    facts=about.facts,
    mine=about.mine,
)
