"""A second process for what takes long: it handles whole events, and can be ended."""

import asyncio
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Collection
from typing import Any

import structlog

from adapters.settings import Settings
from bot.frame.effects import Answer
from bot.frame.events import Event
from bot.frame.ports import Clock

log = structlog.get_logger()

LONGEST = 300.0  # seconds an event may take
MOST_WAITING = 8
SIZE = 8  # bytes that say how long what follows is


class OverloadedError(Exception):
    """It took too long, failed, or too much is waiting already. Nothing was changed."""


class Worker:
    """Started with the first event that needs it, or ahead of it, and again after it was ended. One event
    at a time.

    Both ends are ours, so what goes between them is pickled.
    """

    def __init__(self, settings: Settings, clock: Clock, rooms: Collection[str]) -> None:
        self._settings = settings
        self._rooms = rooms
        self._clock = clock
        self._process: Process | None = None
        self._turn = asyncio.Lock()
        self._waiting = 0

    async def handle(self, event: Event) -> Answer:
        """What the engine answers there. Raises OverloadedError."""
        if self._waiting >= MOST_WAITING:
            raise OverloadedError
        self._waiting += 1
        try:
            async with self._turn:
                return await self._handle(event)
        finally:
            self._waiting -= 1

    async def prepare(self) -> None:
        """Start it where it does not run, so that the first event finds it warm. Waits for nothing."""
        if self._turn.locked():  # at work, or being started for it
            return
        async with self._turn:
            await self._started(is_ahead=True)

    async def close(self) -> None:
        if self._process and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()
        self._process = None

    async def _handle(self, event: Event) -> Answer:
        try:
            async with asyncio.timeout(LONGEST):
                process = await self._started()
                await send(process.stdin, (event, self._clock.now()))
                answer = await _receive(process.stdout)
        except (TimeoutError, OSError, EOFError) as error:
            log.warning("worker.ended", id=event.id, reason=type(error).__name__)
            await self.close()
            raise OverloadedError from error
        except asyncio.CancelledError:  # half an answer would be taken for the next one's
            await self.close()
            raise
        if not isinstance(answer, Answer):
            raise OverloadedError
        return answer

    async def _started(self, *, is_ahead: bool = False) -> Process:
        """`is_ahead`: nobody waits for it yet, so that it has time to rehearse."""
        if self._process is None or self._process.returncode is not None:  # none, or it was ended
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "adapters.worker_process", stdin=PIPE, stdout=PIPE
            )
            await send(self._process.stdin, (self._settings, frozenset(self._rooms), is_ahead))
        return self._process


async def send(stream: Any, value: object) -> None:
    """Write one value, with its length before it."""
    packed = pickle.dumps(value)
    stream.write(len(packed).to_bytes(SIZE) + packed)
    await stream.drain()


async def _receive(stream: Any) -> object:
    length = int.from_bytes(await stream.readexactly(SIZE))
    return pickle.loads(await stream.readexactly(length))  # noqa: S301 - our own process wrote it
