"""Loads what the eligibility function asks for, for a batch of claimed letters at once (R2)."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.calendar import local_date, week_begins
from bot.domain.communities import Community
from bot.domain.deliveries import Fate
from bot.domain.eligibility import Budget, Purpose, Send, Skip, Verdict, Wait, may_receive
from bot.domain.membership import Member
from storage.communities import to_community
from storage.membership import member_query, to_member
from storage.tables import communities, members, outbox, places

SPENT = (Fate.SENT, Fate.SENDING, Fate.UNCERTAIN)
_A_WEEK_AND_A_ZONE = timedelta(days=8)


@dataclass(slots=True)
class Gate:
    """Verdicts for one batch; a nudge that passes counts for the next one in the batch.

    `nudged`: by person, the messages that were spent and when. What was charged beforehand counts for
    every other message alike, whether it was sent, is in this batch, or was never to go out. `meeting`: the
    communities that have a place; the others rest.
    """

    now: datetime
    members: Mapping[tuple[int, int], Member]
    communities: Mapping[int, Community]
    nudged: Mapping[int, Sequence[tuple[int, datetime]]]
    meeting: Collection[int]
    passed: Counter[int] = field(default_factory=Counter)

    @classmethod
    async def open(
        cls, db: AsyncConnection, rows: Sequence[Mapping[str, Any]], now: datetime
    ) -> "Gate":
        persons = {row["person"] for row in rows if row["person"] is not None}
        persons |= {person for row in rows for person in row["audience"] or ()}
        here = {row["community"] for row in rows if row["community"] is not None}
        batch = {row["id"] for row in rows}
        people = member_query().where(members.c.person.in_(persons), members.c.community.in_(here))
        homes = select(communities).where(communities.c.id.in_(here))
        since = now - _A_WEEK_AND_A_ZONE
        sent = and_(outbox.c.fate.in_(SPENT), outbox.c.settled > since)
        nudges = select(outbox.c.id, outbox.c.person, outbox.c.settled, outbox.c.charged).where(
            outbox.c.person.in_(persons),
            outbox.c.purpose == Purpose.NUDGE,
            outbox.c.update_of.is_(None),
            or_(outbox.c.charged > since, and_(outbox.c.charged.is_(None), sent)),
        )
        nudged: dict[int, list[tuple[int, datetime]]] = {}
        for id, person, settled, charged in await db.execute(nudges):
            if charged or id not in batch:
                nudged.setdefault(person, []).append((id, charged or settled))
        return cls(
            now,
            {
                (row["community"], row["person"]): to_member(row)
                for row in (await db.execute(people)).mappings()
            },
            {row["id"]: to_community(row) for row in (await db.execute(homes)).mappings()},
            nudged,
            set(await db.scalars(select(places.c.community).where(*_meeting(here)))),
        )

    def verdict(self, row: Mapping[str, Any]) -> Verdict:
        """Send, wait or skip; what goes to several waits for all, and is skipped with any."""
        if row["audience"] and row["community"] is not None:
            verdicts = [self._for({**row, "person": person}) for person in row["audience"]]
            return max(verdicts, key=_weight)
        return self._for(row)

    def _for(self, row: Mapping[Any, Any]) -> Verdict:
        purpose = Purpose(row["purpose"])
        if row["update_of"] or row["person"] is None or row["community"] is None:
            return Send()
        member = self.members.get((row["community"], row["person"]))
        if member is None:
            return Send() if purpose is Purpose.ANSWER else Skip("left")
        if purpose is Purpose.NUDGE and row["community"] not in self.meeting:
            return Skip("resting")
        community = self.communities[row["community"]]
        zone = member.person.zone or community.charter.zone
        budget = self._budget(row["person"], row["id"], zone)
        verdict = may_receive(member, purpose, self.now, community.calendar, zone, budget)
        if isinstance(verdict, Send) and purpose is Purpose.NUDGE and not row["charged"]:
            self.passed[row["person"]] += 1
        return verdict

    def _budget(self, person: int, letter: int, zone: str) -> Budget:
        monday, today = week_begins(self.now, zone), local_date(self.now, zone)
        others = [at for id, at in self.nudged.get(person, ()) if id != letter]
        earlier = [at for at in others if at >= monday]
        in_batch = self.passed[person]
        return Budget(
            week=len(earlier) + in_batch,
            day=sum(local_date(at, zone) == today for at in earlier) + in_batch,
        )


def _meeting(here: Collection[int]) -> tuple[ColumnElement[bool], ...]:
    return (places.c.present, places.c.community.in_(here))


def _weight(verdict: Verdict) -> tuple[int, datetime]:
    match verdict:
        case Skip():
            return 2, datetime.max.replace(tzinfo=UTC)
        case Wait(until):
            return 1, until
    return 0, datetime.min.replace(tzinfo=UTC)
