"""Promises: who does what by when, asked on the day, and brought to the next meeting."""

from bot.features.promises import about, examples, making, standing
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="promises",
    features=(making.feature, standing.feature),
    examples=(examples.examples,),
    facts=about.facts,
    attention=about.attention,
    section=about.section,
    mine=about.mine,
    topics=about.topics,
)
