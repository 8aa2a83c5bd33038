"""What was agreed on as rows, and back: versions, proposals, votes as they were told, who said yes."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from bot.domain.agreement_reminders import REMINDER_KEPT
from bot.domain.agreements import (
    KEPT,
    Held,
    How,
    Kind,
    Proposal,
    ProposalId,
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
    Column("before", JSON, nullable=False, info=hidden()),
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


def to_version(row: Mapping[Any, Any]) -> Version:
    by = PersonId(row["by"]) if row["by"] else None
    how, kind = How(row["how"]), Kind(row["kind"])
    return Version(kind, row["number"], row["day"], row["text"], row["change"], how, by)


def proposal_columns(proposal: Proposal) -> dict[str, Any]:
    return {n: v for n, v in asdict(proposal).items() if n not in ("id", "community")}


def to_proposal(row: Mapping[Any, Any]) -> Proposal:
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
        before=tuple(PollId(poll) for poll in row["before"]),
    )


def to_held(row: Mapping[Any, Any]) -> Held:
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


def to_rules(row: Mapping[Any, Any]) -> Rules:
    return Rules(
        quorum=Quorum(row["quorum"]),
        quorum_leading=Quorum(row["quorum_leading"]),
        rhythm=Rhythm(row["rhythm"]),
        reviewed=row["reviewed"],
        roles=tuple(row["roles"]),
    )
