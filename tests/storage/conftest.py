"""The same tests on SQLite and on a real PostgreSQL."""

from collections.abc import AsyncIterator, Callable, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.clock import TravellingClock
from bot.catalog import FEATURES
from bot.engine import Engine
from storage.database import open_database
from storage.migrate import upgrade
from storage.unit_of_work import unit_of_work
from tests import postgres
from tests.chat import CHANNEL, Chat, make_chat
from tests.conftest import MONDAY
from tests.people import BRAM, SANNE

_numbers = count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    with postgres.server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh_url(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Makes the address of one more database with nothing in it, at each call."""
    if request.param == "sqlite":
        return lambda: f"sqlite+aiosqlite:///{tmp_path / f'kring{next(_numbers)}.db'}"
    server = request.getfixturevalue("postgres_server")

    def created() -> str:
        name = f"kring{next(_numbers)}"
        with psycopg.connect(server.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")  # type: ignore[call-overload]
        return make_url(server).set(database=name).render_as_string(hide_password=False)

    return created


@pytest.fixture
def database_url(fresh_url: Callable[[], str]) -> str:
    """A database of its own for each test."""
    return fresh_url()


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[AsyncEngine]:
    """Migrated as an operator's is."""
    await upgrade(database_url)
    engine = open_database(database_url)
    yield engine
    await engine.dispose()


@pytest.fixture
async def world(database: AsyncEngine) -> Chat:
    """Bram facilitates, Sanne takes part, and would be a buddy."""
    clock = TravellingClock(MONDAY)
    chat = make_chat(Engine(FEATURES, unit_of_work(database, clock), clock), database, clock)
    await chat.says(BRAM, "setup", place=CHANNEL)
    await chat.fills(BRAM, {"name": "LCOP", "purpose": "Leren"}, place=CHANNEL)
    await chat.says(SANNE, "start", place=CHANNEL)
    await chat.says(SANNE, "profile")
    await chat.fills(SANNE, {"brings": "toetsing", "open_to": ("introductions", "buddy")})
    return chat
