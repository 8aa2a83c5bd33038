"""With a copy of the whole database and this source: every way in that docs/anonymity.md names."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
import structlog
from sqlalchemy import insert, make_url, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.clock import TravellingClock
from bot.catalog import SUBJECTS
from bot.domain.anonymity import voter
from bot.domain.people import PersonId
from bot.frame.engine import Engine
from storage.frame.schema import whole_schema
from storage.frame.secure_delete import TO_SHRED, shred
from storage.frame.unit_of_work import unit_of_work
from storage.frame.upsert import upsert
from tests.chat import CHANNEL, Chat, make_chat
from tests.conftest import MONDAY
from tests.features.test_pulse import GROUP, SCHEDULE, joins, newest
from tests.people import BRAM

Found = dict[str, list[dict[str, object]]]
SECRETS = ("Aardvarken zegt nee", "Basilisk zegt ja")  # a comment, and one that is taken back


class Taken:
    """What an attacker noted while the poll was open, and what the whole database is after."""

    def __init__(self) -> None:
        self.logs: list[Mapping[str, object]] = []
        self.key = b""
        self.people: list[PersonId] = []
        self.users: dict[str, PersonId] = {}
        self.receipts: list[str] = []  # keys of messages that changed, and of reminders

    def marks(self) -> list[str]:
        """The key, and everything that it makes."""
        made = [voter(self.key, n, person) for person in self.people for n in range(2)]
        return [self.key.hex(), *made]


@pytest.fixture
async def taken(database: AsyncEngine) -> tuple[Chat, Taken]:
    """A pulse in which twelve of thirteen answered, one changed and one took a comment back; closed."""
    clock, taken = TravellingClock(MONDAY), Taken()
    chat = make_chat(Engine(SUBJECTS, unit_of_work(database, clock), clock), database, clock)
    with structlog.testing.capture_logs() as logs:
        await chat.says(BRAM, "setup", place=CHANNEL)
        await chat.fills(BRAM, {"name": "LCOP", "purpose": "Leren"}, place=CHANNEL)
        await joins(chat, *GROUP)
        await chat.says(BRAM, "pulse on")
        await chat.fills(BRAM, SCHEDULE)
        await chat.travels(to=datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
        await chat.says(GROUP[2], "peilvraag")  # and answers where Kring replied
        for number, who in enumerate(GROUP[:11]):
            await chat.presses(who, str(2 + number % 3))
        await chat.presses(GROUP[0], "Antwoord wijzigen")
        await chat.presses(GROUP[0], "4")
        for who, secret in zip(GROUP, SECRETS, strict=False):
            await chat.presses(who, "Toelichten")
            await chat.fills(who, {"comment": secret})
        await chat.presses(GROUP[1], "Toelichting terugnemen")
        await chat.travels(days=5)  # reminders go to two
        poll = await newest(chat)
        async with chat.engine._begin() as uow:
            taken.key = await uow.of(1).polls.key(poll.id) or b""  # type: ignore[arg-type, attr-defined]
            for who in GROUP:
                person = await uow.people.known(who.account)
                taken.users[who.account.user] = person.id  # type: ignore[union-attr]
            asked = await uow.of(1).polls.asked(poll.id)  # type: ignore[arg-type, attr-defined]
            taken.people = [one.person for one in asked]
        for row in (await everything(database))["outbox"]:
            if row["unit"] == "poll:1:1" or ":remind:" in str(row["key"]):
                taken.receipts.append(str(row["key"]))
        await chat.travels(days=3)
    taken.logs = logs
    return chat, taken


async def everything(database: AsyncEngine) -> Found:
    async with database.begin() as db:
        return {
            table.name: [dict(row) for row in (await db.execute(table.select())).mappings()]
            for table in whole_schema().sorted_tables
        }


def ballots_and_keys_are_gone(found: Found, taken: Taken) -> None:
    assert len(taken.key) == 32
    assert found["ballots"] == []
    assert found["poll_keys"] == []


def no_row_holds_the_key_or_what_it_made(found: Found, taken: Taken) -> None:
    kept = json.dumps(found, default=str)

    assert not [mark for mark in taken.marks() if mark in kept]


def the_release_has_no_order_time_or_name(found: Found, taken: Taken) -> None:
    score, words = found["polls"][0]["release"]["shown"]  # type: ignore[index]

    assert (score["n"], score["mean"], score["texts"], score["names"]) == ([10, 19], 3.1, [], [])
    assert (words["texts"], words["names"]) == ([SECRETS[0]], [])


def what_was_taken_back_is_nowhere(found: Found, taken: Taken) -> None:
    assert SECRETS[1] not in json.dumps(found, default=str)


def no_message_tells_who_answered_or_was_reminded(found: Found, taken: Taken) -> None:
    """Reminder rows, and the changed messages of who had answered; all who were asked look alike."""
    letters = found["outbox"]
    updates = [row for row in letters if str(row["update_of"] or "").startswith("poll:1:1:")]
    reminders = [row for row in letters if row["occasion"] == "poll.remind"]

    assert not [row for row in letters if ":remind:" in str(row["key"])]
    assert not [row for row in letters if row["unit"] == "poll:1:1"]
    own = ("id", "key", "person")
    assert sorted(row["person"] for row in reminders) == sorted(taken.people)  # type: ignore[type-var]
    assert len({tuple(v for k, v in r.items() if k not in own) for r in reminders}) == 1
    assert all((r["address"], r["message"]) == ("", "") for r in reminders)
    assert len(updates) == len({row["update_of"] for row in updates}) == 13  # the result, once each
    assert {row["attempts"] for row in updates} == {1}


def no_message_holds_an_answer(found: Found, taken: Taken) -> None:
    asks = [r for r in found["outbox"] if ":ask:" in str(r["key"]) and not r["update_of"]]

    assert len(asks) == 13
    assert len({str(row["message"]).count("pulse.vote") for row in asks}) == 1


def _to_the_hour(value: object) -> object:
    return (
        value.replace(minute=0, second=0, microsecond=0) if isinstance(value, datetime) else value
    )


def nothing_about_a_person_changes_by_answering(found: Found, taken: Taken) -> None:
    """Counts of days, bits of weeks, when an account was seen: who answered and who did not look alike."""
    voted, silent = taken.users["lid03"], taken.users["lid11"]

    for table in ("participation", "activity", "accounts", "members", "agenda"):
        rows = {
            person: [
                {k: _to_the_hour(v) for k, v in row.items() if k not in ("person", "user")}
                for row in found[table]
                if row["person"] == person
            ]
            for person in (voted, silent)
        }
        assert rows[voted] == rows[silent], table


def no_mark_of_an_event_names_an_answer(found: Found, taken: Taken) -> None:
    """Slack's and Teams' marks are tested with their payloads, in test_slack_inbound.py."""
    columns = {column.name for column in whole_schema().tables["ballots"].columns}

    assert columns == {"poll", "question", "voter", "answer"}  # no moment to compare with
    assert not [row for row in found["inbox"] if "vote" in str(row["event"])]


def logs_name_neither_answers_nor_texts(found: Found, taken: Taken) -> None:
    told = json.dumps(taken.logs, default=str)

    assert not [secret for secret in (*SECRETS, *taken.marks()) if secret in told]
    assert {key for line in taken.logs for key in line} <= {
        "event", "log_level", "kind", "id", "key", "platform", "reason", "access"
    }  # fmt: skip


async def test_every_way_in_is_closed(taken: tuple[Chat, Taken], database: AsyncEngine) -> None:
    found = await everything(database)
    for way in (
        ballots_and_keys_are_gone,
        no_row_holds_the_key_or_what_it_made,
        the_release_has_no_order_time_or_name,
        what_was_taken_back_is_nowhere,
        no_message_tells_who_answered_or_was_reminded,
        no_message_holds_an_answer,
        nothing_about_a_person_changes_by_answering,
        no_mark_of_an_event_names_an_answer,
        logs_name_neither_answers_nor_texts,
    ):
        way(found, taken[1])


async def test_a_statement_that_fails_does_not_say_what_was_answered(
    database: AsyncEngine,
) -> None:
    """Its error is logged."""
    ballot = {"poll": 404, "question": 0, "voter": "v" * 64, "answer": SECRETS[0]}
    with pytest.raises(IntegrityError) as failed:
        async with database.begin() as db:
            await db.execute(insert(whole_schema().tables["ballots"]), ballot)

    assert SECRETS[0] not in str(failed.value)


async def test_rows_lie_in_no_telling_order(database: AsyncEngine) -> None:
    """SQLite would number rows as they come; ballots are kept by their digest instead."""
    if database.dialect.name != "sqlite":
        pytest.skip("PostgreSQL's ctid goes with the row, and the table is written anew at closing")
    async with database.begin() as db:
        with pytest.raises(Exception, match="no such column: rowid"):
            await db.execute(text("SELECT rowid FROM ballots"))


async def test_x09_no_byte_of_the_files_holds_it(
    taken: tuple[Chat, Taken], database: AsyncEngine, database_url: str
) -> None:
    """The write-ahead log and free pages of SQLite; the heap and index files of PostgreSQL."""
    receipts = taken[1].receipts
    assert len(receipts) > 13
    marks = [mark.encode() for mark in (*taken[1].marks(), *receipts, SECRETS[1])]
    if database.dialect.name == "sqlite":
        path = Path(str(make_url(database_url).database))
        files = [path, path.with_name(path.name + "-wal")]
        assert files[1].stat().st_size < 4_000_000
    else:
        async with database.execution_options(isolation_level="AUTOCOMMIT").connect() as db:
            await db.execute(text("CHECKPOINT"))
            here = await db.scalar(text("SHOW data_directory"))
            oid = await db.scalar(
                text("SELECT oid FROM pg_database WHERE datname = current_database()")
            )
        files = [p for p in (Path(str(here)) / "base" / str(oid)).iterdir() if p.is_file()]
    found = b"".join(file.read_bytes() for file in files if file.exists())

    assert len(found) > 100_000
    assert not [mark for mark in marks if mark in found]


async def test_beside_somebody_who_reads_an_older_state_it_is_wiped_later(
    database: AsyncEngine, database_url: str
) -> None:
    """A backup, say, that began before the poll closed."""
    async with database.begin() as db:
        await db.execute(text("SELECT 1"))  # from here on SQLite keeps a log
    if database.dialect.name == "sqlite":
        holding: Any = sqlite3.connect(str(make_url(database_url).database), isolation_level=None)
        holding.execute("BEGIN")
    else:
        holding = psycopg.connect(database_url.replace("+psycopg", ""))
        holding.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
    holding.execute("SELECT count(*) FROM people").fetchone()
    async with database.begin() as db:
        await upsert(db, whole_schema().tables["beats"], {"name": TO_SHRED, "at": MONDAY})
        await db.execute(insert(whole_schema().tables["inbox"]), {"event": "e", "at": MONDAY})

    assert not await shred(database)
    holding.rollback()  # answered once the snapshot is gone; a backend that is left goes in its own time
    holding.close()
    assert await shred(database)
    async with database.begin() as db:
        left = await db.scalar(
            text("SELECT count(*) FROM beats WHERE name = :name"), {"name": TO_SHRED}
        )
    assert left == 0


async def test_x09_a_reader_in_the_way_blocks_no_votes(
    database: AsyncEngine, database_url: str
) -> None:
    """What is held open on the outbox puts the wiping off; nobody queues behind it."""
    if database.dialect.name == "sqlite":
        pytest.skip("SQLite has one lock, which the test above holds")
    async with database.begin() as db:
        await upsert(db, whole_schema().tables["beats"], {"name": TO_SHRED, "at": MONDAY})
    with psycopg.connect(database_url.replace("+psycopg", "")) as holding:
        holding.execute("SELECT count(*) FROM outbox").fetchone()

        assert not await shred(database)
    assert await shred(database)


async def test_x10_the_log_of_an_answer_names_no_event(taken: tuple[Chat, Taken]) -> None:
    answered = [line for line in taken[1].logs if line.get("kind") in ("Pressed", "Submitted")]
    nameless = [line for line in answered if "id" not in line]

    assert len(nameless) >= 11 + 2 + 4 + 1  # votes, a change, comments and one taken back
    assert not [line for line in nameless if set(line) - {"event", "log_level", "kind"}]
