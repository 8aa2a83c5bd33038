"""A session with an expert: planned, its questions gathered, handed over, and what was answered kept."""

from bot.features.sessions import about, asking, changing, examples, handing_over, keeping, planning
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="sessions",
    features=(
        planning.feature,
        changing.feature,
        asking.feature,
        handing_over.feature,
        keeping.feature,
    ),
    examples=(examples.examples,),
    facts=about.facts,
    attention=about.attention,
    mine=about.mine,
)
