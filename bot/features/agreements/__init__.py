"""Goals and agreements: proposed by anybody, voted on by everybody, kept in versions, looked at again."""

from bot.features.agreements import (
    about,
    examples,
    holding,
    proposing,
    reminding,
    reviewing,
    showing,
    steering,
    voting,
)
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="agreements",
    features=(
        showing.feature,
        holding.feature,
        proposing.feature,
        steering.feature,
        voting.feature,
        reviewing.feature,
        reminding.feature,
    ),
    examples=(examples.examples,),
    facts=about.facts,
    attention=about.attention,
    section=about.section,
    topics=about.topics,
)
