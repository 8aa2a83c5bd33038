"""Documents behind short-lived links: kept by the engine, fetched by the web server."""

import secrets
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Column, ForeignKey, String, Table, Text, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.exports import VALID, Format
from bot.domain.people import PersonId
from storage.frame.schema import Instant, Name, metadata
from storage.frame.traces import hidden, leaves, trace

exports = Table(
    "exports",
    metadata,
    Column("token", String(64), primary_key=True, info=hidden()),
    Column("community", ForeignKey("communities.id"), nullable=False),
    Column("person", ForeignKey("people.id"), index=True, info=trace(erase="delete")),
    Column("name", Name, nullable=False),
    Column("format", String(10), nullable=False),
    Column("content", Text, nullable=False, info=hidden()),
    Column("expires", Instant, nullable=False, info=leaves()),
)


class SqlExports:
    def __init__(
        self, connection: AsyncConnection, here: CommunityId, now: Callable[[], datetime]
    ) -> None:
        self._db, self._here, self._now = connection, here, now

    async def keep(
        self,
        name: str,
        format: Format,
        content: str,
        *,
        about: PersonId | None = None,
    ) -> str:
        await self._db.execute(delete(exports).where(exports.c.expires < self._now()))
        token = secrets.token_urlsafe(32)
        row = {
            "token": _digest(token),
            "community": self._here,
            "person": about,
            "name": name,
            "format": format,
            "content": content,
            "expires": self._now() + VALID,
        }
        await self._db.execute(insert(exports).values(**row))
        return f"exports/{token}"


class SqlDownloads:
    """The web server's side."""

    def __init__(self, engine: AsyncEngine, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    async def fetch(self, token: str) -> tuple[str, Format, str] | None:
        """Name, format and content; None for a link that is unknown or too old."""
        query = select(exports.c.name, exports.c.format, exports.c.content).where(
            exports.c.token == _digest(token), exports.c.expires >= self._now()
        )
        async with self._engine.begin() as db:
            row = (await db.execute(query)).one_or_none()
        return (row.name, Format(row.format), row.content) if row else None


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
