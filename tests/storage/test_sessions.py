"""With a copy of the whole database and this source: every way to whoever asked something for a session."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import structlog
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.people import Profile
from storage.frame.secure_delete import shred
from storage.sessions import session_joins, session_keys, session_questions, sessions
from tests.chat import CHANNEL, Chat
from tests.features.test_pulse import joins
from tests.people import BRAM, profile
from tests.storage.files import every_byte
from tests.storage.worlds import (
    Dump,
    differences,
    dump,
    same_chance,  # noqa: F401 - a fixture
    two_worlds,
)

QUESTION, NAMED = "Mag het kwikstaarten zonder cijfers?", "Hoe begin ik?"
SESSION = {"topic": "Toetsen", "day": "2026-12-03", "at": "15:00", "place": ""}
OVER = datetime(2026, 12, 4, 12, 0, tzinfo=UTC)
MEMBERS = tuple(profile(f"lid{n:02}") for n in range(6))
BY_CHANCE = {
    ("session_keys", "key"),
    ("session_joins", "tag"),
    ("poll_keys", "key"),  # of a pulse that is open meanwhile
}


async def asked_and_joined(chat: Chat, order: Sequence[Profile]) -> None:
    """The first asks without a name, the next four ask it too, and everybody looks alike before it."""
    await chat.says(BRAM, "sessie")
    await chat.fills(BRAM, SESSION)
    for who in order[:5]:
        await chat.presses(who, "session-ask")
    await chat.presses(order[0], "session-ask")
    await chat.fills(order[0], {"question": QUESTION, "name": "nameless"})
    await chat.says(BRAM, "sessies")
    await chat.presses(BRAM, "session-questions")
    await chat.presses(BRAM, "session-put-on-the-list")
    for who in sorted(order, key=lambda one: one.account.user):
        await chat.says(who, "sessies")
        await chat.presses(who, "session-questions")
    for who in order[1:5]:
        await chat.presses(who, "session-too")


async def held(chat: Chat, order: Sequence[Profile]) -> None:
    await asked_and_joined(chat, order)
    await chat.travels(to=OVER)


@pytest.mark.parametrize("life", [asked_and_joined, held])
async def test_nothing_tells_who_asked_and_only_the_key_who_asked_too(
    life: Callable[..., object], upgraded_url: Callable[[], str], same_chance: Callable[[], None]
) -> None:
    """Two worlds that differ only in who did: all the rest is equal."""
    one, other = await two_worlds(life, upgraded_url, same_chance)  # type: ignore[arg-type]

    assert [row["asking"] for row in one["session_questions"]] == [5]
    assert len(one["session_joins"]) == (0 if life is held else 4)
    assert [*differences(_without_chance(one), _without_chance(other))] == []


def _without_chance(found: Dump) -> Dump:
    return {
        table: [{n: v for n, v in row.items() if (table, n) not in BY_CHANCE} for row in rows]
        for table, rows in found.items()
    }


@pytest.fixture
async def group(world: Chat) -> Chat:
    """Bram's session, with a question of somebody by name."""
    await joins(world, *MEMBERS)
    await world.says(BRAM, "sessie")
    await world.fills(BRAM, SESSION)
    await world.presses(MEMBERS[0], "session-ask")
    await world.fills(MEMBERS[0], {"question": NAMED, "name": "named"})
    return world


async def asks_too(chat: Chat, *people: Profile) -> None:
    for who in people:
        await chat.says(who, "sessies")
        await chat.presses(who, "session-questions")
        await chat.presses(who, "session-too")


async def test_no_byte_of_the_files_holds_who_asked_too_afterwards(
    group: Chat, database: AsyncEngine, database_url: str
) -> None:
    await asks_too(group, *MEMBERS[1:4])
    found = await dump(database)
    marks = [row["tag"] for row in found["session_joins"]]
    marks += [row["key"] for row in found["session_keys"]]
    assert len(set(marks)) == 4
    await group.travels(to=OVER)
    assert await shred(database)
    bytes_held = every_byte(database_url)

    assert [mark for mark in marks if str(mark).encode() in bytes_held] == []


async def test_what_one_person_asks_too_does_not_hang_together(group: Chat) -> None:
    await group.presses(MEMBERS[1], "session-ask")
    await group.fills(MEMBERS[1], {"question": "En dan?", "name": "named"})
    async with group.stored() as kept:
        me = (await kept.person(MEMBERS[2])).id
        for question in await kept.here.sessions.questions(1):  # type: ignore[arg-type]
            await kept.here.sessions.join(question, me)
    tags = [row["tag"] for row in await group.rows(session_joins)]

    assert len(set(tags)) == 2


async def test_logs_tell_neither_who_nor_what(group: Chat) -> None:
    with structlog.testing.capture_logs() as logs:
        await group.presses(MEMBERS[1], "session-ask")
        await group.fills(MEMBERS[1], {"question": QUESTION, "name": "nameless"})
        await group.travels(to=OVER)
    told: list[Mapping[str, object]] = list(logs)

    assert QUESTION not in json.dumps(told, default=str)
    assert not [one for one in told if one.get("kind") in ("Pressed", "Submitted") and "id" in one]


async def test_whoever_was_known_twice_asks_once(group: Chat) -> None:
    before, now = profile("29:kwik", "Kwik"), profile("kwik", "Kwik")
    for who in (before, now):
        await group.says(who, "start", place=CHANNEL)
    await asks_too(group, before, now)
    assert [row["asking"] for row in await group.rows(session_questions)] == [3]
    await group.says(replace(now, formerly=(before.account,)), "help")

    assert [row["asking"] for row in await group.rows(session_questions)] == [2]
    assert len(await group.rows(session_joins)) == 1


async def test_whoever_is_erased_again_after_a_restored_backup_is_nobody_in_it(group: Chat) -> None:
    """There no subject hears of it: the columns say what is left."""
    await asks_too(group, MEMBERS[1])
    async with group.stored() as kept:
        for who in (MEMBERS[0], BRAM):
            await kept.everybody.personal.erase(CommunityId(1), (await kept.person(who)).id)
        assert not await kept.here.sessions.ahead(group.clock.now())
        assert not await kept.here.sessions.questions(1)  # type: ignore[arg-type]
    (session,) = await group.rows(sessions)

    assert (session["expert"], session["opener"]) == (None, None)
    assert [row["text"] for row in await group.rows(session_questions)] == [""]


async def test_its_key_goes_the_working_day_after_and_all_else_two_weeks_later(group: Chat) -> None:
    await asks_too(group, MEMBERS[1])
    await group.travels(to=OVER)
    assert not await group.rows(session_keys)
    assert await group.rows(session_questions)
    await group.travels(days=15)

    assert not await group.rows(session_questions)
    assert not await group.rows(sessions)
