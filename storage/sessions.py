"""Sessions with an expert in SQL: their questions, and who asks these as well, under a key of the session."""

import hmac
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.anonymity import new_key
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.sessions import Session, SessionId, SessionQuestion, SessionQuestionId
from storage.frame.schema import Id, Instant, metadata
from storage.frame.sealed import tag
from storage.frame.secure_delete import TO_SHRED, mark
from storage.frame.traces import blank, hidden, trace
from storage.frame.upsert import insert_once

sessions = Table(
    "sessions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("topic", Text, nullable=False),
    Column(
        "expert",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep") | blank(None, of=["expert"]),
    ),
    Column(
        "opener",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep") | blank(None, of=["opener"]),
    ),
    Column("at", Instant, nullable=False),
    Column("place", Text, nullable=False),
    Column("moved", Integer, nullable=False),
    sqlite_autoincrement=True,  # a button of one that is off is nobody else's
)

session_questions = Table(
    "session_questions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False),
    Column("session", ForeignKey("sessions.id"), nullable=False, index=True),
    Column("text", Text, nullable=False, info=blank("", of=["asked_by"])),
    Column(
        "asked_by",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep") | blank(None, of=["asked_by"]),
    ),
    Column("listed", Boolean, nullable=False),
    Column("asking", Integer, nullable=False, info=hidden()),  # below three it is nobody's to see
    Column("kept", Boolean, nullable=False),
    sqlite_autoincrement=True,
)

session_keys = Table(
    "session_keys",
    metadata,
    Column("session", ForeignKey("sessions.id"), primary_key=True),
    Column("key", String(64), nullable=False),
)

# As ballots: kept in the order of a digest, so that where a row lies tells nothing of who was first.
session_joins = Table(
    "session_joins",
    metadata,
    Column("question", ForeignKey("session_questions.id"), primary_key=True),
    Column("tag", String(64), primary_key=True),
    sqlite_with_rowid=False,
)


class SqlSessions:
    """`closed` is told when this transaction destroyed a key: what it held must be wiped after it."""

    def __init__(
        self,
        connection: AsyncConnection,
        here: CommunityId,
        now: Callable[[], datetime],
        closed: Callable[[], None],
    ) -> None:
        self._db, self._here, self._now, self._closed = connection, here, now, closed

    async def open(self, new: Session) -> Session:
        row = {"community": self._here, **_row(new)}
        added = insert(sessions).values(row).returning(sessions)
        session = _session((await self._db.execute(added)).mappings().one())
        key = {"session": session.id, "key": new_key().hex()}
        await self._db.execute(insert(session_keys).values(key))
        return session

    async def move(self, session: Session) -> None:
        moved = update(sessions).where(*self._is(session.id)).values(_row(session))
        await self._db.execute(moved)

    async def get(self, session: SessionId) -> Session | None:
        found = await self._sessions(sessions.c.id == session)
        return found[0] if found else None

    async def ahead(self, now: datetime) -> Sequence[Session]:
        return await self._sessions(sessions.c.at > now)

    async def of(self, expert: PersonId) -> Sequence[Session]:
        return await self._sessions(sessions.c.expert == expert)

    async def delete(self, session: SessionId) -> None:
        await self.forget_who_joined(session)
        theirs = (
            session_questions.c.community == self._here,
            session_questions.c.session == session,
        )
        await self._db.execute(delete(session_questions).where(*theirs))
        await self._db.execute(delete(sessions).where(*self._is(session)))

    async def ask(self, new: SessionQuestion) -> SessionQuestion:
        row = {
            "community": self._here,
            "session": new.session,
            "text": new.text,
            "asked_by": new.asked_by,
            "listed": new.listed,
            "asking": new.asking,
            "kept": new.kept,
        }
        added = insert(session_questions).values(row).returning(session_questions)
        return _question((await self._db.execute(added)).mappings().one())

    async def question(self, question: SessionQuestionId) -> SessionQuestion | None:
        found = await self._questions(session_questions.c.id == question)
        return found[0] if found else None

    async def questions(self, session: SessionId) -> Sequence[SessionQuestion]:
        return await self._questions(session_questions.c.session == session)

    async def asked_by(self, person: PersonId) -> Sequence[SessionQuestion]:
        return await self._questions(session_questions.c.asked_by == person)

    async def put_on_the_list(self, question: SessionQuestionId) -> None:
        await self._change(question, listed=True)

    async def keep_answer(self, question: SessionQuestionId) -> None:
        await self._change(question, kept=True)

    async def withdraw(self, question: SessionQuestionId) -> None:
        own = select(session_questions.c.id).where(*self._is_question(question))
        await self._db.execute(delete(session_joins).where(session_joins.c.question.in_(own)))
        await self._db.execute(delete(session_questions).where(*self._is_question(question)))

    async def join(self, question: SessionQuestion, person: PersonId) -> None:
        if key := await self._key(question.session):
            row = {"question": question.id, "tag": _tag(key, question.id, person)}
            if await insert_once(self._db, session_joins, row):
                await self._change(question.id, asking=session_questions.c.asking + 1)

    async def leave(self, session: SessionId, person: PersonId) -> None:
        key = await self._key(session)
        if key is None:
            return
        for question in await self.questions(session):
            mine = _joined(question.id, _tag(key, question.id, person))
            if (await self._db.execute(delete(session_joins).where(*mine))).rowcount:
                await self._change(question.id, asking=session_questions.c.asking - 1)

    async def forget_who_joined(self, session: SessionId) -> None:
        if await self._key(session) is None:
            return
        ours = select(session_questions.c.id).where(session_questions.c.session == session)
        await self._db.execute(delete(session_joins).where(session_joins.c.question.in_(ours)))
        await self._db.execute(delete(session_keys).where(session_keys.c.session == session))
        await mark(self._db, TO_SHRED, self._now())
        self._closed()

    def _is(self, session: SessionId) -> tuple[ColumnElement[bool], ...]:
        return sessions.c.community == self._here, sessions.c.id == session

    def _is_question(self, question: SessionQuestionId) -> tuple[ColumnElement[bool], ...]:
        return session_questions.c.community == self._here, session_questions.c.id == question

    async def _change(self, question: SessionQuestionId, **values: Any) -> None:
        changed = update(session_questions).where(*self._is_question(question))
        await self._db.execute(changed.values(**values))

    async def _key(self, session: SessionId) -> bytes | None:
        """Held against its end until this transaction ends; None once it is destroyed."""
        of = (session_keys.c.session == sessions.c.id, *self._is(session))
        query = select(session_keys.c.key).where(*of).with_for_update(read=True, of=session_keys)
        key = await self._db.scalar(query)
        return bytes.fromhex(key) if key else None

    async def _sessions(self, *which: ColumnElement[bool]) -> Sequence[Session]:
        """Without those whose expert is erased."""
        here = (sessions.c.community == self._here, sessions.c.expert.is_not(None))
        query = select(sessions).where(*here, *which).order_by(sessions.c.at, sessions.c.id)
        return [_session(row) for row in (await self._db.execute(query)).mappings()]

    async def _questions(self, *which: ColumnElement[bool]) -> Sequence[SessionQuestion]:
        """Without what lost its words with whoever asked it."""
        here = (session_questions.c.community == self._here, session_questions.c.text != "")
        query = select(session_questions).where(*here, *which).order_by(session_questions.c.id)
        return [_question(row) for row in (await self._db.execute(query)).mappings()]


async def move_joins(db: AsyncConnection, kept: PersonId, gone: PersonId) -> None:
    """Two rows of one human became one: what `gone` asks as well, `kept` does; counted once."""
    of = session_questions.c
    keys = select(of.id, session_keys.c.key).join_from(
        session_questions, session_keys, of.session == session_keys.c.session
    )
    for question, text in (await db.execute(keys)).all():
        key = bytes.fromhex(text)
        theirs = _joined(question, _tag(key, question, gone))
        if not (await db.execute(delete(session_joins).where(*theirs))).rowcount:
            continue
        row = {"question": question, "tag": _tag(key, question, kept)}
        if not await insert_once(db, session_joins, row):
            fewer = update(session_questions).where(of.id == question)
            await db.execute(fewer.values(asking=of.asking - 1))


def _tag(key: bytes, question: SessionQuestionId, person: PersonId) -> str:
    """Another for each question: what one person asks does not hang together."""
    return tag(hmac.digest(key, str(question).encode(), "sha256"), person)


def _joined(question: SessionQuestionId, by: str) -> tuple[ColumnElement[bool], ...]:
    return session_joins.c.question == question, session_joins.c.tag == by


def _row(session: Session) -> dict[str, Any]:
    names = ("topic", "expert", "opener", "at", "place", "moved")
    return {name: getattr(session, name) for name in names}


def _session(row: Mapping[Any, Any]) -> Session:
    return Session(
        id=SessionId(row["id"]),
        community=CommunityId(row["community"]),
        topic=row["topic"],
        expert=PersonId(row["expert"]),
        opener=PersonId(row["opener"]) if row["opener"] else None,
        at=row["at"],
        place=row["place"],
        moved=row["moved"],
    )


def _question(row: Mapping[Any, Any]) -> SessionQuestion:
    return SessionQuestion(
        id=SessionQuestionId(row["id"]),
        session=SessionId(row["session"]),
        text=row["text"],
        asked_by=PersonId(row["asked_by"]) if row["asked_by"] else None,
        listed=row["listed"],
        asking=row["asking"],
        kept=row["kept"],
    )
