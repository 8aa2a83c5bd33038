"""One message, handed over out of its menu: whoever wrote it is asked first, and says under which name."""

from bot.features.messages import about, answering, asking, examples
from bot.frame.subject import Subject

SUBJECT = Subject(
    name="messages",
    features=(asking.feature, answering.feature),
    examples=(examples.examples,),
    facts=about.facts,
    mine=about.mine,
)
