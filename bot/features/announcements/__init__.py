"""What somebody who steers tells everybody: written once, seen before it goes, and taken back in time."""

from bot.features.announcements import about, examples, sending, writing
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="announcements",
    features=(writing.feature, sending.feature),
    examples=(examples.examples,),
    facts=about.facts,
    section=about.section,
)
