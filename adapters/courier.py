"""Carries the outbox to one platform: within its limits, in order, with retries and reconciliation."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from datetime import timedelta
from typing import Any
from weakref import WeakValueDictionary

import structlog

from adapters import metrics
from adapters.pacing import Pacer
from bot.delivery import (
    BlockedError,
    Deliverer,
    DeliveryError,
    Letter,
    Mail,
    RateLimitedError,
    RefusedError,
    TransientError,
    UncertainError,
    UnreachableError,
)
from bot.domain.deliveries import Fate
from bot.effects import Answer
from bot.events import Event, Undeliverable
from bot.ports import Clock

log = structlog.get_logger()

IN_FLIGHT = 64
POLL = 5.0  # seconds: other replicas' messages, orphans, our own heartbeat
MOST_ATTEMPTS = 8
FIRST_BACKOFF = timedelta(seconds=2)
LONGEST_BACKOFF = timedelta(minutes=30)
LOOK_AGAIN = timedelta(seconds=15)
PATIENCE = 1.5  # seconds a letter may sit in memory for its conversation's next slot

Handle = Callable[[Event], Awaitable[Answer]]
Sleep = Callable[[float], Awaitable[None]]


def backoff(attempts: int) -> timedelta:
    """Doubling from FIRST_BACKOFF to LONGEST_BACKOFF, with up to half as much jitter on top."""
    doublings = min(max(attempts - 1, 0), 16)
    plain = min(FIRST_BACKOFF * (1 << doublings), LONGEST_BACKOFF)
    return plain * (1 + random.random() / 2)  # noqa: S311 - jitter, not a secret


class Courier:
    """One platform's courier. Safe to run in several processes on one database."""

    def __init__(
        self,
        mail: Mail,
        deliverer: Deliverer,
        clock: Clock,
        handle: Handle,
        name: str,
        *,
        sleep: Sleep = asyncio.sleep,
        monotonic: Callable[[], float] | None = None,
    ) -> None:
        self.platform = deliverer.platform
        self._mail = mail
        self._deliverer = deliverer
        self._clock = clock
        self._handle = handle
        self._name = name
        self._time = monotonic or time.monotonic
        self._workspace = Pacer(deliverer.pace.workspace, self._time, sleep)
        self._conversation = Pacer(deliverer.pace.conversation, self._time, sleep)
        self._lanes: WeakValueDictionary[object, asyncio.Lock] = WeakValueDictionary()
        self._sending: set[asyncio.Task[None]] = set()
        self._in_hand: set[int] = set()
        self._claiming = asyncio.Lock()
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """There may be something to send."""
        self._wake.set()

    async def run(self) -> None:
        """Carry until cancelled; whatever is under way is then finished first."""
        try:
            looked = -POLL
            while True:
                self._wake.clear()
                if self._time() - looked >= POLL:
                    looked = self._time()
                    await self._survive(self.recover)
                await self._survive(self.carry)
                await self._survive(self._rest)
        finally:
            if self._sending:
                await asyncio.wait(self._sending, timeout=10)

    async def carry(self) -> None:
        """Send everything that is due now, including what this brings about."""
        while True:
            claimed = await self._claim()
            if not claimed and not self._sending:
                return
            if self._sending:
                await asyncio.wait(self._sending, return_when=asyncio.FIRST_COMPLETED)

    async def recover(self) -> None:
        """Find out what became of letters whose sender died, or of ours that slipped away (R8)."""
        async with self._claiming:
            orphans = await self._mail.orphans(
                self._clock.now(), self.platform, self._name, holding=frozenset(self._in_hand)
            )
            for letter in orphans:
                log.info("letter.orphaned", id=letter.id)
                self._start(letter, self._reconcile(letter, orphaned=True))
        if self._sending:
            await asyncio.wait(self._sending)

    async def _claim(self) -> int:
        """Take what is due into hand; how many letters that was."""
        room = IN_FLIGHT - len(self._sending)
        if room < IN_FLIGHT // 4:
            return 0
        async with self._claiming:  # what is claimed and not yet in hand must not look orphaned
            letters = await self._mail.claim(self._clock.now(), self.platform, self._name, room)
            for letter in letters:
                self._start(letter, self._send(letter))
        return len(letters)

    def _start(self, letter: Letter, work: Coroutine[Any, Any, None]) -> None:
        async def keep_in_hand() -> None:
            try:
                await work
            except Exception:  # the database failed us: the letter is an orphan from now on
                log.exception("letter.slipped", id=letter.id)
            finally:
                self._in_hand.discard(letter.id)

        self._in_hand.add(letter.id)
        task = asyncio.create_task(keep_in_hand())
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)

    async def _survive(self, step: Callable[[], Awaitable[None]]) -> None:
        try:
            await step()
        except Exception:
            log.exception("courier.stumbled", platform=self.platform)
            await asyncio.sleep(1)

    async def _rest(self) -> None:
        pause = POLL
        upcoming = await self._mail.next_moment(self.platform)
        if upcoming is not None:
            pause = min(max((upcoming - self._clock.now()).total_seconds(), 0.05), POLL)
        with suppress(TimeoutError):
            async with asyncio.timeout(pause):  # wait_for may swallow a cancellation on 3.11
                await self._wake.wait()

    async def _send(self, letter: Letter) -> None:
        """One letter: a conversation's letters leave one after another, in their order."""
        if letter.refused is not None:
            await self._give_up(letter, Fate.SKIPPED, letter.refused)
            return
        lane = self._lanes.setdefault(letter.lane, asyncio.Lock())
        async with lane:
            wait = self._conversation.wait(letter.lane)
            if wait > PATIENCE:
                until = self._clock.now() + timedelta(seconds=wait)
                await self._mail.postpone(letter, until, "rate limit", tried=False)
                return
            await self._conversation.take(letter.lane)
            await self._workspace.take(letter.workspace)
            await self._try(letter)

    async def _try(self, letter: Letter) -> None:
        try:
            ref = await self._carry(letter)
        except RateLimitedError as limited:
            self._workspace.hold(letter.workspace, limited.after.total_seconds())
            until = self._clock.now() + limited.after
            await self._mail.postpone(letter, until, limited.reason, tried=False)
        except UncertainError:
            await self._reconcile(letter)
        except TransientError as error:
            await self._again_later(letter, error.reason)
        except DeliveryError as error:
            await self._fail(letter, error)
        except Exception as error:
            log.exception("letter.broken", id=letter.id)
            await self._fail(letter, RefusedError(type(error).__name__))
        else:
            await self._sent(letter, ref)

    async def _carry(self, letter: Letter) -> str:
        if not letter.withdraws:
            return await self._deliverer.deliver(letter)
        await self._deliverer.take_away(letter)
        return ""

    async def _sent(self, letter: Letter, ref: str) -> None:
        await self._mail.sent(letter, ref, self._clock.now())
        metrics.messages.labels(self.platform, Fate.SENT).inc()

    async def _reconcile(self, letter: Letter, *, orphaned: bool = False) -> None:
        """It may have been sent: look before sending again, and where one cannot look, say so.

        That its sender died says nothing about the platform: such a letter loses no attempt by it.
        """
        now = self._clock.now()
        try:
            ref = await self._deliverer.find(letter)
        except UncertainError:
            await self._mail.give_up(letter, Fate.UNCERTAIN, "may have arrived", now)
            metrics.messages.labels(self.platform, Fate.UNCERTAIN).inc()
        except DeliveryError as error:
            log.info("letter.unknown", id=letter.id, reason=error.reason)
            await self._mail.look_again(letter, now + LOOK_AGAIN)
        else:
            if ref is not None:
                await self._sent(letter, ref)
            elif orphaned:
                await self._mail.postpone(letter, now, "not arrived", tried=False)
            else:
                await self._again_later(letter, "not arrived")

    async def _again_later(self, letter: Letter, reason: str) -> None:
        if letter.attempts >= MOST_ATTEMPTS:
            await self._fail(letter, RefusedError("too many attempts"))
            return
        until = self._clock.now() + backoff(letter.attempts)
        log.info("letter.postponed", id=letter.id, attempts=letter.attempts, reason=reason)
        await self._mail.postpone(letter, until, reason, tried=True)

    async def _fail(self, letter: Letter, error: DeliveryError) -> None:
        """A block is an opt-out and not a failure (R9)."""
        blocked = isinstance(error, BlockedError)
        fate = Fate.SKIPPED if blocked else Fate.FAILED
        problem = "blocked" if blocked else "unreachable"
        marked = problem if isinstance(error, BlockedError | UnreachableError) else None
        await self._give_up(letter, fate, error.reason, problem=marked)

    async def _give_up(
        self, letter: Letter, fate: Fate, reason: str, *, problem: str | None = None
    ) -> None:
        """Visible, with its reason (R8)."""
        await self._mail.give_up(letter, fate, reason, self._clock.now(), problem=problem)
        metrics.messages.labels(self.platform, fate).inc()
        log.info("letter.given_up", id=letter.id, fate=fate, reason=reason)
        if letter.community is not None and not letter.is_update:
            await self._handle(
                Undeliverable(
                    id=f"undeliverable:{letter.id}:{letter.attempts}",
                    key=letter.key,
                    community=letter.community,
                    person=letter.person,
                    purpose=letter.purpose,
                    unit=letter.unit,
                    reason=reason,
                )
            )
