"""How a community matches, and the round that waits for a yes, in SQL."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import JSON, Column, ForeignKey, Table, select

from bot.domain.cadence import Rhythm
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.policy import Leftovers, Policy, Rounds
from bot.domain.proposals import Draft
from storage.frame.remembered import Answered
from storage.frame.schema import metadata
from storage.frame.transaction import Transaction
from storage.frame.upsert import upsert

mentoring = Table(
    "mentoring",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("policy", JSON),
    Column("draft", JSON),
)

Row = Mapping[Any, Any]


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
    )


def to_draft(community: CommunityId, value: Row | None) -> Draft | None:
    if not value:
        return None
    return Draft(
        community,
        date.fromisoformat(value["made"]),
        tuple((PersonId(mentee), PersonId(mentor)) for mentee, mentor in value["chosen"]),
        tuple((PersonId(mentor), price) for mentor, price in value["prices"]),
        frozenset(PersonId(id) for id in value["swapped"]),
        value.get("floor", 0),  # a version before did not keep it
    )


class SqlRounds:
    def __init__(self, connection: Transaction, here: CommunityId) -> None:
        self._db, self._here = connection, here
        self._known: Answered[str, Policy] = Answered(connection, mentoring)

    async def policy(self) -> Policy:
        return await self._known.to("policy", self._policy)

    async def _policy(self) -> Policy:
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
