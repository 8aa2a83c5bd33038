"""A project call as it is written, asked, joined, and ended."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.domain.calls import LONGEST, Call
from bot.domain.communities import CommunityId
from bot.domain.membership import Member
from bot.features.calls import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Confirm,
    DateInput,
    Element,
    Footnote,
    Form,
    Heading,
    Inline,
    Mention,
    Option,
    Row,
    Run,
    Style,
    Text,
    TextInput,
    plain,
)
from bot.frame.words import Words

LIKERS, CHANNEL = "likers", "channel"
MOST_LISTED = 8
MOST_NAMED = 15


def form(
    words: Words,
    here: CommunityId,
    text: str,
    until: date | None,
    places: str = "",
    errors: Mapping[str, str] | None = None,
    *,
    channel: bool = False,
) -> Form:
    where = tuple(Option(words(f"call-to-{one}"), one) for one in (LIKERS, CHANNEL))
    return Form(
        title=words("call-title"),
        action=actions.WriteCall(community=here),
        inputs=(
            TextInput(
                "text",
                words("call-what"),
                words("call-what-hint"),
                text,
                multiline=True,
                required=True,
                most=LONGEST,
                missing=words("call-error-text"),
            ),
            TextInput("places", words("call-places"), words("call-places-hint"), places, most=10),
            DateInput("until", words("call-until"), until),
            Choice("where", words("call-where"), where, ((LIKERS, CHANNEL)[channel],)),
        ),
        submit=words("call-submit"),
        cancel=words("call-cancel"),
        intro=words("call-intro"),
        errors=tuple((name, words(text)) for name, text in (errors or {}).items()),
    )


def _ways(words: Words, call: Call) -> Buttons:
    join = actions.JoinCall(community=call.community, call=call.id)
    passes = actions.PassCall(community=call.community, call=call.id)
    return Buttons(
        (
            Button(words("call-join"), join, Style.PRIMARY),
            Button(words("call-pass"), passes, refuses=True),
        )
    )


def asks(words: Words, call: Call, by: Member) -> Card:
    """To somebody who likes to join a project: what it is, and until when they can say yes."""
    lead = words.rich("call-asks", who=Mention(by.id, by.name))
    foot = Footnote(words("call-why-you", day=words.day(call.until)))
    return Card(plain(lead.runs), (lead, Text((Run(call.text),)), _ways(words, call), foot))


def posted(words: Words, call: Call, by: Member) -> Card:
    """In the channel."""
    lead = words.rich("call-asks", who=Mention(by.id, by.name))
    join = actions.JoinCall(community=call.community, call=call.id)
    button = Buttons((Button(words("call-join"), join, Style.PRIMARY),))
    foot = Footnote(words("call-until-day", day=words.day(call.until)))
    return Card(plain(lead.runs), (lead, Text((Run(call.text),)), button, foot))


def made(words: Words, call: Call, asked: int, *, channel: bool) -> Card:
    """To whoever made it: whether it reached anybody, never whom."""
    text = "call-made" if asked else "call-made-channel" if channel else "call-made-nobody"
    lead = words.rich(text, day=words.day(call.until))
    return Card(plain(lead.runs), (lead, Buttons((_show(words, call),))))


def _show(words: Words, call: Call) -> Button:
    return Button(words("call-show"), actions.ShowCall(community=call.community, call=call.id))


def joins(words: Words, call: Call, by: Member) -> Card:
    """To whoever said yes."""
    who = Mention(by.id, by.name)
    lead = words.rich("call-joined", who=who, day=words.day(call.until))
    passes = actions.PassCall(community=call.community, call=call.id)
    return Card(plain(lead.runs), (lead, Buttons((Button(words("call-leave"), passes),))))


def own(words: Words, call: Call, people: Sequence[Member]) -> Card:
    """To whoever made it: who takes part, and what they can do."""
    title = words("call-yours")
    body: list[Element] = [Heading(title), Text((Run(call.text),)), _who(words, people)]
    close = actions.CloseCall(community=call.community, call=call.id)
    longer = actions.ProlongCall(community=call.community, call=call.id)
    sure = Confirm(
        words("call-withdraw"),
        words("call-withdraw-sure"),
        words("call-withdraw"),
        words("call-cancel"),
    )
    off = actions.WithdrawCall(community=call.community, call=call.id)
    buttons = (
        *((Button(words("call-close"), close, Style.PRIMARY),) if people else ()),
        *(() if call.prolonged else (Button(words("call-prolong"), longer),)),
        Button(words("call-withdraw"), off, Style.DANGER, sure),
    )
    foot = Footnote(words("call-until-day", day=words.day(call.until)))
    return Card(title, (*body, Buttons(buttons), foot))


def _who(words: Words, people: Sequence[Member]) -> Text:
    if not people:
        return words.rich("call-nobody-yet")
    runs: list[Inline] = [Run(f"{words('call-with')} ", bold=True)]
    for n, one in enumerate(people[:MOST_NAMED]):
        runs += [Run(", ")] if n else []
        runs.append(Mention(one.id, one.name))
    more = len(people) - MOST_NAMED
    return Text((*runs, *((Run(words("call-more", count=more)),) if more > 0 else ())))


def news(words: Words, call: Call, people: Sequence[Member], new: int) -> Card:
    """How many joined since whoever made it last heard."""
    lead = words.rich("call-news", count=new)
    return Card(plain(lead.runs), (lead, _who(words, people), Buttons((_show(words, call),))))


def together(words: Words, call: Call, by: Member, people: Sequence[Member]) -> Card:
    """It has begun: all of them in one conversation."""
    lead = words.rich("call-begins", who=Mention(by.id, by.name))
    return Card(plain(lead.runs), (lead, Text((Run(call.text),)), _who(words, people)))


def nobody(words: Words, call: Call) -> Card:
    """It ended, and nobody said yes."""
    lead = words.rich("call-ended-nobody")
    again = Button(words("call-again"), actions.WriteCall(community=call.community))
    return Card(plain(lead.runs), (lead, Text((Run(call.text),)), Buttons((again,))))


def withdrawn(words: Words, call: Call) -> Card:
    lead = words.rich("call-withdrawn")
    return Card(plain(lead.runs), (lead, Text((Run(call.text),))))


def listed(
    words: Words,
    here: CommunityId,
    found: Sequence[tuple[Call, Member]],
    reader: Member,
    mine: Mapping[int, bool],
) -> Card:
    """What is open here. `mine`: whether the reader said yes to a call, by its id."""
    title = words("call-list")
    body: list[Element] = [Heading(title)]
    for call, by in found[:MOST_LISTED]:
        body.append(
            Row(_line(words, call, by), _way(words, call, reader, joined=mine.get(call.id, False)))
        )
    if len(found) > MOST_LISTED:
        body.append(Footnote(words("call-list-more", count=len(found) - MOST_LISTED)))
    if not found:
        body.append(words.rich("call-list-none"))
    write = Button(words("call-write"), actions.WriteCall(community=here))
    return Card(title, (*body, Buttons((write,))))


def _way(words: Words, call: Call, reader: Member, *, joined: bool) -> Button:
    if call.by == reader.id:
        return _show(words, call)
    if joined:
        return Button(words("call-leave"), actions.PassCall(community=call.community, call=call.id))
    return Button(words("call-join"), actions.JoinCall(community=call.community, call=call.id))


def _line(words: Words, call: Call, by: Member) -> tuple[Inline, ...]:
    short = call.text if len(call.text) <= 120 else f"{call.text[:118]} …"
    day = words.day(call.until)
    return (Mention(by.id, by.name), Run(f": {short} · {words('call-line-until', day=day)}"))
