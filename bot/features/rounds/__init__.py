"""From a wish to a yes: sign-up, short list, the request to a mentor, and rounds for everybody."""

from bot.features.rounds import (
    about,
    apart,
    examples,
    explanation,
    handlers,
    leaving,
    mentor_answer,
    not_with,
    peers,
    roster,
    settings,
    shortlist,
    signup,
    status,
    swaps,
)
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="rounds",
    features=(
        status.feature,
        signup.feature,
        shortlist.feature,
        mentor_answer.feature,
        peers.feature,
        handlers.feature,
        swaps.feature,
        explanation.feature,
        apart.feature,
        not_with.feature,
        roster.feature,
        settings.feature,
        leaving.feature,
    ),
    examples=(examples.examples,),
    facts=about.facts,
    attention=about.attention,
    section=about.section,
    mine=about.mine,
)
