"""Polls and pulses in SQL."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Select, String, and_, cast, delete, insert, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.anonymity import LEAST, Held
from bot.domain.calendar import local_instant
from bot.domain.communities import CommunityId
from bot.domain.deliveries import Fate
from bot.domain.items import Item
from bot.domain.people import PersonId
from bot.domain.polls import (
    UNKNOWN,
    Asked,
    Ballot,
    Opening,
    Poll,
    PollId,
    PollKind,
    PollStatus,
    Question,
    QuestionKind,
    Release,
    Shown,
    Split,
)
from bot.domain.pulse import PulsePolicy
from storage.shredder import TO_SHRED
from storage.tables import ballots, beats, cohorts, outbox, poll_keys, polls, pulses
from storage.upsert import upsert

_MIDNIGHT = time(0)


class SqlPolls:
    """`closed`: whether this transaction closed a poll, so that what it held must be wiped after it."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._db = connection
        self.closed = False

    async def policy(self, community: CommunityId) -> PulsePolicy:
        query = select(pulses.c.policy).where(pulses.c.community == community)
        kept = await self._db.scalar(query)
        return to_policy(kept) if kept else PulsePolicy()

    async def save_policy(self, community: CommunityId, policy: PulsePolicy) -> None:
        packed = asdict(policy)
        days = {name: day and day.isoformat() for name, day in _days(policy).items()}
        await upsert(self._db, pulses, {"community": community, "policy": packed | days})

    async def add(self, community: CommunityId, poll: Poll) -> Poll:
        added = insert(polls).values(community=community, **_columns(poll)).returning(polls)
        return to_poll((await self._db.execute(added)).mappings().one())

    async def save(self, community: CommunityId, poll: Poll) -> None:
        which = (polls.c.community == community, polls.c.id == poll.id)
        await self._db.execute(update(polls).where(*which).values(**_columns(poll)))

    async def get(self, community: CommunityId, poll: PollId) -> Poll | None:
        return await self._one(self._which(community, poll))

    async def for_vote(self, community: CommunityId, poll: PollId) -> Poll | None:
        return await self._one(self._which(community, poll).with_for_update(read=True))

    async def for_close(self, community: CommunityId, poll: PollId) -> Poll | None:
        return await self._one(self._which(community, poll).with_for_update())

    def _which(self, community: CommunityId, poll: PollId) -> Select[Any]:
        return select(polls).where(polls.c.community == community, polls.c.id == poll)

    async def _one(self, query: Select[Any]) -> Poll | None:
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_poll(row) if row else None

    async def newest(self, community: CommunityId, status: PollStatus, most: int) -> Sequence[Poll]:
        query = (
            select(polls)
            .where(polls.c.community == community, polls.c.status == status)
            .order_by(polls.c.id.desc())
            .limit(most)
        )
        return [to_poll(row) for row in (await self._db.execute(query)).mappings()]

    async def open(self, community: CommunityId, poll: Poll, opening: Opening) -> None:
        await self.save(community, poll)
        rows = [
            {"poll": poll.id, "person": a.person, "batch": a.batch, "cell": a.cell}
            for a in opening.asked
        ]
        await self._db.execute(insert(cohorts), rows)
        if opening.key is not None:
            await self._db.execute(insert(poll_keys).values(poll=poll.id, key=opening.key.hex()))

    async def asked(
        self, community: CommunityId, poll: PollId, batch: int | None = None
    ) -> Sequence[Asked]:
        query = (
            select(cohorts)
            .join(polls, polls.c.id == cohorts.c.poll)
            .where(polls.c.community == community, cohorts.c.poll == poll)
            .order_by(cohorts.c.person)
        )
        if batch is not None:
            query = query.where(cohorts.c.batch == batch)
        return [
            Asked(PersonId(row["person"]), row["batch"], row["cell"])
            for row in (await self._db.execute(query)).mappings()
        ]

    async def cell_of(self, community: CommunityId, poll: PollId, person: PersonId) -> str | None:
        query = (
            select(cohorts.c.cell)
            .join(polls, polls.c.id == cohorts.c.poll)
            .where(
                polls.c.community == community, cohorts.c.poll == poll, cohorts.c.person == person
            )
        )
        cell: str | None = await self._db.scalar(query)
        return cell

    async def key(self, community: CommunityId, poll: PollId) -> bytes | None:
        query = (
            select(poll_keys.c.key)
            .join(polls, polls.c.id == poll_keys.c.poll)
            .where(polls.c.community == community, polls.c.id == poll)
        )
        kept = await self._db.scalar(query)
        return bytes.fromhex(kept) if kept else None

    async def vote(self, community: CommunityId, poll: PollId, ballot: Ballot) -> None:
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

    async def retract(
        self, community: CommunityId, poll: PollId, question: int, voter: str
    ) -> bool:
        which = (
            ballots.c.poll == poll,
            ballots.c.question == question,
            ballots.c.voter == voter,
        )
        return bool((await self._db.execute(delete(ballots).where(*which))).rowcount)

    async def ballots(self, community: CommunityId, poll: PollId) -> Sequence[Ballot]:
        query = (
            select(ballots)
            .join(polls, polls.c.id == ballots.c.poll)
            .where(polls.c.community == community, ballots.c.poll == poll)
        )
        rows = (await self._db.execute(query)).mappings()
        return [Ballot(row["question"], row["voter"], row["answer"]) for row in rows]

    async def close(self, community: CommunityId, poll: Poll) -> None:
        await self.save(community, poll)
        await self._db.execute(delete(ballots).where(ballots.c.poll == poll.id))
        await self._db.execute(delete(poll_keys).where(poll_keys.c.poll == poll.id))
        assert poll.closes
        await self._forget_receipts(poll.key, poll.closes)
        await upsert(self._db, beats, {"name": TO_SHRED, "at": poll.closes})
        self.closed = True

    async def _forget_receipts(self, key: str, closed: datetime) -> None:
        """Whose message changed had answered; who was reminded had not. The ledger keeps its counts."""
        about = outbox.c.key.startswith(f"{key}:", autoescape=True)
        changed = or_(
            outbox.c.update_of.startswith(f"{key}:", autoescape=True),
            and_(outbox.c.update_of.is_not(None), outbox.c.unit == key),
        )
        await self._db.execute(delete(outbox).where(changed))
        over = {"fate": Fate.SKIPPED, "reason": "over", "settled": closed}
        await self._db.execute(
            update(outbox).where(about, outbox.c.fate == Fate.WAITING).values(**over)
        )
        reminders = outbox.c.key.startswith(f"{key}:remind:", autoescape=True)
        await self._db.execute(
            update(outbox).where(reminders, outbox.c.fate != Fate.SENT).values(**over)
        )
        nobody = {"person": None, "address": "", "message": "", "ref": None, "claimed_by": None}
        nowhere = {"platform": "", "workspace": "", "attempts": 0}
        alike = {**nobody, **nowhere, "not_before": closed, "settled": closed}
        gone = literal("gone:") + cast(outbox.c.id, String)
        await self._db.execute(update(outbox).where(reminders).values(key=gone, **alike))

    async def released(
        self, community: CommunityId, items: Collection[str], besides: PollId | None = None
    ) -> Sequence[frozenset[PersonId]]:
        query = select(polls).where(
            polls.c.community == community,
            polls.c.status.in_((PollStatus.OPEN, PollStatus.CLOSED)),
            polls.c.anonymous,
            polls.c.id.is_distinct_from(besides),
        )
        found: list[frozenset[PersonId]] = []
        for poll in map(to_poll, (await self._db.execute(query)).mappings().all()):
            if not poll.items & frozenset(items):
                continue
            asked = await self.asked(community, poll.id)
            by_cell: dict[str, set[PersonId]] = {}
            for one in asked:
                by_cell.setdefault(one.cell or UNKNOWN, set()).add(one.person)
            told = _told(poll, items, by_cell)
            found += [frozenset(one.person for one in asked)] * ("" in told)
            found += [frozenset(by_cell[cell]) for cell in sorted(told & set(by_cell))]
        return found

    async def asked_since(self, community: CommunityId, day: date) -> frozenset[PersonId]:
        since = local_instant(day, _MIDNIGHT, "UTC")
        query = (
            select(cohorts.c.person)
            .join(polls, polls.c.id == cohorts.c.poll)
            .where(polls.c.community == community, polls.c.opened >= since)
        )
        return frozenset(PersonId(person) for person in await self._db.scalars(query))


def _told(poll: Poll, items: Collection[str], by_cell: Mapping[str, set[PersonId]]) -> set[str]:
    """The parts of a poll, "" for everybody, about which a number on one of the items is told."""
    if poll.status is PollStatus.OPEN:
        parts = () if poll.split is Split.NONE else by_cell
        return {"", *(cell for cell in parts if len(by_cell[cell]) >= LEAST)}
    about = {n for n, question in enumerate(poll.questions) if question.item in items}
    shown = poll.release.shown if poll.release else ()
    return {one.cell for one in shown if one.question in about and not one.held}


def _days(policy: PulsePolicy) -> dict[str, date | None]:
    return {"until": policy.until, "resting": policy.resting, "last": policy.last}


def to_policy(kept: Mapping[str, Any]) -> PulsePolicy:
    days = {name: kept.get(name) for name in ("until", "resting", "last")}
    read = {name: date.fromisoformat(day) if day else None for name, day in days.items()}
    lists: dict[str, Any] = {
        "bank": tuple(kept["bank"]),
        "own": tuple(Item(**item) for item in kept["own"]),
    }
    return PulsePolicy(**{**kept, **read, **lists})


def _columns(poll: Poll) -> dict[str, Any]:
    return {
        "kind": poll.kind,
        "title": poll.title,
        "questions": [asdict(question) for question in poll.questions],
        "by": poll.by,
        "anonymous": poll.anonymous,
        "split": poll.split,
        "status": poll.status,
        "opened": poll.opened,
        "closes": poll.closes,
        "size": poll.size,
        "release": asdict(poll.release) if poll.release else None,
    }


def to_poll(row: Mapping[Any, Any]) -> Poll:
    return Poll(
        id=PollId(row["id"]),
        community=CommunityId(row["community"]),
        kind=PollKind(row["kind"]),
        title=row["title"],
        questions=tuple(_question(question) for question in row["questions"]),
        by=PersonId(row["by"]) if row["by"] is not None else None,
        anonymous=row["anonymous"],
        split=Split(row["split"]),
        status=PollStatus(row["status"]),
        opened=row["opened"],
        closes=row["closes"],
        size=row["size"],
        release=_release(row["release"]) if row["release"] else None,
    )


def _question(kept: Mapping[str, Any]) -> Question:
    options = tuple((nl, en) for nl, en in kept["options"])
    return Question(**{**kept, "kind": QuestionKind(kept["kind"]), "options": options})


def _release(kept: Mapping[str, Any]) -> Release:
    shown = tuple(_shown(one) for one in kept["shown"])
    return Release(shown, kept["rate"], tuple(Held(reason) for reason in kept["held"]))


def _shown(kept: Mapping[str, Any]) -> Shown:
    lists = {name: tuple(kept[name]) for name in ("shares", "points", "texts")}
    names = tuple(tuple(PersonId(person) for person in people) for people in kept["names"])
    n = tuple(kept["n"]) if kept["n"] else None
    held = Held(kept["held"]) if kept["held"] else None
    return Shown(**{**kept, **lists, "n": n, "names": names, "held": held})
