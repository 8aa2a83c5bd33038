"""Thank-yous on both databases: what is kept comes back, of one community, and no number serves twice."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.thanks import ThankYou, ThankYouId
from storage.frame.people import people
from tests.chat import CHANNEL, Chat
from tests.people import SANNE
from tests.storage.test_known_twice import BEFORE, BOTH, KWIK

HERE, ELSEWHERE = CommunityId(1), CommunityId(404)


async def a_thank_you(chat: Chat, database: AsyncEngine) -> ThankYou:
    """Of two who are known."""
    async with database.connect() as db:
        giver, receiver = (await db.scalars(select(people.c.id).limit(2))).all()
    now = chat.clock.now()
    return ThankYou(ThankYouId(0), HERE, PersonId(giver), PersonId(receiver), "alles", now, "1")


async def test_what_is_kept_comes_back(world: Chat, database: AsyncEngine) -> None:
    new = await a_thank_you(world, database)
    async with world.engine._begin() as uow:
        kept = await uow.of(HERE).thanks.add(new)
        assert await uow.of(HERE).thanks.get(kept.id) == kept
        assert await uow.of(ELSEWHERE).thanks.get(kept.id) is None
        assert [kept] == list(await uow.of(HERE).thanks.of(new.receiver))
        later = new.given + timedelta(seconds=1)

        assert list(await uow.of(HERE).thanks.between(new.given, later)) == [kept]
        assert not await uow.of(HERE).thanks.between(later, later + timedelta(days=7))


async def test_the_number_of_one_that_is_gone_is_nobody_elses(
    world: Chat, database: AsyncEngine
) -> None:
    """Its buttons still stand somewhere."""
    new = await a_thank_you(world, database)
    async with world.engine._begin() as uow:
        first = await uow.of(HERE).thanks.add(new)
        await uow.of(HERE).thanks.delete(first.id)

        assert (await uow.of(HERE).thanks.add(new)).id != first.id


async def test_of_two_who_are_one_both_come_to_the_same(world: Chat) -> None:
    for who in (BEFORE, KWIK):
        await world.says(who, "start", place=CHANNEL)
        await world.says(SANNE, "dank @Kwik voor alles", about=who)
    await world.says(BOTH, "privacy")

    assert "je kreeg: 2, van Sanne" in world.last_to(KWIK)
