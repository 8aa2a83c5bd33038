"""Value stories, and what is improved because of a signal."""

from bot.features.value import about, examples, improvecards, improving, stories
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="value",
    features=(stories.feature, improving.feature),
    examples=(stories.examples, improvecards.examples, examples.examples),
    facts=about.facts,
    attention=about.attention,
    section=about.section,
    mine=about.mine,
)
