"""Buddies in SQL."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Date, ForeignKey, String, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.buddies import Buddy, BuddyStatus
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from storage.frame.schema import metadata
from storage.frame.traces import trace
from storage.frame.upsert import upsert

buddies = Table(
    "buddies",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("newcomer", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("buddy", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("status", String(20), nullable=False),
    Column("since", Date, nullable=False),
)


def to_buddy(row: Mapping[Any, Any]) -> Buddy:
    return Buddy(
        CommunityId(row["community"]),
        PersonId(row["newcomer"]),
        PersonId(row["buddy"]),
        BuddyStatus(row["status"]),
        row["since"],
    )


class SqlBuddies:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def all(self) -> Sequence[Buddy]:
        query = (
            select(buddies)
            .where(buddies.c.community == self._here)
            .order_by(buddies.c.since, buddies.c.newcomer, buddies.c.buddy)
        )
        return [to_buddy(row) for row in (await self._db.execute(query)).mappings()]

    async def save(self, buddy: Buddy) -> None:
        await upsert(
            self._db,
            buddies,
            {
                "community": self._here,
                "newcomer": buddy.newcomer,
                "buddy": buddy.buddy,
                "status": buddy.status,
                "since": buddy.since,
            },
        )
