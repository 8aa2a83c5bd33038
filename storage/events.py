"""Events in SQL: what comes once and what comes again, and who comes, in the order in which they said so."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from secrets import token_urlsafe
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    Select,
    String,
    Table,
    Text,
    insert,
    select,
    update,
)

from bot.domain.communities import CommunityId
from bot.domain.event_series import Series
from bot.domain.events import Attendee, Event, EventId, SeriesId, Status
from bot.domain.people import PersonId
from storage.event_attendees import attendee_row, event_attendees, hosts_beside, to_attendee
from storage.event_series import event_series, series_row, to_series
from storage.frame.remembered import Answered
from storage.frame.schema import Id, Instant, metadata
from storage.frame.traces import blank, hidden, trace
from storage.frame.transaction import Transaction
from storage.frame.upsert import insert_many_once, upsert

TOKEN = 24  # bytes of the secret in an address

events = Table(
    "events",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column(
        "host",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep") | blank(None, of=["host"]),
    ),
    Column("made", Date, nullable=False),
    Column("at", Instant),
    Column("minutes", Integer, nullable=False),
    Column("place", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("seats", Integer),
    Column("invites", Boolean, nullable=False),
    Column("status", String(10), nullable=False),
    Column("moved", Integer, nullable=False),
    Column("slots", JSON, nullable=False),
    Column("series", ForeignKey("event_series.id"), index=True),
    Column("original", Instant),
    Column(
        "speaker",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep") | blank(None, of=["speaker"]),
    ),
    Column(
        "notes",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep") | blank(None, of=["notes"]),
    ),
    Column("dropped", JSON, nullable=False, info=hidden()),
    Column("added", JSON, nullable=False),
    Column("arrivals", Integer, nullable=False, info=hidden()),
    Column("token", String(40), nullable=False, unique=True, info=hidden()),
    sqlite_autoincrement=True,  # a button of one that is gone is nobody else's
)


class SqlEvents:
    def __init__(self, connection: Transaction, here: CommunityId) -> None:
        self._db, self._here = connection, here
        self._known: Answered[str, Sequence[Event]] = Answered(connection, events, event_attendees)

    async def add(self, new: Event) -> Event:
        secret = {"token": token_urlsafe(TOKEN), "arrivals": 0}
        row = {"community": self._here, **_row(new), **secret}
        added = insert(events).values(row).returning(events)
        return to_event((await self._db.execute(added)).mappings().one())

    async def save(self, event: Event) -> None:
        await self._db.execute(update(events).where(*self._is(event.id)).values(**_row(event)))

    async def get(self, event: EventId) -> Event | None:
        return next(iter(await self._read(select(events).where(*self._is(event)))), None)

    async def ahead(self, now: datetime) -> Sequence[Event]:
        return [one for one in await self._open() if one.is_ahead(now)]

    async def asking(self) -> Sequence[Event]:
        return [one for one in await self._open() if one.status is Status.ASKING]

    async def since(self, moment: datetime) -> Sequence[Event]:
        here = (events.c.community == self._here, events.c.at >= moment)
        return await self._read(select(events).where(*here).order_by(events.c.at, events.c.id))

    async def of_host(self, person: PersonId) -> Sequence[Event]:
        return [one for one in await self._open() if one.host == person]

    async def _open(self) -> Sequence[Event]:
        """Whatever is not off, past ones too as long as they are kept."""
        return await self._known.to("open", self._read_open)

    async def _read_open(self) -> Sequence[Event]:
        here = (events.c.community == self._here, events.c.status != Status.OFF)
        return await self._read(select(events).where(*here).order_by(events.c.at, events.c.id))

    async def attendees(self, event: EventId) -> Sequence[Attendee]:
        return (await self.attendees_of([event])).get(event, ())

    async def attendees_of(
        self, events: Collection[EventId]
    ) -> Mapping[EventId, Sequence[Attendee]]:
        query = select(event_attendees).where(event_attendees.c.event.in_(list(events)))
        found: dict[EventId, list[Attendee]] = {}
        for row in (await self._db.execute(query)).mappings():
            found.setdefault(EventId(row["event"]), []).append(to_attendee(row))
        return found

    async def of_attendee(self, person: PersonId) -> Sequence[Attendee]:
        query = (
            select(event_attendees)
            .join(events)
            .where(events.c.community == self._here, event_attendees.c.person == person)
            .order_by(event_attendees.c.event)
        )
        return [to_attendee(row) for row in (await self._db.execute(query)).mappings()]

    async def arrive(self, event: EventId) -> int:
        counted = (
            update(events)
            .where(*self._is(event))
            .values(arrivals=events.c.arrivals + 1)
            .returning(events.c.arrivals)
        )
        return int((await self._db.execute(counted)).scalar_one())

    async def put(self, attendee: Attendee) -> None:
        await upsert(self._db, event_attendees, attendee_row(attendee))

    async def carry(self, to: EventId, attendees: Collection[Attendee]) -> None:
        rows = [attendee_row(one) for one in attendees]
        if rows:
            await insert_many_once(self._db, event_attendees, rows, event_attendees.c.person)
        arrivals = max((max(one.number, one.hosts or 0) for one in attendees), default=0)
        await self._db.execute(update(events).where(*self._is(to)).values(arrivals=arrivals))

    async def forget(self, event: EventId, person: PersonId) -> None:
        one = (event_attendees.c.event == event, event_attendees.c.person == person)
        await self._db.execute(event_attendees.delete().where(*one))

    async def delete(self, event: EventId) -> None:
        of = await self.get(event)
        await self._db.execute(event_attendees.delete().where(event_attendees.c.event == event))
        await self._db.execute(events.delete().where(*self._is(event)))
        if of and of.series:
            others = select(events.c.id).where(events.c.series == of.series)
            ended = (event_series.c.id == of.series, event_series.c.ended.is_not(None))
            await self._db.execute(event_series.delete().where(*ended, ~others.exists()))

    async def add_series(self, new: Series) -> Series:
        row = {"community": self._here, **series_row(new), "token": token_urlsafe(TOKEN)}
        added = insert(event_series).values(row).returning(event_series)
        return to_series((await self._db.execute(added)).mappings().one())

    async def series(self, series: SeriesId) -> Series | None:
        return next((one for one in await self._series() if one.id == series), None)

    async def all_series(self) -> Sequence[Series]:
        return [one for one in await self._series() if one.ended is None]

    async def _series(self) -> Sequence[Series]:
        query = select(event_series).where(event_series.c.community == self._here)
        rows = (await self._db.execute(query.order_by(event_series.c.id))).mappings()
        return [to_series(row) for row in rows]

    async def save_series(self, series: Series) -> None:
        one = (event_series.c.community == self._here, event_series.c.id == series.id)
        await self._db.execute(update(event_series).where(*one).values(**series_row(series)))

    async def _read(self, query: Select[Any]) -> Sequence[Event]:
        """With whoever hosts each."""
        found = [to_event(row) for row in (await self._db.execute(query)).mappings()]
        if not found:
            return []
        beside = await hosts_beside(self._db, [one.id for one in found])
        return [replace(one, beside=beside.get(one.id, ())) for one in found]

    def _is(self, event: EventId) -> tuple[Any, ...]:
        return events.c.community == self._here, events.c.id == event


def _row(event: Event) -> dict[str, Any]:
    return {
        "title": event.title,
        "host": event.host,
        "made": event.made,
        "at": event.at,
        "minutes": event.minutes,
        "place": event.place,
        "about": event.about,
        "seats": event.seats,
        "invites": event.invites,
        "status": event.status,
        "moved": event.moved,
        "slots": [slot.isoformat() for slot in event.slots],
        "series": event.series,
        "original": event.original,
        "speaker": event.speaker,
        "notes": event.notes,
        "dropped": list(event.dropped),
        "added": list(event.added),
    }


def to_event(row: Mapping[Any, Any]) -> Event:
    return Event(
        id=EventId(row["id"]),
        community=CommunityId(row["community"]),
        title=row["title"],
        host=_person(row["host"]),
        made=row["made"],
        at=row["at"],
        minutes=row["minutes"],
        place=row["place"],
        about=row["about"],
        seats=row["seats"],
        invites=row["invites"],
        status=Status(row["status"]),
        moved=row["moved"],
        slots=tuple(datetime.fromisoformat(slot) for slot in row["slots"]),
        series=SeriesId(row["series"]) if row["series"] else None,
        original=row["original"],
        speaker=_person(row["speaker"]),
        notes=_person(row["notes"]),
        dropped=tuple(row["dropped"]),
        added=tuple(row["added"]),
        token=row["token"],
    )


def _person(number: int | None) -> PersonId | None:
    return PersonId(number) if number else None
