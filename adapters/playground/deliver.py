"""Puts letters into the playground's conversations."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from adapters.apology import LanguageOf
from adapters.playground.people import BY_USER, KRING, PLATFORM
from adapters.playground.render import message
from bot.domain.communities import ROOM
from bot.frame.delivery import Letter, Pace
from bot.frame.ports import Clock


class Lines(Protocol):
    """What stands in the conversations; it survives a restart."""

    async def add(
        self, conversation: str, author: str, body: Mapping[str, Any], at: datetime, key: str | None
    ) -> int: ...
    async def change(self, key: str, body: Mapping[str, Any]) -> None: ...
    async def remove(self, key: str) -> None: ...
    async def find(self, key: str) -> int | None: ...
    async def of(self, conversations_: Sequence[str]) -> Sequence[Mapping[str, Any]]: ...
    async def rooms(self, user: str) -> Sequence[str]: ...
    async def letters(self, author: str) -> Mapping[str, int]: ...
    async def recall(self, name: str) -> Any: ...
    async def note(self, name: str, value: Any) -> None: ...


class PlaygroundDeliverer:
    """No limits: it is our own platform."""

    platform = PLATFORM
    pace = Pace((), ())
    opens_rooms = True

    def __init__(self, lines: Lines, clock: Clock, language_of: LanguageOf) -> None:
        self._lines = lines
        self._clock = clock
        self._language_of = language_of
        self.changed: Callable[[], None] = lambda: None

    async def deliver(self, letter: Letter) -> str:
        if letter.is_update and letter.ref:
            await self._lines.change(letter.ref, await self._body(letter, letter.ref))
            self.changed()
            return letter.ref
        body = await self._body(letter, letter.subject)
        await self._lines.add(letter.address, KRING, body, self._clock.now(), letter.key)
        self.changed()
        return letter.key

    async def _body(self, letter: Letter, key: str) -> Mapping[str, Any]:
        """With the language of whoever reads it, for those to whom a page is read aloud."""
        reader = BY_USER.get(letter.address.split(ROOM)[0])
        spoken = reader and (await self._language_of(reader.profile.account) or reader.language)
        return {**message(letter.message, key), "lang": spoken}

    async def take_away(self, letter: Letter) -> None:
        await self._lines.remove(letter.ref or "")
        self.changed()

    async def find(self, letter: Letter) -> str | None:
        return letter.key if await self._lines.find(letter.key) is not None else None
