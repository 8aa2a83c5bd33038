"""The digest's subscriptions, and the numbers that the database counts for it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Text, and_, case, cast, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.checkins import CheckInStatus
from bot.domain.communities import CommunityId
from bot.domain.deliveries import Ledger
from bot.domain.digest import USEFUL, Funnel, Kept, Subscription
from bot.domain.membership import Role, Status
from bot.domain.people import PersonId
from storage.frame.outbox import IN_FLIGHT, to_ledger
from storage.frame.upsert import upsert
from storage.tables import check_ins, digests, members, outbox, pairs


class SqlDigests:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def get(self, person: PersonId) -> Subscription | None:
        query = select(digests).where(digests.c.community == self._here, digests.c.person == person)
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_subscription(row) if row else None

    async def save(self, subscription: Subscription) -> None:
        values = {
            "community": self._here,
            "person": subscription.person,
            "weekday": subscription.weekday,
            "at": f"{subscription.at:%H:%M}",
            "on": subscription.on,
        }
        await upsert(self._db, digests, values)

    async def all(self) -> Sequence[Subscription]:
        query = select(digests).where(digests.c.community == self._here).order_by(digests.c.person)
        return [to_subscription(row) for row in (await self._db.execute(query)).mappings()]


def to_subscription(row: Mapping[Any, Any]) -> Subscription:
    return Subscription(
        CommunityId(row["community"]),
        PersonId(row["person"]),
        row["weekday"],
        time.fromisoformat(row["at"]),
        row["on"],
    )


class SqlCounts:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def members(self) -> Sequence[PersonId]:
        query = select(members.c.person).where(
            members.c.community == self._here, members.c.status == Status.ACTIVE
        )
        return [PersonId(person) for person in await self._db.scalars(query)]

    async def roles(self) -> Sequence[frozenset[Role]]:
        query = select(members.c.roles).where(
            members.c.community == self._here,
            members.c.status == Status.ACTIVE,
            cast(members.c.roles, Text) != "[]",  # reading JSON takes longer than all the rest
        )
        return [frozenset(map(Role, roles)) for roles in await self._db.scalars(query)]

    async def check_ins(self, since: date) -> Mapping[date, Kept]:
        answered = func.sum(case((check_ins.c.status == CheckInStatus.ANSWERED, 1), else_=0))
        query = (
            select(check_ins.c.day, answered, func.count())
            .where(
                check_ins.c.community == self._here,
                check_ins.c.day >= since,
                check_ins.c.status != CheckInStatus.PLANNED,
            )
            .group_by(check_ins.c.day)
        )
        return {day: Kept(int(n), asked) for day, n, asked in await self._db.execute(query)}

    async def funnel(self, since: date) -> Funnel:
        graded = (
            select(check_ins.c.pair)
            .where(check_ins.c.pair == pairs.c.id, check_ins.c.progress >= USEFUL)
            .exists()
        )
        steps = (
            pairs.c.begun.is_not(None),
            and_(pairs.c.begun.is_not(None), pairs.c.met),
            and_(pairs.c.begun.is_not(None), pairs.c.met, graded),
        )
        counted = (func.sum(case((step, 1), else_=0)) for step in steps)
        query = select(func.count(), *counted).where(
            pairs.c.community == self._here, func.coalesce(pairs.c.begun, pairs.c.since) >= since
        )
        return Funnel(*(int(n or 0) for n in (await self._db.execute(query)).one()))

    async def ledger(self, since: datetime) -> Ledger:
        query = (
            select(outbox.c.fate, func.count())
            .where(
                outbox.c.community == self._here,
                outbox.c.update_of.is_(None),
                or_(outbox.c.fate.in_(IN_FLIGHT), outbox.c.settled >= since),
            )
            .group_by(outbox.c.fate)
        )
        return to_ledger({fate: n for fate, n in await self._db.execute(query)})
