"""Messages that wait for a yes, on both databases: of one community, gone with whoever is erased."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.library import Entry, EntryId
from bot.domain.messages import MessageVerb, Request, RequestId
from bot.domain.people import PersonId
from storage.frame.people import people
from tests.chat import Chat

HERE, ELSEWHERE = CommunityId(1), CommunityId(404)
DAY = date(2026, 11, 23)


async def a_request(database: AsyncEngine) -> Request:
    async with database.connect() as db:
        writer, by = (await db.scalars(select(people.c.id).limit(2))).all()
    verb = MessageVerb.ASK
    return Request(RequestId(0), HERE, verb, "Wie?", None, PersonId(writer), PersonId(by), DAY)


async def test_what_is_kept_comes_back_until_it_goes(world: Chat, database: AsyncEngine) -> None:
    new = await a_request(database)
    async with world.engine._begin() as uow:
        here, elsewhere = uow.of(HERE).messages, uow.of(ELSEWHERE).messages
        kept = await here.add(new)
        assert await here.get(kept.id) == kept
        assert list(await here.of({new.writer})) == list(await here.of({new.by})) == [kept]
        await elsewhere.delete(kept.id)
        assert await elsewhere.get(kept.id) is None
        assert list(await elsewhere.of({new.by})) == []
        await here.delete(kept.id)

        assert await here.get(kept.id) is None
        assert (await here.add(new)).id != kept.id


@pytest.mark.parametrize("gone", ["writer", "by"])
async def test_it_goes_with_either_of_them(world: Chat, database: AsyncEngine, gone: str) -> None:
    new = await a_request(database)
    async with world.engine._begin() as uow:
        kept = await uow.of(HERE).messages.add(new)
        await uow.personal.erase(HERE, getattr(new, gone))

        assert await uow.of(HERE).messages.get(kept.id) is None


async def test_an_entry_forgets_who_handed_it_over(world: Chat, database: AsyncEngine) -> None:
    by = (await a_request(database)).by
    new = Entry(EntryId(0), HERE, "Wie?", None, "Wie?", "", None, DAY, DAY, handed_by=by)
    async with world.engine._begin() as uow:
        kept = await uow.of(HERE).library.add(new, ())
        assert kept.handed_by == by
        await uow.personal.erase(HERE, by)
        left = await uow.of(HERE).library.get(kept.id)

        assert left
        assert left.handed_by is None
