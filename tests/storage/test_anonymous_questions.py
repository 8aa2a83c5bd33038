"""With a copy of the whole database and this source: every way to whoever asked without a name."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import structlog
from cryptography.exceptions import InvalidTag
from sqlalchemy import insert, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId, Profile
from bot.frame.delivery import BlockedError, DeliveryError, RefusedError, UnreachableError
from storage.anonymous_questions import (
    anonymous_follow_ups,
    anonymous_keys,
    anonymous_questions,
    anonymous_ways,
)
from storage.frame.housekeeping import sweep
from storage.frame.outbox import outbox
from storage.frame.schema import whole_schema
from storage.frame.sealed import opened, seal, tag
from storage.frame.secure_delete import shred
from tests.chat import CHANNEL, Chat
from tests.features.test_pulse import joins
from tests.people import BRAM, profile
from tests.storage.files import every_byte
from tests.storage.worlds import (
    ASKED,
    Dump,
    differences,
    dump,
    same_chance,  # noqa: F401 - a fixture
    two_worlds,
)

QUESTION, BACK = "Hoe zeg ik dat het te veel is?", "Aardvarken zegt nee"
HERE = CommunityId(1)
NIGHT = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
MEMBERS = tuple(profile(f"lid{n:02}") for n in range(6))
UNDER_THE_KEY = ("anonymous_keys", "anonymous_ways", "anonymous_follow_ups")
BY_CHANCE = {
    ("anonymous_keys", "key"),
    ("anonymous_ways", "tag"),
    ("anonymous_ways", "sealed"),
    ("anonymous_follow_ups", "tag"),
    ("poll_keys", "key"),  # of a pulse that is open meanwhile
}


async def asked_and_joined(chat: Chat, order: Sequence[Profile]) -> None:
    """The first asks, the next four join, and everybody looks alike before it."""
    for who in ASKED:
        await chat.says(who, "openstaande vragen")
    await chat.presses(order[0], "anonymous-ask")
    await chat.fills(order[0], {"question": QUESTION})
    await chat.says(BRAM, "anoniem")
    await chat.presses(BRAM, "anonymous-list-it")
    for who in ASKED:
        await chat.says(who, "openstaande vragen")
    for who in order[1:5]:
        await chat.presses(who, "anonymous-too")


async def asked_to_the_end(chat: Chat, order: Sequence[Profile]) -> None:
    await asked_and_joined(chat, order)
    await chat.says(BRAM, "anoniem")
    await chat.presses(BRAM, "anonymous-answer")
    await chat.fills(BRAM, {"answer": "Begin klein."})
    await chat.travels(days=1)
    await chat.presses(order[1], "anonymous-back")
    await chat.fills(order[1], {"text": BACK})
    await chat.presses(BRAM, "anonymous-answer")
    await chat.fills(BRAM, {"answer": "Dan samen."})
    await chat.travels(days=1)
    for who in order[:5]:
        await chat.presses(who, "anonymous-helps")
    await chat.travels(days=0.01)


async def test_open_it_lies_under_the_key_alone(
    upgraded_url: Callable[[], str], same_chance: Callable[[], None]
) -> None:
    """Two worlds that differ only in who asked and who joined: all the rest is equal."""
    one, other = await two_worlds(asked_and_joined, upgraded_url, same_chance)

    assert [len(one[table]) for table in ("anonymous_keys", "anonymous_ways")] == [1, 5]
    assert [*differences(_without_chance(one), _without_chance(other))] == []


async def test_closed_nothing_tells_who_asked_joined_or_wrote_back(
    upgraded_url: Callable[[], str], same_chance: Callable[[], None]
) -> None:
    one, other = await two_worlds(asked_to_the_end, upgraded_url, same_chance)

    assert [row["stage"] for row in one["anonymous_questions"]] == ["closed"]
    assert not any(one[table] for table in UNDER_THE_KEY)
    assert [*differences(_without_chance(one), _without_chance(other))] == []


def _without_chance(found: Dump) -> Dump:
    return {
        table: [{n: v for n, v in row.items() if (table, n) not in BY_CHANCE} for row in rows]
        for table, rows in found.items()
    }


@pytest.fixture
async def group(world: Chat) -> Chat:
    await joins(world, *MEMBERS)
    return world


async def listed(chat: Chat) -> None:
    """Asked by the first, joined by two more."""
    await chat.says(MEMBERS[0], "vraag anoniem")
    await chat.fills(MEMBERS[0], {"question": QUESTION})
    await chat.says(BRAM, "anoniem")
    await chat.presses(BRAM, "anonymous-list-it")
    for who in MEMBERS[1:3]:
        await chat.says(who, "openstaande vragen")
        await chat.presses(who, "anonymous-too")


async def answered(chat: Chat) -> None:
    await chat.says(BRAM, "anoniem")
    await chat.presses(BRAM, "anonymous-answer")
    await chat.fills(BRAM, {"answer": "Begin klein."})


async def marks(database: AsyncEngine) -> list[str]:
    """What stands in the rows that closing destroys, and in the names of letters on their way."""
    found = await dump(database)
    ways = [row[n] for row in found["anonymous_ways"] for n in ("tag", "sealed")]
    keys = [row["key"] for row in found["anonymous_keys"]]
    letters = [row["key"] for row in found["outbox"] if row["forgets"]]
    return [str(mark) for mark in (*ways, *keys, *letters)]


async def test_no_byte_of_the_files_holds_it_after_closing(
    group: Chat, database: AsyncEngine, database_url: str
) -> None:
    await listed(group)
    await group.travels(to=NIGHT)
    await answered(group)
    seen = await marks(database)  # three letters wait for the morning
    assert len(seen) == 2 * 3 + 1 + 3
    await group.travels(days=1)
    await group.presses(MEMBERS[1], "anonymous-back")
    await group.fills(MEMBERS[1], {"text": BACK})
    await group.travels(days=31)
    assert await shred(database)
    held = every_byte(database_url)

    assert len(held) > 100_000
    assert [mark for mark in (*seen, BACK) if mark.encode() in held] == []


async def test_no_row_beside_the_question_names_anybody_while_it_is_open(
    group: Chat, database: AsyncEngine
) -> None:
    await listed(group)
    found = await dump(database)
    people = {row["id"]: row["name"] for row in found["people"]}
    held = {name: rows for name, rows in found.items() if name.startswith("anonymous")}
    about = [row for row in found["agenda"] if str(row["kind"]).startswith("anonymous")]
    letters = [row for row in found["outbox"] if "anonymous" in f"{row['key']}{row['occasion']}"]

    assert len(held["anonymous_ways"]) == 3
    assert [row["answered_by"] for row in held["anonymous_questions"]] == [None]
    assert not [name for name in people.values() if name in json.dumps(held, default=str)]
    assert {row["person"] for row in about} == {None}
    assert letters == []
    assert not [row for row in found["outbox"] if row["forgets"]]
    assert QUESTION not in json.dumps(
        {n: found[n] for n in ("dialogues", "outbox", "inbox")}, default=str
    )


async def test_two_questions_of_one_person_do_not_hang_together(
    group: Chat, database: AsyncEngine
) -> None:
    for number in range(2):
        await group.says(MEMBERS[0], "vraag anoniem")
        await group.fills(MEMBERS[0], {"question": f"Vraag nummer {number}, mag dat?"})
    ways = (await dump(database))["anonymous_ways"]

    assert len({row["tag"] for row in ways}) == len({row["sealed"] for row in ways}) == 2


async def test_whoever_was_first_is_a_row_like_any_other(database: AsyncEngine) -> None:
    """SQLite would number rows as they come; these are kept by their digest, and have no moment."""
    assert {column.name for column in anonymous_ways.columns} == {"question", "tag", "sealed"}
    if database.dialect.name == "sqlite":
        async with database.begin() as db:
            with pytest.raises(Exception, match="no such column: rowid"):
                await db.execute(text("SELECT rowid FROM anonymous_ways"))


def test_without_the_key_a_seal_says_nothing() -> None:
    key, other, who = b"k" * 32, b"o" * 32, PersonId(7)

    assert opened(key, seal(key, who)) == who
    assert seal(key, who) != seal(key, who)
    assert len({len(seal(key, PersonId(n))) for n in (1, 10**9)}) == 1
    assert tag(key, who) == tag(key, who) != tag(other, who)
    with pytest.raises(InvalidTag):
        opened(other, seal(key, who))


async def test_logs_tell_neither_who_nor_what(group: Chat) -> None:
    with structlog.testing.capture_logs() as logs:
        await listed(group)
        await answered(group)
        await group.presses(MEMBERS[1], "anonymous-back")
        await group.fills(MEMBERS[1], {"text": BACK})
    told: list[Mapping[str, object]] = list(logs)
    said = json.dumps(told, default=str)

    assert not [secret for secret in (QUESTION, BACK, "Begin klein.") if secret in said]
    nameless = [line for line in told if line.get("kind") in ("Pressed", "Submitted")]
    assert len([line for line in nameless if "id" not in line]) >= 5
    assert {key for line in told for key in line} <= {
        "event", "log_level", "kind", "id", "key", "platform", "reason", "access"
    }  # fmt: skip


@pytest.mark.parametrize(
    "fault",
    [RefusedError("too large"), UnreachableError("unreachable"), BlockedError("blocked")],
    ids=["refused", "unreachable", "blocked"],
)
async def test_nobody_hears_whom_an_answer_did_not_reach(group: Chat, fault: DeliveryError) -> None:
    await listed(group)
    group.postbox.faults[MEMBERS[0].account.user] = fault
    before = len(group.in_channel())
    await answered(group)
    letters = await group.rows(outbox)
    async with group.stored() as kept:
        undelivered = await kept.here.deliveries.undelivered()

    assert not [row for row in letters if row["forgets"]]
    assert undelivered == []
    assert len(group.in_channel()) == before
    assert "Lid00" not in group.last_to(BRAM)


async def test_whoever_was_known_twice_keeps_the_way_back(group: Chat) -> None:
    before, now = profile("29:kwik", "Kwik"), profile("kwik", "Kwik")
    for who in (before, now):
        await group.says(who, "start", place=CHANNEL)
    await listed(group)
    await group.says(now, "openstaande vragen")
    await group.presses(now, "anonymous-too")
    await group.says(replace(now, formerly=(before.account,)), "help")
    assert len(await group.rows(anonymous_ways)) == 4
    await answered(group)
    await group.travels(days=1)

    told = [m for who in (before, now) for m in group.messages_to(who) if "Begin klein." in m]
    assert len(told) == 1


async def test_whoever_is_erased_while_an_answer_waits_leaves_no_letter(
    group: Chat, database: AsyncEngine
) -> None:
    await listed(group)
    await group.travels(to=NIGHT)
    await answered(group)
    await group.says(MEMBERS[0], "wis")
    await group.presses(MEMBERS[0], "Ja, wis alles")
    waiting = [row for row in await group.rows(outbox) if row["forgets"]]

    assert len(waiting) == 2
    assert len(await group.rows(anonymous_ways)) == 2


async def test_a_statement_that_fails_does_not_say_what_was_asked(database: AsyncEngine) -> None:
    """Its error is logged."""
    row = {"question": 404, "tag": "t" * 64, "text": BACK, "asked": NIGHT.date(), "answer": ""}
    with pytest.raises(IntegrityError) as failed:
        async with database.begin() as db:
            await db.execute(insert(anonymous_follow_ups), row)

    assert BACK not in str(failed.value)


async def test_what_is_closed_leaves_after_ninety_days(group: Chat, database: AsyncEngine) -> None:
    await listed(group)
    await answered(group)
    await group.travels(days=10)
    assert len(await group.rows(anonymous_questions)) == 1
    await group.travels(days=91)
    await sweep(database, group.clock.now())

    assert await group.rows(anonymous_questions) == []
    assert await group.rows(anonymous_keys) == []


async def test_no_export_tells_of_an_answer_on_its_way(group: Chat) -> None:
    await listed(group)
    await group.travels(to=NIGHT)
    await answered(group)
    async with group.stored() as kept:
        me = (await kept.person(MEMBERS[1])).id
        records = await kept.everybody.personal.of(HERE, me)

    assert records["outbox"]
    assert "anonymous" not in json.dumps(records)


def test_no_column_of_a_way_back_names_anybody() -> None:
    tables = whole_schema().tables
    named = [
        str(column)
        for name in UNDER_THE_KEY
        for column in tables[name].columns
        if any(key.column.table.name == "people" for key in column.foreign_keys)
    ]

    assert named == []
