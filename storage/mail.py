"""The outbox as the courier uses it: claim, settle, find orphans; short transactions of its own."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import ColumnElement, and_, func, or_, select, update
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot import wire
from bot.actions import UnreadableActionError
from bot.cards import Card
from bot.delivery import Letter
from bot.domain.communities import CommunityId
from bot.domain.deliveries import ERASED, Fate
from bot.domain.eligibility import Purpose, Send, Skip, Verdict, Wait
from bot.domain.people import PersonId
from storage.database import lightly
from storage.platforms import forget_ways
from storage.sendable import Gate
from storage.shredder import TO_SHRED_ALL, mark
from storage.tables import accounts, beats, outbox, people

log = structlog.get_logger()

DEAD_AFTER = timedelta(seconds=20)
ORIGINAL_UNDER_WAY = timedelta(seconds=2)


class SqlMail:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def claim(self, now: datetime, platform: str, by: str, most: int) -> Sequence[Letter]:
        ready = (
            outbox.c.platform == platform,
            outbox.c.fate == Fate.WAITING,
            outbox.c.not_before <= now,
        )
        chosen = (
            select(outbox.c.id)
            .where(*ready)
            .order_by(outbox.c.not_before, outbox.c.id)
            .limit(most)
            .with_for_update(skip_locked=True)
        )
        async with self._engine.begin() as db:
            rows = await self._take(db, outbox.c.id.in_(chosen), by, now, attempts=1)
            return await self._gated(db, rows, now)

    async def orphans(
        self, now: datetime, platform: str, by: str, *, holding: Collection[int]
    ) -> Sequence[Letter]:
        alive = select(beats.c.name).where(beats.c.at > now - DEAD_AFTER)
        abandoned = or_(
            and_(outbox.c.claimed_by.is_(None), outbox.c.not_before <= now),
            and_(outbox.c.claimed_by != by, outbox.c.claimed_by.not_in(alive)),
            and_(outbox.c.claimed_by == by, outbox.c.id.not_in(holding)),
        )
        which = and_(outbox.c.platform == platform, outbox.c.fate == Fate.SENDING, abandoned)
        async with self._engine.begin() as db:
            rows = await self._take(db, which, by, now, attempts=0)
            return await self._letters(db, rows)

    async def _take(
        self,
        db: AsyncConnection,
        which: ColumnElement[bool],
        by: str,
        now: datetime,
        *,
        attempts: int,
    ) -> Sequence[RowMapping]:
        claim = (
            update(outbox)
            .where(which)
            .values(
                fate=Fate.SENDING,
                claimed_by=by,
                settled=now,
                attempts=outbox.c.attempts + attempts,
            )
            .returning(outbox)
        )
        rows = (await db.execute(claim)).mappings().all()
        return sorted(rows, key=lambda row: (row["not_before"], row["id"]))

    async def _gated(
        self, db: AsyncConnection, rows: Sequence[RowMapping], now: datetime
    ) -> Sequence[Letter]:
        """Keep what may be sent now; put back or skip the rest, in the same transaction."""
        persons = {row["person"] for row in rows if row["person"] is not None}
        # Two replicas must not each find room in one person's weekly budget.
        await db.execute(
            select(people.c.id)
            .where(people.c.id.in_(persons))
            .order_by(people.c.id)
            .with_for_update()
        )
        gate = await Gate.open(db, rows, now)
        allowed: list[RowMapping] = []
        refused: dict[int, str] = {}
        for row in rows:
            match _safely(gate, row):
                case Send():
                    allowed.append(row)
                case Wait(until, reason):
                    await self._settle(
                        db,
                        row["id"],
                        fate=Fate.WAITING,
                        not_before=until,
                        reason=reason,
                        attempts=0,
                    )
                case Skip(reason) if row["unit"] and not row["update_of"]:
                    allowed.append(row)
                    refused[row["id"]] = reason
                case Skip(reason):
                    await self._settle(db, row["id"], fate=Fate.SKIPPED, reason=reason)
        letters = await self._letters(db, allowed)
        return [replace(letter, refused=refused.get(letter.id)) for letter in letters]

    async def _letters(self, db: AsyncConnection, rows: Iterable[RowMapping]) -> Sequence[Letter]:
        rows = list(rows)
        wanted = [row["update_of"] for row in rows if row["update_of"]]
        originals = {
            row.key: row
            for row in await db.execute(
                select(outbox.c.key, outbox.c.fate, outbox.c.ref).where(outbox.c.key.in_(wanted))
            )
        }
        letters: list[Letter] = []
        for row in rows:
            original = originals.get(row["update_of"])
            if row["update_of"] and _has_nothing_to_change(original):
                await self._settle(
                    db, row["id"], fate=Fate.SKIPPED, reason="original not delivered"
                )
            elif original is not None and original.ref is None:
                later = row["settled"] + ORIGINAL_UNDER_WAY
                await self._settle(db, row["id"], fate=Fate.WAITING, not_before=later)
            else:
                try:
                    letters.append(to_letter(row, original.ref if original else row["ref"]))
                except (LookupError, ValueError, TypeError, RecursionError, UnreadableActionError):
                    # Written by another version. One row must never hold up everybody's mail (R25).
                    log.exception("letter.unreadable", id=row["id"])
                    await self._settle(db, row["id"], fate=Fate.FAILED, reason="unreadable")
        return letters

    async def sent(self, letter: Letter, ref: str, now: datetime) -> None:
        async with lightly(self._engine).begin() as db:
            # What arrived is the reader's; we remember that it was sent, and not what it said.
            arrived = {"fate": Fate.SENT, "message": "", "reason": None}
            await self._settle(db, letter.id, **arrived, ref=ref, settled=now)
            await self._the_last_word(db, letter, now)
            await self._remember(db, letter, problem=None)

    async def postpone(self, letter: Letter, until: datetime, reason: str, *, tried: bool) -> None:
        attempts = letter.attempts if tried else letter.attempts - 1
        await self._close(
            letter, fate=Fate.WAITING, not_before=until, reason=reason, attempts=attempts
        )

    async def look_again(self, letter: Letter, at: datetime) -> None:
        """Whether it arrived cannot be told at this moment: nobody's, to be looked at from `at` on."""
        await self._close(letter, fate=Fate.SENDING, claimed_by=None, not_before=at)

    async def give_up(
        self, letter: Letter, fate: Fate, reason: str, now: datetime, *, problem: str | None = None
    ) -> None:
        async with self._engine.begin() as db:
            await self._settle(db, letter.id, fate=fate, reason=reason, settled=now)
            await self._the_last_word(db, letter, now)
            if problem:
                await self._remember(db, letter, problem=problem)

    async def _the_last_word(self, db: AsyncConnection, letter: Letter, now: datetime) -> None:
        """Once somebody who was erased heard so, or a message of theirs is taken away, the address goes
        too, and with it the way to them that sending it may have kept anew."""
        last = (outbox.c.id == letter.id, outbox.c.occasion == ERASED)
        told = await db.execute(update(outbox).where(*last).values(address="", ref=None))
        if told.rowcount:
            await db.execute(forget_ways(letter.platform, letter.workspace, letter.address))
            await mark(db, TO_SHRED_ALL, now)

    async def _remember(self, db: AsyncConnection, letter: Letter, *, problem: str | None) -> None:
        if letter.to_channel:
            return
        await db.execute(
            update(accounts)
            .where(
                accounts.c.platform == letter.platform,
                accounts.c.workspace == letter.workspace,
                accounts.c.user == letter.address,
                accounts.c.problem.is_distinct_from(problem),
            )
            .values(problem=problem)
        )

    async def next_moment(self, platform: str) -> datetime | None:
        query = select(func.min(outbox.c.not_before)).where(
            outbox.c.platform == platform, outbox.c.fate == Fate.WAITING
        )
        async with lightly(self._engine).begin() as db:
            at: datetime | None = await db.scalar(query)
            return at

    async def backlog(self) -> int:
        query = select(func.count()).where(outbox.c.fate.in_((Fate.WAITING, Fate.SENDING)))
        async with lightly(self._engine).begin() as db:
            return (await db.execute(query)).scalar_one()

    async def _close(self, letter: Letter, **values: object) -> None:
        async with self._engine.begin() as db:
            await self._settle(db, letter.id, **values)

    async def _settle(self, db: AsyncConnection, id: int, **values: object) -> None:
        # Whatever is not on its way any more was decided elsewhere meanwhile: a closed poll's reminder.
        on_its_way = (outbox.c.id == id, outbox.c.fate == Fate.SENDING)
        await db.execute(update(outbox).where(*on_its_way).values(**values))


def _safely(gate: Gate, row: RowMapping) -> Verdict:
    try:
        return gate.verdict(row)
    except Exception as error:
        log.exception("letter.undecidable", id=row["id"])
        return Skip(type(error).__name__)


_UNDER_WAY = (Fate.WAITING, Fate.SENDING)


def _has_nothing_to_change(original: Any) -> bool:
    """Gone, never arrived, erased, or perhaps not arrived: an update waits only for what may still get
    its reference (R26)."""
    return original is None or (original.ref is None and original.fate not in _UNDER_WAY)


def to_letter(row: RowMapping, ref: str | None) -> Letter:
    """A row without a message has nothing to say: it takes away the one it refers to."""
    withdraws = not row["message"]
    return Letter(
        id=row["id"],
        key=row["key"],
        platform=row["platform"],
        workspace=row["workspace"],
        address=row["address"],
        to_channel=row["to_channel"],
        message=Card("", ()) if withdraws else wire.load(row["message"]),
        purpose=Purpose(row["purpose"]),
        community=CommunityId(row["community"]) if row["community"] is not None else None,
        person=PersonId(row["person"]) if row["person"] is not None else None,
        unit=row["unit"],
        attempts=row["attempts"],
        update_of=row["update_of"],
        ref=ref,
        withdraws=withdraws,
    )
