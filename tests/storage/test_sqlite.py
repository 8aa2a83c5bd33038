"""What SQLAlchemy asks of SQLite's thread, through our cursors."""

import asyncio
import sqlite3
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from storage.frame import sqlite
from storage.frame.database import lightly, open_database, reading


@pytest.fixture
def visits(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    seen: list[str] = []
    execute = sqlite.Connection._execute

    async def counted(self: sqlite.Connection, do: Any, *given: Any, **named: Any) -> Any:
        seen.append(getattr(do, "__name__", ""))
        return await execute(self, do, *given, **named)

    monkeypatch.setattr(sqlite.Connection, "_execute", counted)
    return seen


async def test_each_statement_is_one_visit(tmp_path: Path, visits: list[str]) -> None:
    database = open_database(f"sqlite+aiosqlite:///{tmp_path / 'kring.db'}")
    async with database.begin() as db:
        await db.execute(text("CREATE TABLE birds (id INTEGER PRIMARY KEY, name TEXT UNIQUE)"))
        many = [{"name": "wulp"}, {"name": "kluut"}]
        await db.execute(text("INSERT INTO birds (name) VALUES (:name)"), many)
    visits.clear()
    async with database.begin() as db:
        rows = (await db.execute(text("SELECT id, name FROM birds ORDER BY id"))).all()
        none = (await db.execute(text("SELECT id FROM birds WHERE id = 7"))).all()
        changed = await db.execute(text("UPDATE birds SET name = name || '!'"))
        added = await db.execute(text("INSERT INTO birds (name) VALUES ('scholekster')"))

    assert visits == ["_run"] * 4 + ["commit"]  # the first begins, too
    assert (rows, none) == ([(1, "wulp"), (2, "kluut")], [])
    assert (changed.rowcount, added.lastrowid) == (2, 3)

    with pytest.raises(IntegrityError):
        async with database.begin() as db:
            await db.execute(text("INSERT INTO birds (name) VALUES ('wulp!')"))
    async with database.begin() as db:
        assert await db.scalar(text("SELECT count(*) FROM birds")) == 3
    await database.dispose()


async def test_a_transaction_without_a_statement_visits_nobody(
    tmp_path: Path, visits: list[str]
) -> None:
    database = open_database(f"sqlite+aiosqlite:///{tmp_path / 'kring.db'}")
    async with database.begin() as db:
        await db.execute(text("SELECT 1"))
    visits.clear()
    async with database.begin():
        pass

    assert visits == []
    await database.dispose()


async def test_a_commit_waits_for_the_disk_unless_it_may_be_lost(tmp_path: Path) -> None:
    database = open_database(f"sqlite+aiosqlite:///{tmp_path / 'kring.db'}")
    levels = []
    for one in (database, lightly(database), reading(database), database, reading(database)):
        async with one.begin() as db:
            levels.append(await db.scalar(text("PRAGMA synchronous")))
    await database.dispose()

    normal, full = 1, 2
    assert levels == [full, normal, normal, full, full]


async def test_a_start_that_is_cancelled_leaves_nothing_under_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its thread would answer to a loop that is closed by then."""
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def slow(*given: Any, **named: Any) -> sqlite3.Connection:
        time.sleep(0.1)
        opened.append(connect(*given, **named))
        return opened[0]

    monkeypatch.setattr(sqlite3, "connect", slow)
    database = open_database(f"sqlite+aiosqlite:///{tmp_path / 'kring.db'}")
    starting = asyncio.ensure_future(database.connect().start())
    while not [thread for thread in threading.enumerate() if "_connection_worker" in thread.name]:
        await asyncio.sleep(0)
    starting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await starting

    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened[0].total_changes  # noqa: B018


async def test_what_is_closed_and_stopped_at_once_ends(tmp_path: Path) -> None:
    """As SQLAlchemy does with what is cancelled, and cancelled again while it closes."""
    connection = await sqlite.connect(str(tmp_path / "kring.db"))
    closing = asyncio.create_task(connection.close())
    await asyncio.sleep(0)
    closing.cancel()
    stopped = connection.stop()
    assert stopped
    done, _ = await asyncio.wait({closing, stopped}, timeout=5)
    assert len(done) == 2
