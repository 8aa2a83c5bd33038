"""X7: starting the demo again hurts nobody who is real."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.frame.people import accounts
from storage.frame.wipe import SomebodysError, wipe


@pytest.mark.usefixtures("world")
async def test_x07_a_database_with_real_people_is_not_emptied(database: AsyncEngine) -> None:
    with pytest.raises(SomebodysError):
        await wipe(database, "playground")
    async with database.begin() as db:
        assert await db.scalar(select(func.count()).select_from(accounts))


@pytest.mark.usefixtures("world")
async def test_the_playgrounds_own_is(database: AsyncEngine) -> None:
    await wipe(database, "test")
    async with database.begin() as db:
        assert not await db.scalar(select(func.count()).select_from(accounts))
