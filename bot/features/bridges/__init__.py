"""Bridges: two people of different disciplines, brought together once both said yes."""

from bot.features.bridges import (
    about,
    answering,
    building,
    connecting,
    examples,
    gapmap,
    intro,
    leaving,
    settings,
    weekly,
)
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="bridges",
    features=(
        weekly.feature,
        building.feature,
        answering.feature,
        connecting.feature,
        intro.feature,
        gapmap.feature,
        settings.feature,
        leaving.feature,
    ),
    examples=(examples.examples,),
    facts=about.facts,
    attention=about.attention,
    section=about.section,
    mine=about.mine,
)
