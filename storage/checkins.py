"""Check-ins in SQL."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    case,
    func,
    select,
)

from bot.domain.checkins import UNANSWERED, CheckIn, CheckInStatus, Kept, Met
from bot.domain.communities import CommunityId
from bot.domain.pairs import PairId
from bot.domain.people import PersonId
from storage.frame.remembered import Answered
from storage.frame.schema import metadata
from storage.frame.traces import trace
from storage.frame.transaction import Transaction
from storage.frame.upsert import upsert

check_ins = Table(
    "check_ins",
    metadata,
    Column("community", ForeignKey("communities.id"), nullable=False),
    Column("pair", ForeignKey("pairs.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("number", Integer, primary_key=True),
    Column("day", Date, nullable=False),
    Column("status", String(20), nullable=False),
    Column("met", String(20)),
    Column("progress", Integer),
    Column("blocker", Text, nullable=False),
    Column("shared", Boolean, nullable=False),
    Column("step", Text, nullable=False),
    Column("step_on", Date),
    Column("reflection", JSON, nullable=False),
    Column("reflection_shared", Boolean, nullable=False),
)


def to_check_in(row: Mapping[Any, Any]) -> CheckIn:
    return CheckIn(
        CommunityId(row["community"]),
        PairId(row["pair"]),
        PersonId(row["person"]),
        row["number"],
        row["day"],
        CheckInStatus(row["status"]),
        Met(row["met"]) if row["met"] else None,
        row["progress"],
        row["blocker"],
        row["shared"],
        row["step"],
        row["step_on"],
        tuple((question, answer) for question, answer in row["reflection"]),
        row["reflection_shared"],
    )


class SqlCheckIns:
    def __init__(self, connection: Transaction, here: CommunityId) -> None:
        self._db, self._here = connection, here
        self._known: Answered[PairId, Sequence[CheckIn]] = Answered(connection, check_ins)

    async def of_pair(self, pair: PairId) -> Sequence[CheckIn]:
        return await self._known.to(pair, partial(self._of_pair, pair))

    async def _of_pair(self, pair: PairId) -> Sequence[CheckIn]:
        query = (
            select(check_ins)
            .where(check_ins.c.community == self._here, check_ins.c.pair == pair)
            .order_by(check_ins.c.number, check_ins.c.person)
        )
        return tuple(to_check_in(row) for row in (await self._db.execute(query)).mappings())

    async def unanswered(self) -> Mapping[PairId, Sequence[date]]:
        query = select(check_ins.c.pair, check_ins.c.day).where(
            check_ins.c.community == self._here, check_ins.c.status.in_(UNANSWERED)
        )
        days: dict[PairId, list[date]] = {}
        for pair, day in await self._db.execute(query):
            days.setdefault(PairId(pair), []).append(day)
        return days

    async def save(self, check_in: CheckIn) -> None:
        await upsert(
            self._db,
            check_ins,
            {
                "community": self._here,
                "pair": check_in.pair,
                "person": check_in.person,
                "number": check_in.number,
                "day": check_in.day,
                "status": check_in.status,
                "met": check_in.met,
                "progress": check_in.progress,
                "blocker": check_in.blocker,
                "shared": check_in.shared,
                "step": check_in.step,
                "step_on": check_in.step_on,
                "reflection": [list(part) for part in check_in.reflection],
                "reflection_shared": check_in.reflection_shared,
            },
        )

    async def kept(self, since: date) -> Mapping[date, Kept]:
        answered = func.sum(case((check_ins.c.status == CheckInStatus.ANSWERED, 1), else_=0))
        query = (
            select(check_ins.c.day, answered, func.count())
            .where(
                check_ins.c.community == self._here,
                check_ins.c.day >= since,
                check_ins.c.status != CheckInStatus.PLANNED,
            )
            .group_by(check_ins.c.day)
        )
        return {day: Kept(int(n), asked) for day, n, asked in await self._db.execute(query)}
