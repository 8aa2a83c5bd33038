"""Carries the outbox to one platform: within its limits, in order, and never twice if it can be told."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime, timedelta

import structlog

from adapters import metrics
from adapters.pacing import Pacer
from bot.domain.deliveries import Fate
from bot.domain.eligibility import BLOCKED
from bot.frame.delivery import (
    BlockedError,
    Deliverer,
    DeliveryError,
    Find,
    Lane,
    Letter,
    Mail,
    RateLimitedError,
    RefusedError,
    Room,
    TransientError,
    UncertainError,
    UnreachableError,
)
from bot.frame.effects import Answer
from bot.frame.events import Event, Undeliverable
from bot.frame.ports import Clock

log = structlog.get_logger()

IN_FLIGHT = 64  # letters in hand
OF_ONE_WORKSPACE = 16  # of them: a slow workspace leaves room for the others
POLL = 5.0  # seconds: other replicas' messages, letters that slipped away
BREATH = (
    0.03  # seconds from one look to the next: hundreds of votes in a second wake us only so often
)
HELD_UP = 0.5  # seconds until we look again after what is due and cannot be taken
HELD = 10.0  # seconds in hand unsent; half of what others wait before they count us as dead
MOST_ATTEMPTS = 8
FIRST_BACKOFF = timedelta(seconds=2)
LONGEST_BACKOFF = timedelta(minutes=30)
LOOK_AGAIN = timedelta(seconds=15)
ARRIVES_WITHIN = timedelta(minutes=1)  # a platform may carry out what we stopped waiting for (X12)
GIVE_UP_LOOKING = timedelta(days=1)

Handle = Callable[[Event], Awaitable[Answer]]
Sleep = Callable[[float], Coroutine[None, None, None]]


def backoff(attempts: int) -> timedelta:
    """Doubling from FIRST_BACKOFF to LONGEST_BACKOFF, with up to half as much jitter on top."""
    doublings = min(max(attempts - 1, 0), 16)
    plain = min(FIRST_BACKOFF * (1 << doublings), LONGEST_BACKOFF)
    return plain * (1 + random.random() / 2)  # noqa: S311 - jitter, not a secret


class Courier:
    """One platform's courier. Safe to run in several processes on one database.

    Nothing in hand ever waits for a slot: a letter is taken when it can be sent at once, and one
    workspace can neither fill the hand nor keep another's letters from being taken (X2).
    """

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
        self._sleep = sleep
        self._workspaces: Pacer[str] = Pacer(deliverer.pace.workspace, self._time)
        self._conversations: Pacer[Lane] = Pacer(deliverer.pace.conversation, self._time)
        self._sending: set[asyncio.Task[None]] = set()
        self._in_hand: dict[int, Letter] = {}
        self._claiming = asyncio.Lock()
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """There may be something to send."""
        self._wake.set()

    async def run(self) -> None:
        """Carry until cancelled; whatever is under way is then finished first."""
        try:
            recovered = -POLL
            while True:
                self._wake.clear()
                if self._time() - recovered >= POLL:
                    recovered = self._time()
                    await self._survive(self.recover)
                looked = self._time()
                await self._survive(self._take_and_rest)
                if (early := looked + BREATH - self._time()) > 0:
                    await self._sleep(early)
        finally:
            if self._sending:
                await asyncio.wait(self._sending, timeout=10)

    async def carry(self) -> None:
        """Send everything that can be sent now, including what this brings about."""
        while True:
            under_way = bool(self._sending)  # what is done meanwhile may make room
            if not await self._claim() and not under_way:
                return
            if self._sending:
                await asyncio.wait(self._sending, return_when=asyncio.FIRST_COMPLETED)

    async def recover(self) -> None:
        """Say that we live, and release the letters of those who do not, and ours that slipped away (R8)."""
        await self._mail.alive(self._name)
        async with self._claiming:  # what is claimed and not yet in hand must not look lost
            now, holding = self._clock.now(), frozenset(self._in_hand)
            released = await self._mail.release(now, self.platform, self._name, holding)
        if released:
            log.info("letters.released", platform=self.platform, count=released)

    async def _take_and_rest(self) -> None:
        """What was taken wakes us once it is sent; else the outbox says when there is something to take."""
        await self._rest(HELD_UP if await self._claim() else await self._until_the_next())

    async def _claim(self) -> int:
        """Take what can be sent now into hand; how many letters that was."""
        room = self._room()
        if room.most <= 0:
            return 0
        async with self._claiming:
            since = self._time()
            letters = await self._mail.claim(self._clock.now(), self.platform, self._name, room)
            for letter in letters:
                self._start(letter, since)
        return len(letters)

    def _room(self) -> Room:
        in_hand = Counter(letter.workspace for letter in self._in_hand.values())
        slots = self._workspaces
        left = {
            workspace: int(min(OF_ONE_WORKSPACE - in_hand[workspace], slots.room(workspace)))
            for workspace in {*in_hand, *slots.known(), *slots.resting()}
        }
        resting = {letter.lane for letter in self._in_hand.values()}
        return Room(
            most=IN_FLIGHT - len(self._in_hand),
            each=min([OF_ONE_WORKSPACE, *(each.count for each in self._deliverer.pace.workspace)]),
            left=left,
            resting=resting.union(self._conversations.resting()),
        )

    def _start(self, letter: Letter, since: float) -> None:
        """Its slots are used from now on, whatever becomes of it."""
        self._workspaces.take(letter.workspace)
        self._conversations.take(letter.lane)
        self._in_hand[letter.id] = letter
        task = asyncio.create_task(self._keep_in_hand(letter, since))
        self._sending.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._sending.discard(task)
        self._wake.set()

    async def _keep_in_hand(self, letter: Letter, since: float) -> None:
        try:
            if now := await self._as_it_stands(letter, since):
                await self._send(now)
        except Exception:  # the database failed us: the letter is lost from now on
            log.exception("letter.slipped", id=letter.id)
        finally:
            del self._in_hand[letter.id]

    async def _as_it_stands(self, letter: Letter, since: float) -> Letter | None:
        """Read once more, just before it is sent: somebody may have been erased.

        A process that stood still for a while, with its machine, may have been counted as dead.
        """
        if self._time() - since >= HELD:
            await self._mail.alive(self._name)  # nobody counts it as dead from now on
        if now := await self._mail.as_it_stands(letter):
            return now
        log.info("letter.not_ours", id=letter.id)
        return None

    async def _survive(self, step: Callable[[], Awaitable[None]]) -> None:
        try:
            await step()
        except Exception:
            log.exception("courier.stumbled", platform=self.platform)
            await asyncio.sleep(1)

    async def _until_the_next(self) -> float:
        """Seconds until there is something to send."""
        upcoming = await self._mail.next_moment(self.platform, self._room())
        ahead = (upcoming - self._clock.now()).total_seconds() if upcoming else POLL
        return ahead if ahead > 0 else HELD_UP

    async def _rest(self, pause: float) -> None:
        """Until then, until there is a slot again, or until somebody says that there is something."""
        pause = min(POLL, self._until_a_slot() or POLL, pause)
        waiting = [asyncio.ensure_future(each) for each in (self._wake.wait(), self._sleep(pause))]
        try:
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in waiting:
                each.cancel()

    def _until_a_slot(self) -> float:
        """Seconds until the first of those at rest has a slot again; 0 where nobody rests."""
        rests = [*self._workspaces.resting().values(), *self._conversations.resting().values()]
        return min(rests, default=0.0)

    async def _send(self, letter: Letter) -> None:
        if letter.lost:
            await self._look_for(letter)
        elif letter.refused is not None:
            await self._give_up(letter, Fate.SKIPPED, letter.refused)
        else:
            await self._try(letter)

    async def _try(self, letter: Letter) -> None:
        try:
            ref = await self._carry(letter)
        except RateLimitedError as limited:
            until = self._held(letter, limited)
            await self._mail.postpone(letter, until, limited.reason, tried=False)
        except UncertainError:
            await self._look_for(letter)
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

    def _held(self, letter: Letter, limited: RateLimitedError) -> datetime:
        """Its workspace rests; until when."""
        self._workspaces.hold(letter.workspace, limited.after.total_seconds())
        return self._clock.now() + limited.after

    async def _look_for(self, letter: Letter) -> None:
        """It may have been sent: look before sending again, and where one cannot look, say so."""
        if letter.is_repeatable:
            await self._again_later(letter, "not arrived")
        elif self._deliverer.find is None:
            await self._unsure(letter)
        else:
            await self._look(letter, self._deliverer.find)

    async def _look(self, letter: Letter, find: Find) -> None:
        """That it is not there yet is no answer before the platform had its minute. Looking that fails is
        repeated at growing intervals, for a day.
        """
        now = self._clock.now()
        age = now - (letter.begun or now)
        again = now + max(LOOK_AGAIN, age / 4)
        try:
            ref = await find(letter)
        except (RateLimitedError, TransientError) as error:
            if isinstance(error, RateLimitedError):  # of looking alone: limits are of each method
                again = max(again, now + error.after)
            if age > GIVE_UP_LOOKING:
                await self._unsure(letter)
            else:
                log.info("letter.unknown", id=letter.id, reason=error.reason)
                await self._mail.look_again(letter, again)
        except DeliveryError:
            await self._unsure(letter)
        except Exception:
            log.exception("letter.broken", id=letter.id)
            await self._unsure(letter)
        else:
            if ref is not None:
                await self._sent(letter, ref)
            elif age >= ARRIVES_WITHIN:
                await self._again_later(letter, "not arrived")
            else:
                await self._mail.look_again(letter, min(again, now + ARRIVES_WITHIN - age))

    async def _unsure(self, letter: Letter) -> None:
        """Nobody can tell any more whether it arrived."""
        await self._mail.give_up(letter, Fate.UNCERTAIN, "may have arrived", self._clock.now())
        metrics.messages.labels(self.platform, Fate.UNCERTAIN).inc()
        log.info("letter.unsure", id=letter.id)

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
        problem = BLOCKED if blocked else "unreachable"
        marked = problem if isinstance(error, BlockedError | UnreachableError) else None
        await self._give_up(letter, fate, error.reason, problem=marked)

    async def _give_up(
        self, letter: Letter, fate: Fate, reason: str, *, problem: str | None = None
    ) -> None:
        """Visible, with its reason (R8)."""
        await self._mail.give_up(letter, fate, reason, self._clock.now(), problem=problem)
        metrics.messages.labels(self.platform, fate).inc()
        log.info("letter.given_up", id=letter.id, fate=fate, reason=reason)
        # That somebody did not get what nobody may know they asked for, nobody hears.
        if letter.community is not None and not letter.is_update and not letter.forgets:
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
