"""The week in the channel: one question a week, seen by a facilitator before it is posted."""

from bot.features.prompts import about, examples, posting, previewing, weekly
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="prompts",
    features=(weekly.feature, previewing.feature, posting.feature),
    examples=(examples.examples,),
    facts=about.facts,
    attention=about.attention,
    section=about.section,
)
