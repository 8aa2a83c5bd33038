"""The other end of `adapters.worker`: `python -m adapters.worker_process`, started by Kring itself."""

import asyncio
import logging
import os
import pickle
import resource
import sys
from typing import Any, BinaryIO

import structlog

from adapters.logs import configure_logs
from adapters.worker import SIZE
from bot.frame.effects import Answer

log = structlog.get_logger()

MOST_MEMORY = 4 << 30  # bytes of data
POLITENESS = 10  # what answers people goes first


async def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Handle one event after another, until Kring is gone."""
    # Imported by who is polite by now: a start ahead of any event keeps nobody waiting.
    from adapters.clock import TravellingClock
    from adapters.main import make_engine
    from bot.features.rounds.rehearsal import rehearse
    from storage.frame.database import open_database
    from storage.frame.unit_of_work import unit_of_work

    settings, rooms, is_ahead = _read(requests)
    clock = TravellingClock()
    database = open_database(settings.database_url)
    engine = await make_engine(settings, database, clock, rooms)
    if is_ahead:
        try:
            await rehearse(unit_of_work(database, clock), clock.now().date())
        except Exception:  # the first event is slower then, and says better what is wrong
            log.exception("worker.unrehearsed")
    while (asked := await asyncio.to_thread(_read, requests)) is not None:
        event, now = asked
        clock.back_to(now)
        answer: Answer | None = None
        try:
            answer = await engine.handle(event)
        except Exception:
            log.exception("worker.failed", id=event.id)
        packed = pickle.dumps(answer)
        answers.write(len(packed).to_bytes(SIZE) + packed)
        answers.flush()
    await database.dispose()


def _read(stream: BinaryIO) -> Any:
    """None at the end."""
    length = stream.read(SIZE)
    if len(length) < SIZE:
        return None
    return pickle.loads(stream.read(int.from_bytes(length)))  # noqa: S301 - Kring itself wrote it


def main() -> None:
    """What anybody prints goes where logs go: the answers have their channel for themselves."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    configure_logs(logging.WARNING)  # what it did, Kring tells; what went wrong, only it knows
    os.nice(POLITENESS)
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
    asyncio.run(serve(sys.stdin.buffer, answers))


if __name__ == "__main__":
    main()
