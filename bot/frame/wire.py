"""Cards and forms as JSON, so that a message can wait in the outbox for a restart or another replica."""

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from typing import Any

from bot.frame import cards
from bot.frame.actions import Action, pack, unpack
from bot.frame.cards import Card, Form, Message

_types = {
    name: cls for name, cls in vars(cards).items() if isinstance(cls, type) and is_dataclass(cls)
}
_names = {cls: tuple(field.name for field in fields(cls)) for cls in _types.values()}

_AS_IT_IS = frozenset((str, int, bool, type(None)))  # most of what a card is made of
_MOMENTS: dict[str, Any] = {"date": date, "time": time, "datetime": datetime}


def dump(message: Message) -> str:
    """A message as JSON text; `load` gives an equal message back."""
    return json.dumps(_pack(message), ensure_ascii=False, separators=(",", ":"))


def load(text: str) -> Message:
    """The message that `dump` wrote; ValueError for anything else."""
    message = _unpack(json.loads(text))
    if not isinstance(message, Card | Form):
        raise ValueError("not a card or a form")
    return message


def _pack(value: Any) -> Any:
    if type(value) in _AS_IT_IS:
        return value
    if isinstance(value, Action):
        return {"!": value.name, "values": pack(value)}
    if (names := _names.get(type(value))) is not None:
        packed = {name: _pack(getattr(value, name)) for name in names}
        return {"_": type(value).__name__, **packed}
    for kind, read in _MOMENTS.items():
        if type(value) is read:
            return {"@": kind, "iso": value.isoformat()}
    if isinstance(value, tuple):
        return [_pack(item) for item in value]
    return value


def _unpack(value: Any) -> Any:
    if type(value) in _AS_IT_IS:
        return value
    if isinstance(value, list):
        return tuple(_unpack(item) for item in value)
    if isinstance(value, dict) and "!" in value:
        return unpack(value["!"], value["values"])
    if isinstance(value, dict) and "@" in value:
        return _MOMENTS[value["@"]].fromisoformat(value["iso"])
    if isinstance(value, dict):
        cls = _types[value["_"]]
        values = {name: _unpack(item) for name, item in value.items() if name != "_"}
        if "style" in values:
            values["style"] = cards.Style(values["style"])
        if cls is cards.Chart:
            values["kind"] = cards.ChartKind(values["kind"])
        return cls(**values)
    return value
