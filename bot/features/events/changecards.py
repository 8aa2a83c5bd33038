"""What whoever hosts an event can do with it, and how somebody is asked to."""

from dataclasses import replace

from bot.domain.events import Event
from bot.domain.membership import Member
from bot.features.events import actions
from bot.features.events.cards import agenda, mention
from bot.frame.cards import Button, Buttons, Card, Confirm, Footnote, Style, plain
from bot.frame.words import Words


def manage(words: Words, event: Event, zone: str, *, off: bool = False) -> Card:
    """`off`: they want to call it off, and so that comes first."""
    moment = words.moment(event.at, zone) if event.at else words("event-times-asked")
    lead = words.rich("event-manages", title=event.title, moment=moment)
    change = actions.ChangeEvent(community=event.community, event=event.id)
    changes = Button(words("event-change"), change, Style.NORMAL if off else Style.PRIMARY)
    calls_off = _call_off(words, event)
    ends = (_end(words, event),) if event.series else ()
    first = (calls_off, changes) if off else (changes, calls_off)
    return Card(plain(lead.runs), (lead, Buttons((*first, *ends, agenda(words, event)))))


def asks_to_host(words: Words, event: Event, by: Member, zone: str) -> Card:
    """To whoever was named: with one yes it is theirs as well."""
    moment = words.moment(event.at, zone) if event.at else words("event-no-time")
    lead = words.rich("event-hosts-asks", host=mention(by), title=event.title, moment=moment)
    yes = actions.AnswerHosting(community=event.community, event=event.id, yes=True)
    no = replace(yes, yes=False)
    buttons = (
        Button(words("event-hosts-say-yes"), yes, Style.PRIMARY),
        Button(words("event-hosts-say-no"), no, refuses=True),
    )
    how = Footnote(words("event-hosts-how-series" if event.series else "event-hosts-how"))
    return Card(plain(lead.runs), (lead, Buttons(buttons), how))


def _call_off(words: Words, event: Event) -> Button:
    text = "event-off-sure-series" if event.series else "event-off-sure"
    asked = Confirm(
        words("event-off-title"), words(text), words("event-off-yes"), words("event-off-no")
    )
    action = actions.CallOffEvent(community=event.community, event=event.id)
    return Button(words("event-call-off"), action, Style.DANGER, asked)


def _end(words: Words, event: Event) -> Button:
    asked = Confirm(
        words("event-end-title"),
        words("event-end-sure"),
        words("event-end-yes"),
        words("event-off-no"),
    )
    action = actions.EndSeries(community=event.community, event=event.id)
    return Button(words("event-end"), action, Style.NORMAL, asked)
