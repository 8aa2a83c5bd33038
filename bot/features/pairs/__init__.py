"""Two who were matched: brought together, talks, silence, rest and the end."""

from bot.features.pairs import (
    about,
    appointments,
    ending,
    examples,
    introduction,
    leaving,
    lifecycle,
    overview,
    scheduling,
)
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="pairs",
    features=(
        introduction.feature,
        scheduling.feature,
        appointments.feature,
        lifecycle.feature,
        ending.feature,
        leaving.feature,
        overview.feature,
    ),
    examples=(examples.examples,),
    facts=about.facts,
    attention=about.attention,
    section=about.section,
    mine=about.mine,
)
