"""What is due, what is on its way, and what only a platform needs."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.frame.instant import Instant
from storage.tables.schema import Id, Name, metadata
from storage.tables.traces import MARKS_STAY, blank, hidden, leaves, trace

agenda = Table(
    "agenda",
    metadata,
    Column("key", String(300), primary_key=True),
    Column("kind", String(60), nullable=False),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("person", ForeignKey("people.id"), index=True, info=trace(erase="delete")),
    Column("about", String(100), index=True),  # the key of a pair, a poll, a question
    Column("slot", String(100), nullable=False),
    Column("details", JSON, nullable=False),
    Column("at", Instant, nullable=False),
    Column("useful_until", Instant, nullable=False),
    Column("promises", String(20)),  # the purpose of the letter that it will bring its person
    Column("at_rest_too", Boolean, nullable=False),
    Column("status", String(20), nullable=False),
    Column("stumbles", Integer, nullable=False, default=0),
    Index("ix_agenda_status_at", "status", "at"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", String(300), nullable=False),
    Column("community", ForeignKey("communities.id"), index=True),
    Column("person", ForeignKey("people.id"), index=True, info=trace(erase="keep")),
    Column("platform", String(20), nullable=False),
    Column("workspace", Name, nullable=False),
    Column("address", Name, nullable=False),
    Column("to_channel", Boolean, nullable=False),
    Column("message", Text, nullable=False, info=blank("", of=["person"]) | hidden()),
    Column("purpose", String(20), nullable=False),
    Column("occasion", String(60), nullable=False),
    Column("unit", Name),
    Column("audience", JSON, info=blank(None, of=["person"]) | hidden()),
    Column("update_of", String(300), index=True),
    Column("fate", String(20), nullable=False),
    Column("reason", Name),
    Column("attempts", Integer, nullable=False, default=0),
    Column("not_before", Instant, nullable=False),
    Column("claimed_by", String(60), info=hidden()),
    Column("settled", Instant),
    Column("ref", Text, info=hidden()),
    Column("charged", Instant),  # counts in the person's budget from then on, sent or not
    Column("useless_from", Instant),  # not sent any more then
    UniqueConstraint("key"),
    Index("ix_outbox_platform_fate_not_before", "platform", "fate", "not_before"),
    Index("ix_outbox_person_settled", "person", "settled"),
)

handovers = Table(
    "handovers",
    metadata,
    Column("event", String(64), primary_key=True, info=hidden()),  # as the inbox marks it
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column(
        "person", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("is_form", Boolean, nullable=False),
    Column("by", String(60), nullable=False, info=hidden()),
    Column("at", Instant, nullable=False, info=leaves(after=MARKS_STAY)),
)

beats = Table(
    "beats",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("at", Instant, nullable=False),
)

conversations = Table(
    "conversations",
    metadata,
    Column("platform", String(20), primary_key=True),
    Column("workspace", Name, primary_key=True),
    Column("address", Name, primary_key=True),
    Column("reference", JSON, nullable=False),
)

installations = Table(
    "installations",
    metadata,
    Column("platform", String(20), primary_key=True),
    Column("workspace", Name, primary_key=True),
    Column("secret", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

playground_lines = Table(
    "playground_lines",
    metadata,
    Column("id", Id, primary_key=True),
    Column("conversation", Name, nullable=False, index=True),
    Column("author", Name, nullable=False),
    Column("key", String(300), unique=True),
    Column("body", JSON, nullable=False),
    Column("at", Instant, nullable=False),
)

playground_state = Table(
    "playground_state",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("value", JSON, nullable=False),
)
