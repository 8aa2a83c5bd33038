"""Loads what the eligibility function asks for, for a batch of claimed letters at once (R2)."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BindParameter, and_, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.calendar import local_date, week_begins
from bot.domain.communities import Community
from bot.domain.deliveries import Fate
from bot.domain.eligibility import (
    NUDGES,
    NUDGES_A_DAY,
    TOPICS,
    Budget,
    Purpose,
    Send,
    Skip,
    Verdict,
    Wait,
    may_receive,
)
from bot.domain.membership import Member
from storage.communities import communities, meets, to_community
from storage.frame.agenda import agenda
from storage.frame.outbox import outbox
from storage.frame.schema import Instant
from storage.membership import member_query, members, to_member

SPENT = (Fate.SENT, Fate.SENDING, Fate.UNCERTAIN)
_A_WEEK_AND_A_ZONE = timedelta(days=8)

# The courier asks so often that these are built once.
_whose: BindParameter[int] = bindparam("whose", expanding=True)
_here: BindParameter[int] = bindparam("here", expanding=True)
_since, _now, _until = (bindparam(name, type_=Instant()) for name in ("since", "now", "until"))
_MEMBERS = member_query().where(members.c.person.in_(_whose), members.c.community.in_(_here))
_COMMUNITIES = select(communities, meets(communities.c.id).label("is_met")).where(
    communities.c.id.in_(_here)
)
_NUDGED = select(outbox.c.id, outbox.c.person, outbox.c.settled, outbox.c.charged).where(
    outbox.c.person.in_(_whose),
    outbox.c.purpose.in_(NUDGES),
    outbox.c.update_of.is_(None),
    or_(
        outbox.c.charged > _since,
        and_(outbox.c.charged.is_(None), outbox.c.fate.in_(SPENT), outbox.c.settled > _since),
    ),
)
_PROMISED = select(agenda.c.person, agenda.c.promises, agenda.c.at).where(
    agenda.c.person.in_(_whose),
    agenda.c.promises.is_not(None),
    agenda.c.status == "waiting",
    agenda.c.at > _now,
    agenda.c.at < _until,
)


@dataclass(slots=True)
class Gate:
    """Verdicts for one batch; a nudge that passes counts for the next one in the batch.

    `nudged`: by person, the messages that were spent and when. What was charged beforehand counts for
    every other message alike, whether it was sent, is in this batch, or was never to go out. `promised`:
    by person, what is planned for the days to come, and as what; it keeps its place from lesser things.
    `meeting`: the communities that have a place; the others rest.
    """

    now: datetime
    members: Mapping[tuple[int, int], Member]
    communities: Mapping[int, Community]
    nudged: dict[int, list[tuple[int, datetime]]]
    promised: dict[int, list[tuple[Purpose, datetime]]]
    meeting: Collection[int]
    passed: Counter[int] = field(default_factory=Counter)

    @classmethod
    async def open(
        cls, db: AsyncConnection, rows: Sequence[Mapping[str, Any]], now: datetime
    ) -> "Gate":
        """Load what the verdicts on these letters need, and nothing that they do not."""
        asking = [row for row in rows if _needs_leave(row)]
        persons = {row["person"] for row in asking if row["person"] is not None}
        persons |= {person for row in asking for person in row["audience"] or ()}
        here = {row["community"] for row in asking}
        of = {"whose": persons, "here": here}
        found = (await db.execute(_MEMBERS, of)).mappings() if persons else ()
        there = (await db.execute(_COMMUNITIES, of)).mappings().all() if persons else ()
        gate = cls(
            now,
            {(row["community"], row["person"]): to_member(row) for row in found},
            {row["id"]: to_community(row) for row in there},
            {},
            {},
            {row["id"] for row in there if row["is_met"]},
        )
        nudged = persons if any(Purpose(row["purpose"]).is_nudge for row in asking) else ()
        if nudged:
            await gate._spent(db, nudged, besides={row["id"] for row in rows})
        return gate

    async def _spent(
        self, db: AsyncConnection, persons: Collection[int], besides: Collection[int]
    ) -> None:
        """Load what each had, and is promised; but for the batch, which has its own count."""
        around = {"since": self.now - _A_WEEK_AND_A_ZONE, "until": self.now + _A_WEEK_AND_A_ZONE}
        asked = {"whose": persons, "now": self.now, **around}
        for id, person, settled, charged in await db.execute(_NUDGED, asked):
            if charged or id not in besides:
                self.nudged.setdefault(person, []).append((id, charged or settled))
        for person, purpose, at in await db.execute(_PROMISED, asked):
            self.promised.setdefault(person, []).append((Purpose(purpose), at))

    def verdict(self, row: Mapping[str, Any]) -> Verdict:
        """Send, wait or skip; what goes to several waits for all, and is skipped with any.

        What would come when it has become useless does not come.
        """
        verdict = self._when(row)
        at = verdict.until if isinstance(verdict, Wait) else self.now
        if row["useless_from"] is not None and at >= row["useless_from"]:
            return Skip(verdict.reason if isinstance(verdict, Wait) else "too late")
        return verdict

    def _when(self, row: Mapping[str, Any]) -> Verdict:
        if row["audience"] and row["community"] is not None:
            verdicts = [self._for({**row, "person": person}) for person in row["audience"]]
            return max(verdicts, key=_weight)
        return self._for(row)

    def _for(self, row: Mapping[Any, Any]) -> Verdict:
        purpose = Purpose(row["purpose"])
        if not _needs_leave(row) or row["person"] is None:
            return Send()
        member = self.members.get((row["community"], row["person"]))
        if member is None:
            return Send() if purpose is Purpose.ANSWER else Skip("left")
        if purpose.is_nudge and row["community"] not in self.meeting:
            return Skip("resting")
        community = self.communities[row["community"]]
        zone = member.person.zone or community.charter.zone
        budget = self.budget(row["person"], purpose, zone, besides=row["id"])
        verdict = may_receive(member, purpose, self.now, community.calendar, zone, budget)
        if isinstance(verdict, Send) and purpose.is_nudge and not row["charged"]:
            self.passed[row["person"]] += 1
        return verdict

    def has_room(self, member: Member, purpose: Purpose) -> bool:
        """Whether somebody whom the gate was opened for wants such a letter and has room for it now."""
        if TOPICS.get(purpose) in member.muted:
            return False
        zone = member.person.zone or self.communities[member.community].charter.zone
        budget = self.budget(member.id, purpose, zone)
        return budget.week < member.weekly and budget.day < NUDGES_A_DAY

    def budget(self, person: int, purpose: Purpose, zone: str, besides: int = 0) -> Budget:
        """What this person had this week and today, with what comes before such a letter later on.

        `besides`: the id of a letter that is not counted.
        """
        monday, today = week_begins(self.now, zone), local_date(self.now, zone)
        sunday = local_date(monday, zone) + timedelta(days=6)
        had = [at for id, at in self.nudged.get(person, ()) if id != besides and at >= monday]
        first = [at for other, at in self.promised.get(person, ()) if other < purpose]
        days = [local_date(at, zone) for at in (*had, *first)]
        in_batch = self.passed[person]
        return Budget(
            week=sum(day <= sunday for day in days) + in_batch,
            day=days.count(today) + in_batch,
        )


def _needs_leave(row: Mapping[Any, Any]) -> bool:
    """Not what changes a message that is there, nor what is about no community."""
    return not row["update_of"] and row["community"] is not None


def _weight(verdict: Verdict) -> tuple[int, datetime]:
    match verdict:
        case Skip():
            return 2, datetime.max.replace(tzinfo=UTC)
        case Wait(until):
            return 1, until
    return 0, datetime.min.replace(tzinfo=UTC)
