"""Empties the playground's database, to begin the demo again."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.communities import places
from storage.frame.people import accounts
from storage.frame.platforms import installations
from storage.frame.schema import whole_schema
from storage.frame.secrets import secrets


class SomebodysError(Exception):
    """This database knows people or channels of a real platform: it is not the playground's to empty."""


async def wipe(engine: AsyncEngine, platform: str) -> None:
    """Delete every row, where all of it is of this platform; SomebodysError otherwise, and nothing goes."""
    async with engine.begin() as db:
        for table in (accounts, places, installations):
            foreign = select(table.c.platform).where(table.c.platform != platform).limit(1)
            if (await db.execute(foreign)).first() is not None:
                raise SomebodysError(SomebodysError.__doc__)
        for table in reversed(whole_schema().sorted_tables):
            if table is not secrets:  # this process signs with the key that lies there
                await db.execute(table.delete())
