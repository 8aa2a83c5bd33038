"""The week in the channel in SQL: whether there is a weekly post, and what each was."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Integer,
    Select,
    String,
    Table,
    Text,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.prompts import KEPT, PostId, Status, Weekly, WeekPost
from storage.frame.schema import Id, Instant, metadata
from storage.frame.traces import blank, leaves, trace
from storage.frame.upsert import upsert

weekly = Table(
    "weekly",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("on", Boolean, nullable=False),
    Column("weekday", Integer, nullable=False),
    Column(
        "by",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep") | blank(None, of=["by"]),
    ),
    Column("since", Date),
    Column("paused", Boolean, nullable=False),
)

weekly_posts = Table(
    "weekly_posts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False),
    Column("day", Date, nullable=False),
    Column("prompt", String(60), nullable=False),
    Column("shown", Instant, nullable=False, info=leaves(after=KEPT)),
    # Without the words of whoever is erased it asks what stood there before them.
    Column("text", Text, nullable=False, info=blank("", of=["writer"])),
    Column(
        "writer",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep") | blank(None, of=["writer"]),
    ),
    Column("passed", JSON, nullable=False),
    Column("picks", JSON, nullable=False),
    Column("status", String(10), nullable=False),
    Column("pressed", Boolean, nullable=False),
    Index("ix_weekly_posts_day", "community", "day", unique=True),
    sqlite_autoincrement=True,  # a button under an old one is no other's
)


class SqlPosts:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def policy(self) -> Weekly:
        query = select(weekly).where(weekly.c.community == self._here)
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_policy(row) if row else Weekly()

    async def save_policy(self, policy: Weekly) -> None:
        names = ("on", "weekday", "by", "since", "paused")
        values = {name: getattr(policy, name) for name in names}
        await upsert(self._db, weekly, {"community": self._here, **values})

    async def add(self, post: WeekPost) -> WeekPost:
        values = {"community": self._here, **_row(post)}
        added = insert(weekly_posts).values(values).returning(weekly_posts)
        return to_post((await self._db.execute(added)).mappings().one())

    async def save(self, post: WeekPost) -> None:
        which = (self._in_here, weekly_posts.c.id == post.id)
        await self._db.execute(update(weekly_posts).where(*which).values(**_row(post)))

    async def get(self, post: PostId) -> WeekPost | None:
        query = select(weekly_posts).where(self._in_here, weekly_posts.c.id == post)
        return next(iter(await self._all(query)), None)

    async def last(self) -> WeekPost | None:
        return next(iter(await self._all(self._newest.limit(1))), None)

    async def posted(self) -> Sequence[WeekPost]:
        return await self._all(self._newest.where(weekly_posts.c.status == Status.POSTED))

    @property
    def _in_here(self) -> ColumnElement[bool]:
        return weekly_posts.c.community == self._here

    @property
    def _newest(self) -> Select[Any]:
        return select(weekly_posts).where(self._in_here).order_by(weekly_posts.c.day.desc())

    async def _all(self, query: Select[Any]) -> Sequence[WeekPost]:
        return [to_post(row) for row in (await self._db.execute(query)).mappings()]


def _row(post: WeekPost) -> dict[str, Any]:
    names = ("day", "prompt", "shown", "text", "writer", "status", "pressed")
    lists = {"passed": list(post.passed), "picks": list(post.picks)}
    return lists | {name: getattr(post, name) for name in names}


def to_policy(row: Mapping[Any, Any]) -> Weekly:
    by = PersonId(row["by"]) if row["by"] else None
    return Weekly(row["on"], row["weekday"], by, row["since"], row["paused"])


def to_post(row: Mapping[Any, Any]) -> WeekPost:
    return WeekPost(
        id=PostId(row["id"]),
        community=CommunityId(row["community"]),
        day=row["day"],
        prompt=row["prompt"],
        shown=row["shown"],
        text=row["text"],
        writer=PersonId(row["writer"]) if row["writer"] else None,
        passed=tuple(row["passed"]),
        picks=tuple(row["picks"]),
        status=Status(row["status"]),
        pressed=row["pressed"],
    )
