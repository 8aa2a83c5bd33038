"""When people can: asked in the channel, noted, and what came of it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from bot.domain.events import Event
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.domain.slots import Choice
from bot.features.events import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Element,
    Footnote,
    Inline,
    Mention,
    Row,
    Run,
    Style,
    Text,
    plain,
)
from bot.frame.words import Words

MOST_NAMED = 15


def asks(words: Words, event: Event, host: Member, zone: str) -> Card:
    """In the channel: the times, and the way to say when one can."""
    lead = words.rich("event-when-asks", title=event.title, host=Mention(host.id, host.name))
    return Card(plain(lead.runs), (lead, *_times(words, event, zone), _say(words, event)))


def asked(words: Words, event: Event, known: date, zone: str) -> Card:
    """To whoever organises it: what happens now."""
    lead = words.rich("event-when-asked", title=event.title, day=words.day(known))
    action = actions.ChooseTime(community=event.community, event=event.id)
    buttons = (*_say(words, event).items, Button(words("event-choose-now"), action))
    return Card(plain(lead.runs), (lead, *_times(words, event, zone), Buttons(buttons)))


def _times(words: Words, event: Event, zone: str) -> list[Row]:
    return [
        Row((Run(f"{n}. {words.moment(slot, zone)}"),))
        for n, slot in enumerate(event.slots, start=1)
    ]


def _say(words: Words, event: Event) -> Buttons:
    when = actions.SayWhen(community=event.community, event=event.id)
    return Buttons((Button(words("event-say-when"), when, Style.PRIMARY),))


def noted(words: Words, event: Event, can: Sequence[datetime], zone: str) -> Card:
    """What somebody ticked, and the way to change it."""
    said = words.listed([words.moment(slot, zone) for slot in can])
    lead = words.rich(
        "event-can-noted" if can else "event-can-never", title=event.title, moments=said
    )
    when = actions.SayWhen(community=event.community, event=event.id)
    return Card(plain(lead.runs), (lead, Buttons((Button(words("event-when-change"), when),))))


def proposed(
    words: Words, event: Event, choice: Choice, people: Mapping[PersonId, Member], zone: str
) -> Card:
    """The time at which most can; whoever organises it decides."""
    moment = words.moment(event.slots[choice.slot], zone)
    lead = words.rich(
        "event-best" if choice.can else "event-best-nobody",
        title=event.title,
        moment=moment,
        count=len(choice.can),
    )
    this = actions.ChooseTime(community=event.community, event=event.id, slot=choice.slot)
    other = actions.ChooseTime(community=event.community, event=event.id)
    off = actions.CallOffEvent(community=event.community, event=event.id)
    buttons = (
        Button(words("event-choose-this"), this, Style.PRIMARY),
        Button(words("event-choose-other"), other),
        Button(words("event-drop"), off, refuses=True),
    )
    names = [
        *_named(words, "event-who-can", choice.can, people),
        *_named(words, "event-who-cannot", choice.cannot, people),
    ]
    body: tuple[Element, ...] = (
        lead,
        *names,
        Buttons(buttons),
        Footnote(words("event-best-how")),
    )
    return Card(plain(lead.runs), body)


def _named(
    words: Words, text: str, ids: Sequence[PersonId], people: Mapping[PersonId, Member]
) -> list[Text]:
    known = [people[id] for id in ids if id in people][:MOST_NAMED]
    if not known:
        return []
    runs: list[Inline] = [Run(f"{words(text)} ", bold=True)]
    for n, member in enumerate(known):
        runs += [Run(", ")] if n else []
        runs.append(Mention(member.id, member.name))
    more = len(ids) - len(known)
    return [Text((*runs, Run(words("event-and-more", count=more) if more else ".")))]
