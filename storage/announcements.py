"""Announcements in SQL."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    Select,
    String,
    Table,
    Text,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.announcements import KEPT, Announcement, AnnouncementId, Stage
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from storage.frame.schema import Id, Instant, metadata
from storage.frame.traces import blank, leaves, trace

announcements = Table(
    "announcements",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column(
        "by", ForeignKey("people.id"), index=True, info=trace(erase="keep") | blank(None, of=["by"])
    ),
    Column("nl", Text, nullable=False, info=blank("", of=["by"])),
    Column("en", Text, nullable=False, info=blank("", of=["by"])),
    Column("why", Text, nullable=False, info=blank("", of=["by"])),
    Column("at", Instant, nullable=False, info=leaves(after=KEPT)),
    Column("stage", String(10), nullable=False),
    Column("count", Integer, nullable=False),
    sqlite_autoincrement=True,  # a button of one that is gone is nobody else's
)


class SqlAnnouncements:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def add(self, new: Announcement) -> Announcement:
        row = {"community": self._here, **_row(new)}
        added = insert(announcements).values(row).returning(announcements)
        return _announcement((await self._db.execute(added)).mappings().one())

    async def save(self, announcement: Announcement) -> None:
        where = self._is(announcement.id)
        await self._db.execute(update(announcements).where(*where).values(**_row(announcement)))

    async def get(self, announcement: AnnouncementId) -> Announcement | None:
        found = await self._read(select(announcements).where(*self._is(announcement)))
        return next(iter(found), None)

    async def of(self, person: PersonId) -> list[Announcement]:
        return await self._read(self._here_only().where(announcements.c.by == person))

    async def sent_since(self, moment: datetime) -> list[Announcement]:
        it = announcements.c
        return await self._read(self._here_only().where(it.stage == Stage.SENT, it.at >= moment))

    async def delete(self, announcement: AnnouncementId) -> None:
        await self._db.execute(delete(announcements).where(*self._is(announcement)))

    def _here_only(self) -> Select[Any]:
        here = announcements.c.community == self._here
        return select(announcements).where(here).order_by(announcements.c.id.desc())

    async def _read(self, query: Select[Any]) -> list[Announcement]:
        return [_announcement(row) for row in (await self._db.execute(query)).mappings()]

    def _is(self, announcement: AnnouncementId) -> tuple[Any, ...]:
        return announcements.c.community == self._here, announcements.c.id == announcement


def _row(announcement: Announcement) -> dict[str, Any]:
    return {
        "by": announcement.by,
        "nl": announcement.nl,
        "en": announcement.en,
        "why": announcement.why,
        "at": announcement.at,
        "stage": announcement.stage,
        "count": announcement.count,
    }


def _announcement(row: Mapping[Any, Any]) -> Announcement:
    return Announcement(
        AnnouncementId(row["id"]),
        CommunityId(row["community"]),
        PersonId(row["by"]) if row["by"] else None,
        row["nl"],
        row["en"],
        row["why"],
        row["at"],
        Stage(row["stage"]),
        row["count"],
    )
