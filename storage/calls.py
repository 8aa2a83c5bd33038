"""Project calls in SQL: what somebody looks for people for, and who said what to it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    Select,
    String,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
    update,
)

from bot.domain.calls import Call, CallId, Response, Said, Stage
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from storage.frame.remembered import Answered
from storage.frame.schema import Id, metadata
from storage.frame.traces import hidden, trace
from storage.frame.transaction import Transaction
from storage.frame.upsert import upsert

calls = Table(
    "calls",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("by", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")),
    Column("text", Text, nullable=False),
    Column("places", Integer),
    Column("until", Date, nullable=False),
    Column("made", Date, nullable=False),
    Column("stage", String(10), nullable=False),
    Column("prolonged", Boolean, nullable=False),
    Column("arrivals", Integer, nullable=False, info=hidden()),
    sqlite_autoincrement=True,  # a button of one that is gone is nobody else's
)

call_responses = Table(
    "call_responses",
    metadata,
    Column("call", ForeignKey("calls.id", ondelete="CASCADE"), primary_key=True),
    Column(
        "person",
        ForeignKey("people.id"),
        primary_key=True,
        index=True,
        info=trace(erase="delete"),
    ),
    Column("said", String(10), nullable=False),
    Column("number", Integer, nullable=False),
    Column("asked", Date),
)


class SqlCalls:
    def __init__(self, connection: Transaction, here: CommunityId) -> None:
        self._db, self._here = connection, here
        self._known: Answered[str, Sequence[Call]] = Answered(connection, calls)

    async def add(self, new: Call) -> Call:
        row = {"community": self._here, **_row(new), "arrivals": 0}
        added = insert(calls).values(row).returning(calls)
        return to_call((await self._db.execute(added)).mappings().one())

    async def save(self, call: Call) -> None:
        await self._db.execute(update(calls).where(*self._is(call.id)).values(**_row(call)))

    async def get(self, call: CallId) -> Call | None:
        return next(iter(await self._read(select(calls).where(*self._is(call)))), None)

    async def open(self) -> Sequence[Call]:
        return await self._known.to("open", self._open)

    async def _open(self) -> Sequence[Call]:
        found = self._of_here().where(calls.c.stage == Stage.OPEN)
        return await self._read(found.order_by(calls.c.until, calls.c.id))

    async def of(self, person: PersonId) -> Sequence[Call]:
        return await self._read(self._of_here().where(calls.c.by == person).order_by(calls.c.id))

    async def since(self, day: date) -> Sequence[Call]:
        return await self._read(self._of_here().where(calls.c.made >= day).order_by(calls.c.id))

    async def responses(self, call: CallId) -> Sequence[Response]:
        found = select(call_responses).where(call_responses.c.call == call)
        return [_response(row) for row in (await self._db.execute(found)).mappings()]

    async def said_by(self, person: PersonId) -> Sequence[Response]:
        theirs = (calls.c.community == self._here, call_responses.c.person == person)
        found = select(call_responses).join(calls).where(*theirs).order_by(call_responses.c.call)
        return [_response(row) for row in (await self._db.execute(found)).mappings()]

    async def asked_lately(self, since: date) -> Mapping[PersonId, date]:
        it = call_responses.c
        asked = (
            select(it.person, func.max(it.asked))
            .join(calls)
            .where(calls.c.community == self._here, it.asked >= since)
            .group_by(it.person)
        )
        return {PersonId(person): day for person, day in (await self._db.execute(asked)).all()}

    async def arrive(self, call: CallId) -> int:
        counted = (
            update(calls)
            .where(*self._is(call))
            .values(arrivals=calls.c.arrivals + 1)
            .returning(calls.c.arrivals)
        )
        return int((await self._db.execute(counted)).scalar_one())

    async def put(self, response: Response) -> None:
        row = {
            "call": response.call,
            "person": response.person,
            "said": response.said,
            "number": response.number,
            "asked": response.asked,
        }
        await upsert(self._db, call_responses, row)

    async def forget(self, call: CallId, person: PersonId) -> None:
        it = call_responses.c
        await self._db.execute(delete(call_responses).where(it.call == call, it.person == person))

    async def delete(self, call: CallId) -> None:
        await self._db.execute(delete(call_responses).where(call_responses.c.call == call))
        await self._db.execute(delete(calls).where(*self._is(call)))

    def _of_here(self) -> Select[Any]:
        return select(calls).where(calls.c.community == self._here)

    async def _read(self, query: Select[Any]) -> Sequence[Call]:
        return [to_call(row) for row in (await self._db.execute(query)).mappings()]

    def _is(self, call: CallId) -> tuple[Any, ...]:
        return calls.c.community == self._here, calls.c.id == call


def _row(call: Call) -> dict[str, Any]:
    return {
        "by": call.by,
        "text": call.text,
        "places": call.places,
        "until": call.until,
        "made": call.made,
        "stage": call.stage,
        "prolonged": call.prolonged,
    }


def to_call(row: Mapping[Any, Any]) -> Call:
    return Call(
        CallId(row["id"]),
        CommunityId(row["community"]),
        PersonId(row["by"]),
        row["text"],
        row["places"],
        row["until"],
        row["made"],
        Stage(row["stage"]),
        row["prolonged"],
    )


def _response(row: Mapping[Any, Any]) -> Response:
    return Response(
        CallId(row["call"]),
        PersonId(row["person"]),
        Said(row["said"]),
        row["number"],
        row["asked"],
    )
