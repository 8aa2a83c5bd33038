"""The servers that are measured, each in a process of its own."""

import asyncio
import contextlib
import socket
import sys
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator
from typing import Any

import structlog
from aiohttp import web

from adapters.main import build
from adapters.settings import read_settings
from tests.benchmarks.bare import bare_slack, bare_teams

PATIENCE = 120.0  # seconds for a start
SERVE = (
    "import ast, os, sys; from tests.benchmarks.serving import serve_kring;"
    " serve_kring(ast.literal_eval(sys.argv[1]))"
)


@contextlib.asynccontextmanager
async def running(
    settings: dict[str, object], log: Any = DEVNULL
) -> AsyncIterator[tuple[int, Process]]:
    """Kring in a process of its own: its port, and the process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", SERVE, repr(settings | {"port": port}), stdout=log, stderr=log
    )
    try:
        await _answers(port)
        yield port, process
    finally:
        process.terminate()
        await process.wait()


async def _answers(port: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while True:
            with contextlib.suppress(OSError):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.close()
                return
            await asyncio.sleep(0.05)


def serve_kring(settings: dict[str, object]) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(30))

    async def serve() -> None:
        await (await build(read_settings(**settings))).start()
        await asyncio.Event().wait()

    asyncio.run(serve())


def serve_bare(kind: str, database: str, port: int) -> None:
    async def serve() -> None:
        app = await bare_slack(database) if kind == "slack" else bare_teams()
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        await asyncio.Event().wait()

    asyncio.run(serve())
