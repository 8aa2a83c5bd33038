"""Who there is, where, and as what."""

from sqlalchemy import JSON, Boolean, Column, Date, ForeignKey, Integer, String, Table, Text, false

from storage.frame.instant import Instant
from storage.tables.schema import Id, Name, metadata
from storage.tables.traces import DASH, MARKS_STAY, blank, leaves, trace

inbox = Table(
    "inbox",
    metadata,
    Column("event", String(300), primary_key=True),
    Column("at", Instant, nullable=False, info=leaves(after=MARKS_STAY)),
)

secrets = Table(
    "secrets",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("value", String(64), nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", Name, nullable=False, info=blank(DASH, of=["id"])),
    Column("language", String(2), info=blank(None, of=["id"])),
    Column("language_chosen", Boolean, nullable=False, default=False, info=blank(False, of=["id"])),
    Column("zone", String(60), info=blank(None, of=["id"])),
    Column("discipline", Name, info=blank(None, of=["id"])),
    Column("kind", String(20), nullable=False),
    Column("home", ForeignKey("communities.id"), info=blank(None, of=["id"])),
)

accounts = Table(
    "accounts",
    metadata,
    Column("platform", String(20), primary_key=True),
    Column("workspace", Name, primary_key=True),
    Column("user", Name, primary_key=True),
    Column(
        "person", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("deactivated", Boolean, nullable=False, default=False),
    Column("closed", Instant),
    Column("problem", Name),
    Column("seen", Instant, nullable=False),
)

communities = Table(
    "communities",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", Name, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("goals", Text, nullable=False),
    Column("agreements", Text, nullable=False),
    Column("language", String(2), nullable=False),
    Column("zone", String(60), nullable=False),
    Column("send_at", String(5), nullable=False),
    Column("quiet", JSON, nullable=False),
    Column("contacts", Text, nullable=False, server_default=""),
    Column("guests", Boolean, nullable=False, server_default=false()),
    Column("roomless", Boolean, nullable=False, server_default=false()),
)

places = Table(
    "places",
    metadata,
    Column("platform", String(20), primary_key=True),
    Column("workspace", Name, primary_key=True),
    Column("channel", Name, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("present", Boolean, nullable=False, default=True),
)

members = Table(
    "members",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column(
        "person", ForeignKey("people.id"), primary_key=True, index=True, info=trace(erase="delete")
    ),
    Column("status", String(20), nullable=False),
    Column("since", Date, nullable=False),
    Column("roles", JSON, nullable=False),
    Column("paused_until", Date),
    Column("brings", Text, nullable=False),
    Column("learns", Text, nullable=False),
    Column("available", JSON, nullable=False),
    Column("open_to", JSON, nullable=False),
    Column("unanswered", Integer, nullable=False, default=0, server_default="0"),
    Column("resting", Date),
    Column("offered", JSON, nullable=False, default=list, server_default="[]"),
)
