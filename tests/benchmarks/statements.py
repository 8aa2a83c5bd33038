"""How many statements the presses take that people make most, and the one that concerns most: leaving.

    python -m tests.benchmarks.statements [--show]

Each is one event through the engine, on SQLite; the courier's own statements are not counted.
"""

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.clock import TravellingClock
from bot.catalog import SUBJECTS
from bot.frame.engine import Engine
from storage.frame.database import open_database
from storage.frame.migrate import upgrade
from storage.frame.unit_of_work import unit_of_work
from tests.chat import CHANNEL, Chat, make_chat
from tests.conftest import MONDAY, SEAL, a_community
from tests.features.matched import offers, paired, seeks
from tests.people import ILSE, NOOR, PLATFORM, SANNE

Story = Callable[[Chat], Awaitable[None]]


async def _pair(chat: Chat) -> None:
    await paired(chat, SANNE, ILSE)


async def _asked(chat: Chat) -> None:
    await offers(chat, ILSE, "toetsing", 2)
    await seeks(chat, SANNE, "Ik wil leren over toetsing")


async def _is_asked(chat: Chat) -> None:
    await _asked(chat)
    await chat.presses(SANNE, f"Vraag {ILSE.name} eerst")


async def _nothing(chat: Chat) -> None:
    await chat.says(NOOR, "start", place=CHANNEL)


async def _leaves(chat: Chat) -> None:
    await chat.says(ILSE, "leave")
    await chat.presses(ILSE, "Stoppen")


EVENTS: tuple[tuple[str, Story, Story], ...] = (
    ("help, in the channel", _nothing, lambda chat: chat.says(NOOR, "help", place=CHANNEL)),
    ("mentor, in private", _pair, lambda chat: chat.says(SANNE, "mentor")),
    ("ask this mentor first", _asked, lambda chat: chat.presses(SANNE, f"Vraag {ILSE.name} eerst")),
    ("a mentor's yes", _is_asked, lambda chat: chat.presses(ILSE, "Ja, dat doe ik")),
    ("a mentor's no", _is_asked, lambda chat: chat.presses(ILSE, "Nu niet")),
    ("a mentor with a pair leaves", _pair, _leaves),
)


@asynccontextmanager
async def _counting(database: AsyncEngine, chat: Chat) -> AsyncIterator[list[list[str]]]:
    """The statements of each event that the engine handles meanwhile."""
    events: list[list[str]] = []
    handle, counts = chat.engine.handle, False

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if counts and not statement.startswith("BEGIN"):
            events[-1].append(statement)

    async def counted(told: object) -> object:
        nonlocal counts
        events.append([])
        counts = True
        answer = await handle(told)  # type: ignore[arg-type]
        counts = False
        return answer

    event.listen(database.sync_engine, "before_cursor_execute", note)
    chat.engine.handle = counted  # type: ignore[method-assign,assignment]
    yield events
    chat.engine.handle = handle  # type: ignore[method-assign]
    event.remove(database.sync_engine, "before_cursor_execute", note)


async def statements_of(before: Story, story: Story) -> list[str]:
    """Those of the last event of a story."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'kring.db'}"
        await upgrade(url)
        database, clock = open_database(url), TravellingClock(MONDAY)
        engine = Engine(SUBJECTS, unit_of_work(database, clock, (PLATFORM,)), clock, seal=SEAL)
        chat = make_chat(engine, database, clock)
        await a_community(chat)
        await before(chat)
        async with _counting(database, chat) as events:
            await story(chat)
        await database.dispose()
    return events[-1]


async def main(*, show: bool) -> None:
    for name, before, story in EVENTS:
        statements = await statements_of(before, story)
        print(f"{len(statements):4} {name}")
        if show:
            print(*(f"       {' '.join(one.split())[:150]}" for one in statements), sep="\n")


if __name__ == "__main__":
    asyncio.run(main(show="--show" in sys.argv))
