"""Empties the playground's database, to begin the demo again."""

from sqlalchemy.ext.asyncio import AsyncEngine

from storage.tables import metadata


async def wipe(engine: AsyncEngine) -> None:
    """Delete every row. Only the playground calls this."""
    async with engine.begin() as db:
        for table in reversed(metadata.sorted_tables):
            await db.execute(table.delete())
