"""Who acts, where, and as what: one query for the common case, on which every command waits."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, exists, select
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId, Place
from bot.domain.people import AccountKey, Profile
from bot.frame.ports import Entrance
from storage.communities import communities, places, to_community
from storage.frame.people import SEEN_EVERY, accounts, is_news, people, to_person
from storage.membership import home_first, members, to_member

_PERSON = ("name", "language", "zone", "discipline", "kind")
_CHARTER = tuple(c.name for c in communities.c if c.name not in ("id", "roomless"))


def _of_members() -> Select[Any]:
    """Somebody's account and person, for each community as what they are in it; to be joined with one."""
    return (
        select(
            members,
            people.c.id.label("person_id"),
            people.c.language_chosen,
            *(people.c[name].label(f"person_{name}") for name in _PERSON),
            communities.c.id.label("here_id"),
            *(communities.c[name].label(f"here_{name}") for name in _CHARTER),
            accounts.c.seen,
            accounts.c.deactivated,
            accounts.c.problem,
        )
        .select_from(accounts)
        .join(people, people.c.id == accounts.c.person)
        .where(
            accounts.c.platform == bindparam("at_platform"),
            accounts.c.workspace == bindparam("at_workspace"),
            accounts.c.user == bindparam("who"),
        )
    )


_AS_MEMBER = and_(members.c.community == communities.c.id, members.c.person == people.c.id)
_AT_HOME = and_(
    places.c.platform == accounts.c.platform, places.c.workspace == accounts.c.workspace
)
_IN_A_CHANNEL = (
    _of_members()
    .join(places, and_(_AT_HOME, places.c.channel == bindparam("at_channel"), places.c.present))
    .join(communities, communities.c.id == places.c.community)
    .outerjoin(members, _AS_MEMBER)
    .with_for_update(of=communities, key_share=True)
)
# An answer changes nothing of the community's, which then is not held against the other answers.
_ANSWERING = (
    _of_members()
    .join(communities, communities.c.id == bindparam("here"))
    .join(members, _AS_MEMBER)
    .where(
        exists().where(places.c.community == communities.c.id, _AT_HOME).correlate_except(places)
    )
)


# A press or a form: about a community that meets on this platform, by one of its members.
_ABOUT = _ANSWERING.with_for_update(of=communities, key_share=True)
# What is said in private is about the community that is somebody's own, as `memberships.home` picks it.
_IN_PRIVATE = (
    _of_members()
    .join(members, members.c.person == people.c.id)
    .join(communities, communities.c.id == members.c.community)
    .order_by(*home_first())
    .limit(1)
    .with_for_update(of=communities, key_share=True)
)


class SqlDoor:
    def __init__(self, connection: AsyncConnection, now: Callable[[], datetime]) -> None:
        self._db = connection
        self._now = now

    async def look(self, profile: Profile, place: Place) -> Entrance | None:
        row = await self._row(_IN_A_CHANNEL, profile.account, at_channel=place.channel)
        return self._as_known(profile, row)

    async def at_home(self, profile: Profile) -> Entrance | None:
        row = await self._row(_IN_PRIVATE, profile.account)
        return self._as_known(profile, row) if row and not row["problem"] else None

    async def acting(self, profile: Profile, community: CommunityId) -> Entrance | None:
        row = await self._row(_ABOUT, profile.account, here=community)
        return self._as_known(profile, row) if row and not row["problem"] else None

    def _as_known(self, profile: Profile, row: RowMapping | None) -> Entrance | None:
        """None where something about them is to be taken over first."""
        if row is None or row["deactivated"] or row["seen"] < self._now() - SEEN_EVERY:
            return None
        found = _entrance(row)
        if not profile.active or is_news(found.person, profile, chosen=row["language_chosen"]):
            return None
        return found

    async def answering(self, account: AccountKey, community: CommunityId) -> Entrance | None:
        row = await self._row(_ANSWERING, account, here=community)
        return _entrance(row) if row else None

    async def _row(
        self, query: Select[Any], account: AccountKey, **more: object
    ) -> RowMapping | None:
        at = {
            "at_platform": account.platform,
            "at_workspace": account.workspace,
            "who": account.user,
        }
        rows = (await self._db.execute(query, at | more)).mappings()
        found: RowMapping | None = rows.one_or_none()
        return found


def _entrance(row: RowMapping) -> Entrance:
    own = {name: row[f"person_{name}"] for name in _PERSON}
    person = to_person({"id": row["person_id"], **own})
    community = to_community(
        {"id": row["here_id"], **{name: row[f"here_{name}"] for name in _CHARTER}}
    )
    if row["status"] is None:
        return Entrance(person, community, None)
    member = {**{column.name: row[column.name] for column in members.c}, **own}
    alive = {"working": 1, "problem": row["problem"], "failing": int(row["problem"] is not None)}
    alive["closed"] = None
    return Entrance(person, community, to_member({**member, **alive}))
