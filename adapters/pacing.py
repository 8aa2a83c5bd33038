"""Keeps to a platform's published rate limits, in this process's own monotonic time. Never sleeps."""

import math
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import timedelta
from typing import Generic, TypeVar

from bot.frame.delivery import Limit

MARGIN = 1.02  # requests do not arrive as evenly as they leave
SHORTEST_HOLD, LONGEST_HOLD = 0.1, 3600.0  # seconds; a platform that wants longer says so again

Key = TypeVar("Key", bound=Hashable)


class Pacer(Generic[Key]):
    """Counts slots in sliding windows, one window set per key, and forgets those of the quiet ones."""

    def __init__(self, limits: tuple[Limit, ...], now: Callable[[], float]) -> None:
        self._limits = limits
        self._longest = max((limit.count for limit in limits), default=0)
        self._widest = max((limit.seconds for limit in limits), default=0.0) * MARGIN
        self._now = now
        self._taken: OrderedDict[Key, deque[float]] = OrderedDict()  # the quietest first
        self._free_at: dict[Key, float] = {}

    def wait(self, key: Key) -> float:
        """Seconds until the next slot; 0 where there is one."""
        return max(self._free_at.get(key, 0.0) - self._now(), 0.0)

    def room(self, key: Key) -> float:
        """How many slots there are at this moment; infinite without limits."""
        if self.wait(key) > 0:
            return 0
        now, taken = self._now(), self._taken.get(key, ())
        return min(
            (limit.count - _used(taken, limit, now) for limit in self._limits),
            default=math.inf,
        )

    def take(self, key: Key) -> None:
        """Use a slot up."""
        if not self._limits:
            return
        now = self._now()
        taken = self._taken.setdefault(key, deque(maxlen=self._longest))
        taken.append(now)
        self._taken.move_to_end(key)
        full = [taken[-each.count] + each.seconds * MARGIN for each in self._full(taken)]
        self._rest(key, max(full, default=0.0))
        self._forget_the_quiet(now)

    def hold(self, key: Key, seconds: float) -> None:
        """The platform asked for silence: no slot before then."""
        self._rest(key, self._now() + seconds)

    def resting(self) -> Mapping[Key, float]:
        """Who has no slot now, and in how many seconds they will."""
        now = self._now()
        for key in [key for key, at in self._free_at.items() if at <= now]:
            del self._free_at[key]
        return {key: at - now for key, at in self._free_at.items()}

    def known(self) -> list[Key]:
        """Whose slots were used lately: everybody else has all of theirs."""
        return list(self._taken)

    def _full(self, taken: deque[float]) -> list[Limit]:
        return [limit for limit in self._limits if len(taken) >= limit.count]

    def _rest(self, key: Key, until: float) -> None:
        if until > max(self._free_at.get(key, 0.0), self._now()):
            self._free_at[key] = until

    def _forget_the_quiet(self, now: float) -> None:
        while self._taken[quietest := next(iter(self._taken))][-1] + self._widest <= now:
            del self._taken[quietest]


def _used(taken: Iterable[float], limit: Limit, now: float) -> int:
    return sum(at + limit.seconds * MARGIN > now for at in taken)


def retry_after(header: str | None, otherwise: float) -> timedelta:
    """What a `Retry-After` in seconds asks for, within bounds; `otherwise` where it cannot be read."""
    try:
        seconds = float(header or otherwise)
    except ValueError:
        seconds = otherwise
    if not math.isfinite(seconds):
        seconds = LONGEST_HOLD
    return timedelta(seconds=min(max(seconds, SHORTEST_HOLD), LONGEST_HOLD))
