"""The outbox as the courier uses it: claim, settle, release; short transactions of its own."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import ColumnElement, and_, bindparam, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.deliveries import ERASED, Fate
from bot.domain.eligibility import BLOCKED, Purpose, Send, Skip, Verdict, Wait, asks
from bot.domain.people import PersonId
from bot.frame import wire
from bot.frame.actions import UnreadableActionError
from bot.frame.cards import Card
from bot.frame.delivery import Letter, Room
from storage.frame.claims import HAS_ROOM, UNSENT, at_rest, in_turn
from storage.frame.database import lightly, reading
from storage.frame.outbox import outbox
from storage.frame.people import accounts, people
from storage.frame.platforms import forget_ways
from storage.frame.replicas import living, say_alive
from storage.frame.secure_delete import TO_SHRED, TO_SHRED_ALL, mark
from storage.frame.send_gate import Gate
from storage.frame.takeaways import taking_away
from storage.frame.upsert import insert_once
from storage.membership import members

log = structlog.get_logger()

Row = Mapping[str, Any]

ORIGINAL_UNDER_WAY = timedelta(seconds=2)
GIVEN_UP = (Fate.FAILED, Fate.SKIPPED, Fate.UNCERTAIN)
MOST_PASSES = 100  # over what must wait, before a claim says that there is nothing

# What is done for every letter is built once.
_CHOSEN = (
    select(outbox)
    .where(outbox.c.id.in_(bindparam("chosen", expanding=True)), UNSENT)
    .with_for_update(skip_locked=True)
)
_BEGUN = (
    update(outbox)
    .where(outbox.c.id.in_(bindparam("chosen", expanding=True)))
    .values(
        fate=Fate.SENDING,
        attempts=outbox.c.attempts + 1,
        claimed_by=bindparam("mine"),
        settled=bindparam("now"),
    )
)
_THEIR_BUDGETS = (
    select(people.c.id)
    .where(people.c.id.in_(bindparam("whose", expanding=True)))
    .order_by(people.c.id)
    .with_for_update(key_share=True)
)
_ORIGINALS = select(outbox.c.key, outbox.c.fate, outbox.c.ref, outbox.c.not_before).where(
    outbox.c.key.in_(bindparam("wanted", expanding=True))
)
_AS_IT_STANDS = select(outbox.c.message).where(
    outbox.c.id == bindparam("letter"),
    outbox.c.claimed_by == bindparam("mine"),
    outbox.c.fate == Fate.SENDING,
)
# What arrived is the reader's; we remember that it was sent, and not what it said.
_ARRIVED = (
    update(outbox)
    .where(outbox.c.id == bindparam("letter"), outbox.c.fate == Fate.SENDING)
    .values(fate=Fate.SENT, message="", reason=None, ref=bindparam("at"), settled=bindparam("now"))
    .returning(outbox.c.occasion)
)
_NO_PROBLEM = (
    update(accounts)
    .where(
        accounts.c.platform == bindparam("of_platform"),
        accounts.c.workspace == bindparam("of_workspace"),
        accounts.c.user == bindparam("to"),
        accounts.c.problem != BLOCKED,  # a block came after it left
    )
    .values(problem=None)
)
_NEXT = select(func.min(outbox.c.not_before)).where(
    outbox.c.platform == bindparam("of_platform"), UNSENT
)
_NEXT_WITH_ROOM = _NEXT.where(HAS_ROOM)


class SqlMail:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine, self._lightly, self._reading = engine, lightly(engine), reading(engine)

    async def claim(self, now: datetime, platform: str, by: str, room: Room) -> Sequence[Letter]:
        for _ in range(MOST_PASSES):
            async with self._engine.begin() as db:
                chosen = await in_turn(db, now, platform, room)
                letters = await self._taken(db, chosen, by, now) if chosen else ()
            if letters or not chosen:
                return letters
        return ()

    async def _taken(
        self, db: AsyncConnection, chosen: Sequence[int], by: str, now: datetime
    ) -> Sequence[Letter]:
        fresh, lost = await self._take(db, chosen, by, now)
        # What may have arrived is only looked for: that needs nobody's leave.
        looked_for = [replace(one, lost=True) for one in await self._letters(db, lost, now)]
        taken = [*looked_for, *await self._gated(db, fresh, now)]
        return [replace(letter, by=by) for letter in taken]

    async def release(self, now: datetime, platform: str, by: str, holding: Collection[int]) -> int:
        async with self._engine.begin() as db:
            abandoned = or_(
                and_(outbox.c.claimed_by != by, outbox.c.claimed_by.not_in(await living(db))),
                and_(outbox.c.claimed_by == by, outbox.c.id.not_in(holding)),
            )
            which = (outbox.c.platform == platform, outbox.c.fate == Fate.SENDING, abandoned)
            # That its sender died says nothing about the platform: no attempt is lost by it.
            lost = {"claimed_by": None, "not_before": now, "attempts": outbox.c.attempts - 1}
            return (await db.execute(update(outbox).where(*which).values(**lost))).rowcount

    async def alive(self, by: str) -> None:
        async with self._lightly.begin() as db:
            await say_alive(db, by)

    async def as_it_stands(self, letter: Letter) -> Letter | None:
        async with self._reading.begin() as db:
            message = await db.scalar(_AS_IT_STANDS, {"letter": letter.id, "mine": letter.by})
        if message is None or letter.withdraws:
            return None if message is None else letter
        return replace(letter, message=wire.load(message))

    async def _take(
        self, db: AsyncConnection, chosen: Sequence[int], by: str, now: datetime
    ) -> tuple[Sequence[Row], Sequence[Row]]:
        """Mark as ours what no other replica took meanwhile: the fresh, and the lost."""
        found = (await db.execute(_CHOSEN, {"chosen": chosen})).mappings()
        rows = sorted((dict(row) for row in found), key=lambda row: chosen.index(row["id"]))
        fresh = [row for row in rows if row["fate"] == Fate.WAITING]
        lost = [row for row in rows if row["fate"] == Fate.SENDING]
        await _mark(db, lost, claimed_by=by)
        if fresh:
            ids = [row["id"] for row in fresh]
            await db.execute(_BEGUN, {"chosen": ids, "mine": by, "now": now})
        begun = {"claimed_by": by, "fate": Fate.SENDING, "settled": now}
        begun_rows = [{**row, **begun, "attempts": row["attempts"] + 1} for row in fresh]
        return begun_rows, lost

    async def _gated(
        self, db: AsyncConnection, rows: Sequence[Row], now: datetime
    ) -> Sequence[Letter]:
        """Keep what may be sent now; put back or skip the rest, in the same transaction."""
        nudged = {row["person"] for row in rows if Purpose(row["purpose"]).is_nudge} - {None}
        if nudged:  # two replicas must not each find room in one person's weekly budget
            await db.execute(_THEIR_BUDGETS, {"whose": nudged})
        gate = await Gate.open(db, rows, now)
        allowed: list[Row] = []
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
        letters = await self._letters(db, allowed, now)
        return [replace(letter, refused=refused.get(letter.id)) for letter in letters]

    async def _letters(
        self, db: AsyncConnection, rows: Sequence[Row], now: datetime
    ) -> Sequence[Letter]:
        wanted = [row["update_of"] for row in rows if row["update_of"]]
        found = await db.execute(_ORIGINALS, {"wanted": wanted}) if wanted else ()
        originals = {row.key: row for row in found}
        letters: list[Letter] = []
        for row in rows:
            original = originals.get(row["update_of"])
            if row["update_of"] and _has_nothing_to_change(original):
                await self._settle(
                    db, row["id"], fate=Fate.SKIPPED, reason="original not delivered"
                )
            elif original is not None and original.ref is None:
                # It waits as long as its original does, and loses no attempt by it.
                later = max(now + ORIGINAL_UNDER_WAY, original.not_before)
                waits = {"fate": Fate.WAITING, "not_before": later, "attempts": row["attempts"] - 1}
                await self._settle(db, row["id"], **waits)
            else:
                try:
                    letters.append(to_letter(row, original.ref if original else row["ref"]))
                except (LookupError, ValueError, TypeError, RecursionError, UnreadableActionError):
                    # Written by another version. One row must never hold up everybody's mail (R25).
                    log.exception("letter.unreadable", id=row["id"])
                    await self._settle(db, row["id"], fate=Fate.FAILED, reason="unreadable")
        return letters

    async def sent(self, letter: Letter, ref: str, now: datetime) -> None:
        async with self._lightly.begin() as db:
            occasion = await db.scalar(_ARRIVED, {"letter": letter.id, "at": ref, "now": now})
            if occasion is None:
                await self._take_back(db, letter, ref, now)
            if occasion in (None, ERASED):
                await self._the_last_word(db, letter, now)
            await self._reached(db, letter)
            await self._await_answer(db, letter)
            if letter.forgets:
                await self._forget(db, letter.id)

    async def _take_back(
        self, db: AsyncConnection, letter: Letter, ref: str, now: datetime
    ) -> None:
        """What arrived while whoever it was for was being erased goes the way of all they were sent."""
        erased = (outbox.c.id == letter.id, outbox.c.reason == ERASED)
        if letter.is_update or not ref or not await db.scalar(select(outbox.c.id).where(*erased)):
            return
        at = (letter.platform, letter.workspace, letter.address)
        await insert_once(
            db, outbox, taking_away(letter.id, ref, at, now, to_channel=letter.to_channel)
        )

    async def postpone(self, letter: Letter, until: datetime, reason: str, *, tried: bool) -> None:
        attempts = letter.attempts if tried else letter.attempts - 1
        await self._close(
            letter, fate=Fate.WAITING, not_before=until, reason=reason, attempts=attempts
        )

    async def look_again(self, letter: Letter, at: datetime) -> None:
        """Whether it arrived cannot be told at this moment: nobody's, to be looked for from `at` on."""
        await self._close(letter, fate=Fate.SENDING, claimed_by=None, not_before=at)

    async def give_up(
        self, letter: Letter, fate: Fate, reason: str, now: datetime, *, problem: str | None = None
    ) -> None:
        async with self._engine.begin() as db:
            await self._settle(db, letter.id, *_held(letter), fate=fate, reason=reason, settled=now)
            await self._the_last_word(db, letter, now)
            if problem:
                await self._remember(db, letter, problem)

    async def _the_last_word(self, db: AsyncConnection, letter: Letter, now: datetime) -> None:
        """Once somebody who was erased heard so, or a message of theirs is taken away, the address goes
        too, and with it the way to them that sending it may have kept anew."""
        last = (outbox.c.id == letter.id, outbox.c.occasion == ERASED)
        told = await db.execute(update(outbox).where(*last).values(address="", ref=None))
        if told.rowcount:
            await db.execute(forget_ways(letter.platform, letter.workspace, letter.address))
            await mark(db, TO_SHRED_ALL, now)

    async def _reached(self, db: AsyncConnection, letter: Letter) -> None:
        """What arrived says that its account can be written to."""
        if not letter.to_channel:
            to = {"of_platform": letter.platform, "of_workspace": letter.workspace}
            await db.execute(_NO_PROBLEM, {**to, "to": letter.address})

    async def _remember(self, db: AsyncConnection, letter: Letter, problem: str) -> None:
        """Of the account that it was for."""
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

    async def _await_answer(self, db: AsyncConnection, letter: Letter) -> None:
        """One more initiative that nothing was heard of yet; to a poll the answers are nobody's."""
        if letter.is_update or not asks(letter.purpose):
            return
        here = (members.c.community == letter.community, members.c.person == letter.person)
        more = {"unanswered": members.c.unanswered + 1}
        await db.execute(update(members).where(*here).values(**more))

    async def next_moment(self, platform: str, room: Room | None = None) -> datetime | None:
        query, which = (_NEXT_WITH_ROOM, at_rest(room)) if room else (_NEXT, {})
        async with self._reading.begin() as db:
            at: datetime | None = await db.scalar(query, {"of_platform": platform, **which})
            return at

    async def backlog(self) -> int:
        query = select(func.count()).where(outbox.c.fate.in_((Fate.WAITING, Fate.SENDING)))
        async with self._reading.begin() as db:
            return (await db.execute(query)).scalar_one()

    async def _close(self, letter: Letter, **values: object) -> None:
        async with self._engine.begin() as db:
            await self._settle(db, letter.id, *_held(letter), **values)

    async def _settle(
        self, db: AsyncConnection, id: int, *more: ColumnElement[bool], **values: object
    ) -> bool:
        # Whatever is not on its way any more was decided elsewhere meanwhile: a closed poll's reminder.
        on_its_way = (outbox.c.id == id, outbox.c.fate == Fate.SENDING)
        settled = await db.execute(update(outbox).where(*on_its_way, *more).values(**values))
        if values.get("fate") in GIVEN_UP:
            await self._forget(db, id)
        return bool(settled.rowcount)

    async def _forget(self, db: AsyncConnection, id: int) -> None:
        """A letter of which nothing is remembered goes with its row, and what it lay in is wiped."""
        over = (outbox.c.id == id, outbox.c.forgets, outbox.c.fate.in_((Fate.SENT, *GIVEN_UP)))
        gone = await db.execute(delete(outbox).where(*over).returning(outbox.c.settled))
        if (row := gone.first()) is not None:
            await mark(db, TO_SHRED, row.settled)


def _held(letter: Letter) -> tuple[ColumnElement[bool], ...]:
    """By whoever took this letter: one that another replica holds by now is that one's to decide on."""
    return (outbox.c.id == letter.id, outbox.c.claimed_by == letter.by)


async def _mark(db: AsyncConnection, rows: Sequence[Row], **values: object) -> None:
    if rows:
        ids = [row["id"] for row in rows]
        await db.execute(update(outbox).where(outbox.c.id.in_(ids)).values(**values))


def _safely(gate: Gate, row: Row) -> Verdict:
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


def to_letter(row: Row, ref: str | None) -> Letter:
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
        begun=row["settled"],
        forgets=row["forgets"],
    )
