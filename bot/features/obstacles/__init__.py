"""What stands in somebody's way, until somebody has cleared it; and the hours that members agreed on."""

from bot.features.obstacles import (
    about,
    caring,
    closing,
    examples,
    hours,
    listing,
    offered,
    reporting,
    telling,
)
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="obstacles",
    features=(
        reporting.feature,
        offered.feature,
        listing.feature,
        caring.feature,
        closing.feature,
        telling.feature,
        hours.feature,
    ),
    examples=(examples.examples,),
    facts=about.facts,
    attention=about.attention,
    section=about.section,
    mine=about.mine,
    topics=about.topics,
)
