"""The servers that are measured, each in a process of its own."""

import asyncio

import structlog
from aiohttp import web

from adapters.main import build
from adapters.settings import read_settings
from tests.benchmarks.bare import bare_slack, bare_teams


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
