"""Promises: what members take on in their own words, and how each of them stands."""

from bot.features.promises import about, answering, asking, examples, leaving, making, requesting
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="promises",
    features=(
        making.feature,
        requesting.feature,
        asking.feature,
        answering.feature,
        leaving.feature,
    ),
    examples=(examples.examples,),
    facts=about.facts,
    attention=about.attention,
    section=about.section,
    mine=about.mine,
    topics=about.topics,
)
