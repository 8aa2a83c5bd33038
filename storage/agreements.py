"""What was agreed on in SQL: versions, proposals, what was told of votes, and who said yes to what."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Select,
    String,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.agreements import (
    KEPT,
    REMINDER_KEPT,
    Accepted,
    Asker,
    Held,
    How,
    Kind,
    Proposal,
    ProposalId,
    Reminded,
    Rhythm,
    Rules,
    Stage,
    Version,
)
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.polls import PollId
from bot.domain.votes import Outcome, Quorum
from storage.frame.schema import Id, Instant, metadata
from storage.frame.traces import blank, hidden, leaves, trace
from storage.frame.upsert import upsert, upsert_all

agreements = Table(
    "agreements",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("day", Date, nullable=False),
    Column("text", Text, nullable=False),
    Column("change", Text, nullable=False),
    Column("how", String(20), nullable=False),
    Column(
        "by",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep") | blank(None, of=["by"]),
    ),
)

agreement_acceptances = Table(
    "agreement_acceptances",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("number", Integer, nullable=False),
    Column("day", Date, nullable=False),
)

agreement_proposals = Table(
    "agreement_proposals",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("base", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("change", Text, nullable=False),
    Column("by", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")),
    Column("day", Date, nullable=False),
    Column("moved", Instant, nullable=False, info=leaves(after=KEPT)),
    Column("stage", String(20), nullable=False),
    Column("poll", ForeignKey("polls.id"), index=True),
    Column("closes", Date),
    sqlite_autoincrement=True,  # a button of one that is gone is nobody else's
)

agreement_votes = Table(
    "agreement_votes",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("closed", Instant, nullable=False),
    Column("outcome", String(20), nullable=False),
    Column("asked", Integer, nullable=False),
    Column("needed", Integer, nullable=False),
    Column("answered", JSON(none_as_null=True)),  # a band; nothing for too few
    Column("number", Integer),
    Index("ix_agreement_votes_closed", "community", "closed"),
)

agreement_rules = Table(
    "agreement_rules",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("quorum", String(20), nullable=False),
    Column("quorum_leading", String(20), nullable=False),
    Column("rhythm", String(20), nullable=False),
    Column("reviewed", Date),
    Column("roles", JSON, nullable=False),
)

# How often somebody asked, never of whom; who was reminded, never by whom: no row has both.
agreement_askers = Table(
    "agreement_askers",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("month", Date),
    Column("asks", Integer, nullable=False),
    Column("quiet", Boolean, nullable=False),
)

agreement_reminders = Table(
    "agreement_reminders",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("mark", String(16), primary_key=True, info=hidden()),
    Column("at", Instant, nullable=False, info=leaves(after=REMINDER_KEPT)),
)


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
        found = [_version(row) for row in (await self._db.execute(query)).mappings()]
        return {version.kind: version for version in found}

    async def versions(self, kind: Kind, most: int) -> Sequence[Version]:
        query = (
            select(agreements)
            .where(agreements.c.community == self._here, agreements.c.kind == kind)
            .order_by(agreements.c.number.desc())
            .limit(most)
        )
        return [_version(row) for row in (await self._db.execute(query)).mappings()]

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
        row = _proposal_row(proposal) | {"community": self._here}
        added = insert(agreement_proposals).values(**row).returning(agreement_proposals)
        return _proposal((await self._db.execute(added)).mappings().one())

    async def save(self, proposal: Proposal) -> None:
        which = self._is(proposal.id)
        row = _proposal_row(proposal)
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
        return [_held(row) for row in rows.mappings()]

    async def rules(self) -> Rules:
        query = select(agreement_rules).where(agreement_rules.c.community == self._here)
        row = (await self._db.execute(query)).mappings().one_or_none()
        return _rules(row) if row else Rules()

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
        return [_proposal(row) for row in (await self._db.execute(query)).mappings()]


def _version(row: Mapping[Any, Any]) -> Version:
    by = PersonId(row["by"]) if row["by"] else None
    how, kind = How(row["how"]), Kind(row["kind"])
    return Version(kind, row["number"], row["day"], row["text"], row["change"], how, by)


def _proposal_row(proposal: Proposal) -> dict[str, Any]:
    return {n: v for n, v in asdict(proposal).items() if n not in ("id", "community")}


def _proposal(row: Mapping[Any, Any]) -> Proposal:
    return Proposal(
        id=ProposalId(row["id"]),
        community=CommunityId(row["community"]),
        kind=Kind(row["kind"]),
        base=row["base"],
        text=row["text"],
        change=row["change"],
        by=PersonId(row["by"]),
        day=row["day"],
        moved=row["moved"],
        stage=Stage(row["stage"]),
        poll=PollId(row["poll"]) if row["poll"] else None,
        closes=row["closes"],
    )


def _held(row: Mapping[Any, Any]) -> Held:
    low_high = row["answered"]
    return Held(
        kind=Kind(row["kind"]),
        closed=row["closed"],
        outcome=Outcome(row["outcome"]),
        asked=row["asked"],
        needed=row["needed"],
        answered=(low_high[0], low_high[1]) if low_high else None,
        number=row["number"],
    )


def _rules(row: Mapping[Any, Any]) -> Rules:
    return Rules(
        quorum=Quorum(row["quorum"]),
        quorum_leading=Quorum(row["quorum_leading"]),
        rhythm=Rhythm(row["rhythm"]),
        reviewed=row["reviewed"],
        roles=tuple(row["roles"]),
    )
