"""Who is kept apart, in SQL."""

from collections.abc import Sequence

from sqlalchemy import Column, ForeignKey, String, Table, Text, delete, select

from bot.domain.apart import Apart, Ground
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from storage.frame.remembered import Answered
from storage.frame.schema import metadata
from storage.frame.traces import blank, trace
from storage.frame.transaction import Transaction
from storage.frame.upsert import upsert

kept_apart = Table(
    "kept_apart",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column(
        "one", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete", shown=False)
    ),
    Column(
        "other", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete", shown=False)
    ),
    Column("ground", String(20), nullable=False),
    Column("note", Text, nullable=False, info=blank("", of=["by"])),
    Column("by", ForeignKey("people.id"), nullable=False, info=trace(erase="keep")),
)


class SqlNotesApart:
    def __init__(self, connection: Transaction, here: CommunityId) -> None:
        self._db, self._here = connection, here
        self._known: Answered[str, Sequence[Apart]] = Answered(connection, kept_apart)

    async def notes(self) -> Sequence[Apart]:
        return await self._known.to("notes", self._notes)

    async def _notes(self) -> Sequence[Apart]:
        query = select(kept_apart).where(kept_apart.c.community == self._here)
        return tuple(
            Apart(
                CommunityId(row.community),
                PersonId(row.one),
                PersonId(row.other),
                Ground(row.ground),
                row.note,
                PersonId(row.by),
            )
            for row in await self._db.execute(query)
        )

    async def keep(self, apart: Apart) -> None:
        one, other = sorted((apart.one, apart.other))
        await upsert(
            self._db,
            kept_apart,
            {
                "community": self._here,
                "one": one,
                "other": other,
                "ground": apart.ground,
                "note": apart.note,
                "by": apart.by,
            },
        )

    async def allow(self, one: PersonId, other: PersonId) -> bool:
        low, high = sorted((one, other))
        gone = await self._db.execute(
            delete(kept_apart).where(
                kept_apart.c.community == self._here,
                kept_apart.c.one == low,
                kept_apart.c.other == high,
            )
        )
        return bool(gone.rowcount)
