"""Who offers to be a mentor: for how many, on what, with a pause when they like."""

from bot.features.mentors import about, examples, handlers, silence
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="mentors",
    features=(handlers.feature, silence.feature),
    examples=(examples.examples,),
    facts=about.facts,
    attention=about.attention,
    mine=about.mine,
)
