"""The agenda in SQL: as features plan it, and as the clock reads it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    and_,
    case,
    delete,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.agenda import CLOCK_BEAT, Occasion
from bot.domain.communities import CommunityId
from bot.domain.eligibility import Purpose
from bot.domain.people import PersonId
from storage.communities import meets
from storage.frame.database import lightly
from storage.frame.replicas import beats
from storage.frame.schema import Instant, metadata
from storage.frame.traces import leaves, trace
from storage.frame.transaction import Transaction
from storage.frame.upsert import upsert, upsert_all

DONE_STAYS = timedelta(days=60)  # what was missed stays, for facilitators to see

agenda = Table(
    "agenda",
    metadata,
    Column("key", String(300), primary_key=True),
    Column("kind", String(60), nullable=False),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("person", ForeignKey("people.id"), index=True, info=trace(erase="delete")),
    Column("about", String(100), index=True),  # the key of a pair, a poll, a question
    Column("slot", String(100), nullable=False),
    Column("details", JSON, nullable=False),
    Column("at", Instant, nullable=False, info=leaves(after=DONE_STAYS, once=("status", "done"))),
    Column("useful_until", Instant, nullable=False),
    Column("promises", String(20)),  # the purpose of the letter that it will bring its person
    Column("at_rest_too", Boolean, nullable=False),
    Column("status", String(20), nullable=False),
    Column("stumbles", Integer, nullable=False, default=0),
    Index("ix_agenda_status_at", "status", "at"),
)

MOST_STUMBLES = 5
LATER = timedelta(hours=6)


# The clock of a community that rests stands still.
_TICKS = or_(meets(agenda.c.community), agenda.c.at_rest_too)
_COLUMNS = [field.name for field in fields(Occasion)]


def to_occasion(row: Mapping[Any, Any]) -> Occasion:
    promises = Purpose(row["promises"]) if row["promises"] else None
    return Occasion(**{name: row[name] for name in _COLUMNS} | {"promises": promises})


def _row(occasion: Occasion) -> dict[str, Any]:
    values = {name: getattr(occasion, name) for name in _COLUMNS}
    return {**values, "key": occasion.key, "status": "waiting", "stumbles": 0}


def _which(
    community: CommunityId, kinds: Collection[str], person: PersonId | None, about: str | None
) -> list[ColumnElement[bool]]:
    """What waits here and answers to all that is given."""
    found = [agenda.c.community == community, agenda.c.status == "waiting"]
    if kinds:
        found.append(agenda.c.kind.in_(kinds))
    if person is not None:
        found.append(agenda.c.person == person)
    if about is not None:
        found.append(agenda.c.about == about)
    return found


def _answers(
    occasion: Occasion, kinds: Collection[str], person: PersonId | None, about: str | None
) -> bool:
    """As `_which`, of what is not written yet."""
    return (
        (not kinds or occasion.kind in kinds)
        and person in (None, occasion.person)
        and about in (None, occasion.about)
    )


class SqlAgenda:
    """What is dropped and planned is written together, when it is looked for: once for most events."""

    def __init__(self, connection: Transaction, here: CommunityId) -> None:
        self._db, self._here = connection, here
        self._dropped: list[ColumnElement[bool]] = []
        self._planned: dict[str, Occasion] = {}

    async def plan(self, occasions: Sequence[Occasion]) -> None:
        await self._db.put_off(agenda, self._write)
        self._planned |= {occasion.key: occasion for occasion in occasions}

    async def waiting(
        self,
        limit: int | None = None,
        *,
        kinds: Collection[str] = (),
        person: PersonId | None = None,
        about: str | None = None,
    ) -> Sequence[Occasion]:
        which = select(agenda).where(*_which(self._here, kinds, person, about))
        query = which.order_by(agenda.c.at, agenda.c.key).limit(limit)
        return [to_occasion(row) for row in (await self._db.execute(query)).mappings()]

    async def drop(
        self,
        *,
        kinds: Collection[str] = (),
        person: PersonId | None = None,
        about: str | None = None,
    ) -> None:
        await self._db.put_off(agenda, self._write)
        self._dropped.append(and_(*_which(self._here, kinds, person, about)))
        for key, occasion in list(self._planned.items()):
            if _answers(occasion, kinds, person, about):
                del self._planned[key]

    async def _write(self) -> None:
        dropped, planned = self._dropped, self._planned.values()
        self._dropped, self._planned = [], {}
        if dropped:
            await self._db.execute(delete(agenda).where(or_(*dropped)))
        await upsert_all(self._db, agenda, [_row(occasion) for occasion in planned])

    async def take(self, kind: str, most: int) -> Sequence[PersonId]:
        waiting = (*_which(self._here, (kind,), None, None), agenda.c.person.is_not(None))
        first = select(agenda.c.key).where(*waiting).order_by(agenda.c.at, agenda.c.key).limit(most)
        taken = update(agenda).where(agenda.c.key.in_(first), *waiting).values(status="done")
        found = await self._db.execute(taken.returning(agenda.c.person))
        return [PersonId(person) for person in found.scalars()]

    async def missed(self) -> int:
        query = select(func.count()).where(
            agenda.c.community == self._here,
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

    async def begin(self, key: str, outcome: str) -> bool:
        result = await self._db.execute(
            update(agenda)
            .where(
                agenda.c.community == self._here,
                agenda.c.key == key,
                agenda.c.status == "waiting",
            )
            .values(status=outcome)
        )
        return bool(result.rowcount)


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
