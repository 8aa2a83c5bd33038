"""A round of six hundred mentees: what was shown is what is confirmed, at the first press."""

from sqlalchemy.ext.asyncio import AsyncEngine

from tests.chat import Chat
from tests.storage.test_many_told import confirmed, many_wait


async def test_x06_six_hundred_are_confirmed_at_the_first_press(
    community: Chat, database: AsyncEngine
) -> None:
    await many_wait(community, database, 600)
    await confirmed(community, database)
