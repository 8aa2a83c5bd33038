"""What platform adapters keep: conversation references, installations, the playground's lines."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Delete,
    String,
    Table,
    Text,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import ANYWHERE, AWAITED, PRINCIPAL, ROOM
from bot.domain.deliveries import Fate
from bot.domain.people import Language
from storage.frame.database import reading
from storage.frame.outbox import outbox
from storage.frame.people import accounts, people
from storage.frame.schema import Id, Instant, Name, metadata
from storage.frame.upsert import upsert

conversations = Table(
    "conversations",
    metadata,
    Column("platform", String(20), primary_key=True),
    Column("workspace", Name, primary_key=True),
    Column("address", Name, primary_key=True),
    Column("reference", JSON, nullable=False),
)

installations = Table(
    "installations",
    metadata,
    Column("platform", String(20), primary_key=True),
    Column("workspace", Name, primary_key=True),
    Column("secret", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

playground_lines = Table(
    "playground_lines",
    metadata,
    Column("id", Id, primary_key=True),
    Column("conversation", Name, nullable=False, index=True),
    Column("author", Name, nullable=False),
    Column("key", String(300), unique=True),
    Column("body", JSON, nullable=False),
    Column("at", Instant, nullable=False),
)

playground_state = Table(
    "playground_state",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("value", JSON, nullable=False),
)

MOST_AWAITED = 5  # who are looked up again at once
MOST_PLACES = 20  # whose rosters may be asked for one person


_REFERENCE = select(conversations.c.reference).where(
    conversations.c.platform == bindparam("on"),
    conversations.c.workspace == bindparam("at"),
    conversations.c.address == bindparam("of"),
)


class SqlReferences:
    """Conversation references as plain JSON."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine, self._reading = engine, reading(engine)

    async def get(self, platform: str, workspace: str, address: str) -> Mapping[str, Any] | None:
        key = {"on": platform, "at": workspace, "of": address}
        async with self._reading.begin() as db:
            found: Mapping[str, Any] | None = await db.scalar(_REFERENCE, key)
            return found

    async def put(
        self, platform: str, workspace: str, address: str, reference: Mapping[str, Any]
    ) -> None:
        row = {"platform": platform, "workspace": workspace, "address": address}
        async with self._engine.begin() as db:
            await upsert(db, conversations, {**row, "reference": dict(reference)})

    async def drop(self, platform: str, workspace: str, address: str) -> None:
        async with self._engine.begin() as db:
            await db.execute(delete(conversations).where(*_at(platform, workspace, address)))

    async def places(self, platform: str, workspace: str) -> Sequence[str]:
        """The channels and group chats of this workspace that are known, at most MOST_PLACES."""
        at = conversations.c
        here = at.platform == platform, at.workspace == workspace
        query = select(at.address).where(*here, _own() == at.address).limit(MOST_PLACES)
        async with self._reading.begin() as db:
            return list(await db.scalars(query))

    async def awaited(self, platform: str, workspace: str) -> Mapping[str, Mapping[str, Any]]:
        """Who came and has no name yet, by address."""
        at = conversations.c
        here = at.platform == platform, at.workspace == workspace
        query = select(at.address, at.reference).where(*here, at.address.startswith(AWAITED))
        async with self._reading.begin() as db:
            return {address: kept for address, kept in await db.execute(query.limit(MOST_AWAITED))}

    async def reader(
        self, platform: str, workspace: str, address: str
    ) -> tuple[Language | None, bool] | None:
        """What somebody reads, and whether letters reach them; None for whom Kring does not know."""
        at = accounts.c
        query = (
            select(people.c.language, at.problem)
            .join(people, people.c.id == at.person)
            .where(at.platform == platform, at.workspace == workspace, at.user == address)
        )
        async with self._reading.begin() as db:
            found = (await db.execute(query)).one_or_none()
        if found is None:
            return None
        return Language(found.language) if found.language else None, not found.problem

    async def drop_nobodys(self, platform: str, workspace: str, address: str) -> None:
        """Drop a person's reference, unless they have an account or a letter is on its way there."""
        here = _at(platform, workspace, address)
        async with self._engine.begin() as db:
            await db.execute(delete(conversations).where(*here, is_nobodys()))


def forget_ways(platform: str, workspace: str, user: str) -> Delete:
    """Deletes every reference to this user: their conversation, and what is kept under `…:user`."""
    at = conversations.c
    theirs = or_(at.address == user, at.address.endswith(f":{user}", autoescape=True))
    return delete(conversations).where(at.platform == platform, at.workspace == workspace, theirs)


def is_nobodys() -> ColumnElement[bool]:
    """Whether a kept conversation, or a principal name, is of somebody who has no account here.

    One that a letter is still on its way to stays. Channels and group chats are kept under their own
    conversation's id, and are nobody's to begin with.
    """
    at = conversations.c
    who = func.replace(at.address, PRINCIPAL, "")
    here = and_(accounts.c.platform == at.platform, accounts.c.workspace == at.workspace)
    has_account = exists().where(here, accounts.c.user == who)
    there = and_(outbox.c.platform == at.platform, outbox.c.workspace == at.workspace)
    on_its_way = outbox.c.fate.in_((Fate.WAITING, Fate.SENDING))
    is_awaited = exists().where(there, on_its_way, outbox.c.address == at.address)
    is_personal = or_(at.address.startswith(PRINCIPAL), _own().is_distinct_from(at.address))
    others = or_(at.address == literal(ANYWHERE), at.address.startswith(AWAITED))
    return and_(~others, is_personal, ~has_account, ~is_awaited)


def _own() -> ColumnElement[str]:
    """The conversation itself; none yet of somebody who is only known from a roster."""
    own: ColumnElement[str] = conversations.c.reference["conversation"].as_string()
    return own


def _at(platform: str, workspace: str, address: str) -> tuple[Any, ...]:
    return (
        conversations.c.platform == platform,
        conversations.c.workspace == workspace,
        conversations.c.address == address,
    )


class SqlInstallations:
    """Secrets of workspaces that installed Kring. They come in and go out encrypted."""

    def __init__(self, engine: AsyncEngine, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    async def get(self, platform: str, workspace: str) -> str | None:
        query = select(installations.c.secret).where(
            installations.c.platform == platform, installations.c.workspace == workspace
        )
        async with self._engine.begin() as db:
            secret: str | None = await db.scalar(query)
            return secret

    async def put(self, platform: str, workspace: str, secret: str) -> None:
        row = {"platform": platform, "workspace": workspace, "secret": secret, "at": self._now()}
        async with self._engine.begin() as db:
            await upsert(db, installations, row)

    async def drop(self, platform: str, workspace: str) -> None:
        async with self._engine.begin() as db:
            await db.execute(
                delete(installations).where(
                    installations.c.platform == platform, installations.c.workspace == workspace
                )
            )

    async def all(self, platform: str) -> Sequence[str]:
        query = select(installations.c.workspace).where(installations.c.platform == platform)
        async with self._engine.begin() as db:
            return list(await db.scalars(query))


class SqlLines:
    """What stands in the playground's conversations, and its clock."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def add(
        self, conversation: str, author: str, body: Mapping[str, Any], at: datetime, key: str | None
    ) -> int:
        row = {"conversation": conversation, "author": author, "body": dict(body), "at": at}
        async with self._engine.begin() as db:
            new = insert(playground_lines).values(**row, key=key).returning(playground_lines.c.id)
            return int((await db.execute(new)).scalar_one())

    async def change(self, key: str, body: Mapping[str, Any]) -> None:
        async with self._engine.begin() as db:
            await db.execute(
                update(playground_lines)
                .where(playground_lines.c.key == key)
                .values(body=dict(body))
            )

    async def remove(self, key: str) -> None:
        async with self._engine.begin() as db:
            await db.execute(delete(playground_lines).where(playground_lines.c.key == key))

    async def find(self, key: str) -> int | None:
        query = select(playground_lines.c.id).where(playground_lines.c.key == key)
        async with self._engine.begin() as db:
            id: int | None = await db.scalar(query)
            return id

    async def of(self, conversations_: Sequence[str]) -> Sequence[Mapping[str, Any]]:
        query = (
            select(playground_lines)
            .where(playground_lines.c.conversation.in_(conversations_))
            .order_by(playground_lines.c.id)
        )
        async with self._engine.begin() as db:
            return [dict(row) for row in (await db.execute(query)).mappings()]

    async def rooms(self, user: str) -> Sequence[str]:
        """The conversations of several people that `user` is in."""
        query = select(playground_lines.c.conversation).distinct()
        joint = playground_lines.c.conversation.contains(ROOM)
        async with self._engine.begin() as db:
            found = await db.scalars(query.where(joint).order_by(playground_lines.c.conversation))
            return [room for room in found if user in room.split(ROOM)]

    async def letters(self, author: str) -> Mapping[str, int]:
        """How many lines by `author` stand in each conversation."""
        query = (
            select(playground_lines.c.conversation, func.count())
            .where(playground_lines.c.author == author)
            .group_by(playground_lines.c.conversation)
        )
        async with self._engine.begin() as db:
            return {conversation: count for conversation, count in await db.execute(query)}

    async def recall(self, name: str) -> Any:
        query = select(playground_state.c.value).where(playground_state.c.name == name)
        async with self._engine.begin() as db:
            return await db.scalar(query)

    async def note(self, name: str, value: Any) -> None:
        async with self._engine.begin() as db:
            await upsert(db, playground_state, {"name": name, "value": value})
