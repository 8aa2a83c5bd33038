"""People and accounts in SQL."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, insert, or_, select, update
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.calendar import is_zone
from bot.domain.names import NAMELESS
from bot.domain.people import AccountKey, Kind, Language, Person, PersonId, Profile
from bot.domain.wellformed import name_of
from storage.frame.merging import merge
from storage.frame.platforms import forget_ways
from storage.tables import accounts, conversations, installations, outbox, people, places

FORMERLY_NAMELESS = "?"  # as an earlier version kept it
SEEN_EVERY = timedelta(minutes=10)  # how fresh `seen` must be: it only picks the preferred account


def shown_name(kept: str) -> str:
    """A name as it is kept; earlier versions kept what their platforms told."""
    return NAMELESS if kept == FORMERLY_NAMELESS else name_of(kept) or NAMELESS


def to_person(r: Mapping[Any, Any]) -> Person:
    return Person(
        PersonId(r["id"]),
        shown_name(r["name"]),
        Language(r["language"]) if r["language"] else None,
        r["zone"],
        r["discipline"],
        Kind(r["kind"]),
    )


class SqlPeople:
    def __init__(self, connection: AsyncConnection, now: Callable[[], datetime]) -> None:
        self._db = connection
        self._now = now

    async def meet(self, profile: Profile, *, speaks: bool = False) -> Person:
        found = await self._find(profile.account)
        if found is None:
            return await self._remember(profile)
        if found["seen"] < self._now() - SEEN_EVERY or found["deactivated"] == profile.active:
            await self._db.execute(
                update(accounts)
                .where(_is(profile.account))
                .values(seen=self._now(), **_closed(found, profile, self._now()))
            )
        if speaks and found["problem"]:
            await self.reachable(profile.account, problem=None)
        return await self._refreshed(to_person(found), profile, chosen=found["language_chosen"])

    async def known(self, account: AccountKey) -> Person | None:
        found = await self._find(account)
        return to_person(found) if found else None

    async def refile(self, profile: Profile) -> None:
        own = profile.account
        for former in profile.formerly:
            found = await self._both(own, former)
            if former not in found or await self._is_served(former, own):
                continue
            if own not in found:
                values = {"workspace": own.workspace, "user": own.user}
                await self._db.execute(update(accounts).where(_is(former)).values(**values))
            else:
                await self._db.execute(delete(accounts).where(_is(former)))
            if own in found and found[own] != found[former]:
                await merge(self._db, found[own], found[former])
            await self._readdress(former, own)

    async def _both(self, own: AccountKey, former: AccountKey) -> Mapping[AccountKey, PersonId]:
        """Whose they are. Whoever reads this of the former one first, in a transaction, has it."""
        query = select(accounts).where(or_(_is(own), _is(former)))
        rows = (await self._db.execute(query)).mappings().all()
        if len(rows) == 2 or (rows and rows[0]["user"] != own.user):
            rows = (
                (await self._db.execute(query.order_by(accounts.c.user).with_for_update()))
                .mappings()
                .all()
            )
        return {
            AccountKey(row["platform"], row["workspace"], row["user"]): PersonId(row["person"])
            for row in rows
        }

    async def _is_served(self, former: AccountKey, own: AccountKey) -> bool:
        """Whether Kring is in the former's workspace as well: then whoever is filed there is somebody there,
        and a channel that two workspaces share takes nobody out of theirs."""
        if former.workspace == own.workspace:
            return False
        served = [
            exists().where(
                table.c.platform == former.platform, table.c.workspace == former.workspace
            )
            for table in (places, installations)
        ]
        return bool(await self._db.scalar(select(or_(*served))))

    async def _readdress(self, former: AccountKey, own: AccountKey) -> None:
        """Letters and the way to the former account are the own one's."""
        mail, ways = outbox.c, conversations.c
        theirs = mail.platform == former.platform, mail.workspace == former.workspace
        letters = update(outbox).where(*theirs, mail.address == former.user)
        await self._db.execute(letters.values(workspace=own.workspace, address=own.user))
        known = select(ways.address).where(
            ways.platform == own.platform, ways.workspace == own.workspace, ways.address == own.user
        )
        way = update(conversations).where(
            ways.platform == former.platform,
            ways.workspace == former.workspace,
            ways.address == former.user,
        )
        if await self._db.scalar(known) is None:
            await self._db.execute(way.values(workspace=own.workspace, address=own.user))
        await self._db.execute(forget_ways(former.platform, former.workspace, former.user))

    async def get(self, person: PersonId) -> Person:
        query = select(people).where(people.c.id == person)
        return to_person((await self._db.execute(query)).mappings().one())

    async def speak(self, person: PersonId, language: Language) -> None:
        await self._db.execute(
            update(people)
            .where(people.c.id == person)
            .values(language=language, language_chosen=True)
        )

    async def describe(self, person: PersonId, discipline: str | None) -> None:
        await self._db.execute(
            update(people).where(people.c.id == person).values(discipline=discipline)
        )

    async def handles(
        self, people: Collection[PersonId], platform: str, workspace: str
    ) -> Mapping[PersonId, str]:
        rows = await self._db.execute(
            select(accounts.c.person, accounts.c.user).where(
                accounts.c.person.in_(people),
                accounts.c.platform == platform,
                accounts.c.workspace == workspace,
            )
        )
        return {PersonId(person): user for person, user in rows}

    async def reachable(self, account: AccountKey, *, problem: str | None) -> None:
        await self._db.execute(
            update(accounts)
            .where(_is(account), accounts.c.problem.is_distinct_from(problem))
            .values(problem=problem)
        )

    async def _find(self, account: AccountKey) -> RowMapping | None:
        query = (
            select(people, accounts.c.seen, accounts.c.deactivated, accounts.c.problem)
            .join(accounts, accounts.c.person == people.c.id)
            .where(_is(account))
        )
        return (await self._db.execute(query)).mappings().one_or_none()

    async def _remember(self, profile: Profile) -> Person:
        new = insert(people).values(
            name=profile.name or NAMELESS,
            language=profile.language,
            zone=profile.zone if profile.zone and is_zone(profile.zone) else None,
            kind=profile.kind,
        )
        id = (await self._db.execute(new.returning(people.c.id))).scalar_one()
        await self._db.execute(
            insert(accounts).values(
                platform=profile.account.platform,
                workspace=profile.account.workspace,
                user=profile.account.user,
                person=id,
                deactivated=not profile.active,
                closed=None if profile.active else self._now(),
                seen=self._now(),
            )
        )
        return await self.get(PersonId(id))

    async def _refreshed(self, known: Person, told: Profile, *, chosen: bool) -> Person:
        """Take over what the platform now says, except a language that the person chose here."""
        changes = is_news(known, told, chosen=chosen)
        if not changes:
            return known
        await self._db.execute(update(people).where(people.c.id == known.id).values(**changes))
        return await self.get(known.id)


def is_news(known: Person, told: Profile, *, chosen: bool) -> dict[str, object]:
    """What a platform now says differently from what we know; a chosen language stays."""
    changes: dict[str, object] = {}
    if told.name and told.name != known.name:
        changes["name"] = told.name
    if told.zone and told.zone != known.zone and is_zone(told.zone):
        changes["zone"] = told.zone
    if told.language and told.language != known.language and not chosen:
        changes["language"] = told.language
    if told.kind not in (Kind.UNKNOWN, known.kind):
        changes["kind"] = told.kind
    return changes


def _closed(found: RowMapping, told: Profile, now: datetime) -> dict[str, object]:
    """Whether an account is closed, and since when: from the first time that we were told so."""
    if found["deactivated"] != told.active:
        return {}
    return {"deactivated": not told.active, "closed": None if told.active else now}


def _is(account: AccountKey) -> ColumnElement[bool]:
    return and_(
        accounts.c.platform == account.platform,
        accounts.c.workspace == account.workspace,
        accounts.c.user == account.user,
    )
