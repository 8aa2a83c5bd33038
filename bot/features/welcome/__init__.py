"""The first ninety days of a newcomer: joining, steps, buddy, introduction, and the facilitator's view."""

from bot.features.welcome import (
    about,
    buddy,
    hello,
    joining,
    overview,
    own_buddy,
    stepcards,
    steps,
    turns,
)
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="welcome",
    features=(
        joining.feature,
        steps.feature,
        buddy.feature,
        own_buddy.feature,
        turns.feature,
        overview.feature,
    ),
    examples=(
        hello.examples,
        stepcards.examples,
        buddy.examples,
        own_buddy.examples,
        overview.examples,
    ),
    facts=about.facts,
    attention=about.attention,
    section=about.section,
    mine=about.mine,
)
