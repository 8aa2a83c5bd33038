"""Mentoring on both databases, and two replicas that press at the same moment."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.clock import TravellingClock
from bot.catalog import SUBJECTS
from bot.domain.pairs import PairStatus
from bot.domain.people import Profile
from bot.domain.policy import Policy, Rounds
from bot.frame.effects import Answer
from bot.frame.engine import Engine
from bot.frame.events import Pressed
from storage.frame.database import open_database
from storage.frame.unit_of_work import unit_of_work
from tests.chat import CHANNEL, Chat, _find, make_chat
from tests.conftest import MONDAY
from tests.domain.cohorts import apart
from tests.features.matched import offers, paired, pairs_in, seeks
from tests.people import BRAM, NOOR, SANNE, profile

KEES = profile("kees")


@pytest.fixture
async def world(database: AsyncEngine) -> Chat:
    clock = TravellingClock(MONDAY)
    engine = Engine(SUBJECTS, unit_of_work(database, clock, ("test",)), clock)
    chat = make_chat(engine, database, clock)
    await chat.says(BRAM, "setup", place=CHANNEL)
    await chat.fills(BRAM, {"name": "LCOP", "purpose": "Leren"}, place=CHANNEL)
    for member in (SANNE, NOOR, KEES):
        await chat.says(member, "start", place=CHANNEL)
    return chat


@pytest.fixture
async def replica(world: Chat, database_url: str) -> AsyncIterator[Engine]:
    """Another process on the same database, as far as it can tell."""
    other = open_database(database_url)
    yield Engine(SUBJECTS, unit_of_work(other, world.clock, ("test",)), world.clock)
    await other.dispose()


async def press(engine: Engine, chat: Chat, who: Profile, key: str, label: str) -> Answer:
    received = next(r for some in chat.postbox.messages.values() for r in some if r.key == key)
    action = _find(received.message, label)
    assert action
    event = Pressed(id=f"{key}:{label}:{who.account.user}", actor=who, action=action, message=key)
    return await engine.handle(event)


async def test_what_is_kept_comes_back(world: Chat, database: AsyncEngine) -> None:
    await paired(world, NOOR, SANNE)
    await world.travels(days=15)
    await world.presses(NOOR, "Check-in doen")
    await world.fills(NOOR, {"met": "yes", "progress": "6", "step": "Oefenen"})
    async with world.engine._begin() as uow:
        (pair,) = await uow.of(1).pairs.all()  # type: ignore[arg-type]
        assert await uow.of(pair.community).pairs.get(pair.id) == pair
        (answered,) = [c for c in await uow.of(1).check_ins.of_pair(pair.id) if c.step]  # type: ignore[arg-type]
        policy = Policy(Rounds.WEEKLY)
        await uow.of(pair.community).rounds.save_policy(policy)
        kept = replace(apart(pair.mentor, pair.mentee), by=pair.mentor)
        await uow.of(pair.community).apart.keep(kept)
    async with world.engine._begin() as uow:
        assert await uow.of(pair.community).rounds.policy() == policy
        assert len(await uow.of(pair.community).apart.notes()) == 1
        assert await uow.of(pair.community).apart.allow(pair.mentee, pair.mentor)
        assert not await uow.of(pair.community).apart.allow(pair.mentee, pair.mentor)

    assert (pair.status, pair.met, answered.progress) == (PairStatus.ACTIVE, True, 6)


async def test_a_yes_and_a_no_at_the_same_moment(world: Chat, replica: Engine) -> None:
    """One wins, and the other press is told so."""
    await offers(world, SANNE, "toetsing")
    await seeks(world, NOOR, "toetsing")
    await world.presses(NOOR, "Vraag Sanne eerst")
    (pair,) = await pairs_in(world)
    key = f"pair:1:{pair.id}:ask"
    answers = await asyncio.gather(
        press(world.engine, world, SANNE, key, "Ja, dat doe ik"),
        press(replica, world, SANNE, key, "Nu niet"),
    )
    await world.machine.settle()

    (after,) = [p for p in await pairs_in(world) if p.id == pair.id]
    assert after.status in (PairStatus.INTRODUCED, PairStatus.DECLINED)
    told = [answer.replaced.summary for answer in answers if answer.replaced]
    assert sum("niet meer open" in text for text in told) == 1
    assert bool(world.rooms_of(NOOR)) == (after.status is PairStatus.INTRODUCED)


async def test_a_mentors_last_place_taken_twice(world: Chat, replica: Engine) -> None:
    """R24: two requests, one place left, two yeses at the same moment."""
    await offers(world, SANNE, "toetsing", capacity=2)
    for mentee in (NOOR, KEES):
        await seeks(world, mentee, "toetsing")
        await world.presses(mentee, "Vraag Sanne eerst")
        await world.travels(days=1)  # one request a day
    async with world.engine._begin() as uow:
        (offer,) = await uow.of(1).offers.all()  # type: ignore[arg-type]
        await uow.of(offer.community).offers.save(replace(offer, capacity=1))
    first, second = await pairs_in(world)
    answers = await asyncio.gather(
        press(world.engine, world, SANNE, f"pair:1:{first.id}:ask", "Ja, dat doe ik"),
        press(replica, world, SANNE, f"pair:1:{second.id}:ask", "Ja, dat doe ik"),
    )
    await world.machine.settle()
    statuses = sorted(p.status for p in await pairs_in(world))

    assert statuses == [PairStatus.INTRODUCED, PairStatus.WITHDRAWN]
    told = [answer.replaced.summary for answer in answers if answer.replaced]
    assert sum("zoveel mentees als je wilde" in text for text in told) == 1
    assert sum(bool(world.rooms_of(who)) for who in (NOOR, KEES)) == 1
    waiting = [who for who in (NOOR, KEES) if not world.rooms_of(who)]
    assert "heeft geen plek meer" in "".join(world.messages_to(waiting[0]))


async def test_one_confirm_goes_out_once(world: Chat, replica: Engine) -> None:
    await world.says(BRAM, "settings mentoring")
    await world.fills(BRAM, {"rounds": "weekly"})
    await offers(world, SANNE, "toetsing")
    await seeks(world, NOOR, "toetsing")
    await world.says(BRAM, "match preview")
    key = world.postbox.messages["bram"][-1].key
    received = world.postbox.messages["bram"][-1]
    action = _find(received.message, "Bevestigen")
    assert action
    events = [Pressed(id=f"c{n}", actor=BRAM, action=action, message=key) for n in range(2)]
    await asyncio.gather(world.engine.handle(events[0]), replica.handle(events[1]))
    await world.machine.settle()

    lists = [m for m in world.messages_to(NOOR) if "Ik heb een mentor voor je gevonden" in m]
    assert len(lists) == 1
