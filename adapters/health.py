"""`/healthz`, `/readyz`, `/metrics`: alive, able to work, and how it goes."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from aiohttp import web
from prometheus_client import generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from adapters import connections, metrics
from bot.domain.agenda import CLOCK_BEAT
from bot.frame.delivery import Mail
from bot.frame.ports import Appointments, Clock

LATE = timedelta(minutes=3)  # the clock ticks every minute


class Health:
    """What an operator's probes ask."""

    def __init__(self, appointments: Appointments, mail: Mail, clock: Clock) -> None:
        self._appointments = appointments
        self._mail = mail
        self._clock = clock
        self._ears: dict[str, Callable[[], Awaitable[bool]]] = {}

    def hears(self, platform: str, is_open: Callable[[], Awaitable[bool]]) -> None:
        """A connection of ours by which a platform speaks to us: without it Kring is deaf."""
        self._ears[platform] = is_open

    def routes(self, app: web.Application) -> None:
        app.router.add_get("/healthz", self._healthz)
        app.router.add_get("/readyz", self._readyz)
        app.router.add_get("/metrics", self._metrics)

    async def _healthz(self, _: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def _readyz(self, request: web.Request) -> web.Response:
        """Ready: the database answers, the clock ticked lately (R11), and every platform is heard."""
        try:
            async with connections.turn(request, "readyz"):
                state = await self._state()
        except web.HTTPException:
            raise
        except Exception as error:
            return web.json_response(
                {"status": "no database", "error": type(error).__name__}, status=503
            )
        return web.json_response(state, status=200 if state["status"] == "ok" else 503)

    async def _state(self) -> dict[str, Any]:
        last = await self._appointments.last_beat(CLOCK_BEAT)
        upcoming = await self._appointments.next_moment()
        awake = last is not None and self._clock.now() - last < LATE
        deaf = [f"deaf to {name}" for name, is_open in self._ears.items() if not await is_open()]
        return {
            "status": "; ".join(["the clock does not tick"][awake:] + deaf) or "ok",
            "last_tick": last.isoformat() if last else None,
            "next_due": upcoming.isoformat() if upcoming else None,
            "backlog": await self._mail.backlog(),
        }

    async def _metrics(self, request: web.Request) -> web.Response:
        async with connections.turn(request, "metrics"):
            metrics.backlog.set(await self._mail.backlog())
        return web.Response(
            body=generate_latest(metrics.registry), headers={"Content-Type": CONTENT_TYPE_LATEST}
        )
