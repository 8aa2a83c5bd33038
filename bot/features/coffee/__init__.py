"""Coffee rounds: whoever counts themselves in is brought together with somebody else, now and then."""

from bot.features.coffee import (
    about,
    examples,
    introducing,
    leaving,
    meeting,
    rounds,
    settings,
    taking_part,
)
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="coffee",
    features=(
        taking_part.feature,
        settings.feature,
        rounds.feature,
        introducing.feature,
        meeting.feature,
        leaving.feature,
    ),
    examples=(examples.examples,),
    facts=about.facts,
    attention=about.attention,
    section=about.section,
    mine=about.mine,
)
