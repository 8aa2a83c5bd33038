"""The real courier against a platform that counts, in simulated seconds."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from adapters.clock import TravellingClock
from adapters.courier import Courier
from adapters.teams.deliver import TeamsDeliverer
from bot.domain.eligibility import Purpose
from bot.frame.cards import Card
from bot.frame.delivery import Letter, RateLimitedError, Room
from bot.frame.effects import Answer

LATENCY = 0.1  # simulated seconds a post takes


class VirtualTime:
    """Sleeping costs nothing: time jumps to the next sleeper once nobody else can go on."""

    def __init__(self) -> None:
        self.now = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = 0

    async def sleep(self, seconds: float) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._count += 1
        self._sleepers.append((self.now + seconds, self._count, future))
        await future

    async def drive(self) -> None:
        while True:
            for _ in range(20):
                await asyncio.sleep(0)
            if self._sleepers:
                self._sleepers.sort(key=lambda s: s[:2])
                at, _, future = self._sleepers.pop(0)
                self.now = max(self.now, at)
                if not future.done():
                    future.set_result(None)


class CountingPlatform:
    """Refuses, as Teams does, whatever exceeds the published limits."""

    platform = "teams"
    pace = TeamsDeliverer.pace
    opens_rooms = TeamsDeliverer.opens_rooms

    def __init__(self, time: VirtualTime) -> None:
        self._time = time
        self._taken: dict[object, deque[float]] = defaultdict(deque)
        self.refused = 0
        self.last = 0.0

    async def deliver(self, letter: Letter) -> str:
        await self._time.sleep(LATENCY)
        for key, limits in (
            (letter.workspace, self.pace.workspace),
            (letter.lane, self.pace.conversation),
        ):
            for limit in limits:
                recent = [t for t in self._taken[key] if t > self._time.now - limit.seconds]
                if len(recent) >= limit.count:
                    self.refused += 1
                    raise RateLimitedError(timedelta(seconds=1))
        for key in (letter.workspace, letter.lane):
            self._taken[key].append(self._time.now)
            if len(self._taken[key]) > 200:
                self._taken[key].popleft()
        self.last = self._time.now
        return letter.key

    async def take_away(self, letter: Letter) -> None:
        """Nobody is erased here."""

    async def find(self, letter: Letter) -> str | None:
        return None


class PileOfMail:
    """The courier's side of an outbox with `count` letters to as many people."""

    def __init__(self, count: int) -> None:
        self._waiting = [_letter(n) for n in range(count)]
        self.sent_count = 0

    async def claim(self, now: datetime, platform: str, by: str, room: Room) -> Sequence[Letter]:
        most = min(room.most, room.left.get("tenant", room.each))
        claimed, self._waiting = self._waiting[:most], self._waiting[most:]
        return claimed

    async def next_moment(self, platform: str, room: Room | None = None) -> datetime | None:
        return datetime.now(UTC) if self._waiting else None

    async def alive(self, by: str) -> None:
        """There is one replica."""

    async def as_it_stands(self, letter: Letter) -> Letter:
        return letter

    async def release(self, *_: object) -> int:
        return 0

    async def sent(self, letter: Letter, ref: str, now: datetime) -> None:
        self.sent_count += 1

    async def postpone(self, letter: Letter, until: datetime, reason: str, *, tried: bool) -> None:
        self._waiting.append(letter)


def _letter(number: int) -> Letter:
    return Letter(
        id=number,
        key=f"k{number}",
        platform="teams",
        workspace="tenant",
        address=f"user{number}",
        to_channel=False,
        message=Card("x", ()),
        purpose=Purpose.OFFER,
        community=None,
        person=None,
        unit=None,
        attempts=1,
    )


async def drain(count: int) -> tuple[float, int]:
    """The share of the published rate that was reached, and how many posts were refused."""
    time = VirtualTime()
    platform, mail = CountingPlatform(time), PileOfMail(count)

    async def handle(_: object) -> Answer:
        return Answer()

    courier = Courier(
        mail,  # type: ignore[arg-type]
        platform,
        TravellingClock(),
        handle,
        "only",
        sleep=time.sleep,
        monotonic=lambda: time.now,
    )
    driver = asyncio.create_task(time.drive())
    carrying = asyncio.create_task(courier.run())
    while mail.sent_count < count:
        await asyncio.sleep(0)
    taken = time.now
    carrying.cancel()
    driver.cancel()
    limit = platform.pace.workspace[0]
    return count / taken / (limit.count / limit.seconds), platform.refused
