"""Pulses and polls, participation, value, digests and exports."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
)

from storage.frame.instant import Instant
from storage.tables.schema import Id, Name, metadata
from storage.tables.traces import blank, hidden, leaves, trace

pulses = Table(
    "pulses",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("policy", JSON, nullable=False),
)

polls = Table(
    "polls",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("title", Name, nullable=False),
    Column("questions", JSON, nullable=False, info=hidden()),
    Column("by", ForeignKey("people.id"), info=trace(erase="keep") | blank(None, of=["by"])),
    Column("anonymous", Boolean, nullable=False),
    Column("split", String(20), nullable=False),
    Column("status", String(20), nullable=False),
    Column("opened", Instant),
    Column("closes", Instant),
    Column("size", Integer, nullable=False),
    Column("release", JSON, info=hidden()),
)

poll_keys = Table(
    "poll_keys",
    metadata,
    Column("poll", ForeignKey("polls.id"), primary_key=True),
    Column("key", String(64), nullable=False),
)

cohorts = Table(
    "cohorts",
    metadata,
    Column("poll", ForeignKey("polls.id"), primary_key=True),
    Column(
        "person", ForeignKey("people.id"), primary_key=True, info=trace(erase="keep", shown=False)
    ),
    Column("batch", Integer, nullable=False),
    Column("cell", Name, nullable=False),
)

# Kept in the order of its key, which is a digest: where a row lies tells nothing of when it came.
ballots = Table(
    "ballots",
    metadata,
    Column("poll", ForeignKey("polls.id"), primary_key=True),
    Column("question", Integer, primary_key=True),
    Column("voter", String(64), primary_key=True),
    Column("answer", Text, nullable=False),
    sqlite_with_rowid=False,
)

participation = Table(
    "participation",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("day", Date, primary_key=True),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)

activity = Table(
    "activity",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("week", Integer, nullable=False),
    Column("weeks", BigInteger, nullable=False),
)

stories = Table(
    "stories",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column(
        "person", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("steps", JSON, nullable=False),
    Column("consent", String(20), nullable=False),
    Column("told", Date, nullable=False),
)

improvements = Table(
    "improvements",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("signal", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("owner", ForeignKey("people.id"), nullable=False, info=trace(erase="keep")),
    Column("due", Date),
    Column("effect", Text, nullable=False),
    Column("done", Date),
    Column("made", Date, nullable=False),
    Column("poll", ForeignKey("polls.id")),
)

digests = Table(
    "digests",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("weekday", Integer, nullable=False),
    Column("at", String(5), nullable=False),
    Column("on", Boolean, nullable=False),
)

exports = Table(
    "exports",
    metadata,
    Column("token", String(64), primary_key=True, info=hidden()),
    Column("community", ForeignKey("communities.id"), nullable=False),
    Column("person", ForeignKey("people.id"), index=True, info=trace(erase="delete")),
    Column("name", Name, nullable=False),
    Column("format", String(10), nullable=False),
    Column("content", Text, nullable=False, info=hidden()),
    Column("expires", Instant, nullable=False, info=leaves()),
)
