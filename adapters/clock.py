"""Time is one more platform: APScheduler wakes us, and what is due becomes events."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from adapters import metrics
from bot.domain.agenda import CLOCK_BEAT, Occasion
from bot.effects import Answer
from bot.events import Due, Event
from bot.ports import Appointments, Clock

log = structlog.get_logger()

BATCH = 200
TICK = timedelta(minutes=1)
STUMBLE = timedelta(minutes=5)


class SystemClock:
    """The real time."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class TravellingClock:
    """The real time, shifted; for the playground and for tests."""

    def __init__(self, start: datetime | None = None) -> None:
        self._shift = (start - datetime.now(UTC)) if start else timedelta(0)

    @property
    def shift(self) -> timedelta:
        return self._shift

    def now(self) -> datetime:
        return datetime.now(UTC) + self._shift

    def back_to(self, start: datetime) -> None:
        """Begin again; only for an empty database."""
        self._shift = start - datetime.now(UTC)

    def forward(self, to: datetime) -> None:
        """Jump ahead; never back."""
        self._shift += max(to - self.now(), timedelta(0))


class Ticker:
    """Turns due rows into events. Several processes may tick: each occasion is claimed once."""

    def __init__(
        self,
        appointments: Appointments,
        clock: Clock,
        handle: Callable[[Event], Awaitable[Answer]],
    ) -> None:
        self._appointments = appointments
        self._clock = clock
        self._handle = handle
        self._scheduler: AsyncIOScheduler | None = None
        self._ticking = asyncio.Lock()

    async def tick(self) -> int:
        """Handle everything due by now; how many occasions that were.

        Each key once: what plans itself anew in the past waits for the next tick, and cannot spin.
        """
        async with self._ticking:
            now = self._clock.now()
            await self._appointments.beat(CLOCK_BEAT, now)
            metrics.last_tick.set(now.timestamp())
            done: set[str] = set()
            while due := await self._appointments.due(now, BATCH):
                fresh = [(occasion, missed) for occasion, missed in due if occasion.key not in done]
                if not fresh:
                    break
                for occasion, missed in fresh:
                    await self._happen(occasion, missed=missed)
                    done.add(occasion.key)
            return len(done)

    async def _happen(self, occasion: Occasion, *, missed: bool) -> None:
        event = Due(
            id=f"due:{occasion.key}",
            key=occasion.key,
            kind=occasion.kind,
            community=occasion.community,
            person=occasion.person,
            details=occasion.details,
            at=occasion.at,
            missed=missed,
        )
        try:
            await self._handle(event)
        except Exception:
            log.exception("occasion.stumbled", key=occasion.key)
            await self._appointments.stumbled(occasion.key, self._clock.now() + STUMBLE)

    def start(self) -> None:
        """Tick at once, then every minute, and at the next due moment when that comes sooner."""
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._scheduler.add_job(
            self._tick_and_aim,
            "interval",
            seconds=TICK.total_seconds(),
            next_run_time=datetime.now(UTC),
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,  # its default of one second would silently skip a late tick
        )
        self._scheduler.start()

    async def stop(self) -> None:
        """No more ticks; one that is under way is finished first."""
        if self._scheduler:
            self._scheduler.shutdown(wait=False)
        await asyncio.sleep(0)
        async with self._ticking:
            pass

    async def _tick_and_aim(self) -> None:
        try:
            await self.tick()
            upcoming = await self._appointments.next_moment()
        except Exception:
            log.exception("clock.stumbled")
            return
        metrics.next_due.set(upcoming.timestamp() if upcoming else 0)
        if upcoming and self._scheduler:
            ahead = upcoming - self._clock.now()
            if timedelta(0) < ahead < TICK:
                self._scheduler.add_job(
                    self.tick, "date", run_date=datetime.now(UTC) + ahead, misfire_grace_time=None
                )
