"""Questions without a name: seen by a facilitator first, asked by several with one voice, answered once."""

from bot.features.anonymous_questions import (
    about,
    answering,
    asking,
    closing,
    examples,
    joining,
    moderating,
    writing_back,
)
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="anonymous_questions",
    features=(
        asking.feature,
        joining.feature,
        moderating.feature,
        answering.feature,
        writing_back.feature,
        closing.feature,
    ),
    examples=(examples.examples,),
    attention=about.attention,
    section=about.section,
)
