"""Time is one more platform: APScheduler wakes us, and what is due becomes events."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from adapters import metrics
from bot.domain.agenda import CLOCK_BEAT, Occasion
from bot.domain.communities import CommunityId
from bot.frame.effects import Answer
from bot.frame.events import Due, Event
from bot.frame.moments import planned
from bot.frame.ports import Appointments, Clock

log = structlog.get_logger()

BATCH = 200
PATIENCE = 1.0  # seconds for one occasion; nearly all take a hundredth of that
MOST_SLOW = 10  # communities; the worker takes eight events at once, and refuses what is more
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
    """Turns due rows into events. Several processes may tick: each occasion is claimed once.

    One after the other, and of a community in their order. Whatever takes longer than PATIENCE, such as
    a round that another process works out, is left to itself: its community waits for it, and nobody
    else does.
    """

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
        self._slow: dict[CommunityId, asyncio.Task[None]] = {}

    async def tick(self) -> int:
        """Handle everything due by now; how many occasions that were.

        Each key once: what plans itself anew in the past waits for the next tick, and cannot spin.
        """
        now = self._clock.now()
        await self._appointments.beat(CLOCK_BEAT, now)
        metrics.last_tick.set(now.timestamp())
        done: set[str] = set()
        mine: set[asyncio.Task[None]] = set()
        while True:
            async with self._ticking:
                mine |= await self._go_through(now, done)
            if not mine:
                return len(done)
            _, mine = await asyncio.wait(mine, return_when=asyncio.FIRST_COMPLETED)

    async def idle(self) -> None:
        """Wait until nothing is under way any more, whichever tick began it."""
        while self._slow:
            await asyncio.wait(tuple(self._slow.values()))

    async def _go_through(self, now: datetime, done: set[str]) -> set[asyncio.Task[None]]:
        """What is due and was not done yet, of communities that are not busy; what takes longer."""
        left: set[asyncio.Task[None]] = set()
        while due := await self._appointments.due(now, BATCH, besides=tuple(self._slow)):
            fresh = [(occasion, missed) for occasion, missed in due if occasion.key not in done]
            if not fresh:
                break
            for occasion, missed in fresh:
                if occasion.community in self._slow:
                    continue
                if len(self._slow) >= MOST_SLOW:
                    await asyncio.wait(self._slow.values(), return_when=asyncio.FIRST_COMPLETED)
                done.add(occasion.key)
                left |= await self._begin(occasion, missed=missed)
        return left

    async def _begin(self, occasion: Occasion, *, missed: bool) -> set[asyncio.Task[None]]:
        """Let it happen; the task, where that takes longer than we wait."""
        task = asyncio.create_task(self._happen(occasion, missed=missed))
        try:
            _, slow = await asyncio.wait((task,), timeout=PATIENCE)
        except asyncio.CancelledError:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            raise
        if slow:
            here = occasion.community
            self._slow[here] = task
            task.add_done_callback(lambda _: self._slow.pop(here))
        return slow

    async def _happen(self, occasion: Occasion, *, missed: bool) -> None:
        try:
            event = Due(
                id=f"due:{occasion.key}",
                key=occasion.key,
                moment=planned(occasion).moment,
                community=occasion.community,
                person=occasion.person,
                at=occasion.at,
                missed=missed,
            )
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
            max_instances=1 + MOST_SLOW,  # a tick lasts as long as the slowest that it began
            misfire_grace_time=None,  # its default of one second would silently skip a late tick
        )
        self._scheduler.start()

    async def stop(self) -> None:
        """No more ticks; one that is under way is finished first, and what takes long is left undone:
        it is still due at the next start."""
        if self._scheduler:
            self._scheduler.shutdown(wait=False)
        await asyncio.sleep(0)
        async with self._ticking:
            slow = tuple(self._slow.values())
            for task in slow:
                task.cancel()
            await asyncio.gather(*slow, return_exceptions=True)

    async def _tick_and_aim(self) -> None:
        try:
            await self.tick()
            upcoming = await self._appointments.next_moment(besides=tuple(self._slow))
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
