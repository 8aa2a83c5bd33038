"""Who acts, where, and as what: one query for the common case, on which every command waits."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import Place
from bot.domain.people import Profile
from bot.ports import Entrance
from storage.communities import to_community
from storage.membership import to_member
from storage.people import SEEN_EVERY, is_news, to_person
from storage.tables import accounts, communities, members, people, places

_PERSON = ("name", "language", "zone", "discipline", "kind")
_CHARTER = (
    "name",
    "purpose",
    "goals",
    "agreements",
    "language",
    "zone",
    "send_at",
    "quiet",
    "contacts",
    "guests",
)


def _query() -> Select[Any]:
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
        .join(
            places,
            and_(
                places.c.platform == accounts.c.platform,
                places.c.workspace == accounts.c.workspace,
                places.c.channel == bindparam("at_channel"),
                places.c.present,
            ),
        )
        .join(communities, communities.c.id == places.c.community)
        .outerjoin(
            members,
            and_(members.c.community == communities.c.id, members.c.person == people.c.id),
        )
        .where(
            accounts.c.platform == bindparam("at_platform"),
            accounts.c.workspace == bindparam("at_workspace"),
            accounts.c.user == bindparam("who"),
        )
        .with_for_update(of=communities)
    )


_ENTRANCE = _query()


class SqlDoor:
    def __init__(self, connection: AsyncConnection, now: Callable[[], datetime]) -> None:
        self._db = connection
        self._now = now

    async def look(self, profile: Profile, place: Place) -> Entrance | None:
        """Somebody known, in a community's channel, with no news about them; None otherwise."""
        at = {
            "at_platform": place.platform,
            "at_workspace": place.workspace,
            "at_channel": place.channel,
            "who": profile.account.user,
        }
        row = (await self._db.execute(_ENTRANCE, at)).mappings().one_or_none()
        if row is None or row["deactivated"] or row["seen"] < self._now() - SEEN_EVERY:
            return None
        own = {name: row[f"person_{name}"] for name in _PERSON}
        person = to_person({"id": row["person_id"], **own})
        if not profile.active or is_news(person, profile, chosen=row["language_chosen"]):
            return None
        community = to_community(
            {"id": row["here_id"], **{name: row[f"here_{name}"] for name in _CHARTER}}
        )
        if row["status"] is None:
            return Entrance(person, community, None)
        member = {**{column.name: row[column.name] for column in members.c}, **own}
        alive = {"working": 1, "problem": row["problem"], "free": int(row["problem"] is None)}
        return Entrance(person, community, to_member({**member, **alive}))
