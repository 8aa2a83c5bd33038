"""Polls and pulses in SQL."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import (
    Select,
    String,
    and_,
    bindparam,
    case,
    cast,
    delete,
    func,
    insert,
    literal,
    null,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.calendar import local_instant
from bot.domain.communities import CommunityId
from bot.domain.deliveries import Fate
from bot.domain.people import PersonId
from bot.domain.polls import Asked, Ballot, Poll, PollId, PollKind, PollStatus
from bot.domain.pulse import PulsePolicy
from storage.frame.outbox import outbox
from storage.frame.secure_delete import TO_SHRED, mark
from storage.frame.upsert import upsert
from storage.pollrows import (
    ballots,
    cohorts,
    policy_columns,
    poll_columns,
    poll_keys,
    polls,
    pulses,
    to_policy,
    to_poll,
)

_MIDNIGHT = time(0)
_FOR_VOTE = (
    select(polls, poll_keys.c.key.label("its_key"))
    .join(cohorts, and_(cohorts.c.poll == polls.c.id, cohorts.c.person == bindparam("person")))
    .outerjoin(poll_keys, poll_keys.c.poll == polls.c.id)
    .where(polls.c.community == bindparam("community"), polls.c.id == bindparam("poll"))
    .with_for_update(read=True, of=polls)
)


class SqlPolls:
    """`closed` is told when this transaction closed a poll: what it held must be wiped after it."""

    def __init__(
        self, connection: AsyncConnection, here: CommunityId, closed: Callable[[], None]
    ) -> None:
        self._db, self._here, self._closed = connection, here, closed

    async def policy(self) -> PulsePolicy:
        query = select(pulses.c.policy).where(pulses.c.community == self._here)
        kept = await self._db.scalar(query)
        return to_policy(kept) if kept else PulsePolicy()

    async def save_policy(self, policy: PulsePolicy) -> None:
        await upsert(self._db, pulses, {"community": self._here, "policy": policy_columns(policy)})

    async def add(self, poll: Poll) -> Poll:
        added = insert(polls).values(community=self._here, **poll_columns(poll)).returning(polls)
        return to_poll((await self._db.execute(added)).mappings().one())

    async def save(self, poll: Poll) -> None:
        which = (polls.c.community == self._here, polls.c.id == poll.id)
        await self._db.execute(update(polls).where(*which).values(**poll_columns(poll)))

    async def get(self, poll: PollId) -> Poll | None:
        return await self._one(self._which(poll))

    async def for_vote(self, poll: PollId, person: PersonId) -> tuple[Poll, bytes | None] | None:
        of_theirs = {"community": self._here, "poll": poll, "person": person}
        row = (await self._db.execute(_FOR_VOTE, of_theirs)).mappings().one_or_none()
        if row is None:
            return None
        return to_poll(row), bytes.fromhex(row["its_key"]) if row["its_key"] else None

    async def for_close(self, poll: PollId) -> Poll | None:
        return await self._one(self._which(poll).with_for_update())

    def _which(self, poll: PollId) -> Select[Any]:
        return select(polls).where(polls.c.community == self._here, polls.c.id == poll)

    async def _one(self, query: Select[Any]) -> Poll | None:
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_poll(row) if row else None

    async def newest(self, status: PollStatus, most: int) -> Sequence[Poll]:
        query = (
            select(polls)
            .where(polls.c.community == self._here, polls.c.status == status)
            .order_by(polls.c.id.desc())
            .limit(most)
        )
        return [to_poll(row) for row in (await self._db.execute(query)).mappings()]

    async def open(self, poll: Poll, asked: Sequence[Asked], key: bytes | None) -> None:
        await self.save(poll)
        rows = [{"poll": poll.id, **asdict(one)} for one in asked]
        await self._db.execute(insert(cohorts), rows)
        if key is not None:
            await self._db.execute(insert(poll_keys).values(poll=poll.id, key=key.hex()))

    async def asked(self, poll: PollId, batch: int | None = None) -> Sequence[Asked]:
        query = (
            select(cohorts)
            .join(polls, polls.c.id == cohorts.c.poll)
            .where(polls.c.community == self._here, cohorts.c.poll == poll)
            .order_by(cohorts.c.person)
        )
        if batch is not None:
            query = query.where(cohorts.c.batch == batch)
        return [
            Asked(PersonId(row["person"]), row["batch"], row["cell"])
            for row in (await self._db.execute(query)).mappings()
        ]

    async def cell_of(self, poll: PollId, person: PersonId) -> str | None:
        query = (
            select(cohorts.c.cell)
            .join(polls, polls.c.id == cohorts.c.poll)
            .where(
                polls.c.community == self._here, cohorts.c.poll == poll, cohorts.c.person == person
            )
        )
        cell: str | None = await self._db.scalar(query)
        return cell

    async def key(self, poll: PollId) -> bytes | None:
        query = (
            select(poll_keys.c.key)
            .join(polls, polls.c.id == poll_keys.c.poll)
            .where(polls.c.community == self._here, polls.c.id == poll)
        )
        kept = await self._db.scalar(query)
        return bytes.fromhex(kept) if kept else None

    async def vote(self, poll: PollId, ballot: Ballot) -> None:
        await upsert(
            self._db,
            ballots,
            {
                "poll": poll,
                "question": ballot.question,
                "voter": ballot.voter,
                "answer": ballot.answer,
            },
        )

    async def retract(self, poll: PollId, question: int, voter: str) -> bool:
        which = (
            ballots.c.poll == poll,
            ballots.c.question == question,
            ballots.c.voter == voter,
        )
        return bool((await self._db.execute(delete(ballots).where(*which))).rowcount)

    async def ballots(self, poll: PollId) -> Sequence[Ballot]:
        query = (
            select(ballots)
            .join(polls, polls.c.id == ballots.c.poll)
            .where(polls.c.community == self._here, ballots.c.poll == poll)
        )
        rows = (await self._db.execute(query)).mappings()
        return [Ballot(row["question"], row["voter"], row["answer"]) for row in rows]

    async def close(self, poll: Poll) -> None:
        await self.save(poll)
        await self._db.execute(delete(ballots).where(ballots.c.poll == poll.id))
        await self._db.execute(delete(poll_keys).where(poll_keys.c.poll == poll.id))
        assert poll.closes
        await self._forget_receipts(poll.key, poll.closes)
        await mark(self._db, TO_SHRED, poll.closes)
        self._closed()

    async def _forget_receipts(self, key: str, closed: datetime) -> None:
        """Whose message changed had answered; who was reminded had not.

        Everybody asked keeps a row of one shape, which pays for the reminder and tells not whether it
        was sent: the ledger counts all of them as skipped. Rows from before that were for the silent
        alone, and lose their person.
        """
        about = outbox.c.key.startswith(f"{key}:", autoescape=True)
        changed = or_(
            outbox.c.update_of.startswith(f"{key}:", autoescape=True),
            and_(outbox.c.update_of.is_not(None), outbox.c.unit == key),
        )
        await self._db.execute(delete(outbox).where(changed))
        over = {"fate": Fate.SKIPPED, "reason": "over", "settled": closed}
        await self._db.execute(
            update(outbox).where(about, outbox.c.fate == Fate.WAITING).values(**over, message="")
        )
        reminders = outbox.c.key.startswith(f"{key}:remind:", autoescape=True)
        whom = case((outbox.c.charged.is_not(None), outbox.c.person), else_=null())
        nobody = {"person": whom, "address": "", "message": "", "ref": None, "claimed_by": None}
        nowhere = {"platform": "", "workspace": "", "attempts": 0, "not_before": closed}
        gone = literal("gone:") + cast(outbox.c.id, String)
        await self._db.execute(
            update(outbox).where(reminders).values(key=gone, **over, **nobody, **nowhere)
        )

    async def voters(self, poll: PollId) -> frozenset[str]:
        query = select(ballots.c.voter).where(ballots.c.poll == poll)
        return frozenset(await self._db.scalars(query))

    async def answered(self, poll: PollId) -> int:
        query = (
            select(func.count())
            .where(ballots.c.poll == poll)
            .group_by(ballots.c.question)
            .order_by(func.count().desc())
            .limit(1)
        )
        return int(await self._db.scalar(query) or 0)

    async def about(self, items: Collection[str]) -> Sequence[tuple[Poll, Sequence[Asked]]]:
        query = select(polls).where(
            polls.c.community == self._here,
            polls.c.status.in_((PollStatus.OPEN, PollStatus.CLOSED)),
            polls.c.anonymous,
        )
        rows = (await self._db.execute(query)).mappings().all()
        measuring = [poll for poll in map(to_poll, rows) if poll.items & frozenset(items)]
        return [(poll, await self.asked(poll.id)) for poll in measuring]

    async def asked_since(self, day: date) -> frozenset[PersonId]:
        since = local_instant(day, _MIDNIGHT, "UTC")
        query = (
            select(cohorts.c.person)
            .join(polls, polls.c.id == cohorts.c.poll)
            .where(
                polls.c.community == self._here,
                polls.c.opened >= since,
                polls.c.kind != PollKind.VOTE,
            )
        )
        return frozenset(PersonId(person) for person in await self._db.scalars(query))
