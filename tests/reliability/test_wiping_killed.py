"""SIGKILL at random moments of wiping, after an erasure and after an upgrade; KRING_WIPING_KILLS says how
often: it is taken up again, and the bytes are gone (D2)."""

import asyncio
import os
import random
import shutil
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, make_url, text

from adapters.clock import TravellingClock
from bot.catalog import SUBJECTS
from bot.frame.engine import Engine
from storage.frame import unit_of_work as units
from storage.frame.database import open_database
from storage.frame.migrate import upgrade_now
from storage.frame.secure_delete import shred
from tests import postgres
from tests.chat import CHANNEL, make_chat
from tests.conftest import MONDAY
from tests.features.matched import joins_open
from tests.people import BRAM, profile
from tests.storage.files import every_byte
from tests.storage.test_migrate import USER, _with_an_erased

KILLS = int(os.environ.get("KRING_WIPING_KILLS", "200"))
KILLS_IN_ONE = 25  # then it may finish
TRIES = 100  # of taking up again beside what the killed one's server still does
FILLING = 4_000  # rows of others, so that wiping takes a while
STAYS = "this stays"

Copy = Callable[[], str]


def _erased_now(url: str) -> None:
    """Somebody was erased, and the process died before it wiped anything."""
    upgrade_now(url)

    async def lives() -> None:
        database, clock = open_database(url), TravellingClock(MONDAY)
        begin = units.unit_of_work(database, clock)
        chat = make_chat(Engine(SUBJECTS, begin, clock), database, clock)
        await chat.says(BRAM, "setup", place=CHANNEL)
        await chat.fills(BRAM, {"name": "LCOP", "purpose": "Leren"}, place=CHANNEL)
        who = profile(USER)
        await chat.says(who, "start", place=CHANNEL)
        await joins_open(chat, who, USER)
        await chat.says(who, "wis")
        await chat.presses(who, "Ja, wis alles")
        await database.dispose()

    asyncio.run(lives())


def _erased_before(url: str) -> None:
    """Somebody was erased by the version before; the upgrade left the mark."""
    _with_an_erased(url)
    upgrade_now(url)
    upgrade_now(url)


def _fill(url: str) -> None:
    """With what stays, and with rows of whoever goes in between: they leave holes and dead rows."""
    engine = create_engine(url.replace("+aiosqlite", ""))
    line = "INSERT INTO playground_lines (conversation, author, body, at) VALUES"
    row = f"{line} ('c', :who, '\"{STAYS} {'x' * 300}\"', '2026-11-23 09:00:00')"
    with engine.begin() as connection:
        connection.execute(
            text(row), [{"who": USER if n % 3 else "others"} for n in range(FILLING)]
        )
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM playground_lines WHERE author = :who"), {"who": USER})
    engine.dispose()


async def _wipe(url: str) -> bool:
    database = open_database(url)
    try:
        return await shred(database)
    finally:
        await database.dispose()


def _wipe_in_a_child(url: str) -> int:
    child = os.fork()
    if child == 0:
        code = 1
        try:
            asyncio.run(_wipe(url))
            code = 0
        finally:
            os._exit(code)
    return child


def _kill_after(child: int, seconds: float) -> bool:
    """Whether it was still at work; it must not have failed by itself."""
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)  # not waited for yet, so the id is still its own
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def _length(url: str) -> float:
    """Seconds that a whole wiping takes here, so that the kills fall inside it."""
    begun = time.monotonic()
    os.waitpid(_wipe_in_a_child(url), 0)
    return time.monotonic() - begun


def _taken_up_again(url: str) -> None:
    assert any(asyncio.run(_wipe(url)) for _ in range(TRIES))
    left = every_byte(url)
    assert USER.encode() not in left
    assert left.count(STAYS.encode()) >= FILLING // 3
    assert not _is_marked(url)


def _is_marked(url: str) -> bool:
    engine = create_engine(url.replace("+aiosqlite", ""))
    with engine.connect() as connection:
        marked = text("SELECT count(*) FROM beats WHERE name LIKE 'to shred%'")
        found = connection.execute(marked).scalar()
    engine.dispose()
    return bool(found)


def _kill_all(copy: Copy, kills: int, seed: int) -> None:
    length = _length(copy())
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    killed = 0
    for _ in range(kills):
        url = copy()
        assert USER.encode() in every_byte(url)
        for _ in range(KILLS_IN_ONE):
            if _kill_after(_wipe_in_a_child(url), chance.uniform(0, length)):
                killed += 1
            elif not _is_marked(url):
                length *= 0.8  # the next one falls earlier
                break
        _taken_up_again(url)
        if killed >= kills:
            return
    raise AssertionError("too few kills fell inside a wiping to say anything")


@pytest.fixture(params=[_erased_now, _erased_before])
def erased(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], None]:
    async def dies(_database: object) -> bool:
        return False

    monkeypatch.setattr(units, "shred", dies)
    return request.param  # type: ignore[no-any-return]


def test_d02_sqlite_is_wiped_after_every_kill(
    erased: Callable[[str], None], tmp_path: Path
) -> None:
    original, numbers = tmp_path / "original.db", count()
    url = f"sqlite+aiosqlite:///{original}"
    erased(url)

    def copy() -> str:
        file = tmp_path / f"copy{next(numbers)}.db"
        for part in tmp_path.glob("original.db*"):
            shutil.copy(part, file.with_name(part.name.replace("original", file.stem)))
        return f"sqlite+aiosqlite:///{file}"

    with closing(sqlite3.connect(original, isolation_level=None)) as reader:
        reader.execute("PRAGMA journal_mode=WAL")
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM beats").fetchone()  # while it reads, the log stays
        _fill(url)
        _kill_all(copy, KILLS // 4, seed=2)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_d02_postgresql_is_wiped_after_every_kill(
    erased: Callable[[str], None], server: str
) -> None:
    numbers = count()

    def created(what: str) -> str:
        name = f"w{next(numbers)}"
        with psycopg.connect(server.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} {what}")  # type: ignore[call-overload]
        return make_url(server).set(database=name).render_as_string(hide_password=False)

    original = created("")
    erased(original)
    _fill(original)
    _kill_all(lambda: created("TEMPLATE w0"), KILLS // 4, seed=3)


@pytest.fixture
def server() -> Iterator[str]:
    with postgres.server() as url:
        yield url
