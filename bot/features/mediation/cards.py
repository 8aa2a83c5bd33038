"""Mediation as it is shown: to who asks, to who is asked, to who mediates."""

from collections.abc import Sequence
from hashlib import sha256

from bot.domain.communities import CommunityId
from bot.domain.mediation import FELT, QUESTIONS, Answers, Held, Mediation, Status
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.features.mediation import actions
from bot.frame.actions import Action
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Chat,
    Confirm,
    Element,
    Footnote,
    Heading,
    Mention,
    Row,
    Run,
    Style,
    Text,
)
from bot.frame.context import RunCommand
from bot.frame.words import Words


def named(member: Member) -> Mention:
    return Mention(member.id, member.name)


def digest(text: str) -> str:
    """By which a press says which words it is about."""
    return sha256(text.encode()).hexdigest()[:16]


def unsafe(words: Words, here: CommunityId) -> Button:
    """The other road: concerns come first."""
    return Button(words("mediation-unsafe"), RunCommand(community=here, text="concern"))


def intro(words: Words, here: CommunityId, *, can_ask: bool) -> Card:
    """What it is, and what it is not for; `can_ask`: somebody offers to mediate."""
    title = words("mediation-title")
    ask = Button(words("mediation-ask"), actions.AskMediation(community=here), Style.PRIMARY)
    offer = Button(words("mediation-offer"), RunCommand(community=here, text="mediate offer"))
    buttons = (*((ask,) if can_ask else ()), unsafe(words, here), offer)
    nobody = () if can_ask else (words.rich("mediation-nobody-offers"),)
    return Card(
        title,
        (
            Heading(title),
            words.rich("mediation-safe-first"),
            words.rich("mediation-what"),
            *nobody,
            Buttons(buttons),
            Footnote(words("mediation-kept")),
        ),
    )


def offer(words: Words, here: CommunityId, *, offers: bool, count: int | None) -> Card:
    """Whether somebody offers; and to who steers `count`, how many do."""
    text = "mediation-offers" if offers else "mediation-offers-not"
    label = "mediation-offer-stop" if offers else "mediation-offer-go"
    switch = Button(
        words(label),
        actions.OfferToMediate(community=here, offers=not offers),
        Style.NORMAL if offers else Style.PRIMARY,
    )
    many = () if count is None else (words.rich("mediation-offers-count", count=count),)
    body = (words.rich(text), *many, Buttons((switch,)))
    return Card(words(text), (*body, Footnote(words("mediation-offer-note"))))


def asks(words: Words, mediation: Mediation, asker: Member) -> Card:
    """To the other one: nothing of what was written."""
    buttons = (
        Button(
            words("mediation-yes"),
            actions.AgreeTo(community=mediation.community, mediation=mediation.id),
            Style.PRIMARY,
        ),
        Button(
            words("mediation-no"),
            actions.Refuse(community=mediation.community, mediation=mediation.id),
            refuses=True,
        ),
        unsafe(words, mediation.community),
    )
    text = words.rich("mediation-asks", who=named(asker))
    return Card(
        words("mediation-asks", who=asker.name),
        (text, words.rich("mediation-asks-how"), Buttons(buttons), _free(words)),
    )


def _free(words: Words) -> Footnote:
    return Footnote(words("mediation-free"))


def asks_mediator(words: Words, mediation: Mediation, two: Sequence[Member]) -> Card:
    """To who both would accept."""
    one, other = (named(member) for member in two)
    buttons = (
        Button(
            words("mediation-mediate"),
            actions.Mediate(community=mediation.community, mediation=mediation.id),
            Style.PRIMARY,
        ),
        Button(
            words("mediation-pass"),
            actions.PassOn(community=mediation.community, mediation=mediation.id),
            refuses=True,
        ),
    )
    text = words.rich("mediation-asks-mediator", one=one, other=other)
    return Card(
        words("mediation-asks-mediator", one=one, other=other),
        (text, words.rich("mediation-mediator-does"), Buttons(buttons), _free(words)),
    )


def opening(words: Words, three: Sequence[Member]) -> Card:
    """In the conversation of three: the rules."""
    one, other, mediator = (named(member) for member in three)
    title = words("mediation-opening-title")
    return Card(
        title,
        (
            Heading(title),
            words.rich("mediation-opening", one=one, other=other, mediator=mediator),
            *_rules(words),
            Footnote(words("mediation-opening-foot")),
        ),
    )


def _rules(words: Words) -> tuple[Row, ...]:
    names = ("stays", "yourself", "judges", "stop", "reads")
    return tuple(Row(words.rich(f"mediation-rule-{name}").runs) for name in names)


def alone(words: Words, others: Sequence[Member], mediator: Member) -> Card:
    """The same to each of them, where no conversation of three can be opened."""
    title = words("mediation-opening-title")
    ways = tuple(Chat(words("mediation-chat", name=one.name), named(one)) for one in others)
    text = words.rich("mediation-alone", mediator=named(mediator))
    return Card(title, (Heading(title), text, *_rules(words), *ways))


def mediates(words: Words, mediation: Mediation, two: Sequence[Member]) -> Card:
    """To who mediates, privately."""
    one, other = (named(member) for member in two)
    read = Button(
        words("mediation-read"),
        actions.ReadAnswers(community=mediation.community, mediation=mediation.id),
        Style.PRIMARY,
    )
    back = Button(
        words("mediation-step-back"),
        actions.StepBack(community=mediation.community, mediation=mediation.id),
        confirm=_confirm(words, "mediation-step-back"),
    )
    text = words.rich("mediation-mediates", one=one, other=other)
    return Card(
        words("mediation-mediates", one=one, other=other),
        (text, Buttons((read, back)), Footnote(words("mediation-mediates-note"))),
    )


def _confirm(words: Words, about: str) -> Confirm:
    names = ("title", "effect", "sure", "not-yet")
    return Confirm(*(words(f"{about}-{name}") for name in names))


def answers(words: Words, two: Sequence[Member], held: Held | None) -> Card:
    """What the two wrote: to who mediates, and to nobody else."""
    title = words("mediation-answers")
    body: list[Element] = [Heading(title)]
    for member, said in zip(two, held.answers if held else ((), ()), strict=True):
        body += [Text((named(member),)), *_said(words, said)]
    return Card(title, (*body, Footnote(words("mediation-answers-note"))))


def _said(words: Words, said: Answers) -> list[Element]:
    asked = [(name, text) for name, text in zip(QUESTIONS, said, strict=False) if text]
    shown: list[Element] = []
    for name, text in asked:
        label = Run(words(f"mediation-question-{name}"), bold=True)
        shown.append(Row((label, Run(f"\n{text}"))))
    return shown or [words.rich("mediation-answers-none")]


def standing(
    words: Words, mediation: Mediation, reader: Member, other: Member, held: Held | None
) -> Card:
    """How it stands, to one of the two."""
    if mediation.status is not Status.TALKING:
        mine = mediation.status is Status.SEEKING or reader.id == mediation.asker
        return _waiting(words, mediation, other) if mine else asks(words, mediation, other)
    text = words.rich("mediation-talking", who=named(other))
    body: list[Element] = [text, *_agreed(words, mediation, reader.id, held)]
    buttons = (*_confirming(words, mediation, reader.id, held), *_ending(words, mediation))
    return Card(words("mediation-talking", who=other.name), (*body, Buttons(buttons)))


def _waiting(words: Words, mediation: Mediation, other: Member) -> Card:
    text = f"mediation-waits-{mediation.status}"
    body = words.rich(text, who=named(other))
    return Card(words(text, who=other.name), (body, Buttons((_end(words, mediation, "stop"),))))


def _agreed(
    words: Words, mediation: Mediation, reader: PersonId, held: Held | None
) -> list[Element]:
    if held is None:
        return [words.rich("mediation-unreadable")]
    if not held.agreed:
        return [words.rich("mediation-agreed-none")]
    text = "mediation-agreed-by-you" if _wrote(mediation, reader, held) else "mediation-agreed-new"
    head = words.rich("mediation-agreed" if held.confirmed else text)
    return [head, Row((Run(held.agreed),))]


def _wrote(mediation: Mediation, reader: PersonId, held: Held) -> bool:
    return held.by_asker == (reader == mediation.asker)


def _confirming(
    words: Words, mediation: Mediation, reader: PersonId, held: Held | None
) -> list[Button]:
    if held is None:
        return []
    has_to = bool(held.agreed) and not held.confirmed and not _wrote(mediation, reader, held)
    label = words("mediation-change" if held.agreed else "mediation-write")
    style = Style.NORMAL if has_to or held.agreed else Style.PRIMARY
    write = Button(
        label, actions.WriteAgreement(community=mediation.community, mediation=mediation.id), style
    )
    if not has_to:
        return [write]
    confirm = actions.ConfirmAgreement(
        community=mediation.community, mediation=mediation.id, words=digest(held.agreed)
    )
    return [Button(words("mediation-confirm"), confirm, Style.PRIMARY), write]


def _ending(words: Words, mediation: Mediation) -> list[Button]:
    return [_end(words, mediation, "done"), _end(words, mediation, "stop")]


def _end(words: Words, mediation: Mediation, how: str) -> Button:
    """Both destroy all of it; whoever presses has another reason for each."""
    action = actions.EndMediation(community=mediation.community, mediation=mediation.id)
    return Button(words(f"mediation-{how}"), action, confirm=_confirm(words, f"mediation-{how}"))


def look(words: Words, mediation: Mediation, text: str, other: Member) -> Card:
    """That there is something to see: what it is, is not on it."""
    action = actions.ShowMediation(community=mediation.community, mediation=mediation.id)
    said = words.rich(text, who=named(other))
    button = Button(words("mediation-look"), action, Style.PRIMARY)
    return Card(words(text, who=other.name), (said, Buttons((button,))))


def how_is_it(words: Words, mediation: Mediation, other: Member) -> Card:
    """Three weeks later, to each of the two."""
    buttons = tuple(
        Button(words(f"mediation-felt-{felt}"), _felt(mediation, felt)) for felt in FELT
    )
    text = words.rich("mediation-how", who=named(other))
    return Card(
        words("mediation-how", who=other.name),
        (text, Buttons(buttons), Footnote(words("mediation-how-note"))),
    )


def _felt(mediation: Mediation, felt: str) -> Action:
    return actions.SayHowItIs(community=mediation.community, mediation=mediation.id, felt=felt)


def may_it_go(words: Words, mediation: Mediation, *, agreed: bool) -> Card:
    """After that: whether what is kept may go."""
    text = "mediation-may-go" if agreed else "mediation-may-end"
    end = Button(
        words("mediation-go" if agreed else "mediation-end"),
        actions.EndMediation(community=mediation.community, mediation=mediation.id),
        Style.PRIMARY,
        _confirm(words, "mediation-done"),
    )
    keep = Button(
        words("mediation-keep"),
        actions.KeepIt(community=mediation.community, mediation=mediation.id),
        refuses=True,
    )
    return Card(words(text), (words.rich(text), Buttons((end, keep))))


def over(words: Words, here: CommunityId, text: str, who: Member | None, contacts: str) -> Card:
    """It does not go on, and with whom one can turn to."""
    names = {"who": named(who)} if who else {}
    lines = tuple(Row((Run(line),)) for line in contacts.splitlines() if line.strip())
    turn, foot = words.rich("mediation-turn-to"), Footnote(words("mediation-gone-all"))
    body: tuple[Element, ...] = (words.rich(text, **names), turn, *lines)
    return Card(words(text, **names), (*body, Buttons((unsafe(words, here),)), foot))
