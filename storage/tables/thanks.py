"""Thank-yous between members."""

from sqlalchemy import Boolean, Column, ForeignKey, String, Table, Text

from bot.domain.thanks import KEPT
from storage.frame.instant import Instant
from storage.tables.schema import Id, metadata
from storage.tables.traces import blank, leaves, trace

thanks = Table(
    "thanks",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column(
        "giver",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep") | blank(None, of=["giver"]),
    ),
    Column(
        "receiver", ForeignKey("people.id"), nullable=False, index=True, info=trace(erase="delete")
    ),
    Column("words", Text, nullable=False, info=blank("", of=["giver"])),
    Column("given", Instant, nullable=False, info=leaves(after=KEPT)),
    Column("letter", String(60), nullable=False),
    Column("wished", Boolean, nullable=False),
    Column("posted", Boolean, nullable=False),
    sqlite_autoincrement=True,  # a button of one that was taken back is nobody else's
)
