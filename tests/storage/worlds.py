"""Two worlds that differ only in who answered, and how to live in both: for the tests that compare them."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.clock import TravellingClock
from bot.catalog import SUBJECTS
from bot.domain.people import Profile
from bot.features.pulse import closing, plan
from bot.frame.engine import Engine
from storage.frame.database import open_database
from storage.frame.schema import whole_schema
from storage.frame.unit_of_work import unit_of_work
from tests.chat import CHANNEL, Chat, make_chat
from tests.conftest import MONDAY
from tests.features.test_pulse import GROUP, SCHEDULE, joins
from tests.people import BRAM, profile

TUESDAY = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)  # asked in New York too
EXTRA = tuple(profile(f"later{n:02}") for n in range(6))
ASKED = (*GROUP, *EXTRA, profile("abroad", zone="America/New_York"))
REMINDED = datetime(2026, 11, 30, 16, 0, tzinfo=UTC)
Dump = dict[str, list[dict[str, object]]]


@pytest.fixture
def same_chance(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Fixes what is drawn, anew at each call."""

    def fix() -> None:
        for module in (plan, closing):
            monkeypatch.setattr(module, "_RANDOM", Random(7))
        # The key of the inbox is made by the upgrade, which takes this name anew each time.
        monkeypatch.setattr("secrets.token_hex", lambda size: Random(7).randbytes(size).hex())

    return fix


Life = Callable[[Chat, Sequence[Profile]], Awaitable[None]]


async def two_worlds(
    life: Life, upgraded_url: Callable[[], str], same_chance: Callable[[], None]
) -> tuple[Dump, Dump]:
    """The last of those asked are silent in one world, the first in the other."""
    dumps = []
    for order in (ASKED, ASKED[::-1]):
        same_chance()
        url = upgraded_url()
        database = open_database(url)
        await life(await begun(database), order)
        dumps.append(await dump(database))
        await database.dispose()
    return dumps[0], dumps[1]


class StandingClock(TravellingClock):
    """Moves when it is told to, and not between."""

    def __init__(self, start: datetime) -> None:
        super().__init__()
        self._now = start

    def now(self) -> datetime:
        return self._now

    def forward(self, to: datetime) -> None:
        self._now = max(to, self._now)


async def begun(database: AsyncEngine) -> Chat:
    clock = StandingClock(MONDAY)
    chat = make_chat(Engine(SUBJECTS, unit_of_work(database, clock), clock), database, clock)
    await chat.says(BRAM, "setup", place=CHANNEL)
    await chat.fills(BRAM, {"name": "LCOP", "purpose": "Leren"}, place=CHANNEL)
    await joins(chat, *ASKED)
    await chat.says(BRAM, "pulse on")
    await chat.fills(BRAM, {**SCHEDULE, "split": "tenure"})
    return chat


async def answers(chat: Chat, order: Sequence[Profile]) -> None:
    for number, who in enumerate(order[:12]):
        await chat.presses(who, str(2 + number % 3))
    await chat.presses(order[0], "Antwoord wijzigen")
    await chat.presses(order[0], "4")
    for who in order[:2]:
        await chat.presses(who, "Toelichten")
        await chat.fills(who, {"comment": "Een zin"})
    await chat.presses(order[1], "Toelichting terugnemen")


async def dump(database: AsyncEngine) -> Dump:
    """Every row of every table, but for what a poll may tell."""
    async with database.begin() as db:
        return {
            table.name: [
                {name: value for name, value in row.items() if (table.name, name) != RELEASE}
                for row in (
                    await db.execute(table.select().order_by(*table.primary_key))
                ).mappings()
            ]
            for table in whole_schema().sorted_tables
        }


RELEASE = ("polls", "release")


def differences(one: Dump, other: Dump) -> Iterator[str]:
    for table, rows in one.items():
        if len(rows) != len(other[table]):
            yield f"{table}: {len(rows)} rows or {len(other[table])}"
        for mine, yours in zip(rows, other[table], strict=False):
            changed: dict[str, Any] = {
                name: (value, yours[name]) for name, value in mine.items() if value != yours[name]
            }
            if changed:
                yield f"{table}: {changed}"
