"""Value stories and improvements in SQL."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Date,
    ForeignKey,
    String,
    Table,
    Text,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.polls import PollId
from bot.domain.value import Consent, Cycle, Improvement, ImprovementId, Story, StoryId
from storage.frame.schema import Id, metadata
from storage.frame.traces import trace

stories = Table(
    "stories",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column(
        "person", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("steps", JSON, nullable=False),
    Column("consent", String(20), nullable=False),
    Column("told", Date, nullable=False),
)

improvements = Table(
    "improvements",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("signal", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("owner", ForeignKey("people.id"), nullable=False, info=trace(erase="keep")),
    Column("due", Date),
    Column("effect", Text, nullable=False),
    Column("done", Date),
    Column("made", Date, nullable=False),
    Column("poll", ForeignKey("polls.id")),
)


class SqlStories:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def add(self, story: Story) -> Story:
        added = insert(stories).values(community=self._here, **_story(story)).returning(stories)
        return to_story((await self._db.execute(added)).mappings().one())

    async def save(self, story: Story) -> None:
        which = (stories.c.community == self._here, stories.c.id == story.id)
        await self._db.execute(update(stories).where(*which).values(**_story(story)))

    async def get(self, story: StoryId) -> Story | None:
        query = select(stories).where(stories.c.community == self._here, stories.c.id == story)
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_story(row) if row else None

    async def of(self, person: PersonId) -> Sequence[Story]:
        query = (
            select(stories)
            .where(stories.c.community == self._here, stories.c.person == person)
            .order_by(stories.c.id.desc())
        )
        return [to_story(row) for row in (await self._db.execute(query)).mappings()]

    async def shared(self, since: date) -> Sequence[Story]:
        query = (
            select(stories)
            .where(
                stories.c.community == self._here,
                stories.c.told >= since,
                stories.c.consent != Consent.ME,
            )
            .order_by(stories.c.id.desc())
        )
        return [to_story(row) for row in (await self._db.execute(query)).mappings()]

    async def withdraw(self, story: StoryId) -> None:
        which = (stories.c.community == self._here, stories.c.id == story)
        await self._db.execute(delete(stories).where(*which))


def _story(story: Story) -> dict[str, Any]:
    return {
        "person": story.person,
        "steps": [list(step) for step in story.steps],
        "consent": story.consent,
        "told": story.told,
    }


def to_story(row: Mapping[Any, Any]) -> Story:
    return Story(
        StoryId(row["id"]),
        CommunityId(row["community"]),
        PersonId(row["person"]),
        tuple((Cycle(cycle), text) for cycle, text in row["steps"]),
        Consent(row["consent"]),
        row["told"],
    )


class SqlImprovements:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def add(self, improvement: Improvement) -> Improvement:
        values = _improvement(improvement)
        added = insert(improvements).values(community=self._here, **values).returning(improvements)
        return to_improvement((await self._db.execute(added)).mappings().one())

    async def save(self, improvement: Improvement) -> None:
        which = (improvements.c.community == self._here, improvements.c.id == improvement.id)
        values = _improvement(improvement)
        await self._db.execute(update(improvements).where(*which).values(**values))

    async def get(self, improvement: ImprovementId) -> Improvement | None:
        query = select(improvements).where(
            improvements.c.community == self._here, improvements.c.id == improvement
        )
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_improvement(row) if row else None

    async def all(self) -> Sequence[Improvement]:
        query = (
            select(improvements)
            .where(improvements.c.community == self._here)
            .order_by(
                improvements.c.done.is_not(None),
                improvements.c.due.is_(None),
                improvements.c.due,
                improvements.c.id.desc(),
            )
        )
        return [to_improvement(row) for row in (await self._db.execute(query)).mappings()]


def _improvement(improvement: Improvement) -> dict[str, Any]:
    names = ("signal", "action", "owner", "due", "made", "effect", "done", "poll")
    return {name: getattr(improvement, name) for name in names}


def to_improvement(row: Mapping[Any, Any]) -> Improvement:
    return Improvement(
        ImprovementId(row["id"]),
        CommunityId(row["community"]),
        row["signal"],
        row["action"],
        PersonId(row["owner"]),
        row["due"],
        row["made"],
        row["effect"],
        row["done"],
        PollId(row["poll"]) if row["poll"] is not None else None,
    )
