"""Bridges in SQL: who is brought together with whom, who builds, and what a community learnt from drops."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
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
    insert,
    select,
    update,
)

from bot.domain.bridges import (
    KEPT,
    Bridge,
    BridgeId,
    Fit,
    Gained,
    Origin,
    Reason,
    Said,
    Status,
    Turn,
)
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from storage.frame.remembered import Answered
from storage.frame.schema import Id, Instant, metadata
from storage.frame.traces import blank, hidden, leaves, trace
from storage.frame.transaction import Transaction
from storage.frame.upsert import increment, upsert

# Neither of the two sees the row: it tells what the other said. What they said themselves is a fact.
bridges = Table(
    "bridges",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column(
        "first",
        ForeignKey("people.id"),
        nullable=False,
        index=True,
        info=trace(erase="delete", shown=False),
    ),
    Column(
        "other",
        ForeignKey("people.id"),
        nullable=False,
        index=True,
        info=trace(erase="delete", shown=False),
    ),
    Column(
        "by", ForeignKey("people.id"), index=True, info=trace(erase="keep") | blank(None, of=["by"])
    ),
    Column("origin", String(10), nullable=False),
    Column("made", Date, nullable=False),
    Column("status", String(10), nullable=False),
    Column("fit", JSON, nullable=False, info=hidden()),
    Column("words", Text, nullable=False, info=blank("", of=["by"])),
    Column("first_said", String(10), nullable=False, info=hidden()),
    Column("other_said", String(10), nullable=False, info=hidden()),
    Column("first_gained", String(10), nullable=False, info=hidden()),
    Column("other_gained", String(10), nullable=False, info=hidden()),
    Column("asked", Date),
    Column("closed", Instant, info=leaves(after=KEPT)),
    sqlite_autoincrement=True,  # a button of one that is gone is nobody else's
)

bridge_turns = Table(
    "bridge_turns",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column(
        "person",
        ForeignKey("people.id"),
        primary_key=True,
        index=True,
        info=trace(erase="delete"),
    ),
    Column("given", Date),
    Column("unpressed", Integer, nullable=False),
)

bridge_drops = Table(
    "bridge_drops",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("reason", String(10), primary_key=True),
    Column("count", Integer, nullable=False),
)

bridge_settings = Table(
    "bridge_settings",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("weekly", Boolean, nullable=False),
)


class SqlBridges:
    def __init__(self, connection: Transaction, here: CommunityId) -> None:
        self._db, self._here = connection, here
        self._known: Answered[str, Sequence[Bridge]] = Answered(connection, bridges)

    async def add(self, bridge: Bridge) -> Bridge:
        values = {"community": self._here, **_row(bridge)}
        added = insert(bridges).values(values).returning(bridges)
        return to_bridge((await self._db.execute(added)).mappings().one())

    async def save(self, bridge: Bridge) -> None:
        await self._db.execute(update(bridges).where(*self._is(bridge.id)).values(**_row(bridge)))

    async def delete(self, bridge: BridgeId) -> None:
        await self._db.execute(delete(bridges).where(*self._is(bridge)))

    async def get(self, bridge: BridgeId) -> Bridge | None:
        return next(iter(await self._read(select(bridges).where(*self._is(bridge)))), None)

    async def all(self) -> Sequence[Bridge]:
        return await self._known.to("all", self._all)

    async def _all(self) -> Sequence[Bridge]:
        here = bridges.c.community == self._here
        return await self._read(select(bridges).where(here).order_by(bridges.c.id))

    async def weekly(self) -> bool | None:
        here = bridge_settings.c.community == self._here
        said = await self._db.scalar(select(bridge_settings.c.weekly).where(here))
        return None if said is None else bool(said)

    async def choose_weekly(self, weekly: bool) -> None:
        await upsert(self._db, bridge_settings, {"community": self._here, "weekly": weekly})

    async def drops(self) -> Mapping[Reason, int]:
        counts = select(bridge_drops).where(bridge_drops.c.community == self._here)
        rows = (await self._db.execute(counts)).mappings()
        return {Reason(row["reason"]): row["count"] for row in rows}

    async def dropped(self, reason: Reason) -> None:
        key = {"community": self._here, "reason": reason.value}
        await increment(self._db, bridge_drops, key, "count")

    async def turns(self) -> Mapping[PersonId, Turn]:
        mine = select(bridge_turns).where(bridge_turns.c.community == self._here)
        rows = (await self._db.execute(mine)).mappings()
        return {PersonId(row["person"]): Turn(row["given"], row["unpressed"]) for row in rows}

    async def save_turn(self, person: PersonId, turn: Turn) -> None:
        row = {"community": self._here, "person": person, "given": turn.given}
        await upsert(self._db, bridge_turns, {**row, "unpressed": turn.unpressed})

    def _is(self, bridge: BridgeId) -> tuple[ColumnElement[bool], ...]:
        return (bridges.c.community == self._here, bridges.c.id == bridge)

    async def _read(self, query: Select[Any]) -> Sequence[Bridge]:
        return tuple(to_bridge(row) for row in (await self._db.execute(query)).mappings())


def _row(bridge: Bridge) -> dict[str, Any]:
    names = ("first", "other", "by", "origin", "made", "status", "words", "asked", "closed")
    fit = [bridge.fit.first_brings, bridge.fit.other_brings, bridge.fit.both_want]
    said, gained = bridge.said, bridge.gained
    return {name: getattr(bridge, name) for name in names} | {
        "fit": [list(texts) for texts in fit],
        "first_said": said[0],
        "other_said": said[1],
        "first_gained": gained[0],
        "other_gained": gained[1],
    }


def to_bridge(row: Mapping[Any, Any]) -> Bridge:
    closed: datetime | None = row["closed"]
    return Bridge(
        id=BridgeId(row["id"]),
        community=CommunityId(row["community"]),
        first=PersonId(row["first"]),
        other=PersonId(row["other"]),
        by=PersonId(row["by"]) if row["by"] else None,
        origin=Origin(row["origin"]),
        made=row["made"],
        status=Status(row["status"]),
        fit=Fit(*(tuple(texts) for texts in row["fit"])),
        words=row["words"],
        said=(Said(row["first_said"]), Said(row["other_said"])),
        gained=(Gained(row["first_gained"]), Gained(row["other_gained"])),
        asked=row["asked"],
        closed=closed,
    )
