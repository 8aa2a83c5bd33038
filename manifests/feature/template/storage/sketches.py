"""Sketches in SQL."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.sketches import Sketch, SketchId
from storage.tables.sketches import sketches


class SqlSketches:
    def __init__(self, connection: AsyncConnection) -> None:
        self._db = connection

    async def add(self, community: CommunityId, new: Sketch) -> Sketch:
        row = {"writer": new.writer, "text": new.text, "written": new.written}
        added = insert(sketches).values(community=community, **row).returning(sketches)
        return to_record((await self._db.execute(added)).mappings().one())

    async def all(self, community: CommunityId) -> Sequence[Sketch]:
        query = select(sketches).where(sketches.c.community == community)
        rows = await self._db.execute(query.order_by(sketches.c.id.desc()))
        return [to_record(row) for row in rows.mappings()]

    async def of(self, community: CommunityId, writer: PersonId) -> Sequence[Sketch]:
        theirs = (sketches.c.community == community, sketches.c.writer == writer)
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
