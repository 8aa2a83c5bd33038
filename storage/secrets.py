"""A key of Kring's own, made at the first start where the operator gave none."""

from secrets import token_hex

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.tables import secrets
from storage.upsert import insert_once

SEAL = "seal"


async def own_key(engine: AsyncEngine) -> bytes:
    """32 random bytes, the same for every replica on this database from the first call on."""
    async with engine.begin() as db:
        await insert_once(db, secrets, {"name": SEAL, "value": token_hex(32)})
        kept = await db.scalar(select(secrets.c.value).where(secrets.c.name == SEAL))
    return bytes.fromhex(str(kept))
