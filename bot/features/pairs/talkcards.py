"""A talk of two: proposed, agreed, moved, reminded of, called off, and asked about afterwards."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from bot.domain.communities import CommunityId
from bot.domain.meetings import LASTS
from bot.domain.membership import Member
from bot.domain.pairs import Pair
from bot.features.pairs import actions
from bot.frame.cards import (
    Appointment,
    Button,
    Buttons,
    Card,
    DateInput,
    Divider,
    Element,
    Form,
    Mention,
    Row,
    Run,
    Style,
    TextInput,
    TimeInput,
)
from bot.frame.words import Words

Told = dict[str, str | Mention]


def time_form(
    words: Words, here: CommunityId, pair: Pair, day: date | None, typed: str = "", error: str = ""
) -> Form:
    """Another moment: in words, or from the platform's picker."""
    return Form(
        title=words("time-title"),
        action=actions.OtherTime(community=here, pair=pair.id),
        inputs=(
            TextInput("words", words("time-words"), words("time-words-hint"), typed, most=80),
            DateInput("day", words("time-day"), day),
            TimeInput("at", words("time-at"), time(10, 0)),
        ),
        submit=words("time-submit"),
        cancel=words("mentoring-cancel"),
        errors=(("words", error),) if error else (),
    )


def echo(
    words: Words, pair: Pair, other: Member, moment: datetime, zone: str, now: datetime
) -> Card:
    """The full date and to whom, before they hear it; and what it comes instead of."""
    here = pair.community
    send = actions.ProposeTime(community=here, pair=pair.id, at=moment.isoformat())
    another = actions.OtherTime(community=here, pair=pair.id)
    buttons = (
        Button(words("time-send"), send, Style.PRIMARY),
        Button(words("time-other"), another, refuses=True),
    )
    return _with_moment("time-echo", words, pair, moment, zone, now, buttons, other)


def proposed(
    words: Words,
    here: CommunityId,
    pair: Pair,
    by: Member,
    moment: datetime,
    zone: str,
    now: datetime,
) -> Card:
    """The other would like to meet then."""
    agree = actions.AgreeTime(community=here, pair=pair.id, at=moment.isoformat())
    other = actions.OtherTime(community=here, pair=pair.id)
    buttons = (
        Button(words("time-agree"), agree, Style.PRIMARY),
        Button(words("time-other"), other, refuses=True),
    )
    return _with_moment("time-proposed", words, pair, moment, zone, now, buttons, by)


def _with_moment(
    text: str,
    words: Words,
    pair: Pair,
    moment: datetime,
    zone: str,
    now: datetime,
    buttons: tuple[Button, ...],
    who: Member,
) -> Card:
    """A moment, and the one that stands until now."""
    told: Told = {"moment": words.moment(moment, zone), "who": Mention(who.id, who.name)}
    before = pair.talks_after(now)
    if before and before != moment:
        text, told = f"{text}-instead", {**told, "before": words.moment(before, zone)}
    return Card(words(text, **told), (words.rich(text, **told), Buttons(buttons)))


def both_asked(
    words: Words, pair: Pair, by: Member, other: Member, moment: datetime, zone: str
) -> Card:
    """In the conversation of both: what one proposes, for the other to answer there or in private."""
    here = pair.community
    agree = actions.AgreeTime(community=here, pair=pair.id, at=moment.isoformat(), by=by.id)
    another = actions.OtherTime(community=here, pair=pair.id)
    told: Told = {
        "who": Mention(by.id, by.name),
        "other": Mention(other.id, other.name),
        "moment": words.moment(moment, zone),
    }
    buttons = (
        Button(words("time-agree"), agree, Style.PRIMARY),
        Button(words("time-other"), another, refuses=True),
    )
    return Card(
        words("time-proposed-both", **told),
        (words.rich("time-proposed-both", **told), Buttons(buttons)),
    )


def both_meet(
    words: Words, pair: Pair, mentee: Member, mentor: Member, moment: datetime, zone: str
) -> Card:
    """In the conversation of both: the moment that stands."""
    title = words("intro-title", mentee=mentee.name, mentor=mentor.name)
    said = words.moment(moment, zone)
    return Card(
        words("time-agreed-both", moment=said),
        (
            words.rich("time-agreed-both", moment=said),
            Appointment(words("time-calendar"), title, moment, moment + LASTS),
            _change(words, pair, moment),
        ),
    )


def agreed(words: Words, pair: Pair, other: Member, moment: datetime, zone: str) -> Card:
    """It stands; with a way to put it into one's calendar, to another moment, and out of it."""
    said, who = words.moment(moment, zone), Mention(other.id, other.name)
    title = words("time-event", name=other.name)
    return Card(
        words("time-agreed", who=who, moment=said),
        (
            words.rich("time-agreed", who=who, moment=said),
            Appointment(words("time-calendar"), title, moment, moment + LASTS),
            _change(words, pair, moment),
        ),
    )


def _change(words: Words, pair: Pair, moment: datetime) -> Buttons:
    here, at = pair.community, moment.isoformat()
    move = actions.OtherTime(community=here, pair=pair.id)
    off = actions.CancelTalk(community=here, pair=pair.id, at=at)
    return Buttons((Button(words("talk-move"), move), Button(words("talk-cancel"), off)))


def reminder(words: Words, pair: Pair, other: Member, moment: datetime, zone: str) -> Card:
    """It is soon; still time to say that it cannot be."""
    told: Told = {"who": Mention(other.id, other.name), "moment": words.moment(moment, zone)}
    text = words.rich("talk-remind", **told)
    return Card(words("talk-remind", **told), (text, _change(words, pair, moment)))


def asked_after(words: Words, pair: Pair, other: Member, moment: datetime, zone: str) -> Card:
    """Did you talk? One press."""
    told: Told = {"who": Mention(other.id, other.name), "moment": words.moment(moment, zone)}
    here, at = pair.community, moment.isoformat()
    yes = actions.Talked(community=here, pair=pair.id, at=at, yes=True)
    no = actions.Talked(community=here, pair=pair.id, at=at, yes=False)
    buttons = Buttons(
        (Button(words("talk-yes"), yes, Style.PRIMARY), Button(words("talk-no"), no, refuses=True))
    )
    return Card(words("talk-asked", **told), (words.rich("talk-asked", **told), buttons))


def bundled(cards: Sequence[Card]) -> Card:
    """Everything of one day in one message; at least one card."""
    first, *others = cards
    body: tuple[Element, ...] = first.body
    for card in others:
        body = (*body, Divider(), *card.body)
    return Card(" ".join(card.summary for card in cards), body)


def cancel_which(words: Words, talks: Sequence[tuple[datetime, Pair, Member]], zone: str) -> Card:
    """Typed: what would be called off, before it is."""
    lead = words("talk-cancel-ask")
    rows = tuple(
        Row(
            (Mention(other.id, other.name), Run(f": {words.moment(at, zone)}")),
            Button(
                words("talk-cancel"),
                actions.CancelTalk(community=pair.community, pair=pair.id, at=at.isoformat()),
            ),
        )
        for at, pair, other in talks
    )
    return Card(lead, (words.rich("talk-cancel-ask"), *rows))


def again(words: Words, pair: Pair, text: str, **told: str | Mention) -> Card:
    """It did not, or does not take place: the way to another moment."""
    other = actions.OtherTime(community=pair.community, pair=pair.id)
    buttons = Buttons((Button(words("time-other"), other, Style.PRIMARY),))
    return Card(words(text, **told), (words.rich(text, **told), buttons))


def dropping(words: Words, card: Card, talk: datetime | None, zone: str) -> Card:
    """The same card, and what does not take place because of it."""
    if talk is None:
        return card
    line = words.rich("talk-dropped", moment=words.moment(talk, zone))
    return replace(card, body=(card.body[0], line, *card.body[1:]))
