"""Messages that wait for the yes of whoever wrote them, in SQL."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Date, ForeignKey, String, Table, Text, delete, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.messages import MessageVerb, Request, RequestId
from bot.domain.people import PersonId
from storage.frame.schema import Id, metadata
from storage.frame.traces import trace

messages = Table(
    "messages",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("verb", String(10), nullable=False),
    Column("text", Text, nullable=False),
    Column("link", Text),
    Column(
        "writer", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("by", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")),
    Column("asked", Date, nullable=False),
    sqlite_autoincrement=True,  # a button of one that was answered is nobody else's
)


class SqlMessages:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def add(self, request: Request) -> Request:
        names = ("verb", "text", "link", "writer", "by", "asked")
        row = {name: getattr(request, name) for name in names}
        added = insert(messages).values(community=self._here, **row).returning(messages)
        return to_request((await self._db.execute(added)).mappings().one())

    async def get(self, request: RequestId) -> Request | None:
        query = select(messages).where(messages.c.community == self._here, messages.c.id == request)
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_request(row) if row else None

    async def delete(self, request: RequestId) -> None:
        which = (messages.c.community == self._here, messages.c.id == request)
        await self._db.execute(delete(messages).where(*which))

    async def of(self, people: Collection[PersonId]) -> Sequence[Request]:
        theirs = or_(messages.c.writer.in_(people), messages.c.by.in_(people))
        query = select(messages).where(messages.c.community == self._here, theirs)
        rows = await self._db.execute(query.order_by(messages.c.id))
        return [to_request(row) for row in rows.mappings()]


def to_request(row: Mapping[Any, Any]) -> Request:
    return Request(
        id=RequestId(row["id"]),
        community=CommunityId(row["community"]),
        verb=MessageVerb(row["verb"]),
        text=row["text"],
        link=row["link"],
        writer=PersonId(row["writer"]),
        by=PersonId(row["by"]),
        asked=row["asked"],
    )
