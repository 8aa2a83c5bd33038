"""Typed button payloads: a card carries `Skip(community=3, step="week")` and the handler gets it back."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, ClassVar, TypeVar, dataclass_transform, get_type_hints

from bot.domain.communities import CommunityId
from bot.domain.wellformed import kept

NO_ID = 2**31  # a database's integer ends here
MOST_BYTES = 1500  # Slack allows 2000 for a button's value; the message key needs room beside ours


class UnreadableActionError(Exception):
    """This button was made by another version of Kring, or by somebody else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What pressing means. Every action names the community it is about."""

    name: ClassVar[str] = ""
    is_answer: ClassVar[bool] = False  # an anonymous one: nothing may remember who gave it
    forgets: ClassVar[bool] = False  # nor to whom something was said back, once that has arrived
    community: CommunityId


_registered: dict[str, type[Action]] = {}
A = TypeVar("A", bound=Action)


@dataclass_transform(frozen_default=True, kw_only_default=True)
def action(name: str) -> Callable[[type[A]], type[A]]:
    """Give an action class the name it has in payloads; a name serves once."""

    def register(cls: type[A]) -> type[A]:
        made = dataclass(frozen=True, slots=True, kw_only=True)(cls)
        if name in _registered:
            raise ValueError(f"two actions are called {name!r}")
        made.name = name
        _registered[name] = made
        return made

    return register


def pack(payload: Action) -> str:
    """The action's fields as compact JSON; ValueError beyond MOST_BYTES."""
    packed = json.dumps(asdict(payload), separators=(",", ":"))
    if len(packed.encode()) > MOST_BYTES:
        raise ValueError(f"{payload.name} does not fit in a button: {len(packed)} characters")
    return packed


def shortened(text: str, most: int = MOST_BYTES - 300) -> str:
    """As much of `text` as fits in an action, with room for its other fields."""
    kept = text[:most]
    while len(json.dumps(kept)) > most:
        kept = kept[: len(kept) * 3 // 4]
    return kept


def unpack(name: str, packed: str) -> Action:
    """The action a button carried; UnreadableActionError for anything we did not put there."""
    try:
        cls, values = _registered[name], json.loads(packed)
        if not isinstance(values, Mapping):
            raise TypeError("not an object")
        return cls(**_checked(cls, values))
    except (KeyError, RecursionError, TypeError, ValueError) as error:
        raise UnreadableActionError(f"cannot read the payload of {name!r}") from error


def _checked(cls: type[Action], values: Mapping[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(cls)
    for field in fields(cls):
        kind = getattr(hints[field.name], "__supertype__", hints[field.name])
        if field.name in values and type(values[field.name]) is not kind:
            raise TypeError(f"{field.name} is not {kind.__name__}")
        if (
            kind is str
            and values.get(field.name)
            and kept(values[field.name]) != values[field.name]
        ):
            raise ValueError(f"{field.name} holds what no card of ours holds")
        if kind is int and field.name in values and abs(values[field.name]) >= NO_ID:
            raise ValueError(f"{field.name} is no id")
    return dict(values)
