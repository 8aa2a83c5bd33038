"""The note of what another process is at: one of many ends it, and no more than one."""

from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.handovers import Errand
from bot.domain.people import PersonId
from bot.frame.cards import Card
from bot.frame.effects import Answer
from bot.frame.events import Event, Said
from bot.frame.handover import Handover
from bot.frame.thinking import HeavyError
from storage.frame.handovers import handovers
from storage.frame.housekeeping import sweep
from storage.frame.outbox_sender import SqlMail
from storage.frame.people import people
from storage.frame.replicas import beats
from storage.frame.traces import MARKS_STAY
from tests.chat import Chat
from tests.conftest import MONDAY
from tests.people import SANNE

HERE = CommunityId(1)
EVENT = "slack:T1:said:DSANNE:1.5"


class Never:
    """The other process, which is not asked here."""

    async def handle(self, event: Event) -> Answer:
        raise AssertionError(event.id)


async def sanne(database: AsyncEngine) -> PersonId:
    async with database.begin() as db:
        return PersonId(await db.scalar(select(people.c.id).where(people.c.name == SANNE.name)))


async def noted(world: Chat, who: PersonId, by: str = "a") -> bool:
    async with world.engine._begin() as uow:
        return await uow.handovers.note(EVENT, HERE, who, is_form=False, by=by)


async def abandoned(world: Chat, by: str, *holding: str) -> list[Errand]:
    async with world.engine._begin() as uow:
        return list(await uow.handovers.give_up_abandoned(by, holding))


async def test_it_is_noted_once_and_names_nobody(world: Chat, database: AsyncEngine) -> None:
    who = await sanne(database)
    assert await noted(world, who)
    assert not await noted(world, who, by="b")
    async with database.begin() as db:
        row = dict((await db.execute(select(handovers))).mappings().one())

    assert "SANNE" not in str(row)
    assert row["person"] == who


async def test_what_is_done_is_not_given_up_and_what_is_given_up_is_not_done(
    world: Chat, database: AsyncEngine
) -> None:
    who = await sanne(database)
    for first, second in (("finish", "give_up"), ("give_up", "finish")):
        await noted(world, who)
        async with world.engine._begin() as uow:
            assert await getattr(uow.handovers, first)(EVENT)
        async with world.engine._begin() as uow:
            assert not await getattr(uow.handovers, second)(EVENT)


async def test_what_is_given_up_counts_as_seen(world: Chat, database: AsyncEngine) -> None:
    """Told again, it would be done after they heard that it was not."""
    await noted(world, await sanne(database))
    async with world.engine._begin() as uow:
        await uow.handovers.give_up(EVENT)
    async with world.engine._begin() as uow:
        assert not await uow.inbox.first_time(EVENT)


async def test_the_living_are_left_to_their_work_and_the_dead_are_not(
    world: Chat, database: AsyncEngine
) -> None:
    who, mail = await sanne(database), SqlMail(database)
    await noted(world, who)
    await mail.alive("a")
    assert await abandoned(world, "b") == []
    assert await abandoned(world, "a", EVENT) == []
    async with database.begin() as db:
        await db.execute(update(beats).values(at=MONDAY))
    (errand,) = await abandoned(world, "b")

    assert (errand.person, errand.community, errand.is_form) == (who, HERE, False)
    assert await abandoned(world, "b") == []


async def test_a_process_that_came_back_gives_up_what_it_does_not_hold(
    world: Chat, database: AsyncEngine
) -> None:
    await noted(world, await sanne(database))
    await SqlMail(database).alive("a")

    assert len(await abandoned(world, "a")) == 1


async def test_x06_nothing_is_done_for_who_was_erased_meanwhile(
    world: Chat, database: AsyncEngine
) -> None:
    """The other process met them anew."""
    who = await sanne(database)
    await noted(world, who)
    async with world.engine._begin() as uow:
        await uow.personal.erase(HERE, who)
        await uow.personal.forget(who)
    await world.engine.handle(Said(id=EVENT, actor=SANNE, text="help", late=True))
    async with database.begin() as db:
        assert (await db.execute(select(handovers))).all() == []
        assert SANNE.name not in list(await db.scalars(select(people.c.name)))


async def test_a_note_that_nobody_ends_leaves_with_the_marks(
    world: Chat, database: AsyncEngine
) -> None:
    await noted(world, await sanne(database))
    await sweep(database, world.clock.now() + MARKS_STAY + timedelta(hours=1))
    async with database.begin() as db:
        assert (await db.execute(select(handovers))).all() == []


async def test_x06_what_is_told_again_by_another_replica_is_handed_over_once(
    world: Chat, database: AsyncEngine
) -> None:
    await noted(world, who := await sanne(database), by="another")
    handover = Handover(world.engine._begin, Never(), "this", lambda: None)
    heavy = HeavyError(Card("One moment", ()), HERE, who)
    answer = await handover.take(Said(id=EVENT, actor=SANNE, text="x", inline=True), heavy)

    assert answer == Answer()
    assert not handover.has(EVENT)
