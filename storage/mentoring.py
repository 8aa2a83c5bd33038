"""Mentoring in SQL: offers, wishes, pairs, who is kept apart, and what a community set."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.apart import Apart, Ground
from bot.domain.cadence import Rhythm
from bot.domain.communities import CommunityId
from bot.domain.mentoring import Draft, Pair, PairId, PairStatus
from bot.domain.people import Language, PersonId
from bot.domain.policy import Leftovers, Policy, Rounds
from bot.domain.wishes import Mode, Offer, Terms, Turn, Wish, WishStatus
from storage.frame.upsert import upsert, upsert_all
from storage.tables import kept_apart, mentoring, offers, pairs, wishes

Row = Mapping[Any, Any]


def _people(ids: Sequence[int]) -> tuple[PersonId, ...]:
    return tuple(PersonId(id) for id in ids)


def _terms(value: Row) -> Terms:
    languages = frozenset(Language(language) for language in value["languages"])
    return Terms(languages, frozenset(value["slots"]), Mode(value["mode"]))


def _packed(terms: Terms) -> dict[str, object]:
    return {
        "languages": sorted(terms.languages),
        "slots": sorted(terms.slots),
        "mode": terms.mode,
    }


def to_offer(row: Row) -> Offer:
    return Offer(
        CommunityId(row["community"]),
        PersonId(row["mentor"]),
        row["capacity"],
        row["topics"],
        _terms(row["terms"]),
        row["paused_until"],
        row["withdrawn"],
        row["silences"],
    )


def to_wish(row: Row) -> Wish:
    return Wish(
        CommunityId(row["community"]),
        PersonId(row["mentee"]),
        row["goal"],
        row["why"],
        _terms(row["terms"]),
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


def to_pair(row: Row) -> Pair:
    ended_by = row["ended_by"]
    return Pair(
        PairId(row["id"]),
        CommunityId(row["community"]),
        PersonId(row["mentee"]),
        PersonId(row["mentor"]),
        row["goal"],
        PairStatus(row["status"]),
        row["since"],
        row["begun"],
        row["heard"],
        row["met"],
        row["meeting"],
        row["paused_until"],
        row["repeat"],
        row["reason"],
        PersonId(ended_by) if ended_by is not None else None,
    )


def to_policy(value: Row | None) -> Policy:
    if not value:
        return Policy()
    return Policy(
        Rounds(value["rounds"]),
        Leftovers(value["leftovers"]),
        tuple((name, int(points)) for name, points in value["weights"]),
        value["least"],
        value["bridging"],
        value["repeat_after"],
        value["answer_within"],
        Rhythm(**value["rhythm"]),
        value["vocabulary"],
    )


def to_draft(community: CommunityId, value: Row | None) -> Draft | None:
    if not value:
        return None
    return Draft(
        community,
        date.fromisoformat(value["made"]),
        tuple((PersonId(mentee), PersonId(mentor)) for mentee, mentor in value["chosen"]),
        tuple((PersonId(mentor), price) for mentor, price in value["prices"]),
        frozenset(_people(value["swapped"])),
        value.get("floor", 0),  # a version before did not keep it
    )


class SqlMentoring:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def policy(self) -> Policy:
        query = select(mentoring.c.policy).where(mentoring.c.community == self._here)
        return to_policy(await self._db.scalar(query))

    async def save_policy(self, policy: Policy) -> None:
        await upsert(self._db, mentoring, {"community": self._here, "policy": asdict(policy)})

    async def draft(self) -> Draft | None:
        query = select(mentoring.c.draft).where(mentoring.c.community == self._here)
        return to_draft(self._here, await self._db.scalar(query))

    async def save_draft(self, draft: Draft | None) -> None:
        value = draft and {
            "made": draft.made.isoformat(),
            "chosen": [list(pair) for pair in draft.chosen],
            "prices": [list(price) for price in draft.prices],
            "swapped": sorted(draft.swapped),
            "floor": draft.floor,
        }
        await upsert(self._db, mentoring, {"community": self._here, "draft": value})

    async def offers(self, mentors: Collection[PersonId] | None = None) -> Sequence[Offer]:
        query = select(offers).where(offers.c.community == self._here).order_by(offers.c.mentor)
        if mentors is not None:
            query = query.where(offers.c.mentor.in_(mentors))
        return [to_offer(row) for row in (await self._db.execute(query)).mappings()]

    async def save_offer(self, offer: Offer) -> None:
        await upsert(
            self._db,
            offers,
            {
                "community": self._here,
                "mentor": offer.mentor,
                "capacity": offer.capacity,
                "topics": offer.topics,
                "terms": _packed(offer.terms),
                "paused_until": offer.paused_until,
                "withdrawn": offer.withdrawn,
                "silences": offer.silences,
            },
        )

    async def wishes(self, mentees: Collection[PersonId] | None = None) -> Sequence[Wish]:
        query = (
            select(wishes)
            .where(wishes.c.community == self._here)
            .order_by(wishes.c.since, wishes.c.mentee)
        )
        if mentees is not None:
            query = query.where(wishes.c.mentee.in_(mentees))
        return [to_wish(row) for row in (await self._db.execute(query)).mappings()]

    async def turns(self) -> Sequence[Turn]:
        query = select(
            wishes.c.mentee, wishes.c.since, wishes.c.rounds_waited, wishes.c.no_shows
        ).where(wishes.c.community == self._here, wishes.c.status == WishStatus.WAITING)
        return [
            Turn(PersonId(mentee), since, waited, missed)
            for mentee, since, waited, missed in await self._db.execute(query)
        ]

    async def save_wish(self, wish: Wish) -> None:
        await upsert(self._db, wishes, _row(self._here, wish))

    async def save_wishes(self, many: Sequence[Wish]) -> None:
        await upsert_all(self._db, wishes, [_row(self._here, wish) for wish in many])

    async def pairs(self, between: Collection[PersonId] | None = None) -> Sequence[Pair]:
        query = select(pairs).where(pairs.c.community == self._here).order_by(pairs.c.id)
        if between is not None:
            query = query.where(pairs.c.mentee.in_(between), pairs.c.mentor.in_(between))
        return [to_pair(row) for row in (await self._db.execute(query)).mappings()]

    async def pair(self, pair: PairId) -> Pair | None:
        query = select(pairs).where(pairs.c.community == self._here, pairs.c.id == pair)
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_pair(row) if row else None

    async def begin(self, pair: Pair) -> Pair:
        new = insert(pairs).values(community=self._here, **_columns(pair)).returning(pairs.c.id)
        return replace(pair, id=PairId((await self._db.execute(new)).scalar_one()))

    async def save_pair(self, pair: Pair) -> None:
        await self._db.execute(
            update(pairs)
            .where(pairs.c.community == self._here, pairs.c.id == pair.id)
            .values(**_columns(pair))
        )

    async def apart(self) -> Sequence[Apart]:
        query = select(kept_apart).where(kept_apart.c.community == self._here)
        return [
            Apart(
                CommunityId(row.community),
                PersonId(row.one),
                PersonId(row.other),
                Ground(row.ground),
                row.note,
                PersonId(row.by),
            )
            for row in await self._db.execute(query)
        ]

    async def keep_apart(self, apart: Apart) -> None:
        one, other = sorted((apart.one, apart.other))
        await upsert(
            self._db,
            kept_apart,
            {
                "community": self._here,
                "one": one,
                "other": other,
                "ground": apart.ground,
                "note": apart.note,
                "by": apart.by,
            },
        )

    async def allow(self, one: PersonId, other: PersonId) -> bool:
        low, high = sorted((one, other))
        gone = await self._db.execute(
            delete(kept_apart).where(
                kept_apart.c.community == self._here,
                kept_apart.c.one == low,
                kept_apart.c.other == high,
            )
        )
        return bool(gone.rowcount)


def _row(community: CommunityId, wish: Wish) -> dict[str, object]:
    return {
        "community": community,
        "mentee": wish.mentee,
        "goal": wish.goal,
        "why": wish.why,
        "terms": _packed(wish.terms),
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


def _columns(pair: Pair) -> dict[str, object]:
    return {
        "mentee": pair.mentee,
        "mentor": pair.mentor,
        "goal": pair.goal,
        "status": pair.status,
        "since": pair.since,
        "begun": pair.begun,
        "heard": pair.heard,
        "met": pair.met,
        "meeting": pair.meeting,
        "paused_until": pair.paused_until,
        "repeat": pair.repeat,
        "reason": pair.reason,
        "ended_by": pair.ended_by,
    }
