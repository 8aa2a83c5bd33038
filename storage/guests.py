"""Guests from outside in SQL, their invitations, and the web server's look at one."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Select,
    String,
    Table,
    Text,
    and_,
    delete,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.guests import LONGEST_NAME, Guest, GuestId, Invitation, InvitationId, Visit
from bot.domain.names import greeting
from bot.domain.people import Language, PersonId
from bot.domain.questions import A_MONTH, QuestionId, QuestionStatus
from storage.communities import communities
from storage.frame.database import reading
from storage.frame.people import people
from storage.frame.schema import Id, Instant, metadata
from storage.frame.secure_delete import TO_SHRED_ALL, mark
from storage.frame.traces import hidden, leaves, trace
from storage.questions import questions

TOKEN = 32  # bytes

guests = Table(
    "guests",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("name", String(LONGEST_NAME), nullable=False),
    Column("topics", Text, nullable=False),
    Column("language", String(2), nullable=False),
    # The row is about the guest, who is nobody's to take along.
    Column(
        "added_by",
        ForeignKey("people.id"),
        nullable=False,
        index=True,
        info=trace(erase="keep", shown=False),
    ),
    Column("added_on", Date, nullable=False),
    Column("expires", Date, nullable=False),
    sqlite_autoincrement=True,  # a button of one who was removed is nobody else's
)

invitations = Table(
    "invitations",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    # A question that is forgotten takes its links along.
    Column("question", ForeignKey("questions.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("guest", ForeignKey("guests.id"), nullable=False, index=True, info=hidden()),
    Column(
        "asker", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("digest", String(64), nullable=False, unique=True, info=hidden()),
    Column("asked", Instant, nullable=False),
    Column("expires", Instant, nullable=False, info=leaves(after=A_MONTH)),
    Column("used", Boolean, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    sqlite_autoincrement=True,
)


class SqlGuests:
    """`erased` is told when this transaction removed somebody: what is left must be wiped after it."""

    def __init__(
        self,
        connection: AsyncConnection,
        here: CommunityId,
        now: Callable[[], datetime],
        erased: Callable[[], None],
    ) -> None:
        self._db, self._here, self._now, self._erased = connection, here, now, erased

    async def add(self, guest: Guest) -> Guest:
        added = insert(guests).values(community=self._here, **_guest_row(guest)).returning(guests)
        return to_guest((await self._db.execute(added)).mappings().one())

    async def save(self, guest: Guest) -> None:
        which = (guests.c.community == self._here, guests.c.id == guest.id)
        await self._db.execute(update(guests).where(*which).values(**_guest_row(guest)))

    async def get(self, guest: GuestId) -> Guest | None:
        query = select(guests).where(guests.c.community == self._here, guests.c.id == guest)
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_guest(row) if row else None

    async def all(self) -> Sequence[Guest]:
        query = select(guests).where(guests.c.community == self._here)
        rows = (await self._db.execute(query.order_by(guests.c.name, guests.c.id))).mappings()
        return [to_guest(row) for row in rows]

    async def remove(self, guest: GuestId) -> None:
        theirs = (invitations.c.community == self._here, invitations.c.guest == guest)
        await self._db.execute(delete(invitations).where(*theirs))
        which = (guests.c.community == self._here, guests.c.id == guest)
        await self._db.execute(delete(guests).where(*which))
        await mark(self._db, TO_SHRED_ALL, self._now())
        self._erased()


class SqlInvitations:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def add(self, invitation: Invitation) -> tuple[Invitation, str]:
        token = secrets.token_hex(TOKEN)  # nothing in it is markup, anywhere
        row = {"community": self._here, "digest": _digest(token), **_invitation_row(invitation)}
        added = insert(invitations).values(**row).returning(invitations)
        kept = to_invitation((await self._db.execute(added)).mappings().one())
        return kept, f"guest/{token}"

    async def save(self, invitation: Invitation) -> None:
        which = (invitations.c.community == self._here, invitations.c.id == invitation.id)
        changed = update(invitations).where(*which).values(**_invitation_row(invitation))
        await self._db.execute(changed)

    async def get(self, invitation: InvitationId) -> Invitation | None:
        which = (invitations.c.community == self._here, invitations.c.id == invitation)
        row = (await self._db.execute(select(invitations).where(*which))).mappings().one_or_none()
        return to_invitation(row) if row else None

    async def all(self) -> Sequence[Invitation]:
        query = select(invitations).where(invitations.c.community == self._here)
        rows = (await self._db.execute(query.order_by(invitations.c.id))).mappings()
        return [to_invitation(row) for row in rows]


class SqlVisits:
    """The web server's side: it reads, and changes nothing."""

    def __init__(self, engine: AsyncEngine, now: Callable[[], datetime]) -> None:
        self._reading, self._now = reading(engine), now

    async def look(self, token: str) -> Visit | None:
        """None alike for a link that never was, is too old, or was withdrawn."""
        async with self._reading.begin() as db:
            row = (await db.execute(_visit(token, self._now()))).mappings().one_or_none()
        return to_visit(row) if row else None


def _visit(token: str, now: datetime) -> Select[Any]:
    """An answered one is still shown to be so; any other only while its question waits for the guest."""
    it, waits = invitations.c, questions.c.status == QuestionStatus.ASKED
    here = and_(waits, questions.c.expert.is_(None), guests.c.expires > now.date())
    return (
        select(
            it.id,
            it.community,
            it.used,
            communities.c.name.label("called"),
            guests.c.language,
            people.c.name.label("asker"),
            questions.c.text,
        )
        .join(questions, questions.c.id == it.question)
        .join(guests, guests.c.id == it.guest)
        .join(communities, communities.c.id == it.community)
        .join(people, people.c.id == it.asker)
        .where(it.digest == _digest(token), it.expires > now, it.withdrawn.is_(False))
        .where(or_(it.used, here))
    )


def _digest(token: str) -> str:
    return sha256(token.encode(errors="replace")).hexdigest()


def _guest_row(guest: Guest) -> dict[str, Any]:
    names = ("name", "topics", "language", "added_by", "added_on", "expires")
    return {name: getattr(guest, name) for name in names}


def _invitation_row(invitation: Invitation) -> dict[str, Any]:
    names = ("question", "guest", "asker", "asked", "expires", "used", "withdrawn")
    return {name: getattr(invitation, name) for name in names}


def to_guest(row: Mapping[Any, Any]) -> Guest:
    return Guest(
        id=GuestId(row["id"]),
        community=CommunityId(row["community"]),
        name=row["name"],
        topics=row["topics"],
        language=Language(row["language"]),
        added_by=PersonId(row["added_by"]),
        added_on=row["added_on"],
        expires=row["expires"],
    )


def to_invitation(row: Mapping[Any, Any]) -> Invitation:
    return Invitation(
        id=InvitationId(row["id"]),
        community=CommunityId(row["community"]),
        question=QuestionId(row["question"]),
        guest=GuestId(row["guest"]),
        asker=PersonId(row["asker"]),
        asked=row["asked"],
        expires=row["expires"],
        used=row["used"],
        withdrawn=row["withdrawn"],
    )


def to_visit(row: Mapping[Any, Any]) -> Visit:
    """By the name one calls the asker by, and no more of it."""
    return Visit(
        invitation=InvitationId(row["id"]),
        community=CommunityId(row["community"]),
        called=row["called"],
        language=Language(row["language"]),
        asker=greeting(row["asker"]),
        question=row["text"],
        used=row["used"],
    )
