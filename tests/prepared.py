"""Made once in a process, copied for each test: a database that is up to date, a story that has begun."""

import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.frame.cards import Form
from storage.frame.migrate import upgrade_now
from tests.chat import Chat, Received
from tests.postgres import PostgresServer

Life = Callable[[Chat], Awaitable[None]]


class EmptyDatabase:
    """A SQLite file as an operator's is after its first start; nothing of a test is in it."""

    def __init__(self, folder: Path) -> None:
        self._made = folder / "empty.db"

    def copy_to(self, path: Path) -> str:
        """The address of the copy."""
        if not self._made.exists():
            upgrade_now(f"sqlite+aiosqlite:///{self._made}")
        shutil.copyfile(self._made, path)
        return f"sqlite+aiosqlite:///{path}"


@dataclass(frozen=True)
class Moment:
    """How everything stood."""

    database: str  # the name of the copy
    now: datetime
    number: int
    deliveries: int
    messages: dict[str, list[Received]]
    form: Form | None
    form_message: str | None


class Files:
    """Copies of a SQLite database that nobody has open."""

    def __init__(self, folder: Path, database: AsyncEngine) -> None:
        self._folder = folder
        self._path = str(database.url.database)

    def keep(self, number: int) -> str:
        kept = str(self._folder / f"moment{number}.db")
        shutil.copyfile(self._path, kept)
        return kept

    def back_to(self, kept: str) -> None:
        shutil.copyfile(kept, self._path)


class Templates:
    """Copies of a PostgreSQL database that nobody is connected to."""

    def __init__(self, server: PostgresServer, database: AsyncEngine) -> None:
        self._server = server
        self._name = str(database.url.database)

    def keep(self, number: int) -> str:
        return self._server.copied(self._name, f"moment{number}")

    def back_to(self, kept: str) -> None:
        self._server.drop(self._name)
        self._server.copied(kept, self._name)


Kept = dict[tuple[object, ...], Moment]


class Moments:
    """Stories that many tests begin with: lived through by the first, remembered for the others.

    A database of their own, a postbox, a clock and a number for the next event are all there is. `kept` is
    shared by the tests of a process; a story of one `kind` is no other kind's.
    """

    def __init__(
        self, kept: Kept, kind: str, database: AsyncEngine, copies: Files | Templates
    ) -> None:
        self._kept = kept
        self._database = database
        self._copies = copies
        self._at: tuple[object, ...] = (kind,)

    async def after(self, life: Life, chat: Chat) -> Chat:
        """`chat` as it stands when `life` has been lived, after those before it in this test."""
        self._at = (*self._at, life)
        if moment := self._kept.get(self._at):
            await self._back_to(moment, chat)
        else:
            await life(chat)
            self._kept[self._at] = await self._keep(chat)
        return chat

    async def _keep(self, chat: Chat) -> Moment:
        await self._database.dispose()  # the log of the last connection goes into the file
        database = self._copies.keep(len(self._kept))
        number = next(chat.ids)
        chat.ids = count(number)
        box = chat.postbox
        return Moment(
            database=database,
            now=chat.clock.now(),
            number=number,
            deliveries=box.deliveries,
            messages=_copied(box.messages),
            form=chat.form,
            form_message=chat.form_message,
        )

    async def _back_to(self, moment: Moment, chat: Chat) -> None:
        await self._database.dispose()
        self._copies.back_to(moment.database)
        chat.clock.back_to(moment.now)
        chat.ids = count(moment.number)
        chat.postbox.deliveries = moment.deliveries
        chat.postbox.messages = _copied(moment.messages)
        chat.form, chat.form_message = moment.form, moment.form_message


def _copied(messages: dict[str, list[Received]]) -> dict[str, list[Received]]:
    return {address: [replace(one) for one in some] for address, some in messages.items()}
