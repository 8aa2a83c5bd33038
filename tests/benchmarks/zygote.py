"""Imports Kring once, then forks a running one for each line on standard input: quick restarts."""

import asyncio
import os
import signal
import sys

import structlog

from adapters.main import build
from adapters.settings import read_settings


async def serve() -> None:
    kring = await build(read_settings())
    await kring.start()
    await asyncio.Event().wait()


def main() -> None:
    import adapters.slack.app  # noqa: F401 - the slow imports, once

    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            asyncio.run(serve())
        print(child, flush=True)


if __name__ == "__main__":
    main()
