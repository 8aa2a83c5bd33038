"""Coffee rounds in SQL: how the community has them, who takes part, and who was brought together."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Select,
    String,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.coffee import KEPT, Coffee, Group, GroupId, Met, Rhythm, Round, Taker
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from storage.frame.schema import Instant, metadata
from storage.frame.traces import leaves, trace
from storage.frame.upsert import upsert, upsert_all

coffee = Table(
    "coffee",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("on", Boolean, nullable=False),
    Column("rhythm", String(20), nullable=False),
    Column("threes", Boolean, nullable=False),
    Column("weekday", Integer, nullable=False),
    Column("since", Date),
)

coffee_takers = Table(
    "coffee_takers",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("since", Date, nullable=False),
    Column("skips", Date),
    Column("told", Date),
    Column("first", Boolean, nullable=False),
)

coffee_rounds = Table(
    "coffee_rounds",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("took", Integer, nullable=False),
    Column("groups", Integer, nullable=False),
    Column("made", Instant, nullable=False, info=leaves(after=KEPT)),
)

# One for each person of a group: whoever is erased goes, and the tie between two others stays.
coffee_seats = Table(
    "coffee_seats",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("number", Integer, nullable=False),
    Column("met", String(10), nullable=False),
    Column("made", Instant, nullable=False, info=leaves(after=KEPT)),
    Index("ix_coffee_seats_number", "community", "number"),
)

_SEATS = select(coffee_seats).order_by(
    coffee_seats.c.day.desc(), coffee_seats.c.number, coffee_seats.c.person
)


class SqlCoffeeRounds:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def policy(self) -> Coffee:
        query = select(coffee).where(coffee.c.community == self._here)
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_policy(row) if row else Coffee()

    async def save_policy(self, policy: Coffee) -> None:
        names = ("on", "rhythm", "threes", "weekday", "since")
        values = {name: getattr(policy, name) for name in names}
        await upsert(self._db, coffee, {"community": self._here, **values})

    async def takers(self) -> Sequence[Taker]:
        query = select(coffee_takers).where(coffee_takers.c.community == self._here)
        rows = (await self._db.execute(query.order_by(coffee_takers.c.person))).mappings()
        return [to_taker(row) for row in rows]

    async def taker(self, person: PersonId) -> Taker | None:
        at = (coffee_takers.c.community == self._here, coffee_takers.c.person == person)
        row = (await self._db.execute(select(coffee_takers).where(*at))).mappings().one_or_none()
        return to_taker(row) if row else None

    async def save_takers(self, takers: Sequence[Taker]) -> None:
        names = ("person", "since", "skips", "told", "first")
        rows = [{name: getattr(taker, name) for name in names} for taker in takers]
        here = {"community": self._here}
        await upsert_all(self._db, coffee_takers, [{**here, **row} for row in rows])

    async def drop_taker(self, person: PersonId) -> None:
        at = (coffee_takers.c.community == self._here, coffee_takers.c.person == person)
        await self._db.execute(delete(coffee_takers).where(*at))

    async def rounds(self) -> Sequence[Round]:
        query = select(coffee_rounds).where(coffee_rounds.c.community == self._here)
        rows = (await self._db.execute(query.order_by(coffee_rounds.c.day.desc()))).mappings()
        return [Round(row["day"], row["took"], row["groups"]) for row in rows]

    async def begin(
        self, found: Round, groups: Sequence[Sequence[PersonId]], now: datetime
    ) -> Sequence[Group]:
        here = {"community": self._here, "day": found.day, "made": now}
        await upsert(self._db, coffee_rounds, {**here, "took": found.took, "groups": found.groups})
        last = func.coalesce(func.max(coffee_seats.c.number), 0)
        query = select(last).where(coffee_seats.c.community == self._here)
        before = int(await self._db.scalar(query) or 0)
        made = [
            Group(GroupId(before + n), self._here, found.day, tuple(sorted(people)))
            for n, people in enumerate(groups, start=1)
        ]
        seats = [
            {**here, "person": person, "number": group.id, "met": group.met}
            for group in made
            for person in group.people
        ]
        if seats:
            await self._db.execute(insert(coffee_seats), seats)
        return made

    async def groups(self, of: PersonId | None = None, day: date | None = None) -> Sequence[Group]:
        query = _SEATS.where(coffee_seats.c.community == self._here)
        if day is not None:
            query = query.where(coffee_seats.c.day == day)
        if of is not None:
            own = select(coffee_seats.c.number).where(
                coffee_seats.c.community == self._here, coffee_seats.c.person == of
            )
            query = query.where(coffee_seats.c.number.in_(own))
        return await self._all(query)

    async def group(self, id: GroupId) -> Group | None:
        query = _SEATS.where(coffee_seats.c.community == self._here, coffee_seats.c.number == id)
        return next(iter(await self._all(query)), None)

    async def save_group(self, group: Group) -> None:
        which = (coffee_seats.c.community == self._here, coffee_seats.c.number == group.id)
        await self._db.execute(update(coffee_seats).where(*which).values(met=group.met))

    async def _all(self, query: Select[Any]) -> Sequence[Group]:
        rows = (await self._db.execute(query)).mappings().all()
        seated = groupby(rows, key=lambda row: (row["day"], row["number"]))
        return [to_group(list(seats)) for _, seats in seated]


def to_policy(row: Mapping[Any, Any]) -> Coffee:
    rhythm = Rhythm(row["rhythm"])
    return Coffee(row["on"], rhythm, row["threes"], row["weekday"], row["since"])


def to_taker(row: Mapping[Any, Any]) -> Taker:
    person = PersonId(row["person"])
    return Taker(person, row["since"], row["skips"], row["told"], row["first"])


def to_group(seats: Sequence[Mapping[Any, Any]]) -> Group:
    """`seats` of one group, at least one."""
    first = seats[0]
    return Group(
        GroupId(first["number"]),
        CommunityId(first["community"]),
        first["day"],
        tuple(PersonId(seat["person"]) for seat in seats),
        Met(first["met"]),
    )
