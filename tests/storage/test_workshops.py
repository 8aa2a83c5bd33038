"""Workshops and questions that are awaited, on both databases: of one community, gone with the erased."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.questions import AWAITED_FOR, KEPT_OPEN, Question, QuestionId
from bot.domain.workshops import Workshop, WorkshopId
from storage.frame.people import people
from tests.chat import Chat

HERE, ELSEWHERE = CommunityId(1), CommunityId(404)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DAY = date(2026, 11, 23)


async def two_people(database: AsyncEngine) -> tuple[PersonId, PersonId]:
    async with database.connect() as db:
        one, other = (await db.scalars(select(people.c.id).limit(2))).all()
    return PersonId(one), PersonId(other)


async def a_wish(database: AsyncEngine) -> Workshop:
    asker, expert = await two_people(database)
    return Workshop(WorkshopId(0), HERE, asker, "rubrics", "eight", "soon", NOW, expert)


async def test_what_is_kept_comes_back_until_it_goes(world: Chat, database: AsyncEngine) -> None:
    new = await a_wish(database)
    async with world.engine._begin() as uow:
        here, elsewhere = uow.of(HERE).workshops, uow.of(ELSEWHERE).workshops
        kept = await here.add(new)
        freed = kept.dated("Rubrics", NOW, 90, "B2").freed(NOW)
        for one in (kept, kept.talking(NOW), kept.dated("Rubrics", NOW, 90, "B2"), freed):
            await here.save(one)
            assert await here.get(kept.id) == one
        await elsewhere.save(kept)
        await elsewhere.delete(kept.id)
        assert await here.get(kept.id) == freed
        assert (await elsewhere.get(kept.id), list(await elsewhere.of(new.asker))) == (None, [])
        await here.delete(kept.id)

        assert await here.get(kept.id) is None
        assert (await here.add(new)).id != kept.id


async def test_what_is_ahead_comes_soonest_first(world: Chat, database: AsyncEngine) -> None:
    new = await a_wish(database)
    async with world.engine._begin() as uow:
        here = uow.of(HERE).workshops
        await here.add(new)
        for hours in (48, 24, -1, -2):
            await here.add(new.dated("Rubrics", NOW + timedelta(hours=hours), 90, ""))

        ahead = [one.at for one in await here.ahead(NOW)]
        assert ahead == [NOW + timedelta(hours=hours) for hours in (-1, 24, 48)]
        assert list(await uow.of(ELSEWHERE).workshops.ahead(NOW)) == []


@pytest.mark.parametrize("gone", ["asker", "expert"])
async def test_it_goes_with_either_of_them(world: Chat, database: AsyncEngine, gone: str) -> None:
    new = await a_wish(database)
    async with world.engine._begin() as uow:
        kept = await uow.of(HERE).workshops.add(new)
        await uow.personal.erase(HERE, getattr(new, gone))

        assert await uow.of(HERE).workshops.get(kept.id) is None


@pytest.mark.parametrize(
    ("awaited", "heard", "days", "stays"),
    [
        (None, None, KEPT_OPEN.days + 1, False),
        (None, None, KEPT_OPEN.days, True),
        (DAY, None, AWAITED_FOR.days + KEPT_OPEN.days, True),
        (DAY, None, AWAITED_FOR.days + KEPT_OPEN.days + 1, False),
        (DAY, DAY + timedelta(days=60), 60 + KEPT_OPEN.days, True),
        (DAY, DAY + timedelta(days=60), 61 + KEPT_OPEN.days, False),
    ],
)
async def test_a_question_stays_as_long_as_somebody_waits_and_a_month(
    world: Chat,
    database: AsyncEngine,
    awaited: date | None,
    heard: date | None,
    days: int,
    stays: bool,
) -> None:
    asker, _ = await two_people(database)
    new = Question(QuestionId(0), HERE, asker, "Wie?", DAY, awaited=awaited, heard_on=heard)
    async with world.engine._begin() as uow:
        here = uow.of(HERE).questions
        kept = await here.add(new)
        assert await here.get(kept.id) == kept
        waits = [kept] if awaited and not heard else []
        assert list(await here.awaiting()) == waits
        assert list(await uow.of(ELSEWHERE).questions.awaiting()) == []
        await here.add(replace(new, text="Wie nog?", asked_on=DAY + timedelta(days=days)))

        left = [one.text for one in await here.of(asker)]
        assert left == ["Wie?", "Wie nog?"][0 if stays else 1 :]
