"""The roles of a learning community: what each is, who holds it until when, and how it is passed on."""

from bot.features.roles import (
    about,
    board,
    examples,
    handing_over,
    in_words,
    load,
    offering,
    own,
    searching,
    shadowing,
    terms,
    wishing,
)
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="roles",
    features=(
        board.feature,
        offering.feature,
        wishing.feature,
        handing_over.feature,
        searching.feature,
        terms.feature,
        shadowing.feature,
        own.feature,
        load.feature,
        in_words.feature,
    ),
    examples=(examples.examples,),
    facts=about.facts,
    attention=about.attention,
    section=about.section,
    mine=about.mine,
)
