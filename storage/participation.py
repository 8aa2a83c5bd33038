"""Participation in SQL: one statement for every event, two for the first of a member's day."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Integer, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.participation import Activity, week_of
from bot.domain.people import PersonId
from storage.frame.schema import metadata
from storage.frame.traces import trace
from storage.frame.upsert import increment, upsert

participation = Table(
    "participation",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("day", Date, primary_key=True),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)

activity = Table(
    "activity",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("week", Integer, nullable=False),
    Column("weeks", BigInteger, nullable=False),
)


class SqlParticipation:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def count(self, person: PersonId, day: date) -> None:
        fact = {"community": self._here, "person": person, "day": day}
        if await increment(self._db, participation, fact, "count") == 1:
            await self._mark(person, week_of(day))

    async def _mark(self, person: PersonId, week: int) -> None:
        query = (
            select(activity.c.week, activity.c.weeks)
            .where(activity.c.community == self._here, activity.c.person == person)
            .with_for_update()
        )
        row = (await self._db.execute(query)).one_or_none()
        marked = Activity(person, *(row or (week, 0))).active(week)
        values = {"community": self._here, "person": person}
        await upsert(self._db, activity, {**values, "week": marked.week, "weeks": marked.weeks})

    async def activities(self) -> Sequence[Activity]:
        query = select(activity.c.person, activity.c.week, activity.c.weeks).where(
            activity.c.community == self._here
        )
        return [
            Activity(PersonId(person), week, weeks)
            for person, week, weeks in await self._db.execute(query)
        ]
