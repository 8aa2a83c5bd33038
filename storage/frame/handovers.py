"""Which events another process is at, known again by the digest that marks them as seen."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    String,
    Table,
    and_,
    delete,
    or_,
    select,
)
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.handovers import Errand
from bot.domain.people import PersonId
from storage.frame.inbox import digest, inbox
from storage.frame.replicas import living
from storage.frame.schema import Instant, metadata
from storage.frame.traces import MARKS_STAY, hidden, leaves, trace
from storage.frame.upsert import insert_once

handovers = Table(
    "handovers",
    metadata,
    Column("event", String(64), primary_key=True, info=hidden()),  # as the inbox marks it
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column(
        "person", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("is_form", Boolean, nullable=False),
    Column("by", String(60), nullable=False, info=hidden()),
    Column("at", Instant, nullable=False, info=leaves(after=MARKS_STAY)),
)


def to_errand(row: RowMapping) -> Errand:
    key = f"given-up:{row['event'][:32]}"
    return Errand(key, CommunityId(row["community"]), PersonId(row["person"]), row["is_form"])


class SqlHandovers:
    def __init__(
        self, connection: AsyncConnection, now: Callable[[], datetime], key: bytes
    ) -> None:
        self._db = connection
        self._now = now
        self._key = key

    async def note(
        self, event: str, community: CommunityId, person: PersonId, *, is_form: bool, by: str
    ) -> bool:
        row: dict[str, Any] = {"event": digest(self._key, event), "community": community}
        row |= {"person": person, "is_form": is_form, "by": by, "at": self._now()}
        return await insert_once(self._db, handovers, row)

    async def finish(self, event: str) -> bool:
        done = delete(handovers).where(self._is(event))
        return bool((await self._db.execute(done)).rowcount)

    async def give_up(self, event: str) -> Errand | None:
        return next(iter(await self._given_up(self._is(event))), None)

    async def give_up_abandoned(self, by: str, holding: Collection[str]) -> Sequence[Errand]:
        held = [digest(self._key, event) for event in holding]
        abandoned = or_(
            and_(handovers.c.by != by, handovers.c.by.not_in(await living(self._db))),
            and_(handovers.c.by == by, handovers.c.event.not_in(held)),
        )
        return await self._given_up(abandoned)

    async def _given_up(self, which: ColumnElement[bool]) -> Sequence[Errand]:
        """At what somebody is finishing this moment nobody looks; nor does anybody wait for it."""
        query = select(handovers).where(which).order_by(handovers.c.at)
        rows = (await self._db.execute(query.with_for_update(skip_locked=True))).mappings().all()
        for row in rows:
            await self._db.execute(delete(handovers).where(handovers.c.event == row["event"]))
            await insert_once(self._db, inbox, {"event": row["event"], "at": self._now()})
        return [to_errand(row) for row in rows]

    def _is(self, event: str) -> ColumnElement[bool]:
        return handovers.c.event == digest(self._key, event)
