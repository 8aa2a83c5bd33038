"""Weekly posts on both databases: what is kept comes back, leaves in time, and an older database goes on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from alembic import command
from sqlalchemy import create_engine, select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.prompts import KEPT, PostId, Status, Weekly, WeekPost
from storage.frame.housekeeping import sweep
from storage.frame.migrate import config_for, upgrade_now
from storage.frame.people import people
from storage.prompts import weekly_posts
from storage.questions import questions, to_question
from tests.chat import CHANNEL, Chat
from tests.people import BRAM
from tests.storage.test_known_twice import BEFORE, BOTH, KWIK
from tests.storage.test_planned_before import BEFORE as ROWS

ASKED = (
    "INSERT INTO questions (id, community, asker, text, asked_on, status, past, answer, may_be_kept)"
    " VALUES (1, 1, 1, 'Wie?', '2026-11-23', 'open', '[]', '', false)"
)
HERE, ELSEWHERE = CommunityId(1), CommunityId(404)
TUESDAY = date(2026, 11, 24)


def a_post(chat: Chat, **more: object) -> WeekPost:
    post = WeekPost(PostId(0), HERE, TUESDAY, "tool-every-week", chat.clock.now())
    return replace(post, passed=("future-worked",), picks=("library:1:1",), **more)  # type: ignore[arg-type]  # by name


async def test_what_is_kept_comes_back_of_one_community(world: Chat, database: AsyncEngine) -> None:
    async with database.connect() as db:
        by = PersonId((await db.scalars(select(people.c.id).limit(1))).one())
    policy = Weekly().begun(by, TUESDAY)
    async with world.engine._begin() as uow:
        posts, others = uow.of(HERE).posts, uow.of(ELSEWHERE).posts
        assert await posts.policy() == Weekly()
        await posts.save_policy(policy)
        await posts.save_policy(replace(policy, weekday=3, paused=True))
        assert await posts.policy() == replace(policy, weekday=3, paused=True)
        assert await others.policy() == Weekly()
        first = await posts.add(a_post(world))
        later = await posts.add(a_post(world, day=TUESDAY + timedelta(days=7)))
        assert (await posts.last(), await posts.posted()) == (later, [])
        out = replace(first.in_words("Wie?", by), status=Status.POSTED, pressed=True)
        await posts.save(out)

        assert await posts.posted() == [out]
        assert (await posts.get(first.id), await others.get(first.id)) == (out, None)


async def test_a_post_leaves_when_its_question_may_come_back(
    world: Chat, database: AsyncEngine
) -> None:
    async with world.engine._begin() as uow:
        await uow.of(HERE).posts.add(a_post(world))
    for days, left in ((0, 1), (1, 0)):
        await sweep(database, world.clock.now() + KEPT + timedelta(days=days, seconds=-1))
        async with database.connect() as db:
            assert len((await db.execute(select(weekly_posts.c.id))).all()) == left


async def test_of_two_who_are_one_the_weekly_post_is_theirs(world: Chat) -> None:
    for who in (BEFORE, KWIK):
        await world.says(who, "start", place=CHANNEL)
    await world.says(BRAM, "rol geef @Kwik facilitator", place=CHANNEL, about=BEFORE)
    await world.travels(days=0.1)
    await world.says(BEFORE, "rol ja")
    await world.says(BEFORE, "weekpost aan")
    await world.says(BOTH, "privacy")

    assert "Weekpost: door jou aangezet" in world.last_to(KWIK)


def test_a_question_of_the_version_before_was_put_to_nobody(fresh_url: Callable[[], str]) -> None:
    url = fresh_url()
    command.upgrade(config_for(url), "0017")
    engine = create_engine(url.replace("+aiosqlite", ""))
    with engine.begin() as db:
        for row in (*ROWS[:2], ASKED):
            db.execute(text(row.replace(":", r"\:")))
    upgrade_now(url)
    with engine.connect() as db:
        question = to_question(db.execute(select(questions)).mappings().one())
    engine.dispose()

    assert (question.text, question.everybody) == ("Wie?", False)
