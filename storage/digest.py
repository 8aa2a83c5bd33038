"""Who gets the digest, and when, in SQL."""

from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.digest import Subscription
from bot.domain.people import PersonId
from storage.frame.schema import metadata
from storage.frame.traces import trace
from storage.frame.upsert import upsert

digests = Table(
    "digests",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("weekday", Integer, nullable=False),
    Column("at", String(5), nullable=False),
    Column("on", Boolean, nullable=False),
)


class SqlDigests:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def get(self, person: PersonId) -> Subscription | None:
        query = select(digests).where(digests.c.community == self._here, digests.c.person == person)
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_subscription(row) if row else None

    async def save(self, subscription: Subscription) -> None:
        values = {
            "community": self._here,
            "person": subscription.person,
            "weekday": subscription.weekday,
            "at": f"{subscription.at:%H:%M}",
            "on": subscription.on,
        }
        await upsert(self._db, digests, values)

    async def all(self) -> Sequence[Subscription]:
        query = select(digests).where(digests.c.community == self._here).order_by(digests.c.person)
        return [to_subscription(row) for row in (await self._db.execute(query)).mappings()]


def to_subscription(row: Mapping[Any, Any]) -> Subscription:
    return Subscription(
        CommunityId(row["community"]),
        PersonId(row["person"]),
        row["weekday"],
        time.fromisoformat(row["at"]),
        row["on"],
    )
