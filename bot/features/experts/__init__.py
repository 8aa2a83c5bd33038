"""Experts: on what they may be asked, how often, and the office hours in which one can talk with them."""

from bot.features.experts import about, booking, examples, in_words, offering, reminding, roster
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="experts",
    features=(
        offering.feature,
        roster.feature,
        booking.feature,
        in_words.feature,
        reminding.feature,
    ),
    examples=(examples.examples,),
    facts=about.facts,
    attention=about.attention,
    mine=about.mine,
)
