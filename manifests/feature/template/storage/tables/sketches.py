"""Sketches."""

from sqlalchemy import Column, Date, ForeignKey, Table, Text

from storage.tables.schema import Id, metadata
from storage.tables.traces import trace

sketches = Table(
    "sketches",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column(
        "writer", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("text", Text, nullable=False),
    Column("written", Date, nullable=False),
)
