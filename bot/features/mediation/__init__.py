"""Mediation: two who are stuck talk with somebody neutral beside them, once all three want to."""

from bot.features.mediation import (
    about,
    asking,
    consenting,
    examples,
    following,
    leaving,
    offering,
    seeking,
    talking,
)
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="mediation",
    features=(
        asking.feature,
        consenting.feature,
        seeking.feature,
        talking.feature,
        following.feature,
        offering.feature,
        leaving.feature,
    ),
    examples=(examples.examples,),
    facts=about.facts,
    section=about.section,
)
