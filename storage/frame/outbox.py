"""The outbox, and what facilitators look at and mend in it, in SQL."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    Update,
    and_,
    false,
    func,
    or_,
    select,
    update,
)

from bot.domain.communities import CommunityId
from bot.domain.deliveries import UNREACHABLE, Fate, Ledger, Undelivered
from bot.domain.eligibility import NUDGES
from bot.domain.people import PersonId
from storage.frame.people import people
from storage.frame.schema import Id, Instant, Name, metadata
from storage.frame.traces import blank, hidden, trace
from storage.frame.transaction import Transaction

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", String(300), nullable=False),
    Column("community", ForeignKey("communities.id"), index=True),
    Column("person", ForeignKey("people.id"), index=True, info=trace(erase="keep")),
    Column("platform", String(20), nullable=False),
    Column("workspace", Name, nullable=False),
    Column("address", Name, nullable=False),
    Column("to_channel", Boolean, nullable=False),
    Column("message", Text, nullable=False, info=blank("", of=["person"]) | hidden()),
    Column("purpose", String(20), nullable=False),
    Column("occasion", String(60), nullable=False),
    Column("unit", Name),
    Column("audience", JSON, info=blank(None, of=["person"]) | hidden()),
    Column("update_of", String(300), index=True),
    Column("fate", String(20), nullable=False),
    Column("reason", Name),
    Column("attempts", Integer, nullable=False, default=0),
    Column("not_before", Instant, nullable=False),
    Column("claimed_by", String(60), info=hidden()),
    Column("settled", Instant),
    Column("ref", Text, info=hidden()),
    Column("asks", JSON(none_as_null=True), info=blank(None, of=["person"]) | hidden()),
    Column("charged", Instant),  # counts in the person's budget from then on, sent or not
    Column("useless_from", Instant),  # not sent any more then
    Column(
        "forgets", Boolean, nullable=False, default=False, server_default=false()
    ),  # goes when settled
    UniqueConstraint("key"),
    Index("ix_outbox_platform_fate_not_before", "platform", "fate", "not_before"),
    Index("ix_outbox_person_settled", "person", "settled"),
)

IN_FLIGHT = (Fate.WAITING, Fate.SENDING)
IS_NUDGE = outbox.c.purpose.in_(NUDGES)


def to_ledger(counts: Mapping[str, int]) -> Ledger:
    return Ledger(
        planned=sum(counts.values()),
        sent=counts.get(Fate.SENT, 0),
        failed=counts.get(Fate.FAILED, 0) + counts.get(Fate.UNCERTAIN, 0),
        skipped=counts.get(Fate.SKIPPED, 0),
        waiting=sum(counts.get(fate, 0) for fate in IN_FLIGHT),
    )


class SqlDeliveries:
    def __init__(
        self, connection: Transaction, here: CommunityId, now: Callable[[], datetime]
    ) -> None:
        self._db, self._here, self._now = connection, here, now
        self._called_off: dict[str, list[ColumnElement[bool]]] = {}  # by the reason

    async def ledger(self, since: datetime | None = None) -> Ledger:
        query = (
            select(outbox.c.fate, func.count())
            .where(outbox.c.community == self._here, outbox.c.update_of.is_(None))
            .group_by(outbox.c.fate)
        )
        if since:
            query = query.where(or_(outbox.c.fate.in_(IN_FLIGHT), outbox.c.settled >= since))
        return to_ledger({fate: n for fate, n in await self._db.execute(query)})

    async def undelivered(self) -> Sequence[Undelivered]:
        query = (
            select(outbox, people.c.name)
            .outerjoin(people, people.c.id == outbox.c.person)
            .where(
                outbox.c.community == self._here,
                outbox.c.update_of.is_(None),
                outbox.c.fate.in_((Fate.FAILED, Fate.UNCERTAIN)),
            )
            .order_by(outbox.c.id)
        )
        return [
            Undelivered(
                row["key"],
                row["occasion"],
                PersonId(row["person"]) if row["person"] is not None else None,
                row["name"] or "",
                Fate(row["fate"]),
                row["reason"] or "",
            )
            for row in (await self._db.execute(query)).mappings()
        ]

    async def retry(self, fate: Fate = Fate.FAILED, person: PersonId | None = None) -> int:
        # What was withdrawn or erased has no words or no address: it did not fail, and is not revived.
        whole = (outbox.c.message != "", outbox.c.address != "")
        which = [outbox.c.community == self._here, outbox.c.fate == fate, *whole]
        if person is not None:
            which += [outbox.c.person == person, outbox.c.reason == UNREACHABLE]
        result = await self._db.execute(
            update(outbox)
            .where(*which)
            .values(
                fate=Fate.WAITING, attempts=0, not_before=self._now(), reason=None, settled=None
            )
        )
        return result.rowcount

    async def hasten(self, person: PersonId) -> None:
        theirs = (outbox.c.community == self._here, outbox.c.person == person)
        waits = outbox.c.fate == Fate.WAITING
        await self._db.execute(update(outbox).where(*theirs, waits).values(not_before=self._now()))

    async def unit(self, unit: str) -> Sequence[PersonId]:
        query = (
            select(outbox.c.person)
            .where(outbox.c.community == self._here, outbox.c.unit == unit)
            .distinct()
            .order_by(outbox.c.person)
        )
        return [PersonId(id) for id in await self._db.scalars(query) if id is not None]

    async def sent(self, prefix: str) -> int:
        query = select(func.count()).where(
            outbox.c.community == self._here,
            outbox.c.fate == Fate.SENT,
            outbox.c.key.startswith(prefix, autoescape=True),
        )
        return (await self._db.execute(query)).scalar_one()

    async def call_off(self, person: PersonId, reason: str, prefix: str) -> None:
        await self._db.put_off(outbox, self._write)
        self._called_off.setdefault(reason, []).append(_under(person, prefix))

    async def _write(self) -> None:
        called_off, self._called_off = self._called_off, {}
        for reason, letters in called_off.items():
            await self._db.execute(self._skipping(or_(*letters), reason))

    async def withdraw(self, person: PersonId, reason: str, prefix: str = "") -> Sequence[str]:
        which = _under(person, prefix) if prefix else and_(outbox.c.person == person, IS_NUDGE)
        return list(await self._db.scalars(self._skipping(which, reason).returning(outbox.c.key)))

    def _skipping(self, which: ColumnElement[bool], reason: str) -> Update:
        waits = (outbox.c.community == self._here, outbox.c.fate == Fate.WAITING)
        skipped = {"fate": Fate.SKIPPED, "reason": reason, "message": "", "settled": self._now()}
        return update(outbox).where(*waits, which).values(**skipped)


def _under(person: PersonId, prefix: str) -> ColumnElement[bool]:
    begins = outbox.c.key.startswith(prefix, autoescape=True)
    return and_(outbox.c.person == person, begins)
