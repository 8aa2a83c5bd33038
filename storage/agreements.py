"""What was agreed on in SQL."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.agreement_reminders import Asker, Reminded
from bot.domain.agreements import (
    Accepted,
    Held,
    Kind,
    Proposal,
    ProposalId,
    Rules,
    Stage,
    Version,
)
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.polls import PollId
from storage.agreementrows import (
    agreement_acceptances,
    agreement_askers,
    agreement_proposals,
    agreement_reminders,
    agreement_rules,
    agreement_votes,
    agreements,
    proposal_columns,
    to_held,
    to_proposal,
    to_rules,
    to_version,
)
from storage.frame.upsert import upsert, upsert_all


class SqlAgreements:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def newest(self) -> Mapping[Kind, Version]:
        last = (
            select(agreements.c.kind, func.max(agreements.c.number).label("number"))
            .where(agreements.c.community == self._here)
            .group_by(agreements.c.kind)
            .subquery()
        )
        same = (agreements.c.kind == last.c.kind) & (agreements.c.number == last.c.number)
        query = select(agreements).join(last, same).where(agreements.c.community == self._here)
        found = [to_version(row) for row in (await self._db.execute(query)).mappings()]
        return {version.kind: version for version in found}

    async def versions(self, kind: Kind, most: int) -> Sequence[Version]:
        query = (
            select(agreements)
            .where(agreements.c.community == self._here, agreements.c.kind == kind)
            .order_by(agreements.c.number.desc())
            .limit(most)
        )
        return [to_version(row) for row in (await self._db.execute(query)).mappings()]

    async def begun(self) -> date | None:
        query = select(func.min(agreements.c.day)).where(agreements.c.community == self._here)
        day: date | None = await self._db.scalar(query)
        return day

    async def add(self, version: Version) -> None:
        row = asdict(version) | {"community": self._here}
        await self._db.execute(insert(agreements).values(**row))

    async def accept(self, people: Collection[PersonId], accepted: Sequence[Accepted]) -> None:
        rows = [
            {"community": self._here, "person": person, **asdict(one)}
            for person in sorted(people)
            for one in accepted
        ]
        await upsert_all(self._db, agreement_acceptances, rows)

    async def accepted(self, person: PersonId) -> Sequence[Accepted]:
        at = agreement_acceptances.c
        query = select(agreement_acceptances).where(at.community == self._here, at.person == person)
        rows = (await self._db.execute(query.order_by(at.kind))).mappings()
        return [Accepted(Kind(row["kind"]), row["number"], row["day"]) for row in rows]

    async def propose(self, proposal: Proposal) -> Proposal:
        row = proposal_columns(proposal) | {"community": self._here}
        added = insert(agreement_proposals).values(**row).returning(agreement_proposals)
        return to_proposal((await self._db.execute(added)).mappings().one())

    async def save(self, proposal: Proposal) -> None:
        which = self._is(proposal.id)
        row = proposal_columns(proposal)
        await self._db.execute(update(agreement_proposals).where(*which).values(**row))

    async def proposal(self, id: ProposalId) -> Proposal | None:
        found = await self._all(select(agreement_proposals).where(*self._is(id)))
        return found[0] if found else None

    async def voted_on(self, poll: PollId) -> Proposal | None:
        mine = (agreement_proposals.c.community == self._here, agreement_proposals.c.poll == poll)
        found = await self._all(select(agreement_proposals).where(*mine))
        return found[0] if found else None

    async def proposals(self, *stages: Stage) -> Sequence[Proposal]:
        at = agreement_proposals.c
        query = select(agreement_proposals).where(at.community == self._here, at.stage.in_(stages))
        return await self._all(query.order_by(at.id))

    async def of(self, person: PersonId) -> Sequence[Proposal]:
        at = agreement_proposals.c
        query = select(agreement_proposals).where(at.community == self._here, at.by == person)
        return await self._all(query.order_by(at.id))

    async def delete(self, id: ProposalId) -> None:
        await self._db.execute(delete(agreement_proposals).where(*self._is(id)))

    async def hold(self, vote: Held) -> None:
        row = asdict(vote) | {"community": self._here}
        await self._db.execute(insert(agreement_votes).values(**row))

    async def held(self, since: datetime) -> Sequence[Held]:
        at = agreement_votes.c
        query = select(agreement_votes).where(at.community == self._here, at.closed >= since)
        rows = await self._db.execute(query.order_by(at.closed.desc(), at.id.desc()))
        return [to_held(row) for row in rows.mappings()]

    async def rules(self) -> Rules:
        query = select(agreement_rules).where(agreement_rules.c.community == self._here)
        row = (await self._db.execute(query)).mappings().one_or_none()
        return to_rules(row) if row else Rules()

    async def save_rules(self, rules: Rules) -> None:
        row = asdict(rules) | {"community": self._here, "roles": list(rules.roles)}
        await upsert(self._db, agreement_rules, row)

    async def asker(self, person: PersonId) -> Asker:
        at = agreement_askers.c
        query = select(agreement_askers).where(at.community == self._here, at.person == person)
        row = (await self._db.execute(query)).mappings().one_or_none()
        return Asker(row["month"], row["asks"], row["quiet"]) if row else Asker()

    async def save_asker(self, person: PersonId, asker: Asker) -> None:
        row = asdict(asker) | {"community": self._here, "person": person}
        await upsert(self._db, agreement_askers, row)

    async def reminders(self, person: PersonId) -> Sequence[Reminded]:
        at = agreement_reminders.c
        query = select(agreement_reminders).where(at.community == self._here, at.person == person)
        return [Reminded(r["mark"], r["at"]) for r in (await self._db.execute(query)).mappings()]

    async def remind(self, person: PersonId, reminded: Reminded) -> None:
        row = asdict(reminded) | {"community": self._here, "person": person}
        await upsert(self._db, agreement_reminders, row)

    def _is(self, id: ProposalId) -> tuple[Any, ...]:
        return (agreement_proposals.c.community == self._here, agreement_proposals.c.id == id)

    async def _all(self, query: Select[Any]) -> list[Proposal]:
        return [to_proposal(row) for row in (await self._db.execute(query)).mappings()]
