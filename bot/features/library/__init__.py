"""The library: what members keep for everybody, found by its words, and asked about when its day has come."""

from bot.features.library import about, adding, examples, given, renewing, searching, using
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="library",
    features=(
        adding.feature,
        given.feature,
        searching.feature,
        using.feature,
        renewing.feature,
    ),
    examples=(examples.examples,),
    facts=about.facts,
    attention=about.attention,
    section=about.section,
    picks=about.picks,
)
