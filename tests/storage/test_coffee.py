"""Coffee rounds on both databases: what is kept comes back, leaves in time, and is of one community."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.catalog import SUBJECTS
from bot.domain.coffee import KEPT, Coffee, Met, Rhythm, Round, Taker
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.features.coffee.actions import TellMet
from bot.frame.engine import Engine
from bot.frame.events import Pressed
from storage.coffee import coffee_rounds, coffee_seats
from storage.frame.database import open_database
from storage.frame.housekeeping import sweep
from storage.frame.people import people
from storage.frame.unit_of_work import unit_of_work
from tests.chat import Chat
from tests.conftest import SEAL
from tests.features.test_coffee import at, counted_in, turned_on
from tests.people import BRAM, SANNE

HERE, ELSEWHERE = CommunityId(1), CommunityId(404)
TUESDAY = date(2026, 12, 1)


async def three(database: AsyncEngine) -> list[PersonId]:
    async with database.connect() as db:
        found = await db.scalars(select(people.c.id).order_by(people.c.id).limit(3))
        return [PersonId(id) for id in found]


async def test_what_is_kept_comes_back_of_one_community(world: Chat, database: AsyncEngine) -> None:
    one, two, three_ = await three(database)
    policy = Coffee(on=True, rhythm=Rhythm.MONTHLY, threes=True, weekday=4, since=TUESDAY)
    taker = Taker(one, TUESDAY, skips=TUESDAY, told=None, first=True)
    async with world.engine._begin() as uow:
        kept, others = uow.of(HERE).coffee, uow.of(ELSEWHERE).coffee
        assert await kept.policy() == Coffee()
        await kept.save_policy(policy)
        await kept.save_takers([taker, Taker(two, TUESDAY)])
        await kept.save_takers([replace(taker, told=TUESDAY)])
        assert await kept.policy() == policy
        assert await kept.taker(one) == replace(taker, told=TUESDAY)
        assert [each.person for each in await kept.takers()] == [one, two]
        assert (await others.policy(), await others.takers()) == (Coffee(), [])

        first = await kept.begin(Round(TUESDAY, 3, 1), [(two, one, three_)], world.clock.now())
        later = TUESDAY + timedelta(days=14)
        [second] = await kept.begin(Round(later, 2, 1), [(one, two)], world.clock.now())
        assert [group.people for group in first] == [tuple(sorted((one, two, three_)))]
        assert await kept.groups() == [second, *first]
        assert await kept.groups(of=three_) == list(first)
        assert await kept.groups(day=later) == [second]
        await kept.save_group(replace(second, met=Met.YES))
        assert (await kept.group(second.id), await others.group(second.id)) == (
            replace(second, met=Met.YES),
            None,
        )
        assert [each.day for each in await kept.rounds()] == [later, TUESDAY]


async def test_meetings_leave_after_a_year(world: Chat, database: AsyncEngine) -> None:
    one, two, _ = await three(database)
    now = world.clock.now()
    async with world.engine._begin() as uow:
        await uow.of(HERE).coffee.begin(Round(TUESDAY, 2, 1), [(one, two)], now)
    await sweep(database, now + KEPT - timedelta(hours=1))
    assert len(await world.rows(coffee_seats)) == 2
    await sweep(database, now + KEPT + timedelta(hours=1))

    assert await world.rows(coffee_seats) == []
    assert await world.rows(coffee_rounds) == []


@pytest.fixture
async def replica(world: Chat, database_url: str) -> AsyncIterator[Engine]:
    """Another process on the same database, as far as it can tell."""
    other = open_database(database_url)
    yield Engine(SUBJECTS, unit_of_work(other, world.clock), world.clock, seal=SEAL)
    await other.dispose()


async def test_two_of_a_pair_who_answer_at_the_same_moment(world: Chat, replica: Engine) -> None:
    """One answer counts, and the other press is told that it is known."""
    await turned_on(world, BRAM)
    await counted_in(world, BRAM, SANNE)
    await world.travels(to=at(12, 8))
    async with world.engine._begin() as uow:
        [group] = await uow.of(HERE).coffee.groups()
    said = {BRAM: Met.YES, SANNE: Met.NO}
    events = [
        Pressed(
            id=f"at-once:{met}",
            actor=who,
            action=TellMet(community=HERE, group=group.id, said=met.value),
        )
        for who, met in said.items()
    ]
    await asyncio.gather(world.engine.handle(events[0]), replica.handle(events[1]))
    await world.machine.settle()

    kept = {row["met"] for row in await world.rows(coffee_seats)}
    assert kept in ({Met.YES}, {Met.NO})
    late = SANNE if kept == {Met.YES} else BRAM
    assert "Ik weet al of jullie elkaar spraken" in "".join(world.messages_to(late)[-2:])
