"""Who is kept apart, in SQL."""

from collections.abc import Sequence

from sqlalchemy import (
    Column,
    ForeignKey,
    String,
    Table,
    Text,
    delete,
    literal,
    null,
    select,
    union_all,
)

from bot.domain.apart import Apart, Ground
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from storage.frame.remembered import Answered
from storage.frame.schema import metadata
from storage.frame.traces import blank, trace
from storage.frame.transaction import Transaction
from storage.frame.upsert import insert_once, upsert

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


# Who assesses whom, by a list.
assessors = Table(
    "assessors",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column(
        "student",
        ForeignKey("people.id"),
        primary_key=True,
        info=trace(erase="delete", shown=False),
    ),
    Column(
        "assessor",
        ForeignKey("people.id"),
        primary_key=True,
        info=trace(erase="delete", shown=False),
    ),
)


class SqlNotesApart:
    def __init__(self, connection: Transaction, here: CommunityId) -> None:
        self._db, self._here = connection, here
        self._known: Answered[str, Sequence[Apart]] = Answered(connection, kept_apart, assessors)

    async def notes(self) -> Sequence[Apart]:
        return await self._known.to("notes", self._notes)

    async def _notes(self) -> Sequence[Apart]:
        """What people said themselves first."""
        said, listed = kept_apart.c, assessors.c
        of_people = select(
            literal(0).label("listed"), said.one, said.other, said.ground, said.note, said.by
        ).where(said.community == self._here)
        of_lists = select(
            literal(1),
            listed.student,
            listed.assessor,
            literal(Ground.ASSESSOR),
            literal(""),
            null(),
        ).where(listed.community == self._here)
        query = union_all(of_people, of_lists).order_by("listed")
        return tuple(
            Apart(
                self._here,
                PersonId(row.one),
                PersonId(row.other),
                Ground(row.ground),
                row.note,
                None if row.by is None else PersonId(row.by),
            )
            for row in await self._db.execute(query)
        )

    async def keep(self, apart: Apart) -> None:
        if apart.by is None:
            two = {"student": apart.one, "assessor": apart.other}
            await insert_once(self._db, assessors, {"community": self._here, **two})
            return
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

    async def allow(self, one: PersonId, other: PersonId, *, listed: bool | None = None) -> bool:
        gone = 0
        for table, (first, second), is_list in (
            (kept_apart, (kept_apart.c.one, kept_apart.c.other), False),
            (assessors, (assessors.c.student, assessors.c.assessor), True),
        ):
            if listed in (None, is_list):
                here = (
                    table.c.community == self._here,
                    first.in_((one, other)),
                    second.in_((one, other)),
                )
                gone += (await self._db.execute(delete(table).where(*here))).rowcount
        return bool(gone)
