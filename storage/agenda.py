"""The agenda in SQL: as features plan it, and as the clock reads it."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import and_, case, delete, func, or_, select, true, update
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.agenda import AT_REST_TOO, CLOCK_BEAT, DueKind, Occasion
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from storage.communities import meets
from storage.database import lightly
from storage.tables import agenda, beats
from storage.upsert import upsert, upsert_all

MOST_STUMBLES = 5
LATER = timedelta(hours=6)


# The clock of a community that rests stands still.
_TICKS = or_(meets(agenda.c.community), agenda.c.kind.in_(AT_REST_TOO))


def to_occasion(row: RowMapping) -> Occasion:
    person = PersonId(row["person"]) if row["person"] is not None else None
    return Occasion(
        row["key"], row["kind"], CommunityId(row["community"]), row["at"], person, row["details"]
    )


class SqlAgenda:
    def __init__(self, connection: AsyncConnection) -> None:
        self._db = connection

    async def plan(self, community: CommunityId, kind: DueKind, occasion: Occasion) -> None:
        await upsert(self._db, agenda, _row(community, kind, occasion))

    async def plan_all(
        self, community: CommunityId, kind: DueKind, occasions: Sequence[Occasion]
    ) -> None:
        rows = [_row(community, kind, occasion) for occasion in occasions]
        await upsert_all(self._db, agenda, rows)

    async def take(self, community: CommunityId, kind: DueKind, most: int) -> Sequence[PersonId]:
        waiting = (
            agenda.c.community == community,
            agenda.c.kind == kind.name,
            agenda.c.status == "waiting",
            agenda.c.person.is_not(None),
        )
        first = select(agenda.c.key).where(*waiting).order_by(agenda.c.at, agenda.c.key).limit(most)
        taken = update(agenda).where(agenda.c.key.in_(first), *waiting).values(status="done")
        found = await self._db.execute(taken.returning(agenda.c.person))
        return [PersonId(person) for person in found.scalars()]

    async def cancel(self, community: CommunityId, prefix: str) -> int:
        result = await self._db.execute(
            delete(agenda).where(
                agenda.c.community == community,
                agenda.c.status == "waiting",
                agenda.c.key.startswith(prefix, autoescape=True),
            )
        )
        return result.rowcount

    async def upcoming(
        self, community: CommunityId, limit: int, person: PersonId | None = None
    ) -> Sequence[Occasion]:
        query = (
            select(agenda)
            .where(
                agenda.c.community == community,
                agenda.c.status == "waiting",
                true() if person is None else agenda.c.person == person,
            )
            .order_by(agenda.c.at, agenda.c.key)
            .limit(limit)
        )
        return [to_occasion(row) for row in (await self._db.execute(query)).mappings()]

    async def is_waiting(self, community: CommunityId, key: str) -> bool:
        here = (agenda.c.community == community, agenda.c.key == key, agenda.c.status == "waiting")
        return await self._db.scalar(select(agenda.c.key).where(*here)) is not None

    async def missed(self, community: CommunityId) -> int:
        query = select(func.count()).where(
            agenda.c.community == community,
            or_(
                agenda.c.status.in_(("missed", "failed")),
                and_(agenda.c.status == "waiting", agenda.c.stumbles >= MOST_STUMBLES),
            ),
        )
        return (await self._db.execute(query)).scalar_one()

    async def last_tick(self) -> datetime | None:
        at: datetime | None = await self._db.scalar(
            select(beats.c.at).where(beats.c.name == CLOCK_BEAT)
        )
        return at

    async def begin(self, community: CommunityId, key: str, outcome: str) -> bool:
        result = await self._db.execute(
            update(agenda)
            .where(
                agenda.c.community == community,
                agenda.c.key == key,
                agenda.c.status == "waiting",
            )
            .values(status=outcome)
        )
        return bool(result.rowcount)


def _row(community: CommunityId, kind: DueKind, occasion: Occasion) -> dict[str, object]:
    return {
        "key": occasion.key,
        "kind": kind.name,
        "community": community,
        "person": occasion.person,
        "details": dict(occasion.details),
        "at": occasion.at,
        "useful_until": occasion.at + kind.useful_for,
        "promises": kind.promises,
        "status": "waiting",
        "stumbles": 0,
    }


class SqlAppointments:
    """Short transactions of its own, on the engine rather than inside an event's unit of work."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def due(
        self, now: datetime, most: int, besides: Collection[CommunityId] = ()
    ) -> Sequence[tuple[Occasion, bool]]:
        query = (
            select(agenda)
            .where(
                agenda.c.status == "waiting",
                agenda.c.at <= now,
                agenda.c.community.not_in(besides),
                _TICKS,
            )
            .order_by(agenda.c.at, agenda.c.key)
            .limit(most)
        )
        async with self._engine.begin() as db:
            rows = (await db.execute(query)).mappings().all()
        return [(to_occasion(row), row["useful_until"] < now) for row in rows]

    async def stumbled(self, key: str, again: datetime) -> None:
        """Soon again, then a few times a day; given up only once its use is over."""
        often = agenda.c.stumbles >= MOST_STUMBLES
        async with self._engine.begin() as db:
            await db.execute(
                update(agenda)
                .where(agenda.c.key == key, agenda.c.status == "waiting")
                .values(
                    stumbles=agenda.c.stumbles + 1,
                    at=case((often, again + LATER), else_=again),
                )
            )
            await db.execute(
                update(agenda)
                .where(agenda.c.key == key, often, agenda.c.useful_until < again)
                .values(status="failed")
            )

    async def next_moment(self, besides: Collection[CommunityId] = ()) -> datetime | None:
        waits = (agenda.c.status == "waiting", agenda.c.community.not_in(besides), _TICKS)
        query = select(func.min(agenda.c.at)).where(*waits)
        async with self._engine.begin() as db:
            at: datetime | None = await db.scalar(query)
            return at

    async def beat(self, name: str, now: datetime) -> None:
        async with lightly(self._engine).begin() as db:
            await upsert(db, beats, {"name": name, "at": now})

    async def last_beat(self, name: str) -> datetime | None:
        async with self._engine.begin() as db:
            at: datetime | None = await db.scalar(select(beats.c.at).where(beats.c.name == name))
            return at
