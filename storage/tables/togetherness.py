"""Welcomes, buddies, mentoring and check-ins."""

from sqlalchemy import JSON, Boolean, Column, Date, ForeignKey, Integer, String, Table, Text

from storage.frame.instant import Instant
from storage.tables.schema import Id, metadata
from storage.tables.traces import blank, hidden, lists_people, trace

journeys = Table(
    "journeys",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("started", Date, nullable=False),
    Column("status", String(20), nullable=False),
    Column("steps", JSON, nullable=False),
)

buddies = Table(
    "buddies",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("newcomer", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("buddy", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("status", String(20), nullable=False),
    Column("since", Date, nullable=False),
)

mentoring = Table(
    "mentoring",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("policy", JSON),
    Column("draft", JSON),
)

offers = Table(
    "offers",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("mentor", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("capacity", Integer, nullable=False),
    Column("topics", Text, nullable=False),
    Column("terms", JSON, nullable=False),
    Column("paused_until", Date),
    Column("withdrawn", Boolean, nullable=False),
    Column("silences", Integer, nullable=False),
)

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

pairs = Table(
    "pairs",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("mentee", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="keep")),
    Column("mentor", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="keep")),
    Column("goal", Text, nullable=False, info=blank("", of=["mentee"])),
    Column("status", String(20), nullable=False),
    Column("since", Date, nullable=False),
    Column("begun", Date),
    Column("heard", Date),
    Column("met", Boolean, nullable=False),
    Column("meeting", Instant),
    Column("paused_until", Date),
    Column("repeat", Boolean, nullable=False),
    Column("reason", Text, nullable=False, info=blank("", of=["mentee", "mentor"]) | hidden()),
    Column("ended_by", ForeignKey("people.id"), info=trace(erase="keep", shown=False) | hidden()),
)

kept_apart = Table(
    "kept_apart",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column(
        "one", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete", shown=False)
    ),
    Column(
        "other", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete", shown=False)
    ),
    Column("ground", String(20), nullable=False),
    Column("note", Text, nullable=False, info=blank("", of=["by"])),
    Column("by", ForeignKey("people.id"), nullable=False, info=trace(erase="keep")),
)

check_ins = Table(
    "check_ins",
    metadata,
    Column("community", ForeignKey("communities.id"), nullable=False),
    Column("pair", ForeignKey("pairs.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("number", Integer, primary_key=True),
    Column("day", Date, nullable=False),
    Column("status", String(20), nullable=False),
    Column("met", String(20)),
    Column("progress", Integer),
    Column("blocker", Text, nullable=False),
    Column("shared", Boolean, nullable=False),
    Column("step", Text, nullable=False),
    Column("step_on", Date),
    Column("reflection", JSON, nullable=False),
    Column("reflection_shared", Boolean, nullable=False),
)
