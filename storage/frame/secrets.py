"""Keys of Kring's own, made when they are first needed, where the operator gave none."""

from secrets import token_hex

from sqlalchemy import Column, String, Table, select
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.frame.schema import metadata
from storage.frame.upsert import insert_once

secrets = Table(
    "secrets",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("value", String(64), nullable=False),
)

SEAL = "seal"
INBOX = "inbox"  # under which the ids of events are known again


async def own_key(engine: AsyncEngine, name: str = SEAL) -> bytes:
    """32 random bytes, the same for every replica on this database from the first call on."""
    async with engine.begin() as db:
        await insert_once(db, secrets, {"name": name, "value": token_hex(32)})
        kept = await db.scalar(select(secrets.c.value).where(secrets.c.name == name))
    return bytes.fromhex(str(kept))
