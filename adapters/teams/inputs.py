"""What a form's inputs are called in Teams, and what comes back under those names. Pure.

A card sends back `{id: text}`, where several choices or people are one text with commas, so an id says what
its text holds. A client may say anything: what it files under another kind than its form asks, nobody looks
for there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.domain.wellformed import is_id
from bot.frame.cards import Choice, DateInput, Input, PeopleInput, TextInput, TimeInput

MOST_PARTS = 100  # choices or people in one input; of a form's people ten are looked up
PICKERS_BEFORE_KINDS = ("facilitator", "evaluator", "apart", "owner")


class Kind(StrEnum):
    ONE = "one"
    MANY = "many"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Filled:
    """What stood in a form, by input and by what it holds; people by their ids."""

    values: dict[str, str] = field(default_factory=dict)
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    picked: dict[str, tuple[str, ...]] = field(default_factory=dict)


def id_of(question: Input) -> str:
    """The input's id on the card."""
    match question:
        case PeopleInput():
            kind = Kind.PEOPLE
        case Choice(many=True):
            kind = Kind.MANY
        case Choice() | TextInput() | DateInput() | TimeInput():
            kind = Kind.ONE
    return f"{kind}:{question.id}"


def read(typed: Mapping[str, Any]) -> Filled:
    """What was filled in. A value that is no text is an empty one; of a kind that is not ours, nothing."""
    filled = Filled()
    for id, value in typed.items():
        text = value if isinstance(value, str) else ""
        kind, colon, name = id.partition(":")
        if colon:
            _file(filled, kind, name, text)
        else:
            _file_without_kind(filled, id, text)
    return filled


def _file(filled: Filled, kind: str, name: str, text: str) -> None:
    match kind:
        case Kind.ONE:
            filled.values[name] = text
        case Kind.MANY:
            filled.chosen[name] = _parts(text)
        case Kind.PEOPLE:
            filled.picked[name] = _parts(text)


def _file_without_kind(filled: Filled, name: str, text: str) -> None:
    """An input of a card that was sent before November 27, 2026, filed under each kind that it may be of.

    Such a card can be filled in for 90 days. From February 25, 2027 this and `PICKERS_BEFORE_KINDS` can go.
    """
    _file(filled, Kind.ONE, name, text)
    _file(filled, Kind.MANY, name, text)
    if name in PICKERS_BEFORE_KINDS:
        _file(filled, Kind.PEOPLE, name, text)


def _parts(text: str) -> tuple[str, ...]:
    """What stands between the first commas; no more of a text is looked at."""
    parts = text.split(",", MOST_PARTS)[:MOST_PARTS]
    return tuple(part for part in parts if part and is_id(part))
