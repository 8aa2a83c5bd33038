"""What is erased again after a backup was restored: digests, by which it is known again and not read."""

from datetime import datetime
from hashlib import sha256

from sqlalchemy import Column, String, Table
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.frame.schema import Instant, metadata
from storage.frame.upsert import insert_once

erasures = Table(
    "erasures",
    metadata,
    Column("account", String(64), primary_key=True),  # or a mediation: nobody can tell which
    Column("at", Instant, nullable=False),
)


def digest_of(mark: str) -> str:
    """Of something that says who it is by a mark drawn by chance."""
    return sha256(mark.encode()).hexdigest()


async def erase_again_later(db: AsyncConnection, digest: str, at: datetime) -> None:
    await insert_once(db, erasures, {"account": digest, "at": at})
