"""Who is mentioned in a message, and each mention with the receiving platform's own id."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import overload

from bot.domain.people import PersonId
from bot.frame.cards import (
    Card,
    Chat,
    Element,
    Form,
    Inline,
    Input,
    Mention,
    Message,
    PeopleInput,
    Row,
    Text,
)

Handle = Callable[[PersonId], str | None]


def mentions(message: Message) -> Iterator[Mention]:
    """Every mention in a message."""
    parts = message.body if isinstance(message, Card) else message.inputs
    for part in parts:
        match part:
            case Text(runs) | Row(runs):
                yield from (run for run in runs if isinstance(run, Mention))
            case Chat(who=who):
                yield who
            case PeopleInput(people=people):
                yield from people


@overload
def addressed(message: Card, handle: Handle) -> Card: ...
@overload
def addressed(message: Form, handle: Handle) -> Form: ...
@overload
def addressed(message: Message, handle: Handle) -> Message: ...
def addressed(message: Message, handle: Handle) -> Message:
    """The message with every mention's platform id filled in."""

    def known(inline: Inline) -> Inline:
        if isinstance(inline, Mention):
            return replace(inline, handle=handle(inline.person))
        return inline

    def element(part: Element) -> Element:
        if isinstance(part, Text | Row):
            return replace(part, runs=tuple(known(run) for run in part.runs))
        if isinstance(part, Chat):
            return replace(part, who=replace(part.who, handle=handle(part.who.person)))
        return part

    def question(part: Input) -> Input:
        if isinstance(part, PeopleInput):
            return replace(
                part, people=tuple(replace(m, handle=handle(m.person)) for m in part.people)
            )
        return part

    if isinstance(message, Card):
        return replace(message, body=tuple(element(part) for part in message.body))
    return replace(message, inputs=tuple(question(part) for part in message.inputs))
