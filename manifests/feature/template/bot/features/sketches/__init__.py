"""Sketches: kept, and listed for everybody here."""

from bot.features.sketches import about, examples, handlers
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="sketches",
    features=(handlers.feature,),
    examples=(examples.examples,),
    facts=about.facts,
)
