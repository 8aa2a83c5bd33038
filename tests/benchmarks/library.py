"""How long a search takes in a library of 5 000 entries, beside one `LIKE` scan of the same rows.

    python -m tests.benchmarks.library [ENTRIES]

On SQLite and on PostgreSQL. The bars: 50 ms at the median, and 3 × the scan.
"""

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.clock import TravellingClock
from bot.catalog import SUBJECTS
from bot.domain.communities import CommunityId
from bot.domain.library import Entry, EntryId, address_of, words_of
from bot.domain.vocabulary import Vocabulary, built_in
from bot.frame.engine import Engine
from storage.frame.database import open_database
from storage.frame.migrate import upgrade
from storage.frame.unit_of_work import unit_of_work
from storage.library import library
from tests.chat import Chat, make_chat
from tests.conftest import MONDAY, SEAL, a_community
from tests.people import PLATFORM
from tests.postgres import PostgresServer, server

ENTRIES, AT_ONCE = 5000, 250
QUERIES = (
    "toetsing",
    "feedback geven",
    "rubrcis",
    "coaching students",
    "groepsvorming online",
    "zeegras",
)
TIMES = 15


async def fill(chat: Chat, entries: int) -> None:
    """Titles and topics of what people speak of, and words that nobody else has."""
    random, phrases = Random(1), sorted(built_in())
    vocabulary = Vocabulary()
    for start in range(0, entries, AT_ONCE):
        async with chat.stored() as kept:
            for number in range(start, start + AT_ONCE):
                title = f"{' '.join(random.sample(phrases, 2))} {number}"
                topics = ", ".join(random.sample(phrases, 3))
                address = address_of(f"https://example.org/{number}")
                new = Entry(
                    EntryId(0),
                    CommunityId(1),
                    title,
                    address,
                    "",
                    topics,
                    None,
                    MONDAY.date(),
                    MONDAY.date(),
                )
                await kept.here.library.add(new, words_of(new, (), vocabulary))


async def _took(work: Callable[[str], Awaitable[Any]]) -> float:
    """Milliseconds at the median, over all queries."""
    taken = []
    for _ in range(TIMES):
        for query in QUERIES:
            began = perf_counter()
            await work(query)
            taken.append(1000 * (perf_counter() - began))
    return median(taken)


async def measure(database: AsyncEngine, entries: int) -> tuple[float, float]:
    """A search, and a scan that knows neither synonyms nor slips."""
    clock = TravellingClock(MONDAY)
    engine = Engine(SUBJECTS, unit_of_work(database, clock, {PLATFORM}), clock, SEAL)
    chat = make_chat(engine, database, clock)
    await a_community(chat)
    await fill(chat, entries)
    async with chat.stored() as kept:
        words = Vocabulary()

        async def search(query: str) -> None:
            await kept.here.library.about(words.terms(query))

        async def scan(query: str) -> None:
            like = f"%{query}%"
            where = or_(
                *(
                    column.ilike(like)
                    for column in (library.c.title, library.c.topics, library.c.text)
                )
            )
            await kept.db.execute(select(library).where(library.c.community == 1, where).limit(5))

        await search("warm")
        return await _took(search), await _took(scan)


async def _told(name: str, url: str, entries: int) -> None:
    database = open_database(url)
    try:
        search, scan = await measure(database, entries)
    finally:
        await database.dispose()
    print(
        f"{name}, {entries} entries: a search {search:.1f} ms (bar 50), "
        f"{search / scan:.2f} of a scan (bar 3)"
    )


def main(entries: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'library.db'}"
        asyncio.run(upgrade(url))
        asyncio.run(_told("SQLite", url, entries))
    with server() as address:
        url = PostgresServer(address).upgraded()
        asyncio.run(_told("PostgreSQL", url, entries))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ENTRIES)
