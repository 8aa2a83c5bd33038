"""Bridges as they are shown: to who builds them, and to the two they are between."""

from collections.abc import Mapping, Sequence

from bot.domain.bridge_scores import SHOWN_TERMS
from bot.domain.bridges import Bridge, Fit, Origin
from bot.domain.communities import CommunityId
from bot.domain.membership import Member
from bot.domain.names import greeting
from bot.domain.people import PersonId
from bot.features.bridges import actions
from bot.frame.actions import Action
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Chat,
    Element,
    Footnote,
    Heading,
    Inline,
    Mention,
    Row,
    Run,
    Style,
    Text,
    plain,
)
from bot.frame.context import RunCommand
from bot.frame.words import Words

People = Mapping[PersonId, Member]
Two = tuple[Member, Member]


def named(member: Member) -> Mention:
    return Mention(member.id, member.name)


def _topics(words: Words, texts: Sequence[str]) -> str:
    return words.listed(list(texts[:SHOWN_TERMS]))


def _with_field(member: Member) -> tuple[Inline, ...]:
    field = member.person.discipline
    return (named(member), *((Run(f" ({field})"),) if field else ()))


def _called(two: Two) -> tuple[str, str]:
    """By their first names, or in full where these are the same."""
    one, other = (greeting(member.name) or member.name for member in two)
    return (one, other) if one != other else (two[0].name, two[1].name)


def reasons(words: Words, bridge: Bridge, two: Two) -> list[Text]:
    """Why these two, to somebody else; nothing where it is only that a member says so."""
    fit, (one, other) = bridge.fit, _called(two)
    said = [
        words.rich("bridges-brings", who=who, to=to, topics=_topics(words, texts))
        for who, to, texts in ((one, other, fit.first_brings), (other, one, fit.other_brings))
        if texts
    ]
    if fit.both_want:
        said.append(words.rich("bridges-both-want", topics=_topics(words, fit.both_want)))
    return said


def own_reasons(words: Words, fit: Fit, other: Member) -> list[Text]:
    """The same to one of them: the other's discipline, and `fit` as they are the first."""
    who, field = greeting(other.name) or other.name, other.person.discipline
    kinds = {
        "bridges-other-brings": fit.other_brings,
        "bridges-you-bring": fit.first_brings,
        "bridges-you-both-want": fit.both_want,
    }
    said = [words.rich("bridges-works-in", who=who, field=field)] if field else []
    return said + [
        words.rich(text, who=who, topics=_topics(words, texts))
        for text, texts in kinds.items()
        if texts
    ]


def weekly(
    words: Words, bridges: Sequence[Bridge], people: People, *, steers: bool = False
) -> Card:
    """To who builds: each with why, and a way to its own card. `steers`: for want of a connector."""
    title = words("bridges-title", count=len(bridges))
    why = words("bridges-why-steering" if steers else "bridges-why-connector")
    rows = [_row(words, one, people) for one in bridges]
    return Card(title, (Heading(title), words.rich("bridges-lead"), *rows, Footnote(why)))


def _row(words: Words, bridge: Bridge, people: People) -> Row:
    one, other = people[bridge.first], people[bridge.other]
    why = [Run(f"\n{plain(line.runs)}") for line in reasons(words, bridge, (one, other))[:1]]
    show = actions.ShowBridge(community=bridge.community, bridge=bridge.id)
    two = (*_with_field(one), Run(" – "), *_with_field(other))
    return Row((*two, *why), Button(words("bridges-look"), show))


def mine(words: Words, here: CommunityId, bridges: Sequence[Bridge], people: People) -> Card:
    """What waits for who builds; and the way to name two oneself."""
    title = words("bridges-own-title")
    rows: list[Element] = [_row(words, one, people) for one in bridges]
    rows = rows or [words.rich("bridges-none")]
    connect = Button(words("bridges-connect"), actions.ConnectTwo(community=here))
    return Card(title, (Heading(title), *rows, Buttons((connect,))))


def member(words: Words, here: CommunityId) -> Card:
    """To a member without the role: what they can do all the same."""
    intro = RunCommand(community=here, text="intro")
    connect = actions.ConnectTwo(community=here)
    buttons = (
        Button(words("command-intro-button"), intro),
        Button(words("bridges-connect"), connect),
    )
    return Card(words("bridges-member"), (words.rich("bridges-member"), Buttons(buttons)))


def bridge(words: Words, one: Bridge, two: Two) -> Card:
    """To who builds it: why, and ask, change or drop."""
    names = {"one": named(two[0]), "other": named(two[1])}
    here, id = one.community, one.id
    buttons = (
        Button(
            words("bridges-ask-both"), actions.AskBoth(community=here, bridge=id), Style.PRIMARY
        ),
        Button(words("bridges-change"), actions.OwnWords(community=here, bridge=id)),
        Button(words("bridges-drop"), _without(one), refuses=True),
    )
    body: list[Element] = [words.rich("bridges-shall-i", **names), *reasons(words, one, two)]
    body += [Row((Run(one.words),))] if one.words else []
    return Card(
        words("bridges-shall-i", **names),
        (*body, Buttons(buttons), Footnote(words("bridges-both-first"))),
    )


def _without(one: Bridge) -> Action:
    """What Kring found is dropped for a reason; what somebody named themselves just ends."""
    if one.origin is Origin.FOUND:
        return actions.DropBridge(community=one.community, bridge=one.id)
    return actions.WithdrawBridge(community=one.community, bridge=one.id)


def sent(words: Words, one: Bridge, people: Sequence[Member]) -> Card:
    """To who builds it: who is asked now."""
    who = words.listed([member.name for member in people])
    end = Button(
        words("bridges-withdraw"), actions.WithdrawBridge(community=one.community, bridge=one.id)
    )
    said = words.rich("bridges-sent", who=who)
    return Card(words("bridges-sent", who=who), (said, Buttons((end,))))


def asks(words: Words, one: Bridge, reader: Member, other: Member, by: Member | None) -> Card:
    """To one of the two: why, by whom, and yes or not now."""
    wished = one.origin is Origin.WISHED
    lead = "bridges-asks-wished" if wished else "bridges-asks" if by else "bridges-asks-gone"
    names = {"who": named(other)} | ({"by": named(by)} if by and not wished else {})
    yes = actions.SayYes(community=one.community, bridge=one.id)
    no = actions.SayNo(community=one.community, bridge=one.id)
    body: list[Element] = [words.rich(lead, **names)]
    body += own_reasons(words, one.fit_for(reader.id), other)
    if one.words and by:
        body += [words.rich("bridges-writes", by=named(by)), Row((Run(one.words),))]
    buttons = (
        Button(words("bridges-yes"), yes, Style.PRIMARY),
        Button(words("bridges-no"), no, refuses=True),
    )
    return Card(
        words(lead, **names),
        (*body, Buttons(buttons), Footnote(words(_hears(one)))),
    )


def _hears(one: Bridge) -> str:
    """What is told of a no: whoever asked for themselves can tell whose it was."""
    return "bridges-wished-hears" if one.origin is Origin.WISHED else "bridges-nobody-hears"


def together(words: Words, one: Bridge, two: Two) -> Card:
    """In a conversation that both are in."""
    names = {"one": named(two[0]), "other": named(two[1])}
    title = words("bridges-intro-title", one=two[0].name, other=two[1].name)
    return Card(
        title,
        (
            Heading(title),
            words.rich("bridges-intro", **names),
            *reasons(words, one, two),
            *((Row((Run(one.words),)),) if one.words else ()),
            Footnote(words("bridges-intro-first")),
        ),
    )


def alone(words: Words, one: Bridge, reader: Member, other: Member) -> Card:
    """The same to each of them, with a way into their chat."""
    title = words("bridges-intro-title", one=reader.name, other=other.name)
    return Card(
        title,
        (
            Heading(title),
            words.rich("bridges-intro-alone", who=named(other)),
            *own_reasons(words, one.fit_for(reader.id), other),
            *((Row((Run(one.words),)),) if one.words else ()),
            Chat(words("bridges-chat", name=other.name), named(other)),
            Footnote(words("bridges-intro-first")),
        ),
    )


def gained(words: Words, one: Bridge, other: Member) -> Card:
    """Three weeks later, to each of them."""
    here, id = one.community, one.id
    buttons = (
        Button(
            words("bridges-gain-yes"), actions.TellGain(community=here, bridge=id), Style.PRIMARY
        ),
        Button(words("bridges-gain-later"), actions.NothingYet(community=here, bridge=id)),
        Button(
            words("bridges-gain-no"), actions.NothingGained(community=here, bridge=id), refuses=True
        ),
    )
    asked = words.rich("bridges-gain", who=named(other))
    return Card(words("bridges-gain", who=other.name), (asked, Buttons(buttons)))


def meet(words: Words, here: CommunityId, other: Member, fit: Fit, besides: str, said: str) -> Card:
    """To who asks for it: the best bridge, with why."""
    who = named(other)
    reasons = own_reasons(words, fit, other)
    lead = words.rich("bridges-meet", who=who)
    buttons = (
        Button(
            words("bridges-meet-ask"),
            actions.MeetThem(community=here, person=other.id),
            Style.PRIMARY,
        ),
        Button(
            words("bridges-meet-other"),
            actions.SomebodyElse(community=here, besides=besides, said=said),
            refuses=True,
        ),
    )
    return Card(
        words("bridges-meet", who=other.name),
        (lead, *reasons, Buttons(buttons), Footnote(words("bridges-meet-first"))),
    )


def nobody(words: Words, here: CommunityId, *, of_those: bool) -> Card:
    """Nobody whom I may bring you together with, or nobody of those who were meant; and what helps."""
    text = "bridges-meet-not-that" if of_those else "bridges-meet-nobody"
    other = actions.SomebodyElse(community=here, besides="", said="")
    buttons = tuple(
        Button(words(f"command-{name}-button"), RunCommand(community=here, text=name))
        for name in ("profile", "ask")
    )
    if of_those:
        buttons = (Button(words("bridges-meet-other"), other), *buttons)
    return Card(words(text), (words.rich(text), Buttons(buttons)))
