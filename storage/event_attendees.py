"""What somebody said of an event: whether they come, when they can, how it was, and whether they host it."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, String, Table, select

from bot.domain.events import Answer, Attendee, EventId, Takes
from bot.domain.people import PersonId
from storage.frame.schema import metadata
from storage.frame.traces import trace
from storage.frame.transaction import Transaction

event_attendees = Table(
    "event_attendees",
    metadata,
    Column("event", ForeignKey("events.id"), primary_key=True),
    Column(
        "person",
        ForeignKey("people.id"),
        primary_key=True,
        index=True,
        info=trace(erase="delete"),
    ),
    Column("answer", String(10), nullable=False),
    Column("number", Integer, nullable=False),
    Column("can", JSON, nullable=False),
    Column("said_when", Boolean, nullable=False),
    Column("passes", Boolean, nullable=False),
    Column("came", Boolean),
    Column("worth", Integer),
    Column("takes", JSON, nullable=False),
    Column("hosts", Integer),
)


async def hosts_beside(
    db: Transaction, events: Collection[EventId]
) -> Mapping[EventId, tuple[PersonId, ...]]:
    """Who hosts each of these with its first host, in the order in which they said yes."""
    its = event_attendees.c
    query = select(its.event, its.person).where(its.event.in_(list(events)), its.hosts > 0)
    beside: dict[EventId, tuple[PersonId, ...]] = {}
    for event, person in await db.execute(query.order_by(its.hosts)):
        beside[event] = (*beside.get(event, ()), person)
    return beside


def attendee_row(attendee: Attendee) -> dict[str, Any]:
    return {
        "event": attendee.event,
        "person": attendee.person,
        "answer": attendee.answer,
        "number": attendee.number,
        "can": list(attendee.can),
        "said_when": attendee.said_when,
        "passes": attendee.passes,
        "came": attendee.came,
        "worth": attendee.worth,
        "takes": sorted(attendee.takes),
        "hosts": attendee.hosts,
    }


def to_attendee(row: Mapping[Any, Any]) -> Attendee:
    return Attendee(
        event=EventId(row["event"]),
        person=PersonId(row["person"]),
        answer=Answer(row["answer"]),
        number=row["number"],
        can=tuple(row["can"]),
        said_when=row["said_when"],
        passes=row["passes"],
        came=row["came"],
        worth=row["worth"],
        takes=frozenset(Takes(one) for one in row["takes"]),
        hosts=row["hosts"],
    )
