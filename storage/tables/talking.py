"""Conversations under way, and questions that members ask one another."""

from sqlalchemy import JSON, Boolean, Column, Date, ForeignKey, String, Table, Text

from storage.frame.instant import Instant
from storage.tables.schema import Id, metadata
from storage.tables.traces import hidden, lists_people, trace

dialogues = Table(
    "dialogues",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("expires", Instant, nullable=False, index=True),
    Column("undo", JSON(none_as_null=True)),
    Column("offer", JSON(none_as_null=True)),
    Column("is_last", Boolean, nullable=False),
    Column("talk", JSON(none_as_null=True)),
)

erasures = Table(
    "erasures",
    metadata,
    Column("account", String(64), primary_key=True),
    Column("at", Instant, nullable=False),
)

questions = Table(
    "questions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column(
        "asker", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("text", Text, nullable=False),
    Column("asked_on", Date, nullable=False),
    Column("status", String(20), nullable=False),
    Column("expert", ForeignKey("people.id"), index=True, info=trace(erase="keep")),
    Column("turned", Instant),
    Column("past", JSON, nullable=False, info=lists_people() | hidden()),
    Column("answer", Text, nullable=False),
    Column("may_be_kept", Boolean, nullable=False),
)
