"""What mentors offer, in SQL."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    Table,
    Text,
    bindparam,
    select,
)

from bot.domain.communities import CommunityId
from bot.domain.mentors import Offer
from bot.domain.people import PersonId
from storage.frame.remembered import Records
from storage.frame.schema import metadata
from storage.frame.traces import trace
from storage.frame.transaction import Transaction
from storage.frame.upsert import upsert
from storage.wishes import packed, terms

offers = Table(
    "offers",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("mentor", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("capacity", Integer, nullable=False),
    Column("topics", Text, nullable=False),
    Column("terms", JSON, nullable=False),
    Column("paused_until", Date),
    Column("withdrawn", Boolean, nullable=False),
    Column("silences", Integer, nullable=False),
)

Row = Mapping[Any, Any]


def to_offer(row: Row) -> Offer:
    return Offer(
        CommunityId(row["community"]),
        PersonId(row["mentor"]),
        row["capacity"],
        row["topics"],
        terms(row["terms"]),
        row["paused_until"],
        row["withdrawn"],
        row["silences"],
    )


_ALL = select(offers).where(offers.c.community == bindparam("here")).order_by(offers.c.mentor)
_SOME = _ALL.where(offers.c.mentor.in_(bindparam("mentors", expanding=True)))


class SqlOffers:
    def __init__(self, connection: Transaction, here: CommunityId) -> None:
        self._db, self._here = connection, here
        self._known: Records[PersonId, Offer] = Records(
            connection,
            offers,
            key=lambda offer: offer.mentor,
            order=lambda offer: offer.mentor,
            read=self._read,
        )

    async def all(self, mentors: Collection[PersonId] | None = None) -> Sequence[Offer]:
        return await (self._known.all() if mentors is None else self._known.some(mentors))

    async def _read(self, mentors: Collection[PersonId] | None) -> Sequence[Offer]:
        which = {"here": self._here} | ({} if mentors is None else {"mentors": mentors})
        query = _ALL if mentors is None else _SOME
        return [to_offer(row) for row in (await self._db.execute(query, which)).mappings()]

    async def of(self, mentor: PersonId) -> Offer | None:
        return await self._known.get(mentor)

    async def save(self, offer: Offer) -> None:
        row = {
            "community": self._here,
            "mentor": offer.mentor,
            "capacity": offer.capacity,
            "topics": offer.topics,
            "terms": packed(offer.terms),
            "paused_until": offer.paused_until,
            "withdrawn": offer.withdrawn,
            "silences": offer.silences,
        }
        with self._known.saved(offer):
            await upsert(self._db, offers, row)
