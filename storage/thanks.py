"""Thank-yous in SQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
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
from bot.domain.thanks import KEPT, ThankYou, ThankYouId
from storage.frame.schema import Id, Instant, metadata
from storage.frame.traces import blank, leaves, trace

thanks = Table(
    "thanks",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column(
        "giver",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep") | blank(None, of=["giver"]),
    ),
    Column(
        "receiver", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("words", Text, nullable=False, info=blank("", of=["giver"])),
    Column("given", Instant, nullable=False, info=leaves(after=KEPT)),
    Column("letter", String(60), nullable=False),
    Column("wished", Boolean, nullable=False),
    Column("posted", Boolean, nullable=False),
    sqlite_autoincrement=True,  # a button of one that was taken back is nobody else's
)


class SqlThanks:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def add(self, thank_you: ThankYou) -> ThankYou:
        added = insert(thanks).values(community=self._here, **_row(thank_you)).returning(thanks)
        return to_thank_you((await self._db.execute(added)).mappings().one())

    async def save(self, thank_you: ThankYou) -> None:
        which = (thanks.c.community == self._here, thanks.c.id == thank_you.id)
        await self._db.execute(update(thanks).where(*which).values(**_row(thank_you)))

    async def delete(self, thank_you: ThankYouId) -> None:
        which = (thanks.c.community == self._here, thanks.c.id == thank_you)
        await self._db.execute(delete(thanks).where(*which))

    async def get(self, thank_you: ThankYouId) -> ThankYou | None:
        query = select(thanks).where(thanks.c.community == self._here, thanks.c.id == thank_you)
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_thank_you(row) if row else None

    async def of(self, person: PersonId) -> Sequence[ThankYou]:
        theirs = or_(thanks.c.giver == person, thanks.c.receiver == person)
        query = select(thanks).where(thanks.c.community == self._here, theirs)
        rows = await self._db.execute(query.order_by(thanks.c.id))
        return [to_thank_you(row) for row in rows.mappings()]

    async def between(self, since: datetime, until: datetime) -> Sequence[ThankYou]:
        given = (thanks.c.given >= since, thanks.c.given < until)
        query = select(thanks).where(thanks.c.community == self._here, *given)
        return [to_thank_you(row) for row in (await self._db.execute(query)).mappings()]


def _row(thank_you: ThankYou) -> dict[str, Any]:
    names = ("giver", "receiver", "words", "given", "letter", "wished", "posted")
    return {name: getattr(thank_you, name) for name in names}


def to_thank_you(row: Mapping[Any, Any]) -> ThankYou:
    return ThankYou(
        id=ThankYouId(row["id"]),
        community=CommunityId(row["community"]),
        giver=PersonId(row["giver"]) if row["giver"] else None,
        receiver=PersonId(row["receiver"]),
        words=row["words"],
        given=row["given"],
        letter=row["letter"],
        wished=row["wished"],
        posted=row["posted"],
    )
