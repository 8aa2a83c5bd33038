"""Members in SQL."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, and_, case, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.membership import Answers, Member, Openness, Role, Status
from bot.domain.people import Kind, Language, Person, PersonId
from storage.people import shown_name
from storage.tables import accounts, members, people
from storage.upsert import upsert


@cache
def member_query() -> Select[Any]:
    """Members with their person, and whether any account of theirs still works.

    `working`: accounts not deactivated; `failing`: how many of those cannot be written to, for `problem`.
    """
    active = and_(accounts.c.person == members.c.person, accounts.c.deactivated.is_(False))
    return (
        select(
            members,
            people.c.name,
            people.c.language,
            people.c.zone,
            people.c.discipline,
            people.c.kind,
            func.count(accounts.c.person).label("working"),
            func.count(accounts.c.problem).label("failing"),
            func.max(accounts.c.problem).label("problem"),
        )
        .join(people, people.c.id == members.c.person)
        .outerjoin(accounts, active)
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
        roles=frozenset(Role(role) for role in row["roles"]),
        paused_until=row["paused_until"],
        answers=Answers(row["brings"], row["learns"], tuple(row["available"])),
        open_to=frozenset(Openness(item) for item in row["open_to"]),
        deactivated=not row["working"],
        problem=row["problem"] if row["failing"] == row["working"] else None,
        unanswered=row["unanswered"],
        resting=row["resting"],
    )


AT_ONCE = 5_000  # people in a statement
_NEWEST_FIRST = (members.c.since.desc(), members.c.community.desc())


class SqlMembers:
    def __init__(self, connection: AsyncConnection) -> None:
        self._db = connection

    async def get(self, community: CommunityId, person: PersonId) -> Member | None:
        query = member_query().where(members.c.community == community, members.c.person == person)
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_member(row) if row else None

    async def save(self, community: CommunityId, member: Member) -> None:
        await upsert(
            self._db,
            members,
            {
                "community": community,
                "person": member.id,
                "status": member.status,
                "since": member.since,
                "roles": sorted(member.roles),
                "paused_until": member.paused_until,
                "brings": member.answers.brings,
                "learns": member.answers.learns,
                "available": list(member.answers.available),
                "open_to": sorted(member.open_to),
            },
        )

    async def all(self, community: CommunityId) -> Sequence[Member]:
        query = (
            member_query()
            .where(members.c.community == community)
            .order_by(people.c.name, people.c.id)
        )
        return [to_member(row) for row in (await self._db.execute(query)).mappings()]

    async def count(self, community: CommunityId) -> int:
        query = select(func.count()).where(members.c.community == community)
        return (await self._db.execute(query)).scalar_one()

    async def some(self, community: CommunityId, chosen: Collection[PersonId]) -> Sequence[Member]:
        query = (
            member_query()
            .where(members.c.community == community, members.c.person.in_(chosen))
            .order_by(people.c.name, people.c.id)
        )
        return [to_member(row) for row in (await self._db.execute(query)).mappings()]

    async def unheard(self, community: CommunityId, people: Collection[PersonId]) -> None:
        more = update(members).values(unanswered=members.c.unanswered + 1)
        everybody = list(people)
        for start in range(0, len(everybody), AT_ONCE):
            some = members.c.person.in_(everybody[start : start + AT_ONCE])
            await self._db.execute(more.where(members.c.community == community, some))

    async def rest(self, community: CommunityId, person: PersonId, since: date) -> None:
        await self._change(community, person, resting=since)

    async def stirred(self, community: CommunityId, person: PersonId) -> None:
        await self._change(community, person, unanswered=0, resting=None)

    async def _change(self, community: CommunityId, person: PersonId, **values: object) -> None:
        here = (members.c.community == community, members.c.person == person)
        await self._db.execute(update(members).where(*here).values(**values))

    async def home(self, person: PersonId) -> CommunityId | None:
        chosen = case((members.c.community == people.c.home, 0), else_=1)
        query = (
            select(members.c.community)
            .join(people, people.c.id == members.c.person)
            .where(members.c.person == person)
            .order_by(members.c.status == Status.LEFT, chosen, *_NEWEST_FIRST)
            .limit(1)
        )
        found = await self._db.scalar(query)
        return CommunityId(found) if found is not None else None

    async def of(self, person: PersonId) -> Sequence[CommunityId]:
        query = (
            select(members.c.community)
            .where(members.c.person == person, members.c.status != Status.LEFT)
            .order_by(*_NEWEST_FIRST)
        )
        return [CommunityId(id) for id in await self._db.scalars(query)]

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
