"""Made once in a process, copied for each test: a database that is up to date, a story that has begun."""

import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.cards import Form
from storage.migrate import upgrade_now
from tests.chat import Chat, Received

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

    file: Path
    now: datetime
    number: int
    deliveries: int
    messages: dict[str, list[Received]]
    form: Form | None
    form_message: str | None


class Moments:
    """Stories that many tests begin with: lived through by the first, remembered for the others.

    A database on its own file, a postbox, a clock and a number for the next event are all there is.
    """

    def __init__(self, folder: Path, database: AsyncEngine) -> None:
        self._folder = folder
        self._database = database
        self._kept: dict[tuple[Life, ...], Moment] = {}
        self._at: tuple[Life, ...] = ()

    def begin(self) -> None:
        """The next test."""
        self._at = ()

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
        file = self._folder / f"moment{len(self._kept)}.db"
        shutil.copyfile(self._path, file)
        number = next(chat.ids)
        chat.ids = count(number)
        box = chat.postbox
        return Moment(
            file=file,
            now=chat.clock.now(),
            number=number,
            deliveries=box.deliveries,
            messages=_copied(box.messages),
            form=chat.form,
            form_message=chat.form_message,
        )

    async def _back_to(self, moment: Moment, chat: Chat) -> None:
        await self._database.dispose()
        shutil.copyfile(moment.file, self._path)
        chat.clock.back_to(moment.now)
        chat.ids = count(moment.number)
        chat.postbox.deliveries = moment.deliveries
        chat.postbox.messages = _copied(moment.messages)
        chat.form, chat.form_message = moment.form, moment.form_message

    @property
    def _path(self) -> Path:
        assert self._database.url.database
        return Path(self._database.url.database)


def _copied(messages: dict[str, list[Received]]) -> dict[str, list[Received]]:
    return {address: [replace(one) for one in some] for address, some in messages.items()}
