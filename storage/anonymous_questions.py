"""Anonymous questions in SQL: their keys, the ways back under them, and what is written back."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, time, timedelta
from secrets import SystemRandom
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    String,
    Table,
    Text,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.anonymity import new_key
from bot.domain.anonymous_questions import (
    MOST_FOLLOW_UPS,
    OPEN,
    AddressedTo,
    AnonymousQuestion,
    AnonymousQuestionId,
    FollowUp,
    FollowUpId,
    Stage,
)
from bot.domain.calendar import local_instant
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from storage.frame.schema import Id, Instant, metadata
from storage.frame.sealed import opened, seal, tag
from storage.frame.secure_delete import TO_SHRED, mark
from storage.frame.traces import blank, leaves, trace
from storage.frame.upsert import insert_once

KEPT = timedelta(days=90)  # in which its answer can still be put into the library
_MIDNIGHT = time(0)
_CHANCE = SystemRandom()

anonymous_questions = Table(
    "anonymous_questions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("addressed_to", String(20), nullable=False),
    Column("asked", Date, nullable=False),
    Column("stage", String(20), nullable=False),
    Column("answer", Text, nullable=False, info=blank("", of=["answered_by"])),
    Column("answered", Date),
    Column(
        "answered_by",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep") | blank(None, of=["answered_by"]),
    ),
    Column("kept", Boolean, nullable=False),
    Column("closed", Instant, info=leaves(after=KEPT)),  # the day, at midnight
    sqlite_autoincrement=True,  # a button of one that has left is nobody else's
)

anonymous_keys = Table(
    "anonymous_keys",
    metadata,
    Column("question", ForeignKey("anonymous_questions.id"), primary_key=True),
    Column("key", String(64), nullable=False),
)

# As ballots: kept in the order of a digest, so that where a row lies tells nothing of who was first.
anonymous_ways = Table(
    "anonymous_ways",
    metadata,
    Column("question", ForeignKey("anonymous_questions.id"), primary_key=True),
    Column("tag", String(64), primary_key=True),
    Column("sealed", String(72), nullable=False),
    sqlite_with_rowid=False,
)

anonymous_follow_ups = Table(
    "anonymous_follow_ups",
    metadata,
    Column("id", Id, primary_key=True),
    Column("question", ForeignKey("anonymous_questions.id"), nullable=False, index=True),
    Column("tag", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("asked", Date, nullable=False),
    Column("answer", Text, nullable=False),
    sqlite_autoincrement=True,
)


class SqlAnonymousQuestions:
    """`closed` is told when this transaction destroyed a key: what it held must be wiped after it."""

    def __init__(
        self, connection: AsyncConnection, here: CommunityId, closed: Callable[[], None]
    ) -> None:
        self._db, self._here, self._closed = connection, here, closed

    async def ask(self, new: AnonymousQuestion, asker: PersonId) -> AnonymousQuestion:
        row = {"community": self._here, **_row(new)}
        added = insert(anonymous_questions).values(**row).returning(anonymous_questions)
        question = _question((await self._db.execute(added)).mappings().one())
        key = {"question": question.id, "key": new_key().hex()}
        await self._db.execute(insert(anonymous_keys).values(**key))
        await self.join(question.id, asker)
        return question

    async def save(self, question: AnonymousQuestion) -> None:
        changed = update(anonymous_questions).where(*self._is(question.id))
        await self._db.execute(changed.values(**_row(question)))

    async def get(self, question: AnonymousQuestionId) -> AnonymousQuestion | None:
        held = select(anonymous_questions).where(*self._is(question)).with_for_update()
        row = (await self._db.execute(held)).mappings().one_or_none()
        return _question(row) if row else None

    async def open(self) -> Sequence[AnonymousQuestion]:
        is_open = anonymous_questions.c.stage.in_(OPEN)
        query = select(anonymous_questions).where(self._in_here, is_open)
        rows = await self._db.execute(query.order_by(anonymous_questions.c.id))
        return [_question(row) for row in rows.mappings()]

    async def answered(self, since: date, until: date) -> Sequence[AnonymousQuestion]:
        at = anonymous_questions.c.answered
        query = select(anonymous_questions).where(self._in_here, at >= since, at < until)
        return [_question(row) for row in (await self._db.execute(query)).mappings()]

    async def tallies(
        self, questions: Collection[AnonymousQuestionId]
    ) -> Mapping[AnonymousQuestionId, int]:
        of = anonymous_ways.c.question
        query = select(of, func.count()).where(of.in_(questions)).group_by(of)
        return {AnonymousQuestionId(id): count for id, count in await self._db.execute(query)}

    async def join(self, question: AnonymousQuestionId, person: PersonId) -> None:
        if key := await self._key(question):
            way = {"tag": tag(key, person), "sealed": seal(key, person)}
            await insert_once(self._db, anonymous_ways, {"question": question, **way})

    async def leave(self, question: AnonymousQuestionId, person: PersonId) -> bool:
        key = await self._key(question)
        if key is None:
            return False
        mine = tag(key, person)
        for table in (anonymous_follow_ups, anonymous_ways):
            which = (table.c.question == question, table.c.tag == mine)
            gone = await self._db.execute(delete(table).where(*which))
        return bool(gone.rowcount)

    async def has_way_back(self, question: AnonymousQuestionId, person: PersonId) -> bool:
        key = await self._key(question)
        return key is not None and await self._is_there(question, tag(key, person))

    async def asking(self, question: AnonymousQuestionId) -> Sequence[PersonId]:
        key = await self._key(question)
        ways = select(anonymous_ways.c.sealed).where(anonymous_ways.c.question == question)
        people = [opened(key, way) for way in await self._db.scalars(ways)] if key else []
        _CHANCE.shuffle(people)
        return people

    async def write_back(
        self, question: AnonymousQuestionId, person: PersonId, text: str, on: date
    ) -> FollowUp | None:
        key = await self._key(question)
        mine = tag(key, person) if key else ""
        if not await self._is_there(question, mine):
            return None
        at = anonymous_follow_ups.c
        had = select(func.count()).where(at.question == question, at.tag == mine)
        if (await self._db.scalar(had) or 0) >= MOST_FOLLOW_UPS:
            return None
        new = {"question": question, "tag": mine, "text": text, "asked": on, "answer": ""}
        added = insert(anonymous_follow_ups).values(**new).returning(anonymous_follow_ups)
        return _follow_up((await self._db.execute(added)).mappings().one())

    async def follow_up(self, follow_up: FollowUpId) -> FollowUp | None:
        found = await self._follow_ups(anonymous_follow_ups.c.id == follow_up)
        return found[0] if found else None

    async def unanswered(self, question: AnonymousQuestionId | None = None) -> Sequence[FollowUp]:
        of = [] if question is None else [anonymous_follow_ups.c.question == question]
        return await self._follow_ups(anonymous_follow_ups.c.answer == "", *of)

    async def answer_back(self, follow_up: FollowUpId, text: str) -> PersonId | None:
        which = anonymous_follow_ups.c.id == follow_up
        saved = update(anonymous_follow_ups).where(which, *self._of_here()).values(answer=text)
        told = saved.returning(anonymous_follow_ups.c.question, anonymous_follow_ups.c.tag)
        row = (await self._db.execute(told)).one_or_none()
        key = await self._key(row.question) if row else None
        if row is None or key is None:
            return None
        at = anonymous_ways.c
        way = select(at.sealed).where(at.question == row.question, at.tag == row.tag)
        sealed = await self._db.scalar(way)
        return opened(key, sealed) if sealed else None

    async def close(self, question: AnonymousQuestion, on: date) -> None:
        await self._key(question.id)  # nobody joins meanwhile
        over = local_instant(on, _MIDNIGHT, "UTC")
        changed = update(anonymous_questions).where(*self._is(question.id))
        await self._db.execute(changed.values(**_row(question), closed=over))
        for table in (anonymous_follow_ups, anonymous_ways, anonymous_keys):
            await self._db.execute(delete(table).where(table.c.question == question.id))
        await mark(self._db, TO_SHRED, over)
        self._closed()

    @property
    def _in_here(self) -> ColumnElement[bool]:
        return anonymous_questions.c.community == self._here

    def _is(self, question: AnonymousQuestionId) -> tuple[ColumnElement[bool], ...]:
        return self._in_here, anonymous_questions.c.id == question

    def _of_here(self) -> tuple[ColumnElement[bool], ...]:
        ours = select(anonymous_questions.c.id).where(self._in_here)
        return (anonymous_follow_ups.c.question.in_(ours),)

    async def _key(self, question: AnonymousQuestionId) -> bytes | None:
        """Held against closing until this transaction ends; None once it is destroyed."""
        of = (anonymous_keys.c.question == anonymous_questions.c.id, *self._is(question))
        query = (
            select(anonymous_keys.c.key).where(*of).with_for_update(read=True, of=anonymous_keys)
        )
        key = await self._db.scalar(query)
        return bytes.fromhex(key) if key else None

    async def _is_there(self, question: AnonymousQuestionId, mine: str) -> bool:
        at = anonymous_ways.c
        way = exists().where(at.question == question, at.tag == mine)
        return bool(await self._db.scalar(select(way)))

    async def _follow_ups(self, *which: ColumnElement[bool]) -> Sequence[FollowUp]:
        query = select(anonymous_follow_ups).where(*which, *self._of_here())
        rows = await self._db.execute(query.order_by(anonymous_follow_ups.c.id))
        return [_follow_up(row) for row in rows.mappings()]


async def move_ways(db: AsyncConnection, kept: PersonId, gone: PersonId) -> None:
    """Two rows of one human became one: where there is a way back to `gone`, it leads to `kept`."""
    for question, text in (await db.execute(select(anonymous_keys))).all():
        key = bytes.fromhex(text)
        own, former = tag(key, kept), tag(key, gone)
        at = anonymous_ways.c
        theirs = at.question == question, at.tag == former
        if (await db.execute(delete(anonymous_ways).where(*theirs))).rowcount:
            way = {"question": question, "tag": own, "sealed": seal(key, kept)}
            await insert_once(db, anonymous_ways, way)
            written = anonymous_follow_ups.c
            moved = update(anonymous_follow_ups).where(
                written.question == question, written.tag == former
            )
            await db.execute(moved.values(tag=own))


def _row(question: AnonymousQuestion) -> dict[str, Any]:
    return {
        "text": question.text,
        "addressed_to": question.to,
        "asked": question.asked,
        "stage": question.stage,
        "answer": question.answer,
        "answered": question.answered,
        "answered_by": question.answered_by,
        "kept": question.kept,
    }


def _question(row: Mapping[Any, Any]) -> AnonymousQuestion:
    return AnonymousQuestion(
        id=AnonymousQuestionId(row["id"]),
        community=CommunityId(row["community"]),
        text=row["text"],
        to=AddressedTo(row["addressed_to"]),
        asked=row["asked"],
        stage=Stage(row["stage"]),
        answer=row["answer"],
        answered=row["answered"],
        answered_by=PersonId(row["answered_by"]) if row["answered_by"] else None,
        kept=row["kept"],
    )


def _follow_up(row: Mapping[Any, Any]) -> FollowUp:
    question = AnonymousQuestionId(row["question"])
    return FollowUp(FollowUpId(row["id"]), question, row["text"], row["asked"], row["answer"])
