"""What experts offer, and the talks in their office hours, in SQL."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    Time,
    delete,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.experts import BOOKING_KEPT, Booking, BookingId, Expertise, Hours
from bot.domain.people import PersonId
from bot.domain.recurrences import Every, Recurrence
from storage.frame.schema import Id, Instant, metadata
from storage.frame.traces import trace
from storage.frame.upsert import upsert

experts = Table(
    "experts",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column(
        "expert",
        ForeignKey("people.id"),
        primary_key=True,
        index=True,
        info=trace(erase="delete"),
    ),
    Column("topics", Text, nullable=False),
    Column("monthly", Integer, nullable=False),
    Column("every", String(20)),  # empty where there are no office hours
    Column("weekday", Integer),
    Column("since", Date),
    Column("begins", Time),
    Column("ends", Time),
    Column("minutes", Integer),
    Column("place", Text, nullable=False),
    Column("closed", JSON, nullable=False),
)

bookings = Table(
    "bookings",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False),
    Column(
        "expert", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column(
        "person", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("at", Instant, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("about", Text, nullable=False),
    Column("moved", Integer, nullable=False),
    Index("ix_bookings_slot", "community", "expert", "at", unique=True),
)
_LONGEST_TALK = timedelta(hours=1)


class SqlExperts:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def all(self) -> Sequence[Expertise]:
        query = select(experts).where(experts.c.community == self._here)
        rows = await self._db.execute(query.order_by(experts.c.expert))
        return [to_expertise(row) for row in rows.mappings()]

    async def of(self, expert: PersonId) -> Expertise | None:
        mine = (experts.c.community == self._here, experts.c.expert == expert)
        row = (await self._db.execute(select(experts).where(*mine))).mappings().first()
        return to_expertise(row) if row else None

    async def save(self, expertise: Expertise) -> None:
        await upsert(self._db, experts, {"community": self._here, **_row(expertise)})

    async def delete(self, expert: PersonId) -> None:
        mine = (experts.c.community == self._here, experts.c.expert == expert)
        await self._db.execute(delete(experts).where(*mine))

    async def book(self, new: Booking) -> Booking:
        old = (bookings.c.community == self._here, bookings.c.at < new.at - BOOKING_KEPT)
        await self._db.execute(delete(bookings).where(*old))
        row = {
            "community": self._here,
            "expert": new.expert,
            "person": new.person,
            "at": new.at,
            "minutes": new.minutes,
            "about": new.about,
            "moved": new.moved,
        }
        added = insert(bookings).values(row).returning(bookings)
        return to_booking((await self._db.execute(added)).mappings().one())

    async def move(self, booking: Booking) -> None:
        which = (bookings.c.community == self._here, bookings.c.id == booking.id)
        moved = update(bookings).where(*which).values(at=booking.at, moved=booking.moved)
        await self._db.execute(moved)

    async def cancel(self, booking: BookingId) -> None:
        which = (bookings.c.community == self._here, bookings.c.id == booking)
        await self._db.execute(delete(bookings).where(*which))

    async def booking(self, booking: BookingId) -> Booking | None:
        which = (bookings.c.community == self._here, bookings.c.id == booking)
        row = (await self._db.execute(select(bookings).where(*which))).mappings().first()
        return to_booking(row) if row else None

    async def bookings(self, person: PersonId, after: datetime) -> Sequence[Booking]:
        theirs = or_(bookings.c.expert == person, bookings.c.person == person)
        ahead = (bookings.c.community == self._here, bookings.c.at > after - _LONGEST_TALK)
        query = select(bookings).where(*ahead, theirs).order_by(bookings.c.at, bookings.c.id)
        found = [to_booking(row) for row in (await self._db.execute(query)).mappings()]
        return [booking for booking in found if booking.until > after]


def _row(expertise: Expertise) -> dict[str, Any]:
    row: dict[str, Any] = {
        "expert": expertise.expert,
        "topics": expertise.topics,
        "monthly": expertise.monthly,
        "place": "",
        "closed": [],
        **dict.fromkeys(("every", "weekday", "since", "begins", "ends", "minutes")),
    }
    if hours := expertise.hours:
        row |= {
            "every": hours.recurrence.every,
            "weekday": hours.recurrence.weekday,
            "since": hours.recurrence.since,
            "begins": hours.begins,
            "ends": hours.ends,
            "minutes": hours.minutes,
            "place": hours.place,
            "closed": sorted(day.isoformat() for day in hours.closed),
        }
    return row


def to_expertise(row: Mapping[Any, Any]) -> Expertise:
    return Expertise(
        CommunityId(row["community"]),
        PersonId(row["expert"]),
        row["topics"],
        row["monthly"],
        _hours(row) if row["every"] else None,
    )


def _hours(row: Mapping[Any, Any]) -> Hours:
    return Hours(
        Recurrence(Every(row["every"]), row["weekday"], row["since"]),
        row["begins"],
        row["ends"],
        row["minutes"],
        row["place"],
        frozenset(date.fromisoformat(day) for day in row["closed"]),
    )


def to_booking(row: Mapping[Any, Any]) -> Booking:
    return Booking(
        BookingId(row["id"]),
        CommunityId(row["community"]),
        PersonId(row["expert"]),
        PersonId(row["person"]),
        row["at"],
        row["minutes"],
        row["about"],
        row["moved"],
    )
