"""Communities and their channels in SQL."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    String,
    Table,
    Text,
    and_,
    delete,
    exists,
    false,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.calendar import QuietPeriod
from bot.domain.communities import Charter, Community, CommunityId, Place
from bot.domain.deliveries import Fate
from bot.domain.people import AccountKey, Language
from storage.frame.outbox import outbox
from storage.frame.schema import Id, Name, metadata

communities = Table(
    "communities",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", Name, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("goals", Text, nullable=False),
    Column("agreements", Text, nullable=False),
    Column("language", String(2), nullable=False),
    Column("zone", String(60), nullable=False),
    Column("send_at", String(5), nullable=False),
    Column("quiet", JSON, nullable=False),
    Column("contacts", Text, nullable=False, server_default=""),
    Column("guests", Boolean, nullable=False, server_default=false()),
    Column("words", Text, nullable=False, server_default=""),
    Column("job_roles", Text, nullable=False, server_default=""),
    Column("roomless", Boolean, nullable=False, server_default=false()),
)

places = Table(
    "places",
    metadata,
    Column("platform", String(20), primary_key=True),
    Column("workspace", Name, primary_key=True),
    Column("channel", Name, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("present", Boolean, nullable=False, default=True),
)


def to_community(row: Mapping[Any, Any]) -> Community:
    charter = Charter(
        name=row["name"],
        purpose=row["purpose"],
        goals=row["goals"],
        agreements=row["agreements"],
        language=Language(row["language"]),
        zone=row["zone"],
        send_at=time.fromisoformat(row["send_at"]),
        quiet=tuple(
            QuietPeriod(date.fromisoformat(first), date.fromisoformat(last), label)
            for first, last, label in row["quiet"]
        ),
        contacts=row["contacts"],
        guests=row["guests"],
        words=row["words"],
        functions=row["job_roles"],
    )
    return Community(CommunityId(row["id"]), charter)


def _columns(charter: Charter) -> dict[str, object]:
    return {
        "name": charter.name,
        "purpose": charter.purpose,
        "goals": charter.goals,
        "agreements": charter.agreements,
        "language": charter.language,
        "zone": charter.zone,
        "send_at": charter.send_at.strftime("%H:%M"),
        "quiet": [[q.first.isoformat(), q.last.isoformat(), q.label] for q in charter.quiet],
        "contacts": charter.contacts,
        "guests": charter.guests,
        "words": charter.words,
        "job_roles": charter.functions,
    }


def meets(community: Column[int]) -> ColumnElement[bool]:
    """Not so, it rests: it lost its place, and nobody decided that it goes on without."""
    one = communities.alias()
    has_a_place = exists().where(places.c.community == community, places.c.present)
    goes_without = exists().where(one.c.id == community, one.c.roomless)
    return or_(has_a_place.correlate(community.table), goes_without.correlate(community.table))


class SqlCommunities:
    def __init__(self, connection: AsyncConnection) -> None:
        self._db = connection

    async def found(self, charter: Charter, place: Place) -> Community:
        new = insert(communities).values(**_columns(charter)).returning(communities.c.id)
        id = CommunityId((await self._db.execute(new)).scalar_one())
        await self._meet_at(id, place)
        return Community(id, charter)

    async def get(self, community: CommunityId) -> Community:
        """Locks the community on PostgreSQL: its events are handled one after another.

        Not its key: rows that point to it are written meanwhile, by answers to a poll (X28).
        """
        one = select(communities).where(communities.c.id == community)
        query = one.with_for_update(key_share=True)
        return to_community((await self._db.execute(query)).mappings().one())

    async def at(self, place: Place) -> Community | None:
        query = (
            select(communities)
            .join(places, places.c.community == communities.c.id)
            .where(_is(place), places.c.present)
            .with_for_update(of=communities, key_share=True)
        )
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_community(row) if row else None

    async def met_in(self, community: CommunityId, account: AccountKey) -> Community | None:
        here = select(places.c.community).where(
            places.c.platform == account.platform, places.c.workspace == account.workspace
        )
        query = select(communities).where(communities.c.id == community, communities.c.id.in_(here))
        row = (
            (await self._db.execute(query.with_for_update(key_share=True))).mappings().one_or_none()
        )
        return to_community(row) if row else None

    async def resume(self, place: Place) -> Community | None:
        await self._db.execute(update(places).where(_is(place)).values(present=True))
        here = await self.at(place)
        if here:
            await self._set_roomless(here.id, roomless=False)
        return here

    async def amend(self, community: CommunityId, charter: Charter) -> None:
        await self._db.execute(
            update(communities).where(communities.c.id == community).values(**_columns(charter))
        )

    async def places(self, community: CommunityId) -> Sequence[Place]:
        rows = await self._db.execute(
            select(places.c.platform, places.c.workspace, places.c.channel)
            .where(places.c.community == community, places.c.present)
            .order_by(places.c.platform, places.c.channel)
        )
        return [Place(*row) for row in rows]

    async def leave(self, place: Place) -> None:
        await self._db.execute(update(places).where(_is(place)).values(present=False))

    async def settle(self, community: CommunityId, place: Place) -> None:
        await self._db.execute(delete(places).where(places.c.community == community))
        await self._meet_at(community, place)
        await self._set_roomless(community, roomless=False)

    async def go_on(self, community: CommunityId) -> None:
        await self._set_roomless(community, roomless=True)

    async def _set_roomless(self, community: CommunityId, *, roomless: bool) -> None:
        here = update(communities).where(communities.c.id == community)
        await self._db.execute(here.values(roomless=roomless))

    async def close(self, community: CommunityId) -> None:
        await self._db.execute(delete(places).where(places.c.community == community))

    async def move(self, place: Place, to: Place) -> None:
        if await self._db.scalar(select(places.c.community).where(_is(place))) is None:
            return
        await self._db.execute(delete(places).where(_is(to)))
        await self._db.execute(update(places).where(_is(place)).values(channel=to.channel))
        letters = update(outbox).where(
            outbox.c.platform == place.platform,
            outbox.c.workspace == place.workspace,
            outbox.c.address == place.channel,
            outbox.c.fate == Fate.WAITING,
        )
        await self._db.execute(letters.values(address=to.channel))

    async def _meet_at(self, community: CommunityId, place: Place) -> None:
        """Nobody else does: who met there before is gone from it."""
        await self._db.execute(delete(places).where(_is(place)))
        here = {"platform": place.platform, "workspace": place.workspace, "channel": place.channel}
        await self._db.execute(insert(places).values(**here, community=community, present=True))


def _is(place: Place) -> ColumnElement[bool]:
    return and_(
        places.c.platform == place.platform,
        places.c.workspace == place.workspace,
        places.c.channel == place.channel,
    )
