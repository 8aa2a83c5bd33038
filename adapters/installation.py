"""A running installation: what there is one of, how it starts, and how it stops."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

import structlog
from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters import connections
from adapters.clock import SystemClock, Ticker, TravellingClock
from adapters.courier import Courier
from adapters.health import Health
from adapters.settings import Settings
from bot.frame.delivery import Deliverer
from bot.frame.engine import Engine
from storage.frame.agenda import SqlAppointments
from storage.frame.housekeeping import sweep
from storage.frame.outbox_sender import SqlMail
from storage.frame.secure_delete import shred

log = structlog.get_logger()

SHRED_EVERY = 300.0  # seconds


@dataclass
class Kring:
    """A running installation: one engine, one clock, a courier for each platform, one web server.

    `rooms`: the platforms that open a conversation of several people. Engine and worker look there too.
    """

    settings: Settings
    database: AsyncEngine
    clock: SystemClock | TravellingClock
    engine: Engine
    mail: SqlMail
    appointments: SqlAppointments
    ticker: Ticker
    health: Health
    name: str
    rooms: set[str]
    app: web.Application = field(default_factory=connections.application)
    couriers: list[Courier] = field(default_factory=list)
    jobs: list[Coroutine[Any, Any, None]] = field(default_factory=list)
    asking: list[Callable[[], Awaitable[None]]] = field(default_factory=list)
    closing: list[Callable[[], Awaitable[Any]]] = field(default_factory=list)
    tasks: list[asyncio.Task[None]] = field(default_factory=list)
    runner: web.AppRunner | None = None

    def carry_for(self, deliverer: Deliverer) -> Courier:
        courier = Courier(self.mail, deliverer, self.clock, self.engine.handle, self.name)
        self.couriers.append(courier)
        if deliverer.opens_rooms:
            self.rooms.add(deliverer.platform)
        return courier

    def wake(self) -> None:
        for courier in self.couriers:
            courier.wake()

    async def start(self) -> str:
        """Begin listening, carrying and ticking; the address to open.

        RefusedTokenError where a platform says that it never will let us in.
        """
        for ask in self.asking:
            await ask()
        self.engine.committed = self.wake
        # Before anything that others would take over from the dead.
        await self.mail.alive(self.name)
        self.runner = connections.Runner(self.app)
        await self.runner.setup()
        host, port = self.settings.host, self.settings.port
        site = connections.Site(self.runner, host, port)
        await site.start()
        work = [courier.run() for courier in self.couriers] + self.jobs
        self.tasks = [asyncio.create_task(job) for job in (*work, self._shred())]
        self.ticker.start()
        port = self.runner.addresses[0][1]
        log.info("kring.started", port=port)
        return f"http://{self.settings.host}:{port}"

    async def stop(self) -> None:
        """Take no more requests, finish what is being sent, close the database."""
        await self.ticker.stop()
        if self.runner:
            await self.runner.cleanup()
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        for job in self.jobs:  # those that never began
            job.close()
        for close in self.closing:
            await close()
        await self.database.dispose()
        log.info("kring.stopped")

    async def _shred(self) -> None:
        """What has expired leaves; what could not be wiped at once, because somebody was reading, is
        wiped later."""
        while True:
            await sweep(self.database, self.clock.now())
            await shred(self.database)
            await asyncio.sleep(SHRED_EVERY)
