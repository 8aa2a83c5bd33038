"""What is asked after an event: once the day after, and once three weeks later."""

from bot.domain.events import Event
from bot.features.events import actions
from bot.frame.cards import Button, Buttons, Card, Footnote, Style, plain
from bot.frame.words import Words


def were_you_there(words: Words, event: Event) -> Card:
    lead = words.rich("event-after", title=event.title)
    came = actions.SayCame(community=event.community, event=event.id)
    missed = actions.SayMissed(community=event.community, event=event.id)
    buttons = (
        Button(words("event-i-came"), came, Style.PRIMARY),
        Button(words("event-i-missed"), missed, refuses=True),
    )
    return Card(plain(lead.runs), (lead, Buttons(buttons), Footnote(words("event-after-how"))))


def used_anything(words: Words, event: Event) -> Card:
    lead = words.rich("event-used", title=event.title)
    used = actions.SayUsed(community=event.community, event=event.id)
    unused = actions.SayUnused(community=event.community, event=event.id)
    buttons = (
        Button(words("event-i-used"), used, Style.PRIMARY),
        Button(words("event-i-did-not"), unused, refuses=True),
    )
    return Card(plain(lead.runs), (lead, Buttons(buttons), Footnote(words("event-used-how"))))
