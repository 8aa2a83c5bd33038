"""Fixtures: a database, the real engine on it, and a community to tell stories in."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.clock import TravellingClock
from bot.catalog import SUBJECTS
from bot.domain.people import Profile
from bot.frame.engine import Engine
from bot.frame.seal import Seal
from storage.frame.database import open_database
from storage.frame.unit_of_work import unit_of_work
from tests import postgres
from tests.chat import CHANNEL, Chat, make_chat
from tests.examples import EXAMPLES
from tests.people import AMARA, BRAM, ILSE, PRIYA, SANNE, TOM
from tests.postgres import PostgresServer
from tests.prepared import EmptyDatabase, Files, Kept, Moments

pytest_plugins = ["tests.listening"]

# A slow machine is no defect: examples are bounded by their number (R45).
settings.register_profile(
    "kring",
    deadline=None,
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("kring")

# An fsync on a disk takes longer than the test; in memory it is done at once. Where there is room.
MEMORY, ROOM = Path("/dev/shm"), 2**30
if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # 10:00 in Amsterdam
SEAL = Seal((b"what one test signed, the next may open",))


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> EmptyDatabase:
    return EmptyDatabase(tmp_path_factory.mktemp("empty"))


@pytest.fixture(scope="session")
def one_engine(tmp_path_factory: pytest.TempPathFactory) -> AsyncEngine:
    """What it compiled for one test, it need not compile for the next; the file under it changes."""
    return open_database(f"sqlite+aiosqlite:///{tmp_path_factory.mktemp('database') / 'kring.db'}")


@pytest.fixture(scope="session")
def remembered() -> Kept:
    return {}


@pytest.fixture(scope="session")
def moments_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("moments")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    with postgres.server() as url:
        yield PostgresServer(url)


@pytest.fixture
async def database(
    one_engine: AsyncEngine, empty_database: EmptyDatabase
) -> AsyncIterator[AsyncEngine]:
    """A real SQLite database in a file."""
    empty_database.copy_to(Path(str(one_engine.url.database)))
    yield one_engine
    await one_engine.dispose()


@pytest.fixture
def moments(remembered: Kept, moments_folder: Path, database: AsyncEngine) -> Moments:
    return Moments(remembered, "feature", database, Files(moments_folder, database))


@pytest.fixture
def clock() -> TravellingClock:
    return TravellingClock(MONDAY)


@pytest.fixture
async def chat(database: AsyncEngine, clock: TravellingClock) -> Chat:
    """The real engine with nobody in it yet."""
    begin = unit_of_work(database, clock, ("test",))
    return make_chat(Engine(SUBJECTS, begin, clock, seal=SEAL), database, clock)


@pytest.fixture
async def community(chat: Chat, moments: Moments) -> Chat:
    """Bram facilitates LCOP Onderzoekend Onderwijs; Sanne and Ilse would be buddies."""
    return await moments.after(a_community, chat)


@pytest.fixture
async def circle(chat: Chat, moments: Moments) -> Chat:
    """The same in English: Tom facilitates LCOP Inquiry; Priya and Amara would be buddies."""
    return await moments.after(an_english_community, chat)


async def a_community(chat: Chat) -> None:
    charter = {
        "name": "LCOP Onderzoekend Onderwijs",
        "purpose": "Samen beter worden in onderzoekend leren.",
        "goals": "Elke maand iets uitproberen",
        "agreements": "We luisteren eerst",
        "language": "nl",
        "zone": "Europe/Amsterdam",
        "send_at": "9:30",
    }
    await _founded(chat, BRAM, charter, {SANNE: "toetsing", ILSE: "didactisch coachen"})


async def an_english_community(chat: Chat) -> None:
    charter = {
        "name": "LCOP Inquiry",
        "purpose": "Getting better at learning by inquiry, together.",
        "goals": "Try something out every month",
        "agreements": "We listen first",
        "language": "en",
        "zone": "Europe/Amsterdam",
        "send_at": "9:30",
    }
    await _founded(chat, TOM, charter, {PRIYA: "assessment", AMARA: "coaching"})


async def _founded(
    chat: Chat, founder: Profile, charter: dict[str, str], members: dict[Profile, str]
) -> None:
    """`members`: what each brings along."""
    await chat.says(founder, "setup", place=CHANNEL)
    picked = {"facilitator": (founder.account,)}
    await chat.fills(founder, charter, picked=picked, place=CHANNEL)
    for member, brings in members.items():
        await chat.says(member, "start", place=CHANNEL)
        await chat.says(member, "profile")
        await chat.fills(member, {"brings": brings, "open_to": ("introductions", "buddy")})
