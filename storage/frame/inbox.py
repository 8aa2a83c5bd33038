"""Which events were seen, known again by a keyed digest: a platform's ids name people (R27)."""

import hmac
from functools import cache
from hashlib import sha256
from typing import Any

from sqlalchemy import Column, Delete, String, Table, bindparam, delete, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.frame.ports import Clock
from storage.frame.schema import Instant, metadata
from storage.frame.traces import MARKS_STAY, leaves
from storage.frame.upsert import inserting

inbox = Table(
    "inbox",
    metadata,
    Column("event", String(300), primary_key=True),
    Column("at", Instant, nullable=False, info=leaves(after=MARKS_STAY)),
)

OLD_FORM_FROM = "g"  # a digest begins with 0 to f; what platforms' ids begin with lies behind that


class SqlInbox:
    def __init__(self, connection: AsyncConnection, clock: Clock, key: bytes) -> None:
        self._db = connection
        self._clock = clock
        self._key = key

    async def first_time(self, event: str) -> bool:
        """Leave a mark; False where there was one. Also of the form of old, which replicas of the
        version before still write while others are upgraded: such a row names the event itself."""
        mark = {"mark": digest(self._key, event), "at": self._clock.now(), "old": event[-300:]}
        return await self._db.scalar(_marking(self._db.dialect.name), mark) is not None

    def alias(self, event: str) -> str:
        """32 characters of another digest than the mark's."""
        return digest(self._key, f"alias\n{event}")[:32]


def digest(key: bytes, event: str) -> str:
    """64 hexadecimal characters."""
    return hmac.new(key, event.encode(), sha256).hexdigest()


@cache
def _marking(dialect: str) -> Any:
    """One statement, since it is made for every event."""
    seen = select(literal(1)).where(inbox.c.event == bindparam("old", type_=inbox.c.event.type))
    row = select(
        bindparam("mark", type_=inbox.c.event.type), bindparam("at", type_=inbox.c.at.type)
    ).where(~seen.exists())
    marking = inserting(dialect, inbox).from_select(["event", "at"], row).on_conflict_do_nothing()
    return marking.returning(inbox.c.event)  # how many rows that were, psycopg does not tell


def forget_old_form() -> Delete:
    """Deletes the marks that name an event itself: whose it was cannot be told by one account's id."""
    return delete(inbox).where(inbox.c.event >= OLD_FORM_FROM)
