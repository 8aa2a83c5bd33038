"""Buddies in SQL."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.buddies import Buddy, BuddyStatus
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from storage.frame.upsert import upsert
from storage.tables import buddies


class SqlBuddies:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def all(self) -> Sequence[Buddy]:
        query = (
            select(buddies)
            .where(buddies.c.community == self._here)
            .order_by(buddies.c.since, buddies.c.newcomer, buddies.c.buddy)
        )
        return [
            Buddy(
                CommunityId(row.community),
                PersonId(row.newcomer),
                PersonId(row.buddy),
                BuddyStatus(row.status),
                row.since,
            )
            for row in await self._db.execute(query)
        ]

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
