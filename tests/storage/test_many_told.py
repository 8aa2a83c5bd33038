"""A round of hundreds, from preview to everybody's news, through the chat on both databases."""

from collections import Counter

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.policy import Policy, Rounds
from bot.domain.snapshot import Snapshot
from bot.domain.wishes import places, places_in_line
from bot.features.rounds import handlers, shortlist
from bot.features.rounds.snapshots import snapshot, snapshot_about
from bot.frame.context import Context
from storage.frame.outbox import outbox
from tests.benchmarks.planning import community
from tests.chat import Chat
from tests.crowd import meet, take_part
from tests.people import BRAM, PLATFORM, WORKSPACE

HERE = CommunityId(1)
FIRST = 1000  # beyond the ids of who is here


async def many_wait(chat: Chat, database: AsyncEngine, mentees: int) -> Snapshot:
    at = community(mentees, first=FIRST)
    await meet(database, at, PLATFORM, WORKSPACE)
    await take_part(chat.engine._begin, HERE, at)
    async with chat.engine._begin() as uow:
        await uow.of(HERE).rounds.save_policy(Policy(Rounds.WEEKLY))
    return at


async def told(database: AsyncEngine) -> Counter[PersonId]:
    """How often each person was written to about the round."""
    kinds = outbox.c.occasion.in_(("mentoring.choose", "mentoring.waiting"))
    async with database.begin() as db:
        return Counter(await db.scalars(select(outbox.c.person).where(kinds)))


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[Snapshot]:
    """What each batch of news looked at, held against what it would see of everybody."""
    seen: list[Snapshot] = []

    async def about(ctx: Context, mentees: tuple[PersonId, ...]) -> Snapshot:
        found, everything = await snapshot_about(ctx, mentees), await snapshot(ctx)
        for mentee in mentees:
            own = found.wish(mentee)
            assert shortlist.choices_of(found, own) == shortlist.choices_of(everything, own)
            assert all(found.members[peer] == everything.members[peer] for peer in own.peers)
        line = places(await ctx.uow.of(HERE).wishes.turns())
        assert line == places_in_line(everything.wishes)
        seen.append(found)
        return found

    monkeypatch.setattr(handlers, "snapshot_about", about)
    return seen


async def confirmed(chat: Chat, database: AsyncEngine) -> None:
    """A preview and a press on its button; the letters are written and not carried: hundreds take long."""

    async def at_rest() -> None:
        return

    await chat.says(BRAM, "match preview")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chat.machine, "settle", at_rest)
        await chat.presses(BRAM, "Bevestigen")
    async with database.begin() as db:
        last = select(outbox.c.message).order_by(outbox.c.id.desc()).limit(1)
        assert "mentees kiezen nu" in str(await db.scalar(last))


async def test_x06_two_hundred_and_fifty_are_told_once_each_a_hundred_at_a_time(
    world: Chat, database: AsyncEngine, looks: list[Snapshot]
) -> None:
    """Each batch read everybody, whoever it was about."""
    at = await many_wait(world, database, 250)
    await confirmed(world, database)
    assert not await told(database)
    await world.ticker.tick()

    assert await told(database) == Counter(wish.mentee for wish in at.wishes)
    assert [len(look.wishes) for look in looks] == [100, 100, 50]
    assert all(len(look.members) < len(at.members) for look in looks)
