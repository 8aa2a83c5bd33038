"""Obstacles and agreed hours on both databases: of one community, gone with whoever is erased, counted."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.hours import Agreed
from bot.domain.obstacles import (
    Counts,
    KnownTo,
    Obstacle,
    ObstacleId,
    Outcome,
    SolvedBy,
    Stage,
)
from bot.domain.people import PersonId
from storage.frame.people import people
from tests.chat import Chat

HERE, ELSEWHERE = CommunityId(1), CommunityId(404)
DAY, LATER = date(2026, 11, 23), date(2026, 12, 1)


async def two(database: AsyncEngine) -> tuple[PersonId, PersonId]:
    async with database.connect() as db:
        one, other = (await db.scalars(select(people.c.id).order_by(people.c.id).limit(2))).all()
    return PersonId(one), PersonId(other)


def an_obstacle(reporter: PersonId) -> Obstacle:
    return Obstacle(
        ObstacleId(0), HERE, reporter, "No hours", "", KnownTo.NAMED, SolvedBy.UNKNOWN, DAY
    )


async def test_what_is_reported_comes_back_in_its_own_community(
    world: Chat, database: AsyncEngine
) -> None:
    reporter, owner = await two(database)
    async with world.engine._begin() as uow:
        here, elsewhere = uow.of(HERE).obstacles, uow.of(ELSEWHERE).obstacles
        kept = await here.add(an_obstacle(reporter))
        assert await here.get(kept.id) == kept
        owned = kept.given(owner)
        await elsewhere.save(replace(owned, text="Not theirs"))
        await elsewhere.delete(kept.id)
        assert await elsewhere.get(kept.id) is None
        await here.save(owned)
        assert list(await here.under_way()) == list(await here.of(reporter)) == [owned]
        assert list(await here.held_by(owner)) == [owned]
        assert list(await here.held_by(reporter)) == []
        await here.save(owned.closed(Stage.SOLVED, "Hours", owner), DAY)
        assert list(await here.under_way()) == []
        await here.delete(kept.id)

        assert (await here.add(an_obstacle(reporter))).id != kept.id


async def test_it_goes_with_its_reporter_and_is_handed_back_by_its_owner(
    world: Chat, database: AsyncEngine
) -> None:
    reporter, owner = await two(database)
    async with world.engine._begin() as uow:
        here = uow.of(HERE).obstacles
        one = await here.add(an_obstacle(reporter).given(owner))
        other = await here.add(replace(an_obstacle(reporter), besides=owner))
        done = await here.add(an_obstacle(reporter).closed(Stage.SOLVED, "His words", owner))
        await uow.personal.erase(HERE, owner)
        found = [await here.get(each.id) for each in (one, other, done)]
        assert [each and (each.owner, each.besides, each.closed_by) for each in found] == [
            (None, None, None)
        ] * 3
        assert found[2] and found[2].outcome == ""
        await uow.personal.erase(HERE, reporter)

        assert list(await here.of(reporter)) == []


async def test_the_count_of_a_day_is_of_nobody_and_stays(
    world: Chat, database: AsyncEngine
) -> None:
    reporter, _ = await two(database)
    async with world.engine._begin() as uow:
        here = uow.of(HERE).obstacles
        await here.add(replace(an_obstacle(reporter), stage=Stage.ORGANISATION))
        for outcome, day in (
            (Outcome.REPORTED, DAY),
            (Outcome.REPORTED, DAY),
            (Outcome.SOLVED, LATER),
        ):
            await here.count(outcome, day)
        for _ in range(3):  # no fewer than none
            await here.uncount(Outcome.HELPED, DAY)
        await here.uncount(Outcome.REPORTED, DAY)
        await uow.personal.erase(HERE, reporter)
        assert await here.counts(DAY) == Counts(reported=1, solved=1)
        assert await here.counts(DAY, LATER) == Counts(reported=1)

        assert await uow.of(ELSEWHERE).obstacles.counts(DAY) == Counts()


@pytest.mark.parametrize("halves", [None, 0, 7])
async def test_agreed_hours_are_of_one_and_of_one_community(
    world: Chat, database: AsyncEngine, halves: int | None
) -> None:
    me, other = await two(database)
    agreed = Agreed(HERE, me, halves, DAY)
    async with world.engine._begin() as uow:
        here, elsewhere = uow.of(HERE).hours, uow.of(ELSEWHERE).hours
        await here.save(replace(agreed, halves=9))
        await here.save(agreed)
        assert await here.of(me) == agreed
        assert list(await here.all()) == [agreed]
        assert await here.of(other) is None
        assert await elsewhere.of(me) is None
        assert not await elsewhere.forget(me)
        await uow.personal.erase(HERE, me)

        assert await here.of(me) is None
        assert not await here.forget(me)
