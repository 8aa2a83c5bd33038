"""Members in SQL."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Integer,
    Select,
    String,
    Table,
    Text,
    bindparam,
    case,
    cast,
    func,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.membership import (
    MOST_A_WEEK,
    Affiliation,
    Answers,
    Member,
    Openness,
    RoleKey,
    Status,
    Topic,
)
from bot.domain.people import Kind, Language, Person, PersonId
from storage.frame.people import accounts, people, shown_name
from storage.frame.remembered import Records
from storage.frame.schema import metadata
from storage.frame.traces import trace
from storage.frame.transaction import Transaction
from storage.frame.upsert import upsert

members = Table(
    "members",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column(
        "person", ForeignKey("people.id"), primary_key=True, index=True, info=trace(erase="delete")
    ),
    Column("status", String(20), nullable=False),
    Column("since", Date, nullable=False),
    Column("roles", JSON, nullable=False),
    Column("paused_until", Date),
    Column("brings", Text, nullable=False),
    Column("learns", Text, nullable=False),
    Column("available", JSON, nullable=False),
    Column("open_to", JSON, nullable=False),
    Column("unanswered", Integer, nullable=False, default=0, server_default="0"),
    Column("resting", Date),
    Column("offered", JSON, nullable=False, default=list, server_default="[]"),
    Column("muted", JSON, nullable=False, default=list, server_default="[]"),
    Column("weekly", Integer, nullable=False, default=MOST_A_WEEK, server_default="2"),
    Column("affiliation", String(20)),
    Column("functions", JSON, nullable=False, default=list, server_default="[]"),
)


@cache
def member_query() -> Select[Any]:
    """Members with their person, and whether any account of theirs still works.

    `working`: accounts not deactivated; `failing`: how many of those cannot be written to, for `problem`;
    `closed`: when the last of the others was closed.
    """
    works = accounts.c.deactivated.is_(False)
    problem = case((works, accounts.c.problem))
    return (
        select(
            members,
            people.c.name,
            people.c.language,
            people.c.zone,
            people.c.discipline,
            people.c.kind,
            func.count(case((works, accounts.c.person))).label("working"),
            func.count(problem).label("failing"),
            func.max(problem).label("problem"),
            func.max(accounts.c.closed).label("closed"),
        )
        .join(people, people.c.id == members.c.person)
        .outerjoin(accounts, accounts.c.person == members.c.person)
        .group_by(members.c.community, members.c.person, people.c.id)
    )


def to_member(row: Mapping[Any, Any]) -> Member:
    person = Person(
        PersonId(row["person"]),
        shown_name(row["name"]),
        Language(row["language"]) if row["language"] else None,
        row["zone"],
        row["discipline"],
        Kind(row["kind"]),
    )
    return Member(
        community=CommunityId(row["community"]),
        person=person,
        status=Status(row["status"]),
        since=row["since"],
        roles=frozenset(row["roles"]),
        offered=frozenset(row["offered"]),
        paused_until=row["paused_until"],
        answers=Answers(row["brings"], row["learns"], tuple(row["available"])),
        open_to=frozenset(Openness(item) for item in row["open_to"]),
        deactivated=not row["working"],
        closed=row["closed"],
        problem=row["problem"] if row["failing"] == row["working"] else None,
        unanswered=row["unanswered"],
        resting=row["resting"],
        muted=frozenset(Topic(topic) for topic in row["muted"]),
        weekly=row["weekly"],
        affiliation=Affiliation(row["affiliation"]) if row["affiliation"] else None,
        functions=tuple(row["functions"]),
    )


AT_ONCE = 5_000  # people in a statement
_NEWEST_FIRST = (members.c.since.desc(), members.c.community.desc())


def home_first() -> tuple[ColumnElement[Any], ...]:
    """Of somebody's memberships: where they still are, what they chose, and the newest."""
    chosen = case((members.c.community == people.c.home, 0), else_=1)
    return members.c.status == Status.LEFT, chosen, *_NEWEST_FIRST


_ALL = (
    member_query()
    .where(members.c.community == bindparam("here"))
    .order_by(people.c.name, people.c.id)
)
_SOME = _ALL.where(members.c.person.in_(bindparam("chosen", expanding=True)))
_WHERE = (
    select(members.c.community)
    .where(members.c.person == bindparam("who"), members.c.status != Status.LEFT)
    .order_by(*_NEWEST_FIRST)
)
_HOME = (
    select(members.c.community)
    .join(people, people.c.id == members.c.person)
    .where(members.c.person == bindparam("who"))
    .order_by(*home_first())
    .limit(1)
)


class SqlMembers:
    def __init__(self, connection: Transaction, here: CommunityId) -> None:
        self._db, self._here = connection, here
        self._known: Records[PersonId, Member] = Records(
            connection,
            members,
            people,
            accounts,
            key=lambda member: member.id,
            order=lambda member: member.id,  # by name, which no save here changes
            read=self._read,
        )

    async def get(self, person: PersonId) -> Member | None:
        return await self._known.get(person)

    async def save(self, member: Member) -> None:
        row = {
            "community": self._here,
            "person": member.id,
            "status": member.status,
            "since": member.since,
            "roles": sorted(member.roles),
            "offered": sorted(member.offered),
            "paused_until": member.paused_until,
            "brings": member.answers.brings,
            "learns": member.answers.learns,
            "available": list(member.answers.available),
            "open_to": sorted(member.open_to),
            "muted": sorted(member.muted),
            "weekly": member.weekly,
            "affiliation": member.affiliation,
            "functions": list(member.functions),
        }
        before = self._known.known(member.id)
        if before is None:
            await upsert(self._db, members, row)
            return
        with self._known.saved(_with_what_is_not_saved(member, before)):
            await upsert(self._db, members, row)

    async def all(self) -> Sequence[Member]:
        return await self._known.all()

    async def _read(self, chosen: Collection[PersonId] | None) -> Sequence[Member]:
        which = {"here": self._here} | ({} if chosen is None else {"chosen": chosen})
        query = _ALL if chosen is None else _SOME
        return [to_member(row) for row in (await self._db.execute(query, which)).mappings()]

    async def count(self) -> int:
        if self._known.is_whole:
            return len(await self._known.all())
        query = select(func.count()).where(members.c.community == self._here)
        return (await self._db.execute(query)).scalar_one()

    async def some(self, chosen: Collection[PersonId]) -> Sequence[Member]:
        return await self._known.some(chosen)

    async def taking_part(self) -> Sequence[PersonId]:
        query = select(members.c.person).where(
            members.c.community == self._here, members.c.status == Status.ACTIVE
        )
        return [PersonId(person) for person in await self._db.scalars(query)]

    async def held_roles(self) -> Sequence[frozenset[RoleKey]]:
        query = select(members.c.roles).where(
            members.c.community == self._here,
            members.c.status == Status.ACTIVE,
            cast(members.c.roles, Text) != "[]",  # reading JSON takes longer than all the rest
        )
        return [frozenset(roles) for roles in await self._db.scalars(query)]

    async def unheard(self, people: Collection[PersonId]) -> None:
        more = update(members).values(unanswered=members.c.unanswered + 1)
        everybody = list(people)
        for start in range(0, len(everybody), AT_ONCE):
            some = members.c.person.in_(everybody[start : start + AT_ONCE])
            await self._db.execute(more.where(members.c.community == self._here, some))

    async def rest(self, person: PersonId, since: date) -> None:
        await self._change(person, resting=since)

    async def stirred(self, person: PersonId) -> None:
        await self._change(person, unanswered=0, resting=None)

    async def _change(self, person: PersonId, **values: Any) -> None:
        here = (members.c.community == self._here, members.c.person == person)
        changed = update(members).where(*here).values(**values)
        before = self._known.known(person)
        with self._known.saved(*((replace(before, **values),) if before else ())):
            await self._db.execute(changed)


def _with_what_is_not_saved(member: Member, before: Member) -> Member:
    return replace(
        member,
        community=before.community,
        person=before.person,
        deactivated=before.deactivated,
        closed=before.closed,
        problem=before.problem,
        unanswered=before.unanswered,
        resting=before.resting,
    )


class SqlMemberships:
    def __init__(self, connection: AsyncConnection) -> None:
        self._db = connection

    async def home(self, person: PersonId) -> CommunityId | None:
        found = await self._db.scalar(_HOME, {"who": person})
        return CommunityId(found) if found is not None else None

    async def of(self, person: PersonId) -> Sequence[CommunityId]:
        return [CommunityId(id) for id in await self._db.scalars(_WHERE, {"who": person})]

    async def ever(self, person: PersonId) -> Sequence[CommunityId]:
        query = select(members.c.community).where(members.c.person == person)
        return [CommunityId(id) for id in await self._db.scalars(query)]

    async def chosen(self, person: PersonId) -> CommunityId | None:
        found = await self._db.scalar(select(people.c.home).where(people.c.id == person))
        return CommunityId(found) if found is not None else None

    async def choose(self, community: CommunityId, person: PersonId) -> None:
        await self._db.execute(update(people).where(people.c.id == person).values(home=community))


class SqlScale:
    """How large an installation's communities are: across them, so no port of a community's."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def has_more_than(self, most: int) -> bool:
        """Whether any community has more members than this."""
        large = select(members.c.community).group_by(members.c.community)
        query = large.having(func.count() > most).limit(1)
        async with self._engine.begin() as db:
            return await db.scalar(query) is not None
