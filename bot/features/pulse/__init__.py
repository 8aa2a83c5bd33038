"""The community's pulse, and polls: anonymous by construction, and closed for good."""

from bot.features.pulse import about, closing, examples, polls, schedule, votes, voting
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="pulse",
    features=(schedule.feature, voting.feature, closing.feature, polls.feature, votes.feature),
    examples=(examples.examples, examples.told),
    section=about.section,
    mine=about.mine,
)
