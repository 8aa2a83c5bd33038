"""Check-ins of a pair: asked in each person's own morning, answered in two minutes, moved in words."""

from bot.features.checkins import about, answering, cards, goals, moving, rhythm
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="checkins",
    features=(rhythm.feature, answering.feature, goals.feature, moving.feature),
    examples=(cards.examples,),
    section=about.section,
    mine=about.mine,
)
