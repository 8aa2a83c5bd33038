"""Mediation in SQL: who it is between, and what is held under each row's own key until it is destroyed."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime, time
from secrets import token_hex
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
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
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.calendar import local_instant
from bot.domain.communities import CommunityId
from bot.domain.mediation import Held, Mediation, MediationId, Mediator, Outcome, Status
from bot.domain.people import PersonId
from storage.frame.agenda import agenda
from storage.frame.erasures import digest_of, erase_again_later
from storage.frame.outbox import outbox
from storage.frame.rowkeys import RowKeys
from storage.frame.schema import Id, Instant, metadata
from storage.frame.secure_delete import TO_SHRED, mark
from storage.frame.traces import blank, hidden, leaves, trace
from storage.frame.upsert import increment, upsert

_MIDNIGHT = time(0)


def _of_the_two() -> Any:
    return trace(erase="delete", shown=False)


# Nobody sees the row: that they are in one, and how it stands, is a fact of theirs.
mediations = Table(
    "mediations",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("asker", ForeignKey("people.id"), nullable=False, index=True, info=_of_the_two()),
    Column("other", ForeignKey("people.id"), nullable=False, index=True, info=_of_the_two()),
    Column(
        "mediator",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep", shown=False) | blank(None, of=["mediator"]),
    ),
    Column("made", Date, nullable=False),
    Column("status", String(10), nullable=False),
    Column("began", Date),
    Column("mark", String(64), nullable=False, info=hidden()),
    Column("key", Text, nullable=False, info=hidden()),
    Column("held", Text, nullable=False, info=hidden()),
    sqlite_autoincrement=True,  # a button of one that is gone is nobody else's
)

mediators = Table(
    "mediators",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column(
        "person", ForeignKey("people.id"), primary_key=True, index=True, info=trace(erase="delete")
    ),
    Column("since", Date, nullable=False),
    Column("last", Date),
)

mediation_counts = Table(
    "mediation_counts",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("month", Date, primary_key=True),
    Column("outcome", String(10), primary_key=True),
    Column("count", Integer, nullable=False),
)

mediation_rests = Table(
    "mediation_rests",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("tag", String(64), primary_key=True),
    Column("until", Instant, nullable=False, info=leaves()),
    sqlite_with_rowid=False,
)


class SqlMediations:
    """`closed` is told when this transaction destroyed a key: what it held must be wiped after it."""

    def __init__(
        self,
        connection: AsyncConnection,
        here: CommunityId,
        now: Callable[[], datetime],
        keys: RowKeys,
        closed: Callable[[], None],
    ) -> None:
        self._db, self._here, self._now = connection, here, now
        self._keys, self._closed = keys, closed

    async def begin(self, mediation: Mediation, held: Held) -> Mediation:
        new = {"community": self._here, "mark": token_hex(32), "key": self._keys.new(), "held": ""}
        added = insert(mediations).values({**_row(mediation), **new}).returning(mediations)
        begun = _mediation((await self._db.execute(added)).mappings().one())
        await self.save(begun, held)
        return begun

    async def save(self, mediation: Mediation, held: Held | None = None) -> None:
        values = _row(mediation)
        if held is not None:
            key = await self._db.scalar(select(mediations.c.key).where(*self._is(mediation.id)))
            sealed = self._keys.seal(key, self._name(mediation.id), asdict(held)) if key else None
            values |= {"held": sealed} if sealed else {}
        await self._db.execute(update(mediations).where(*self._is(mediation.id)).values(**values))

    async def get(self, mediation: MediationId) -> Mediation | None:
        held = select(mediations).where(*self._is(mediation)).with_for_update()
        return next(iter(await self._read(held)), None)

    async def held(self, mediation: MediationId) -> Held | None:
        kept = select(mediations.c.key, mediations.c.held).where(*self._is(mediation))
        row = (await self._db.execute(kept)).one_or_none()
        found = self._keys.opened(row.key, self._name(mediation), row.held) if row else None
        return _held(found) if found else None

    async def all(self) -> Sequence[Mediation]:
        return await self._read(select(mediations).where(self._in_here).order_by(mediations.c.id))

    async def close(self, mediation: Mediation) -> None:
        marked = select(mediations.c.mark).where(*self._is(mediation.id))
        if (its_mark := await self._db.scalar(marked)) is not None:
            await _destroy(self._db, mediation.key, mediation.id, its_mark, self._day())
        await mark(self._db, TO_SHRED, self._now())
        self._closed()

    def _day(self) -> datetime:
        """No closer than the day is it known when one ended."""
        return local_instant(self._now().date(), _MIDNIGHT, "UTC")

    async def rest(self, mediation: Mediation, until: date) -> None:
        newest, *_ = self._tags(*mediation.two)
        at = local_instant(until, _MIDNIGHT, "UTC")
        await upsert(
            self._db, mediation_rests, {"community": self._here, "tag": newest, "until": at}
        )

    async def rests(self, one: PersonId, other: PersonId, today: date) -> bool:
        ends = local_instant(today, _MIDNIGHT, "UTC")
        found = select(mediation_rests.c.tag).where(
            *self._tagged(self._tags(one, other)), mediation_rests.c.until > ends
        )
        return await self._db.scalar(found) is not None

    async def forget_rests(self, person: PersonId, others: Collection[PersonId]) -> None:
        tags = [tag for other in others for tag in self._tags(person, other)]
        if tags:
            await self._db.execute(delete(mediation_rests).where(*self._tagged(tags)))

    def _tags(self, one: PersonId, other: PersonId) -> list[str]:
        first, second = sorted((one, other))
        return self._keys.tags(f"{self._here}:{first}:{second}")

    def _tagged(self, tags: Collection[str]) -> tuple[ColumnElement[bool], ...]:
        return (mediation_rests.c.community == self._here, mediation_rests.c.tag.in_(tags))

    async def forget_letters(self, prefix: str) -> None:
        await self._db.execute(delete(outbox).where(_letters(prefix)))
        await mark(self._db, TO_SHRED, self._now())

    async def mediators(self) -> Sequence[Mediator]:
        of = mediators.c
        query = select(mediators).where(of.community == self._here).order_by(of.since, of.person)
        rows = (await self._db.execute(query)).mappings()
        return [Mediator(PersonId(row["person"]), row["since"], row["last"]) for row in rows]

    async def offer(self, mediator: Mediator) -> None:
        await upsert(self._db, mediators, {"community": self._here, **asdict(mediator)})

    async def withdraw(self, mediator: PersonId) -> None:
        of = mediators.c
        theirs = of.community == self._here, of.person == mediator
        await self._db.execute(delete(mediators).where(*theirs))

    async def count(self, outcome: Outcome, today: date) -> None:
        key = {"community": self._here, "month": today.replace(day=1), "outcome": outcome.value}
        await increment(self._db, mediation_counts, key, "count")

    async def counted(self, since: date, until: date) -> Mapping[Outcome, int]:
        of = mediation_counts.c
        lately = of.community == self._here, of.month >= since, of.month < until
        query = select(of.outcome, func.sum(of.count)).where(*lately).group_by(of.outcome)
        return {Outcome(name): int(count) for name, count in await self._db.execute(query)}

    @property
    def _in_here(self) -> ColumnElement[bool]:
        return mediations.c.community == self._here

    def _is(self, mediation: MediationId) -> tuple[ColumnElement[bool], ...]:
        return (self._in_here, mediations.c.id == mediation)

    def _name(self, mediation: MediationId) -> str:
        """What its seal is bound to."""
        return f"mediation:{self._here}:{mediation}"

    async def _read(self, query: Select[Any]) -> Sequence[Mediation]:
        return [_mediation(row) for row in (await self._db.execute(query)).mappings()]


async def destroy_again(db: AsyncConnection, digests: Collection[str], at: datetime) -> int:
    """After a restored backup: those that were closed before; how many that were."""
    found = (await db.execute(select(mediations))).mappings().all()
    closed = [row for row in found if digest_of(row["mark"]) in digests]
    for row in closed:
        await _destroy(db, _mediation(row).key, row["id"], row["mark"], at)
    if closed:
        await mark(db, TO_SHRED, at)
    return len(closed)


def of_oneself() -> ColumnElement[bool]:
    """Nobody mediates between somebody and themselves, or in their own."""
    of = mediations.c
    return or_(of.asker == of.other, of.asker == of.mediator, of.other == of.mediator)


async def _destroy(db: AsyncConnection, name: str, id: int, its_mark: str, at: datetime) -> None:
    """With everything that was to happen about it, and every letter."""
    await db.execute(delete(mediations).where(mediations.c.id == id))
    await db.execute(delete(agenda).where(agenda.c.about == name))
    await db.execute(delete(outbox).where(_letters(f"{name}:")))
    await erase_again_later(db, digest_of(its_mark), at)


def _letters(prefix: str) -> ColumnElement[bool]:
    named = (outbox.c.key, outbox.c.update_of, outbox.c.unit)
    return or_(*(column.startswith(prefix, autoescape=True) for column in named))


def _row(mediation: Mediation) -> dict[str, Any]:
    names = ("asker", "other", "mediator", "made", "status", "began")
    return {name: getattr(mediation, name) for name in names}


def _mediation(row: Mapping[Any, Any]) -> Mediation:
    return Mediation(
        id=MediationId(row["id"]),
        community=CommunityId(row["community"]),
        asker=PersonId(row["asker"]),
        other=PersonId(row["other"]),
        made=row["made"],
        status=Status(row["status"]),
        mediator=PersonId(row["mediator"]) if row["mediator"] else None,
        began=row["began"],
    )


def _held(found: Mapping[str, Any]) -> Held:
    """As it was sealed, with tuples where JSON knows lists."""
    one, other = found["answers"]
    accepts, also = found["accepts"]
    told = found["told"]
    return Held(
        answers=(tuple(one), tuple(other)),
        accepts=(tuple(accepts), tuple(also)),
        passed=tuple(found["passed"]),
        agreed=found["agreed"],
        by_asker=found["by_asker"],
        confirmed=found["confirmed"],
        told=(told[0], told[1]),
    )
