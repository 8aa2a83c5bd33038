"""Obstacles in SQL, and how many there were of each day: a count that is of nobody."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Integer,
    Select,
    String,
    Table,
    Text,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.calendar import local_instant
from bot.domain.communities import CommunityId
from bot.domain.obstacles import (
    KEPT,
    UNDER_WAY,
    Counts,
    KnownTo,
    Obstacle,
    ObstacleId,
    Outcome,
    SolvedBy,
    Stage,
)
from bot.domain.people import PersonId
from storage.frame.schema import Id, Instant, metadata
from storage.frame.traces import blank, hidden, leaves, trace
from storage.frame.upsert import increment


def _other(name: str) -> Column[Any]:
    """Somebody who has to do with it, and did not report it; the row is not theirs to take along."""
    info = trace(erase="keep", shown=False) | blank(None, of=[name])
    return Column(name, ForeignKey("people.id"), index=True, info=info | hidden())


obstacles = Table(
    "obstacles",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column(
        "reporter",
        ForeignKey("people.id"),
        nullable=False,
        index=True,
        info=trace(erase="delete"),
    ),
    Column("text", Text, nullable=False),
    Column("wish", Text, nullable=False),
    Column("known_to", String(20), nullable=False),
    Column("solved_by", String(20), nullable=False),
    Column("reported", Date, nullable=False),
    Column("stage", String(20), nullable=False),
    _other("owner"),
    _other("asked"),
    _other("besides"),
    Column("outcome", Text, nullable=False, info=blank("", of=["closed_by"])),
    _other("closed_by"),
    Column("told", String(20), nullable=False, info=hidden()),
    Column("closed", Instant, info=leaves(after=KEPT)),  # the day, at midnight
    sqlite_autoincrement=True,  # a button of one that was taken back is nobody else's
)

obstacle_days = Table(
    "obstacle_days",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("outcome", String(20), primary_key=True),
    Column("times", Integer, nullable=False),
)

_NAMES = (
    "reporter", "text", "wish", "known_to", "solved_by", "reported", "stage", "owner", "asked",
    "besides", "outcome", "closed_by", "told",
)  # fmt: skip


class SqlObstacles:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def add(self, new: Obstacle) -> Obstacle:
        added = insert(obstacles).values(community=self._here, **_row(new)).returning(obstacles)
        return to_obstacle((await self._db.execute(added)).mappings().one())

    async def save(self, obstacle: Obstacle, closed: date | None = None) -> None:
        over: dict[str, datetime] = {}
        if closed:
            over["closed"] = local_instant(closed, time(0), "UTC")
        changed = update(obstacles).where(*self._is(obstacle.id))
        await self._db.execute(changed.values(**_row(obstacle), **over))

    async def delete(self, obstacle: ObstacleId) -> None:
        await self._db.execute(delete(obstacles).where(*self._is(obstacle)))

    async def get(self, obstacle: ObstacleId) -> Obstacle | None:
        found = await self._all(select(obstacles).where(*self._is(obstacle)))
        return found[0] if found else None

    async def under_way(self) -> Sequence[Obstacle]:
        return await self._all(select(obstacles).where(self._in_here, self._goes_on))

    async def of(self, person: PersonId) -> Sequence[Obstacle]:
        theirs = (self._in_here, obstacles.c.reporter == person)
        return await self._all(select(obstacles).where(*theirs))

    async def held_by(self, person: PersonId) -> Sequence[Obstacle]:
        theirs = or_(obstacles.c.owner == person, obstacles.c.asked == person)
        return await self._all(select(obstacles).where(self._in_here, self._goes_on, theirs))

    async def count(self, outcome: Outcome, on: date) -> None:
        key = {"community": self._here, "day": on, "outcome": outcome}
        await increment(self._db, obstacle_days, key, "times")

    async def uncount(self, outcome: Outcome, on: date) -> None:
        at = obstacle_days.c
        one = (at.community == self._here, at.day == on, at.outcome == outcome, at.times > 0)
        await self._db.execute(update(obstacle_days).where(*one).values(times=at.times - 1))

    async def counts(self, since: date, until: date | None = None) -> Counts:
        at = obstacle_days.c
        query = select(at.outcome, func.sum(at.times)).where(at.community == self._here)
        within = (at.day >= since, *((at.day < until,) if until else ()))
        rows = await self._db.execute(query.where(*within).group_by(at.outcome))
        found = {str(outcome): int(times) for outcome, times in rows}
        now = [one.stage for one in await self.under_way()]
        return Counts(**found, open=len(now), waiting=now.count(Stage.ORGANISATION))

    @property
    def _in_here(self) -> ColumnElement[bool]:
        return obstacles.c.community == self._here

    @property
    def _goes_on(self) -> ColumnElement[bool]:
        return obstacles.c.stage.in_(UNDER_WAY)

    def _is(self, obstacle: ObstacleId) -> tuple[ColumnElement[bool], ...]:
        return (self._in_here, obstacles.c.id == obstacle)

    async def _all(self, query: Select[Any]) -> Sequence[Obstacle]:
        rows = await self._db.execute(query.order_by(obstacles.c.id))
        return [to_obstacle(row) for row in rows.mappings()]


def _row(obstacle: Obstacle) -> dict[str, Any]:
    return {name: getattr(obstacle, name) for name in _NAMES}


def to_obstacle(row: Mapping[Any, Any]) -> Obstacle:
    def person(name: str) -> PersonId | None:
        return PersonId(row[name]) if row[name] else None

    return Obstacle(
        id=ObstacleId(row["id"]),
        community=CommunityId(row["community"]),
        reporter=PersonId(row["reporter"]),
        text=row["text"],
        wish=row["wish"],
        known_to=KnownTo(row["known_to"]),
        solved_by=SolvedBy(row["solved_by"]),
        reported=row["reported"],
        stage=Stage(row["stage"]),
        owner=person("owner"),
        asked=person("asked"),
        besides=person("besides"),
        outcome=row["outcome"],
        closed_by=person("closed_by"),
        told=row["told"],
    )
