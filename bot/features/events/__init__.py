"""Meetings of the community: proposed, a time found, answered, reminded, held, and looked back on."""

from bot.features.events import (
    about,
    afterwards,
    agenda,
    answering,
    changing,
    examples,
    hosting,
    inviting,
    leaving,
    listing,
    planning,
    times,
)
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="events",
    features=(
        planning.feature,
        times.feature,
        inviting.feature,
        answering.feature,
        listing.feature,
        changing.feature,
        hosting.feature,
        agenda.feature,
        afterwards.feature,
        leaving.feature,
    ),
    examples=(examples.examples,),
    facts=about.facts,
    attention=about.attention,
    section=about.section,
    mine=about.mine,
)
