"""Keeps to a platform's published rate limits, in this process's own monotonic time."""

from collections import deque
from collections.abc import Awaitable, Callable, Hashable

from bot.delivery import Limit

MARGIN = 1.02  # requests do not arrive as evenly as they leave


class Pacer:
    """Hands out slots in sliding windows, one window set per key."""

    def __init__(
        self,
        limits: tuple[Limit, ...],
        now: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._limits = limits
        self._longest = max((limit.count for limit in limits), default=0)
        self._now = now
        self._sleep = sleep
        self._slots: dict[Hashable, deque[float]] = {}
        self._held: dict[Hashable, float] = {}

    def wait(self, key: Hashable) -> float:
        """Seconds until the next slot, without taking it."""
        return max(self._next(key) - self._now(), 0.0)

    async def take(self, key: Hashable) -> None:
        """Take the next slot, and sleep until it comes."""
        at = self._next(key)
        if self._limits:
            self._slots.setdefault(key, deque(maxlen=self._longest)).append(at)
        if (pause := at - self._now()) > 0:
            await self._sleep(pause)

    def hold(self, key: Hashable, seconds: float) -> None:
        """The platform asked for silence: no slot before then."""
        self._held[key] = max(self._held.get(key, 0.0), self._now() + seconds)

    def _next(self, key: Hashable) -> float:
        taken = self._slots.get(key, ())
        at = max(self._now(), self._held.get(key, 0.0))
        for limit in self._limits:
            if len(taken) >= limit.count:
                at = max(at, taken[-limit.count] + limit.seconds * MARGIN)
        return at
