"""Takes somebody's name and ids out of what others' letters and conversations say of them."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Text, cast, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialogues import dialogues
from storage.frame.outbox import outbox
from storage.frame.traces import DASH

OURS = frozenset(
    {"_", "!", "@", "iso", "style", "kind", "id", "url", "origin"}
)  # of bot/frame/wire.py
Says = Callable[[str], str]


async def unname(db: AsyncConnection, words: Sequence[str]) -> None:
    """Letters that were not sent keep the rest of what they say; a conversation that was about these
    words is forgotten. What people typed into records of their own stays theirs."""
    if not words:
        return
    found = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in words))
    unsent = select(outbox.c.id, outbox.c.message).where(_holds(words, outbox.c.message))
    for letter in (await db.execute(unsent)).all():
        kept = _said_otherwise(json.loads(letter.message), lambda text: found.sub(DASH, text))
        message = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
        await db.execute(update(outbox).where(outbox.c.id == letter.id).values(message=message))
    parts = (dialogues.c.undo, dialogues.c.offer, dialogues.c.refusal, dialogues.c.talk)
    for row in (await db.execute(select(dialogues).where(_holds(words, *parts)))).all():
        if any(found.search(text) for text in _texts([row.undo, row.offer, row.refusal, row.talk])):
            theirs = (dialogues.c.community == row.community, dialogues.c.person == row.person)
            await db.execute(delete(dialogues).where(*theirs))


def _holds(words: Sequence[str], *columns: Any) -> ColumnElement[bool]:
    """A first, wide sieve: as JSON, and as JSON within JSON, would write the words."""
    written = {form for word in words for form in _forms(word)}
    texts = [cast(column, Text) for column in columns]
    return or_(*(text.contains(form, autoescape=True) for text in texts for form in written))


def _forms(word: str) -> Iterator[str]:
    forms = {word, _escaped(word), json.dumps(word, ensure_ascii=False)[1:-1]}
    yield from forms | {_escaped(form) for form in forms}
    yield _escaped(_escaped(_escaped(word)))


def _escaped(text: str) -> str:
    return json.dumps(text)[1:-1]


def _said_otherwise(value: Any, says: Says) -> Any:
    if isinstance(value, str):
        return says(value)
    if isinstance(value, list):
        return [_said_otherwise(item, says) for item in value]
    if isinstance(value, dict) and "!" in value:  # an action: its fields are packed once more
        packed = _said_otherwise(json.loads(value["values"]), says)
        return value | {"values": json.dumps(packed, separators=(",", ":"))}
    if isinstance(value, dict):
        return {
            key: item if key in OURS else _said_otherwise(item, says) for key, item in value.items()
        }
    return value


def _texts(value: Any) -> Iterator[str]:
    """Every text in it, those packed within texts as well."""
    if isinstance(value, str):
        yield value
        if value.startswith(("{", "[")):
            yield from _texts(json.loads(value))
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
