"""What mentees wish for, in SQL."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    bindparam,
    select,
)

from bot.domain.communities import CommunityId
from bot.domain.people import Language, PersonId
from bot.domain.wishes import Mode, Terms, Turn, Wish, WishStatus
from storage.frame.remembered import Records
from storage.frame.schema import metadata
from storage.frame.traces import lists_people, trace
from storage.frame.transaction import Transaction
from storage.frame.upsert import upsert, upsert_all

wishes = Table(
    "wishes",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("mentee", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("goal", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("terms", JSON, nullable=False),
    Column("status", String(20), nullable=False),
    Column("since", Date, nullable=False),
    Column("choices", JSON, nullable=False, info=lists_people()),
    Column("rounds_waited", Integer, nullable=False),
    Column("no_shows", Integer, nullable=False),
    Column("peers", JSON, nullable=False, info=lists_people()),
    Column("peer_yes", Boolean, nullable=False),
    Column("met_peers", JSON, nullable=False, info=lists_people()),
    Column("skips", Boolean, nullable=False),
)

Row = Mapping[Any, Any]


def _people(ids: Sequence[int]) -> tuple[PersonId, ...]:
    return tuple(PersonId(id) for id in ids)


def terms(value: Row) -> Terms:
    languages = frozenset(Language(language) for language in value["languages"])
    return Terms(languages, frozenset(value["slots"]), Mode(value["mode"]))


def packed(terms: Terms) -> dict[str, object]:
    return {
        "languages": sorted(terms.languages),
        "slots": sorted(terms.slots),
        "mode": terms.mode,
    }


def to_wish(row: Row) -> Wish:
    return Wish(
        CommunityId(row["community"]),
        PersonId(row["mentee"]),
        row["goal"],
        row["why"],
        terms(row["terms"]),
        WishStatus(row["status"]),
        row["since"],
        _people(row["choices"]),
        row["rounds_waited"],
        row["no_shows"],
        _people(row["peers"]),
        row["peer_yes"],
        frozenset(_people(row["met_peers"])),
        row["skips"],
    )


_ALL = (
    select(wishes)
    .where(wishes.c.community == bindparam("here"))
    .order_by(wishes.c.since, wishes.c.mentee)
)
_SOME = _ALL.where(wishes.c.mentee.in_(bindparam("mentees", expanding=True)))


class SqlWishes:
    def __init__(self, connection: Transaction, here: CommunityId) -> None:
        self._db, self._here = connection, here
        self._known: Records[PersonId, Wish] = Records(
            connection,
            wishes,
            key=lambda wish: wish.mentee,
            order=lambda wish: (wish.since, wish.mentee),
            read=self._read,
        )

    async def all(self, mentees: Collection[PersonId] | None = None) -> Sequence[Wish]:
        return await (self._known.all() if mentees is None else self._known.some(mentees))

    async def _read(self, mentees: Collection[PersonId] | None) -> Sequence[Wish]:
        which = {"here": self._here} | ({} if mentees is None else {"mentees": mentees})
        query = _ALL if mentees is None else _SOME
        return [to_wish(row) for row in (await self._db.execute(query, which)).mappings()]

    async def turns(self) -> Sequence[Turn]:
        query = select(
            wishes.c.mentee, wishes.c.since, wishes.c.rounds_waited, wishes.c.no_shows
        ).where(wishes.c.community == self._here, wishes.c.status == WishStatus.WAITING)
        return [
            Turn(PersonId(mentee), since, waited, missed)
            for mentee, since, waited, missed in await self._db.execute(query)
        ]

    async def of(self, mentee: PersonId) -> Wish | None:
        return await self._known.get(mentee)

    async def save(self, wish: Wish) -> None:
        with self._known.saved(wish):
            await upsert(self._db, wishes, _row(self._here, wish))

    async def save_all(self, many: Sequence[Wish]) -> None:
        with self._known.saved(*many):
            await upsert_all(self._db, wishes, [_row(self._here, wish) for wish in many])


def _row(community: CommunityId, wish: Wish) -> dict[str, object]:
    return {
        "community": community,
        "mentee": wish.mentee,
        "goal": wish.goal,
        "why": wish.why,
        "terms": packed(wish.terms),
        "status": wish.status,
        "since": wish.since,
        "choices": list(wish.choices),
        "rounds_waited": wish.rounds_waited,
        "no_shows": wish.no_shows,
        "peers": list(wish.peers),
        "peer_yes": wish.peer_yes,
        "met_peers": sorted(wish.met_peers),
        "skips": wish.skips,
    }
