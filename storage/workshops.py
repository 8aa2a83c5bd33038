"""Workshops, asked for and dated, in SQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    delete,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.workshops import KEPT, LENGTHS, Stage, Workshop, WorkshopId
from storage.frame.schema import Id, Instant, metadata
from storage.frame.traces import hidden, leaves, lists_people, trace

workshops = Table(
    "workshops",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column(
        "asker", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("expert", ForeignKey("people.id"), index=True, info=trace(erase="delete")),
    Column("wish", Text, nullable=False),
    Column("whom", Text, nullable=False),
    Column("wanted", Text, nullable=False),
    Column("stage", String(20), nullable=False),
    Column("past", JSON, nullable=False, info=lists_people() | hidden()),
    Column("title", Text, nullable=False),
    Column("at", Instant),
    Column("minutes", Integer, nullable=False),
    Column("place", Text, nullable=False),
    Column("moved", Integer, nullable=False),
    Column("stirred", Instant, nullable=False, info=leaves(after=KEPT)),
    sqlite_autoincrement=True,  # a button of one that is gone is nobody else's
)
_LONGEST = timedelta(minutes=max(LENGTHS))


class SqlWorkshops:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def add(self, new: Workshop) -> Workshop:
        added = insert(workshops).values(community=self._here, **_row(new)).returning(workshops)
        return to_workshop((await self._db.execute(added)).mappings().one())

    async def save(self, workshop: Workshop) -> None:
        await self._db.execute(
            update(workshops).where(*self._that(workshop.id)).values(**_row(workshop))
        )

    async def delete(self, workshop: WorkshopId) -> None:
        await self._db.execute(delete(workshops).where(*self._that(workshop)))

    async def get(self, workshop: WorkshopId) -> Workshop | None:
        query = select(workshops).where(*self._that(workshop))
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_workshop(row) if row else None

    async def of(self, person: PersonId) -> Sequence[Workshop]:
        theirs = or_(workshops.c.asker == person, workshops.c.expert == person)
        query = select(workshops).where(workshops.c.community == self._here, theirs)
        rows = await self._db.execute(query.order_by(workshops.c.id))
        return [to_workshop(row) for row in rows.mappings()]

    async def ahead(self, now: datetime) -> Sequence[Workshop]:
        late = (workshops.c.stage == Stage.DATED, workshops.c.at > now - _LONGEST)
        query = select(workshops).where(workshops.c.community == self._here, *late)
        rows = await self._db.execute(query.order_by(workshops.c.at, workshops.c.id))
        found = [to_workshop(row) for row in rows.mappings()]
        return [one for one in found if one.is_ahead(now)]

    def _that(self, workshop: WorkshopId) -> tuple[Any, ...]:
        return workshops.c.community == self._here, workshops.c.id == workshop


def _row(workshop: Workshop) -> dict[str, Any]:
    return {
        "asker": workshop.asker,
        "expert": workshop.expert,
        "wish": workshop.wish,
        "whom": workshop.whom,
        "wanted": workshop.wanted,
        "stage": workshop.stage,
        "past": list(workshop.past),
        "title": workshop.title,
        "at": workshop.at,
        "minutes": workshop.minutes,
        "place": workshop.place,
        "moved": workshop.moved,
        "stirred": workshop.stirred,
    }


def to_workshop(row: Mapping[Any, Any]) -> Workshop:
    return Workshop(
        id=WorkshopId(row["id"]),
        community=CommunityId(row["community"]),
        asker=PersonId(row["asker"]),
        wish=row["wish"],
        whom=row["whom"],
        wanted=row["wanted"],
        stirred=row["stirred"],
        expert=PersonId(row["expert"]) if row["expert"] else None,
        stage=Stage(row["stage"]),
        past=tuple(PersonId(one) for one in row["past"]),
        title=row["title"],
        at=row["at"],
        minutes=row["minutes"],
        place=row["place"],
        moved=row["moved"],
    )
