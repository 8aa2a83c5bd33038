"""Sketches in SQL."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Date, ForeignKey, Table, Text, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.sketches import Sketch, SketchId
from storage.frame.schema import Id, metadata
from storage.frame.traces import trace

sketches = Table(
    "sketches",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column(
        "writer", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("text", Text, nullable=False),
    Column("written", Date, nullable=False),
)


class SqlSketches:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def add(self, new: Sketch) -> Sketch:
        row = {"writer": new.writer, "text": new.text, "written": new.written}
        added = insert(sketches).values(community=self._here, **row).returning(sketches)
        return to_record((await self._db.execute(added)).mappings().one())

    async def all(self) -> Sequence[Sketch]:
        query = select(sketches).where(sketches.c.community == self._here)
        rows = await self._db.execute(query.order_by(sketches.c.id.desc()))
        return [to_record(row) for row in rows.mappings()]

    async def of(self, writer: PersonId) -> Sequence[Sketch]:
        theirs = (sketches.c.community == self._here, sketches.c.writer == writer)
        query = select(sketches).where(*theirs)
        rows = await self._db.execute(query.order_by(sketches.c.id.desc()))
        return [to_record(row) for row in rows.mappings()]


def to_record(row: Mapping[Any, Any]) -> Sketch:
    return Sketch(
        SketchId(row["id"]),
        CommunityId(row["community"]),
        PersonId(row["writer"]),
        row["text"],
        row["written"],
    )
