"""Welcome journeys in SQL."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import JSON, Column, Date, ForeignKey, String, Table, select
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.welcome import Journey, JourneyStatus, Step, StepState, StepStatus
from storage.frame.schema import metadata
from storage.frame.traces import trace
from storage.frame.upsert import upsert

journeys = Table(
    "journeys",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("started", Date, nullable=False),
    Column("status", String(20), nullable=False),
    Column("steps", JSON, nullable=False),
)


def to_journey(row: RowMapping) -> Journey:
    return Journey(
        CommunityId(row["community"]),
        PersonId(row["person"]),
        row["started"],
        JourneyStatus(row["status"]),
        tuple(
            StepState(Step(step), StepStatus(status), date.fromisoformat(day))
            for step, status, day in row["steps"]
        ),
    )


class SqlJourneys:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def get(self, person: PersonId) -> Journey | None:
        query = select(journeys).where(
            journeys.c.community == self._here, journeys.c.person == person
        )
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_journey(row) if row else None

    async def save(self, journey: Journey) -> None:
        await upsert(
            self._db,
            journeys,
            {
                "community": self._here,
                "person": journey.person,
                "started": journey.started,
                "status": journey.status,
                "steps": [[s.step, s.status, s.day.isoformat()] for s in journey.steps],
            },
        )

    async def all(self) -> Sequence[Journey]:
        query = (
            select(journeys)
            .where(journeys.c.community == self._here)
            .order_by(journeys.c.started, journeys.c.person)
        )
        return [to_journey(row) for row in (await self._db.execute(query)).mappings()]
