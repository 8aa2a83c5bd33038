"""The seven roles of a learning community, and who holds them."""

from bot.features.roles import about, cards, handlers, in_words
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="roles",
    features=(handlers.feature, in_words.feature),
    examples=(cards.examples,),
    facts=about.facts,
    attention=about.attention,
    section=about.section,
    mine=about.mine,
)
