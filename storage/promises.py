"""Promises in SQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Integer,
    Select,
    String,
    Table,
    Text,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.promises import KEPT, Promise, PromiseId, Status
from storage.frame.schema import Id, Instant, metadata
from storage.frame.traces import blank, hidden, leaves, trace

promises = Table(
    "promises",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column(
        "person", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("text", Text, nullable=False),
    Column("due", Date, nullable=False),
    Column("made", Date, nullable=False),
    Column("status", String(10), nullable=False),
    Column(
        "by",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep", shown=False) | blank(None, of=["by"]),
    ),
    Column("ask", Date, info=hidden()),
    Column("asked", Integer, nullable=False, info=hidden()),
    Column("moved", Integer, nullable=False),
    Column("why", Text, nullable=False),
    Column("closed", Instant, info=leaves(after=KEPT)),
    sqlite_autoincrement=True,  # a button of one that was taken back is nobody else's
)


class SqlPromises:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def add(self, promise: Promise) -> Promise:
        added = insert(promises).values(community=self._here, **_row(promise)).returning(promises)
        return to_promise((await self._db.execute(added)).mappings().one())

    async def save(self, promise: Promise) -> None:
        changed = update(promises).where(*self._is(promise.id)).values(**_row(promise))
        await self._db.execute(changed)

    async def delete(self, promise: PromiseId) -> None:
        await self._db.execute(delete(promises).where(*self._is(promise)))

    async def get(self, promise: PromiseId) -> Promise | None:
        query = select(promises).where(*self._is(promise))
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_promise(row) if row else None

    async def open(self) -> Sequence[Promise]:
        return await self._all(select(promises).where(promises.c.status == Status.OPEN))

    async def of(self, person: PersonId) -> Sequence[Promise]:
        return await self._all(select(promises).where(promises.c.person == person))

    async def closed_between(self, since: datetime, until: datetime) -> Sequence[Promise]:
        within = (promises.c.closed >= since, promises.c.closed < until)
        return await self._all(select(promises).where(*within))

    def _is(self, promise: PromiseId) -> tuple[ColumnElement[bool], ...]:
        return (promises.c.community == self._here, promises.c.id == promise)

    async def _all(self, query: Select[Any]) -> Sequence[Promise]:
        here = query.where(promises.c.community == self._here)
        rows = await self._db.execute(here.order_by(promises.c.due, promises.c.id))
        return [to_promise(row) for row in rows.mappings()]


_NAMES = (
    "person",
    "text",
    "due",
    "made",
    "status",
    "by",
    "ask",
    "asked",
    "moved",
    "why",
    "closed",
)


def _row(promise: Promise) -> dict[str, Any]:
    return {name: getattr(promise, name) for name in _NAMES}


def to_promise(row: Mapping[Any, Any]) -> Promise:
    return Promise(
        id=PromiseId(row["id"]),
        community=CommunityId(row["community"]),
        person=PersonId(row["person"]),
        text=row["text"],
        due=row["due"],
        made=row["made"],
        status=Status(row["status"]),
        by=PersonId(row["by"]) if row["by"] else None,
        ask=row["ask"],
        asked=row["asked"],
        moved=row["moved"],
        why=row["why"],
        closed=row["closed"],
    )
