"""People and accounts in SQL."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    String,
    Table,
    and_,
    bindparam,
    insert,
    select,
    update,
)
from sqlalchemy.engine import RowMapping

from bot.domain.calendar import is_zone
from bot.domain.names import NAMELESS
from bot.domain.people import AccountKey, Kind, Language, Person, PersonId, Profile
from bot.domain.wellformed import name_of
from storage.frame.schema import Id, Instant, Name, metadata
from storage.frame.traces import DASH, blank, trace
from storage.frame.transaction import Transaction

people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", Name, nullable=False, info=blank(DASH, of=["id"])),
    Column("language", String(2), info=blank(None, of=["id"])),
    Column("language_chosen", Boolean, nullable=False, default=False, info=blank(False, of=["id"])),
    Column("zone", String(60), info=blank(None, of=["id"])),
    Column("discipline", Name, info=blank(None, of=["id"])),
    Column("kind", String(20), nullable=False),
    Column("home", ForeignKey("communities.id"), info=blank(None, of=["id"])),
)

accounts = Table(
    "accounts",
    metadata,
    Column("platform", String(20), primary_key=True),
    Column("workspace", Name, primary_key=True),
    Column("user", Name, primary_key=True),
    Column(
        "person", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("deactivated", Boolean, nullable=False, default=False),
    Column("closed", Instant),
    Column("problem", Name),
    Column("seen", Instant, nullable=False),
)

_WHOSE = (
    select(people, accounts.c.seen, accounts.c.deactivated, accounts.c.problem)
    .join(accounts, accounts.c.person == people.c.id)
    .where(
        accounts.c.platform == bindparam("on"),
        accounts.c.workspace == bindparam("at"),
        accounts.c.user == bindparam("user"),
    )
)
_BEST_FIRST = (
    select(accounts.c.person, accounts.c.platform, accounts.c.workspace, accounts.c.user)
    .where(accounts.c.person.in_(bindparam("whose", expanding=True)))
    .order_by(accounts.c.deactivated, accounts.c.problem.is_not(None), accounts.c.seen.desc())
)

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
    def __init__(self, connection: Transaction, now: Callable[[], datetime]) -> None:
        self._db = connection
        self._now = now
        self._reached: dict[PersonId, Sequence[AccountKey]] = {}
        connection.on_write((accounts,), self._reached.clear)

    async def meet(self, profile: Profile, *, speaks: bool = False) -> Person:
        found = await self._find(profile.account)
        if found is None:
            return await self._remember(profile)
        if found["seen"] < self._now() - SEEN_EVERY or found["deactivated"] == profile.active:
            await self._db.execute(
                update(accounts)
                .where(is_account(profile.account))
                .values(seen=self._now(), **_closed(found, profile, self._now()))
            )
        if speaks and found["problem"]:
            await self.reachable(profile.account, problem=None)
        return await self._refreshed(to_person(found), profile, chosen=found["language_chosen"])

    async def known(self, account: AccountKey) -> Person | None:
        found = await self._find(account)
        return to_person(found) if found else None

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
        there = (platform, workspace)
        known = await self.accounts_of(people)
        return {
            person: account.user
            for person, own in known.items()
            for account in reversed(own)
            if (account.platform, account.workspace) == there
        }

    async def accounts_of(
        self, people: Collection[PersonId]
    ) -> Mapping[PersonId, Sequence[AccountKey]]:
        """Where each of them can be written to, the best first."""
        unknown = [person for person in people if person not in self._reached]
        if unknown:
            rows = await self._db.execute(_BEST_FIRST, {"whose": unknown})
            found: dict[PersonId, list[AccountKey]] = {person: [] for person in unknown}
            for person, *account in rows:
                found[PersonId(person)].append(AccountKey(*account))
            self._reached |= found
        return {person: self._reached[person] for person in people}

    async def reachable(self, account: AccountKey, *, problem: str | None) -> None:
        await self._db.execute(
            update(accounts)
            .where(is_account(account), accounts.c.problem.is_distinct_from(problem))
            .values(problem=problem)
        )

    async def _find(self, account: AccountKey) -> RowMapping | None:
        key = {"on": account.platform, "at": account.workspace, "user": account.user}
        return (await self._db.execute(_WHOSE, key)).mappings().one_or_none()

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


def is_account(account: AccountKey) -> ColumnElement[bool]:
    return and_(
        accounts.c.platform == account.platform,
        accounts.c.workspace == account.workspace,
        accounts.c.user == account.user,
    )
