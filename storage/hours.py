"""Agreed hours in SQL: one private note for each who made one."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Date, ForeignKey, Integer, Table, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.hours import Agreed
from bot.domain.people import PersonId
from storage.frame.schema import metadata
from storage.frame.traces import trace
from storage.frame.upsert import upsert

agreed_hours = Table(
    "agreed_hours",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("halves", Integer),
    Column("noted", Date, nullable=False),
)


class SqlAgreedHours:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def of(self, person: PersonId) -> Agreed | None:
        at = (agreed_hours.c.community == self._here, agreed_hours.c.person == person)
        row = (await self._db.execute(select(agreed_hours).where(*at))).mappings().one_or_none()
        return to_agreed(row) if row else None

    async def all(self) -> Sequence[Agreed]:
        query = select(agreed_hours).where(agreed_hours.c.community == self._here)
        rows = await self._db.execute(query.order_by(agreed_hours.c.person))
        return [to_agreed(row) for row in rows.mappings()]

    async def save(self, agreed: Agreed) -> None:
        values = {name: getattr(agreed, name) for name in ("person", "halves", "noted")}
        await upsert(self._db, agreed_hours, {"community": self._here, **values})

    async def forget(self, person: PersonId) -> bool:
        at = (agreed_hours.c.community == self._here, agreed_hours.c.person == person)
        return (await self._db.execute(delete(agreed_hours).where(*at))).rowcount > 0


def to_agreed(row: Mapping[Any, Any]) -> Agreed:
    return Agreed(
        CommunityId(row["community"]), PersonId(row["person"]), row["halves"], row["noted"]
    )
