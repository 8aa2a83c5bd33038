"""Experts: on what they may be asked, how often, and the office hours in which one can talk with them, and
the workshops that they are asked for."""

from bot.features.experts import (
    about,
    booking,
    examples,
    in_words,
    offering,
    reminding,
    roster,
    workshop_answers,
    workshop_endings,
    workshop_examples,
    workshops,
)
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="experts",
    features=(
        offering.feature,
        roster.feature,
        booking.feature,
        in_words.feature,
        reminding.feature,
        workshops.feature,
        workshop_answers.feature,
        workshop_endings.feature,
    ),
    examples=(examples.examples, workshop_examples.examples),
    facts=about.facts,
    attention=about.attention,
    mine=about.mine,
)
