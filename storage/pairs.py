"""Pairs, and the requests that they begin as, in SQL."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import (
    BindParameter,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Select,
    String,
    Table,
    Text,
    and_,
    bindparam,
    case,
    func,
    insert,
    select,
    update,
)

from bot.domain.checkins import USEFUL
from bot.domain.communities import CommunityId
from bot.domain.pairs import Funnel, Pair, PairId, PairStatus
from bot.domain.people import PersonId
from storage.checkins import check_ins
from storage.frame.remembered import Records
from storage.frame.schema import Id, Instant, metadata
from storage.frame.traces import blank, hidden, trace
from storage.frame.transaction import Transaction

pairs = Table(
    "pairs",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("mentee", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="keep")),
    Column("mentor", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="keep")),
    Column("goal", Text, nullable=False, info=blank("", of=["mentee"])),
    Column("status", String(20), nullable=False),
    Column("since", Date, nullable=False),
    Column("begun", Date),
    Column("heard", Date),
    Column("met", Boolean, nullable=False),
    Column("meeting", Instant),
    Column("paused_until", Date),
    Column("repeat", Boolean, nullable=False),
    Column("reason", Text, nullable=False, info=blank("", of=["mentee", "mentor"]) | hidden()),
    Column("ended_by", ForeignKey("people.id"), info=trace(erase="keep", shown=False) | hidden()),
)

Row = Mapping[Any, Any]


def to_pair(row: Row) -> Pair:
    ended_by = row["ended_by"]
    return Pair(
        PairId(row["id"]),
        CommunityId(row["community"]),
        PersonId(row["mentee"]),
        PersonId(row["mentor"]),
        row["goal"],
        PairStatus(row["status"]),
        row["since"],
        row["begun"],
        row["heard"],
        row["met"],
        row["meeting"],
        row["paused_until"],
        row["repeat"],
        row["reason"],
        PersonId(ended_by) if ended_by is not None else None,
    )


_ALL = select(pairs).where(pairs.c.community == bindparam("here")).order_by(pairs.c.id)
_SOME = _ALL.where(pairs.c.id.in_(bindparam("chosen", expanding=True)))
_people: BindParameter[int] = bindparam("between", expanding=True)
_BETWEEN = _ALL.where(pairs.c.mentee.in_(_people), pairs.c.mentor.in_(_people))


class SqlPairs:
    def __init__(self, connection: Transaction, here: CommunityId) -> None:
        self._db, self._here = connection, here
        self._known: Records[PairId, Pair] = Records(
            connection, pairs, key=lambda pair: pair.id, order=lambda pair: pair.id, read=self._read
        )

    async def all(self, between: Collection[PersonId] | None = None) -> Sequence[Pair]:
        if between is None:
            return await self._known.all()
        return await self._those(_BETWEEN, between=between)

    async def get(self, pair: PairId) -> Pair | None:
        return await self._known.get(pair)

    async def _read(self, chosen: Collection[PairId] | None) -> Sequence[Pair]:
        return await (self._those(_ALL) if chosen is None else self._those(_SOME, chosen=chosen))

    async def _those(self, query: Select[Any], **which: object) -> Sequence[Pair]:
        rows = (await self._db.execute(query, {"here": self._here, **which})).mappings()
        return [to_pair(row) for row in rows]

    async def begin(self, pair: Pair) -> Pair:
        new = insert(pairs).values(community=self._here, **_columns(pair)).returning(pairs.c.id)
        return replace(pair, id=PairId((await self._db.execute(new)).scalar_one()))

    async def save(self, pair: Pair) -> None:
        this = (pairs.c.community == self._here, pairs.c.id == pair.id)
        with self._known.saved(pair):
            await self._db.execute(update(pairs).where(*this).values(**_columns(pair)))

    async def funnel(self, since: date) -> Funnel:
        graded = (
            select(check_ins.c.pair)
            .where(check_ins.c.pair == pairs.c.id, check_ins.c.progress >= USEFUL)
            .exists()
        )
        steps = (
            pairs.c.begun.is_not(None),
            and_(pairs.c.begun.is_not(None), pairs.c.met),
            and_(pairs.c.begun.is_not(None), pairs.c.met, graded),
        )
        counted = (func.sum(case((step, 1), else_=0)) for step in steps)
        query = select(func.count(), *counted).where(
            pairs.c.community == self._here, func.coalesce(pairs.c.begun, pairs.c.since) >= since
        )
        return Funnel(*(int(n or 0) for n in (await self._db.execute(query)).one()))


def _columns(pair: Pair) -> dict[str, object]:
    return {
        "mentee": pair.mentee,
        "mentor": pair.mentor,
        "goal": pair.goal,
        "status": pair.status,
        "since": pair.since,
        "begun": pair.begun,
        "heard": pair.heard,
        "met": pair.met,
        "meeting": pair.meeting,
        "paused_until": pair.paused_until,
        "repeat": pair.repeat,
        "reason": pair.reason,
        "ended_by": pair.ended_by,
    }
