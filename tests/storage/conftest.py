"""The same tests on SQLite and on a real PostgreSQL."""

from collections.abc import AsyncIterator, Callable
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.clock import TravellingClock
from bot.catalog import SUBJECTS
from bot.frame.engine import Engine
from storage.frame.database import open_database
from storage.frame.unit_of_work import unit_of_work
from tests.chat import CHANNEL, Chat, make_chat
from tests.conftest import MONDAY, SEAL
from tests.people import BRAM, SANNE
from tests.postgres import PostgresServer
from tests.prepared import EmptyDatabase, Files, Kept, Moments, Templates


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def fresh_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Makes the address of one more database with nothing in it, at each call."""
    if kind == "sqlite":
        numbers = count(1)
        return lambda: f"sqlite+aiosqlite:///{tmp_path / f'fresh{next(numbers)}.db'}"
    server: PostgresServer = request.getfixturevalue("postgres_server")
    return server.nothing_in_it


@pytest.fixture
def upgraded_url(
    kind: str, request: pytest.FixtureRequest, empty_database: EmptyDatabase, tmp_path: Path
) -> Callable[[], str]:
    """Makes one more database as an operator's is after its first start, at each call."""
    if kind == "sqlite":
        numbers = count(1)
        return lambda: empty_database.copy_to(tmp_path / f"kring{next(numbers)}.db")
    server: PostgresServer = request.getfixturevalue("postgres_server")
    return server.upgraded


@pytest.fixture
def database_url(upgraded_url: Callable[[], str]) -> str:
    """A database of its own for each test."""
    return upgraded_url()


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[AsyncEngine]:
    engine = open_database(database_url)
    yield engine
    await engine.dispose()


@pytest.fixture
def moments(
    kind: str,
    request: pytest.FixtureRequest,
    remembered: Kept,
    moments_folder: Path,
    database: AsyncEngine,
) -> Moments:
    if kind == "sqlite":
        return Moments(remembered, kind, database, Files(moments_folder, database))
    server: PostgresServer = request.getfixturevalue("postgres_server")
    return Moments(remembered, kind, database, Templates(server, database))


@pytest.fixture
async def world(database: AsyncEngine, moments: Moments) -> Chat:
    """Bram facilitates, Sanne takes part, and would be a buddy."""
    clock = TravellingClock(MONDAY)
    engine = Engine(SUBJECTS, unit_of_work(database, clock), clock, seal=SEAL)
    return await moments.after(two_members, make_chat(engine, database, clock))


async def two_members(chat: Chat) -> None:
    await chat.says(BRAM, "setup", place=CHANNEL)
    await chat.fills(BRAM, {"name": "LCOP", "purpose": "Leren"}, place=CHANNEL)
    await chat.says(SANNE, "start", place=CHANNEL)
    await chat.says(SANNE, "profile")
    await chat.fills(SANNE, {"brings": "toetsing", "open_to": ("introductions", "buddy")})
