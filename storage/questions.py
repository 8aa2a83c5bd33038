"""Questions between members in SQL."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    String,
    Table,
    Text,
    and_,
    delete,
    false,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.questions import AWAITED_FOR, KEPT_OPEN, Question, QuestionId, QuestionStatus
from storage.frame.schema import Id, Instant, metadata
from storage.frame.traces import hidden, lists_people, trace

questions = Table(
    "questions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column(
        "asker", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("text", Text, nullable=False),
    Column("asked_on", Date, nullable=False),
    Column("status", String(20), nullable=False),
    Column("expert", ForeignKey("people.id"), index=True, info=trace(erase="keep")),
    Column("turned", Instant),
    Column("past", JSON, nullable=False, info=lists_people() | hidden()),
    Column("answer", Text, nullable=False),
    Column("may_be_kept", Boolean, nullable=False),
    Column("answered_on", Date),
    Column("everybody", Boolean, nullable=False, server_default=false()),
    Column("by_guest", Boolean, nullable=False, server_default=false()),
    Column("awaited", Date),
    Column("heard_on", Date),
)


class SqlQuestions:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def add(self, question: Question) -> Question:
        here = questions.c.community == self._here
        await self._db.execute(delete(questions).where(here, _forgotten(question.asked_on)))
        added = (
            insert(questions).values(community=self._here, **_row(question)).returning(questions)
        )
        return to_question((await self._db.execute(added)).mappings().one())

    async def save(self, question: Question) -> None:
        which = (questions.c.community == self._here, questions.c.id == question.id)
        await self._db.execute(update(questions).where(*which).values(**_row(question)))

    async def get(self, question: QuestionId) -> Question | None:
        query = select(questions).where(
            questions.c.community == self._here, questions.c.id == question
        )
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_question(row) if row else None

    async def kept(self) -> Sequence[Question]:
        query = select(questions).where(
            questions.c.community == self._here, questions.c.status == QuestionStatus.KEPT
        )
        return [to_question(row) for row in (await self._db.execute(query)).mappings()]

    async def under_way(self) -> Sequence[Question]:
        open_ones = questions.c.status.in_((QuestionStatus.OPEN, QuestionStatus.ASKED))
        query = select(questions).where(questions.c.community == self._here, open_ones)
        rows = await self._db.execute(query.order_by(questions.c.id))
        return [to_question(row) for row in rows.mappings()]

    async def awaiting(self) -> Sequence[Question]:
        here = questions.c.community == self._here
        waits = (questions.c.awaited.is_not(None), questions.c.heard_on.is_(None))
        query = select(questions).where(here, *waits, questions.c.status == QuestionStatus.OPEN)
        rows = await self._db.execute(query.order_by(questions.c.id))
        return [to_question(row) for row in rows.mappings()]

    async def since(self, day: date) -> Sequence[Question]:
        lately = or_(questions.c.asked_on >= day, questions.c.answered_on >= day)
        query = select(questions).where(questions.c.community == self._here, lately)
        return [to_question(row) for row in (await self._db.execute(query)).mappings()]

    async def of(self, person: PersonId) -> Sequence[Question]:
        theirs = or_(questions.c.asker == person, questions.c.expert == person)
        query = select(questions).where(questions.c.community == self._here, theirs)
        rows = await self._db.execute(query.order_by(questions.c.id))
        return [to_question(row) for row in rows.mappings()]

    async def asked(self) -> Sequence[tuple[PersonId, datetime]]:
        query = select(questions.c.past).where(questions.c.community == self._here)
        return [turn for past in (await self._db.execute(query)).scalars() for turn in _past(past)]


def _forgotten(today: date) -> ColumnElement[bool]:
    """What came to nothing a month ago; of what is awaited, a month after that was heard or over."""
    status, awaited, heard = questions.c.status, questions.c.awaited, questions.c.heard_on
    month_ago = today - KEPT_OPEN
    in_vain = and_(heard.is_(None), awaited < month_ago - AWAITED_FOR)
    nobody_waits = or_(awaited.is_(None), heard < month_ago, in_vain)
    open_still = and_(status == QuestionStatus.OPEN, nobody_waits)
    old = questions.c.asked_on < month_ago
    return and_(old, or_(status == QuestionStatus.WITHDRAWN, open_still))


def _row(question: Question) -> dict[str, Any]:
    return {
        "asker": question.asker,
        "text": question.text,
        "asked_on": question.asked_on,
        "status": question.status,
        "expert": question.expert,
        "turned": question.turned,
        "past": [[person, at.isoformat()] for person, at in question.past],
        "answer": question.answer,
        "may_be_kept": question.may_be_kept,
        "answered_on": question.answered_on,
        "everybody": question.everybody,
        "by_guest": question.by_guest,
        "awaited": question.awaited,
        "heard_on": question.heard_on,
    }


def to_question(row: Mapping[Any, Any]) -> Question:
    return Question(
        id=QuestionId(row["id"]),
        community=CommunityId(row["community"]),
        asker=PersonId(row["asker"]),
        text=row["text"],
        asked_on=row["asked_on"],
        status=QuestionStatus(row["status"]),
        expert=PersonId(row["expert"]) if row["expert"] else None,
        turned=row["turned"],
        past=_past(row["past"]),
        answer=row["answer"],
        may_be_kept=row["may_be_kept"],
        answered_on=row["answered_on"],
        everybody=row["everybody"],
        by_guest=row["by_guest"],
        awaited=row["awaited"],
        heard_on=row["heard_on"],
    )


def _past(stored: Sequence[Any]) -> tuple[tuple[PersonId, datetime], ...]:
    return tuple((PersonId(person), datetime.fromisoformat(at)) for person, at in stored)
