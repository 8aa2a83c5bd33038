"""The evaluator's week: figures about the community, what changed, and what might be tried."""

from bot.features.digest import examples, health, participation, taking, weekly
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="digest",
    features=(weekly.feature, health.feature, taking.feature),
    examples=(examples.examples,),
    section=participation.section,
)
