"""Fixtures: a database, the real engine on it, and a community to tell stories in."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.clock import TravellingClock
from bot.catalog import FEATURES
from bot.engine import Engine
from storage.database import open_database
from storage.tables import metadata
from storage.unit_of_work import unit_of_work
from tests.chat import CHANNEL, Chat, make_chat
from tests.people import BRAM, ILSE, SANNE

# A slow machine is no defect: examples are bounded by their number (R45).
settings.register_profile("kring", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kring")

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # 10:00 in Amsterdam


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    """A real SQLite database in a file."""
    engine = open_database(f"sqlite+aiosqlite:///{tmp_path / 'kring.db'}")
    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    yield engine
    await engine.dispose()


@pytest.fixture
def clock() -> TravellingClock:
    return TravellingClock(MONDAY)


@pytest.fixture
async def chat(database: AsyncEngine, clock: TravellingClock) -> Chat:
    """The real engine with nobody in it yet."""
    engine = Engine(FEATURES, unit_of_work(database, clock, ("test",)), clock)
    return make_chat(engine, database, clock)


@pytest.fixture
async def community(chat: Chat) -> Chat:
    """Bram facilitates LCOP Onderzoekend Onderwijs; Sanne and Ilse would be buddies."""
    await chat.says(BRAM, "setup", place=CHANNEL)
    await chat.fills(
        BRAM,
        {
            "name": "LCOP Onderzoekend Onderwijs",
            "purpose": "Samen beter worden in onderzoekend leren.",
            "goals": "Elke maand iets uitproberen",
            "agreements": "We luisteren eerst",
            "language": "nl",
            "zone": "Europe/Amsterdam",
            "send_at": "9:30",
        },
        picked={"facilitator": (BRAM.account,)},
        place=CHANNEL,
    )
    for member, brings in ((SANNE, "toetsing"), (ILSE, "didactisch coachen")):
        await chat.says(member, "start", place=CHANNEL)
        await chat.says(member, "profile")
        await chat.fills(member, {"brings": brings, "open_to": ("introductions", "buddy")})
    return chat
