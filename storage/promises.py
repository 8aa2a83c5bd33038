"""Promises in SQL."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    Column,
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

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.promises import KEPT, Promise, PromiseId, Stage
from storage.frame.remembered import Answered
from storage.frame.schema import Id, Instant, metadata
from storage.frame.traces import blank, leaves, trace
from storage.frame.transaction import Transaction

promises = Table(
    "promises",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("by", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")),
    Column("what", Text, nullable=False),
    Column("due", Date, nullable=False),
    Column("made", Date, nullable=False),
    Column("stage", String(10), nullable=False),
    Column("later", Integer, nullable=False),
    Column(
        "noted_by",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep") | blank(None, of=["noted_by"]),
    ),
    Column("closed", Instant, info=leaves(after=KEPT)),
    Column("why", Text, nullable=False),
    sqlite_autoincrement=True,  # a button of one that is gone is nobody else's
)


class SqlPromises:
    def __init__(self, connection: Transaction, here: CommunityId) -> None:
        self._db, self._here = connection, here
        self._known: Answered[str, Sequence[Promise]] = Answered(connection, promises)

    async def add(self, new: Promise) -> Promise:
        row = {"community": self._here, **_row(new)}
        added = insert(promises).values(row).returning(promises)
        return _promise((await self._db.execute(added)).mappings().one())

    async def save(self, promise: Promise) -> None:
        where = self._is(promise.id)
        await self._db.execute(update(promises).where(*where).values(**_row(promise)))

    async def get(self, promise: PromiseId) -> Promise | None:
        return next(iter(await self._read(select(promises).where(*self._is(promise)))), None)

    async def all(self) -> Sequence[Promise]:
        return await self._known.to("all", self._all)

    async def _all(self) -> Sequence[Promise]:
        here = select(promises).where(promises.c.community == self._here)
        return await self._read(here.order_by(promises.c.due, promises.c.id))

    async def delete(self, promise: PromiseId) -> None:
        await self._db.execute(delete(promises).where(*self._is(promise)))

    async def _read(self, query: Select[Any]) -> Sequence[Promise]:
        return [_promise(row) for row in (await self._db.execute(query)).mappings()]

    def _is(self, promise: PromiseId) -> tuple[Any, ...]:
        return promises.c.community == self._here, promises.c.id == promise


def _row(promise: Promise) -> dict[str, Any]:
    return {
        "by": promise.by,
        "what": promise.what,
        "due": promise.due,
        "made": promise.made,
        "stage": promise.stage,
        "later": promise.later,
        "noted_by": promise.noted_by,
        "closed": promise.closed,
        "why": promise.why,
    }


def _promise(row: Mapping[Any, Any]) -> Promise:
    return Promise(
        PromiseId(row["id"]),
        CommunityId(row["community"]),
        PersonId(row["by"]),
        row["what"],
        row["due"],
        row["made"],
        Stage(row["stage"]),
        row["later"],
        PersonId(row["noted_by"]) if row["noted_by"] else None,
        row["closed"],
        row["why"],
    )
