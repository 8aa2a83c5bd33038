"""A process for one pure function, which is ended when it takes too long: for what somebody pasted."""

import asyncio
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from typing import Any

import structlog

from bot.frame.thinking import TooLongError

log = structlog.get_logger()

AT_ONCE = 2  # processes; whoever comes next waits for one of them, within the same time


class Thinker:
    """Each call has a process of its own: nothing is left of what it read, and nobody waits behind it.

    It takes a third of a second to start. Both ends are ours, so what goes between them is pickled.
    """

    def __init__(self) -> None:
        self._places = asyncio.Semaphore(AT_ONCE)

    async def think(
        self, function: Callable[..., Any], given: tuple[Any, ...], within: float
    ) -> Any:
        """`function(*given)`; raises TooLongError after `within` seconds, or when it failed."""
        try:
            async with asyncio.timeout(within), self._places:
                return await _asked(function, given)
        except (TimeoutError, OSError, EOFError, pickle.UnpicklingError) as error:
            log.warning("thinker.ended", function=function.__name__, reason=type(error).__name__)
            raise TooLongError from error


async def _asked(function: Callable[..., Any], given: tuple[Any, ...]) -> Any:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "adapters.thinker_process", stdin=PIPE, stdout=PIPE
    )
    try:
        thought, _ = await process.communicate(pickle.dumps((function, given)))
    finally:
        await _ended(process)
    return pickle.loads(thought)  # noqa: S301 - our own process wrote it


async def _ended(process: Process) -> None:
    if process.returncode is None:
        process.kill()
        await process.wait()
