"""What leaves by itself, and what does not."""

from datetime import timedelta

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.frame.agenda import DONE_STAYS, agenda
from storage.frame.housekeeping import sweep
from tests.chat import Chat

STATUSES = ("done", "missed", "failed", "waiting")


async def test_what_was_done_leaves_the_agenda_and_what_was_missed_stays(
    world: Chat, database: AsyncEngine
) -> None:
    now = world.clock.now()
    row = {"kind": "none", "community": 1, "slot": "", "details": {}, "at_rest_too": False}
    row |= {"at": now, "useful_until": now + timedelta(days=1), "stumbles": 0}
    async with database.begin() as db:
        await db.execute(insert(agenda), [row | {"key": name, "status": name} for name in STATUSES])

    async def left() -> set[str]:
        async with database.begin() as db:
            return set(await db.scalars(select(agenda.c.key).where(agenda.c.kind == "none")))

    await sweep(database, now + DONE_STAYS - timedelta(minutes=1))
    assert await left() == set(STATUSES)

    await sweep(database, now + DONE_STAYS + timedelta(minutes=1))
    assert await left() == set(STATUSES) - {"done"}
