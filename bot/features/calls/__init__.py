"""A project call, "wie doet mee met …?": to those who like that, and with an answer for everybody."""

from bot.features.calls import about, calling, ending, examples, joining
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="calls",
    features=(calling.feature, joining.feature, ending.feature),
    examples=(examples.examples,),
    facts=about.facts,
    section=about.section,
    mine=about.mine,
)
