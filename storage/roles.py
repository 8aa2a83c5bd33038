"""Roles in SQL: their cards, who holds one until when, who was asked, and how often who did something."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    delete,
    func,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.calendar import local_instant
from bot.domain.communities import CommunityId
from bot.domain.membership import RoleKey
from bot.domain.people import PersonId
from bot.domain.roles import LOOKED_BACK, REMEMBERED, Load, Offer, Origin, RoleCard, Tenure
from storage.frame.schema import Instant, metadata
from storage.frame.traces import blank, leaves, trace
from storage.frame.upsert import increment, upsert, upsert_all

_KEY = 40  # characters of a role's
_MIDNIGHT = time(0)
OPEN, ANSWERED = "open", "answered"
_OVER = {"status": ANSWERED, "by": None, "until": None, "origin": None, "giver": None}

role_cards = Table(
    "role_cards",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("role", String(_KEY), primary_key=True),
    Column("name", Text, nullable=False),
    Column("does", Text, nullable=False),
    Column("hours", Text, nullable=False),
    Column("start", Text, nullable=False),
    Column("used", Boolean, nullable=False),
)

tenures = Table(
    "tenures",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column(
        "person", ForeignKey("people.id"), primary_key=True, index=True, info=trace(erase="delete")
    ),
    Column("role", String(_KEY), primary_key=True),
    Column("since", Date, nullable=False),
    Column("until", Date),
    Column("origin", String(20)),
)

role_offers = Table(
    "role_offers",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column(
        "person", ForeignKey("people.id"), primary_key=True, index=True, info=trace(erase="delete")
    ),
    Column("role", String(_KEY), primary_key=True),
    Column(
        "asked", Instant, nullable=False, info=leaves(after=REMEMBERED, once=("status", ANSWERED))
    ),
    Column(
        "by",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep", shown=False) | blank(None, of=["by"]),
    ),
    Column("until", Date),
    Column("origin", String(20)),
    Column(
        "giver",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep", shown=False) | blank(None, of=["giver"]),
    ),
    Column("status", String(20), nullable=False),
)

role_vacancies = Table(
    "role_vacancies",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("role", String(_KEY), primary_key=True),
    Column("since", Date, nullable=False),
)

role_work = Table(
    "role_work",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column(
        "person", ForeignKey("people.id"), primary_key=True, index=True, info=trace(erase="delete")
    ),
    Column("role", String(_KEY), primary_key=True),
    Column("day", Instant, primary_key=True, info=leaves(after=LOOKED_BACK)),
    Column("times", Integer, nullable=False),
)


class SqlRoles:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def cards(self) -> Mapping[RoleKey, RoleCard]:
        query = select(role_cards).where(role_cards.c.community == self._here)
        return {row["role"]: _card(row) for row in (await self._db.execute(query)).mappings()}

    async def save_card(self, card: RoleCard) -> None:
        row = {
            name: getattr(card, name) for name in ("role", "name", "does", "hours", "start", "used")
        }
        await upsert(self._db, role_cards, {"community": self._here, **row})

    async def remove_card(self, role: RoleKey) -> None:
        for table in (role_cards, tenures, role_offers, role_vacancies, role_work):
            of = (table.c.community == self._here, table.c.role == role)
            await self._db.execute(delete(table).where(*of))

    async def tenures(self) -> Sequence[Tenure]:
        query = select(tenures).where(tenures.c.community == self._here)
        rows = await self._db.execute(query.order_by(tenures.c.role, tenures.c.person))
        return [_tenure(row) for row in rows.mappings()]

    async def tenure(self, person: PersonId, role: RoleKey) -> Tenure | None:
        which = self._of(tenures, person, [role])
        row = (await self._db.execute(select(tenures).where(*which))).mappings().first()
        return _tenure(row) if row else None

    async def hold(self, tenure: Tenure) -> None:
        names = ("person", "role", "since", "until", "origin")
        row = {name: getattr(tenure, name) for name in names}
        await upsert(self._db, tenures, {"community": self._here, **row})

    async def let_go(self, person: PersonId, roles: Collection[RoleKey]) -> None:
        await self._db.execute(delete(tenures).where(*self._of(tenures, person, roles)))

    async def offer(self, offer: Offer) -> None:
        row = {
            name: getattr(offer, name)
            for name in ("person", "role", "by", "until", "origin", "giver")
        }
        asked, status = _midnight(offer.asked), OPEN if offer.open else ANSWERED
        new = {"community": self._here, **row, "asked": asked, "status": status}
        await upsert(self._db, role_offers, new)

    async def offers(self, person: PersonId) -> Sequence[Offer]:
        at = role_offers.c
        query = select(role_offers).where(
            at.community == self._here, at.person == person, at.status == OPEN
        )
        rows = await self._db.execute(query.order_by(at.role))
        return [_offer(row) for row in rows.mappings()]

    async def answered(self, person: PersonId, roles: Collection[RoleKey]) -> None:
        asked = self._of(role_offers, person, roles)
        await self._db.execute(update(role_offers).where(*asked).values(_OVER))

    async def asked(self, role: RoleKey, since: date) -> Collection[PersonId]:
        at = role_offers.c
        lately = (at.community == self._here, at.role == role, at.asked >= _midnight(since))
        people = await self._db.scalars(select(at.person).where(*lately))
        return {PersonId(person) for person in people}

    async def vacant(self) -> Mapping[RoleKey, date]:
        at = role_vacancies.c
        query = select(at.role, at.since).where(at.community == self._here)
        return {role: since for role, since in await self._db.execute(query)}

    async def mark_vacant(self, since: Mapping[RoleKey, date]) -> None:
        at = role_vacancies.c
        others = (at.community == self._here, at.role.not_in(since))
        await self._db.execute(delete(role_vacancies).where(*others))
        rows = [{"community": self._here, "role": r, "since": day} for r, day in since.items()]
        await upsert_all(self._db, role_vacancies, rows)

    async def did(self, person: PersonId, role: RoleKey, on: date) -> None:
        key = {"community": self._here, "person": person, "role": role, "day": _midnight(on)}
        await increment(self._db, role_work, key, "times")

    async def done(self, since: date) -> Sequence[Load]:
        at = role_work.c
        query = (
            select(at.person, at.role, func.sum(at.times))
            .where(at.community == self._here, at.day >= _midnight(since))
            .group_by(at.person, at.role)
            .order_by(at.role, at.person)
        )
        return [Load(PersonId(who), role, int(n)) for who, role, n in await self._db.execute(query)]

    def _of(
        self, table: Table, person: PersonId, roles: Collection[RoleKey]
    ) -> tuple[ColumnElement[bool], ...]:
        at = table.c
        return at.community == self._here, at.person == person, at.role.in_(roles)


def _midnight(day: date) -> datetime:
    return local_instant(day, _MIDNIGHT, "UTC")


def _card(row: Mapping[Any, Any]) -> RoleCard:
    return RoleCard(**{**row, "community": CommunityId(row["community"])})


def _origin(row: Mapping[Any, Any]) -> Origin | None:
    return Origin(row["origin"]) if row["origin"] else None


def _tenure(row: Mapping[Any, Any]) -> Tenure:
    return Tenure(
        CommunityId(row["community"]),
        PersonId(row["person"]),
        row["role"],
        row["since"],
        row["until"],
        _origin(row),
    )


def _offer(row: Mapping[Any, Any]) -> Offer:
    return Offer(
        CommunityId(row["community"]),
        PersonId(row["person"]),
        row["role"],
        row["asked"].date(),
        by=PersonId(row["by"]) if row["by"] else None,
        until=row["until"],
        origin=_origin(row),
        giver=PersonId(row["giver"]) if row["giver"] else None,
        open=row["status"] == OPEN,
    )
