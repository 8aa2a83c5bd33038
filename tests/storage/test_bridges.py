"""Bridges on both databases: of one community, swept after a year, gone with whoever they were between."""

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.bridges import (
    KEPT,
    Bridge,
    BridgeId,
    Fit,
    Gained,
    Origin,
    Reason,
    Said,
    Status,
    Turn,
)
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from storage.bridges import bridges
from storage.frame.housekeeping import sweep
from storage.frame.people import people
from tests.chat import Chat
from tests.conftest import MONDAY

HERE, ELSEWHERE = CommunityId(1), CommunityId(404)
DAY = date(2026, 11, 23)


async def a_bridge(database: AsyncEngine) -> Bridge:
    async with database.connect() as db:
        one, other = (await db.scalars(select(people.c.id).limit(2))).all()
    two = PersonId(one), PersonId(other)
    fit = Fit(("toetsing",), (), ("schrijven", "lezen"))
    return Bridge(BridgeId(0), HERE, *two, two[0], Origin.WISHED, DAY, fit=fit, words="Doe maar.")


async def test_a_bridge_comes_back_as_it_was_saved(world: Chat, database: AsyncEngine) -> None:
    new = await a_bridge(database)
    async with world.engine._begin() as uow:
        here, elsewhere = uow.of(HERE).bridges, uow.of(ELSEWHERE).bridges
        kept = await here.add(new)
        said = replace(
            kept.put_to([new.other], DAY).answered(new.first, Said.YES).told(new.other, Gained.YES),
            status=Status.INTRODUCED,
            closed=MONDAY,
        )
        await here.save(said)

        assert await here.get(kept.id) == said
        assert list(await here.all()) == [said]
        assert await elsewhere.get(kept.id) is None
        await elsewhere.delete(kept.id)
        assert list(await here.all()) == [said]
        await here.delete(kept.id)
        assert list(await here.all()) == []


async def test_drops_are_counted_and_turns_are_of_a_person(
    world: Chat, database: AsyncEngine
) -> None:
    person = (await a_bridge(database)).first
    async with world.engine._begin() as uow:
        store = uow.of(HERE).bridges
        assert await store.weekly() is None
        for weekly in (True, False):
            await store.choose_weekly(weekly)
        for _ in range(3):
            await store.dropped(Reason.BUSY)
        await store.save_turn(person, Turn(DAY, 2))
        await store.save_turn(person, Turn(DAY, 3))

        assert await store.weekly() is False
        assert await store.drops() == {Reason.BUSY: 3}
        assert await store.turns() == {person: Turn(DAY, 3)}
        assert await uow.of(ELSEWHERE).bridges.drops() == {}


async def test_after_a_year_who_it_was_between_is_not_known_any_more(
    world: Chat, database: AsyncEngine
) -> None:
    new = await a_bridge(database)
    async with world.engine._begin() as uow:
        await uow.of(HERE).bridges.add(replace(new, status=Status.OVER, closed=MONDAY))
        await uow.of(HERE).bridges.add(new)
    await sweep(database, MONDAY + KEPT)
    assert await count_of(database) == 2
    await sweep(database, MONDAY + KEPT + timedelta(minutes=1))

    assert await count_of(database) == 1


async def count_of(database: AsyncEngine) -> int:
    async with database.connect() as db:
        return len((await db.execute(select(bridges.c.id))).all())
