"""X2, X12, X21: nobody's mail waits for another's, nothing is said twice, and dead replicas are told."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.clock import TravellingClock
from adapters.courier import Courier
from bot.domain.deliveries import Fate
from bot.domain.eligibility import Purpose
from bot.frame import wire
from bot.frame.cards import Card
from bot.frame.delivery import (
    DeliveryError,
    Letter,
    Limit,
    Pace,
    RateLimitedError,
    RefusedError,
    Room,
    TransientError,
    UncertainError,
)
from bot.frame.effects import Answer
from bot.frame.events import Event
from storage.frame.outbox import outbox
from storage.frame.outbox_sender import SqlMail
from storage.frame.replicas import beats
from tests.conftest import MONDAY

PLATFORM = "test"
SOON = 2.0  # seconds: the bar for a reply while another workspace is in trouble


class Platform:
    """Does in each workspace what it is told to, and takes what others are sent at once."""

    platform = PLATFORM
    opens_rooms = False

    def __init__(self, pace: Pace = Pace((), ())) -> None:  # noqa: B008 - frozen
        self.pace = pace
        self.trouble: dict[str, Callable[[Letter], object]] = {}
        self.sent: list[str] = []
        self.asked: list[str] = []
        self.looks: list[str | None | DeliveryError] = []
        self.arrived: dict[str, asyncio.Event] = defaultdict(asyncio.Event)

    async def deliver(self, letter: Letter) -> str:
        self.asked.append(letter.key)
        if trouble := self.trouble.get(letter.workspace):
            result = trouble(letter)
            if isinstance(result, DeliveryError):
                raise result
            await asyncio.sleep(float(str(result)))
        self.sent.append(letter.key)
        self.arrived[letter.key].set()
        return letter.key

    async def take_away(self, letter: Letter) -> None:
        raise AssertionError

    async def find(self, letter: Letter) -> str | None:
        result = self.looks.pop(0) if self.looks else None
        if isinstance(result, DeliveryError):
            raise result
        return result


def _row(
    key: str, workspace: str, address: str, purpose: Purpose, at: datetime
) -> dict[str, object]:
    return {
        "key": key,
        "platform": PLATFORM,
        "workspace": workspace,
        "address": address,
        "to_channel": False,
        "message": wire.dump(Card("Dag", ())),
        "purpose": purpose,
        "occasion": "test",
        "fate": Fate.WAITING,
        "attempts": 0,
        "not_before": at,
    }


async def _queued(database: AsyncEngine, rows: Sequence[dict[str, object]]) -> None:
    async with database.begin() as db:
        await db.execute(outbox.insert(), list(rows))


async def _fates(database: AsyncEngine) -> dict[str, tuple[str, str | None]]:
    async with database.begin() as db:
        found = await db.execute(select(outbox.c.key, outbox.c.fate, outbox.c.reason))
        return {key: (fate, reason) for key, fate, reason in found}


async def _nothing(_: Event) -> Answer:
    return Answer()


@pytest.fixture
def clock() -> TravellingClock:
    return TravellingClock(MONDAY)


@asynccontextmanager
async def carrying(
    database: AsyncEngine, platform: Platform, clock: TravellingClock
) -> AsyncIterator[Courier]:
    courier = Courier(SqlMail(database), platform, clock, _nothing, "only")
    running = asyncio.create_task(courier.run())
    yield courier
    running.cancel()
    for task in courier._sending:
        task.cancel()
    await asyncio.gather(running, return_exceptions=True)


@pytest.mark.parametrize(
    "trouble",
    [
        RateLimitedError(timedelta(hours=1)),
        TransientError("unwell"),
        9.0,  # seconds a call takes
    ],
)
async def test_x02_a_workspace_in_trouble_holds_up_no_other(
    database: AsyncEngine, clock: TravellingClock, trouble: object
) -> None:
    platform = Platform(Pace(workspace=(Limit(50, 1.0),), conversation=()))
    platform.trouble["T1"] = lambda _: trouble
    now = clock.now()
    pile = [_row(f"pile{n}", "T1", f"u{n}", Purpose.ANSWER, now) for n in range(500)]
    await _queued(database, pile)
    async with carrying(database, platform, clock) as courier:
        await asyncio.sleep(0.5)
        await _queued(database, [_row("reply", "T2", "noor", Purpose.ANSWER, clock.now())])
        courier.wake()
        await asyncio.wait_for(platform.arrived["reply"].wait(), SOON)

    assert len(platform.asked) < 200  # and who says 429 is left alone


async def test_x02_a_slow_conversation_holds_up_no_other_of_its_workspace(
    database: AsyncEngine, clock: TravellingClock
) -> None:
    platform = Platform()
    platform.trouble["T1"] = lambda letter: 9.0 if letter.address == "slow" else 0.0
    pile = [_row(f"pile{n}", "T1", "slow", Purpose.ANSWER, clock.now()) for n in range(100)]
    await _queued(database, pile)
    async with carrying(database, platform, clock) as courier:
        await asyncio.sleep(0.3)
        await _queued(database, [_row("reply", "T1", "noor", Purpose.ANSWER, clock.now())])
        courier.wake()
        await asyncio.wait_for(platform.arrived["reply"].wait(), SOON)

    assert platform.asked.count("pile0") == 1
    assert len(platform.asked) == 2


async def test_x02_answers_go_before_notices_before_nudges(
    database: AsyncEngine, clock: TravellingClock
) -> None:
    purposes = (Purpose.OFFER, Purpose.NOTICE, Purpose.ANSWER)
    rows = [_row(p, "T1", f"u{p}", p, clock.now() - timedelta(hours=1)) for p in purposes]
    await _queued(database, rows)
    letters = await SqlMail(database).claim(clock.now(), PLATFORM, "only", Room(10, 10))

    assert [letter.key for letter in letters] == ["answer", "notice", "nudge-7-offer"]
    assert sorted(Purpose) == list(Purpose)  # the order in the database


async def test_x02_workspaces_take_turns(database: AsyncEngine, clock: TravellingClock) -> None:
    rows = [
        _row(f"{team}{n}", team, f"u{n}", Purpose.ANSWER, clock.now())
        for team, count in (("T1", 40), ("T2", 3), ("T3", 1))
        for n in range(count)
    ]
    await _queued(database, rows)
    room = Room(most=8, each=6, left={"T1": 4})
    letters = await SqlMail(database).claim(clock.now(), PLATFORM, "only", room)

    assert sorted(letter.key for letter in letters) == sorted(
        ["T10", "T11", "T12", "T13", "T20", "T21", "T22", "T30"]
    )


async def test_a_conversations_letters_leave_one_after_another(
    database: AsyncEngine, clock: TravellingClock
) -> None:
    """Also between replicas."""
    rows = [_row(f"k{n}", "T1", "noor", Purpose.ANSWER, clock.now()) for n in range(3)]
    await _queued(database, rows)
    mail = SqlMail(database)
    first = await mail.claim(clock.now(), PLATFORM, "a", Room(10, 10))
    meanwhile = await mail.claim(clock.now(), PLATFORM, "b", Room(10, 10))
    await mail.sent(first[0], "ref", clock.now())
    second = await mail.claim(clock.now(), PLATFORM, "b", Room(10, 10))

    assert [[x.key for x in letters] for letters in (first, meanwhile, second)] == [
        ["k0"],
        [],
        ["k1"],
    ]


class Travelled:
    """One courier, and a clock that goes as fast as we like."""

    def __init__(self, database: AsyncEngine, platform: Platform, clock: TravellingClock) -> None:
        self._mail, self._clock = SqlMail(database), clock
        self.courier = Courier(
            self._mail,
            platform,
            clock,
            _nothing,
            "only",
            monotonic=lambda: clock.now().timestamp(),
        )

    async def goes_on(self, **span: float) -> int:
        """How many moments there were on the way."""
        until, moments = self._clock.now() + timedelta(**span), 0
        await self.courier.carry()
        while (at := await self._mail.next_moment(PLATFORM)) and at <= until:
            self._clock.forward(at)
            await self.courier.carry()
            moments += 1
        self._clock.forward(until)
        return moments


@pytest.fixture
async def lost(database: AsyncEngine, clock: TravellingClock) -> Platform:
    """Noor's letter was handed over, and no answer came."""
    platform = Platform()
    platform.trouble["T1"] = lambda _: UncertainError("connection lost")
    await _queued(database, [_row("lost", "T1", "noor", Purpose.ANSWER, clock.now())])
    await Travelled(database, platform, clock).goes_on(seconds=0)
    platform.trouble.clear()
    return platform


async def test_x12_what_arrives_after_our_time_out_is_not_sent_twice(
    database: AsyncEngine, clock: TravellingClock, lost: Platform
) -> None:
    lost.looks = [None, None, "where it stands"]
    await Travelled(database, lost, clock).goes_on(minutes=10)

    assert lost.asked == ["lost"]
    assert await _fates(database) == {"lost": (Fate.SENT, None)}


async def test_x12_nothing_is_sent_again_within_a_minute(
    database: AsyncEngine, clock: TravellingClock, lost: Platform
) -> None:
    travelled = Travelled(database, lost, clock)
    await travelled.goes_on(seconds=55)
    assert lost.asked == ["lost"]
    await travelled.goes_on(seconds=15)

    assert lost.asked == ["lost", "lost"]
    assert await _fates(database) == {"lost": (Fate.SENT, None)}


@pytest.mark.parametrize(
    ("looked", "moments"),
    [
        (UncertainError("may have arrived"), 2),
        (RefusedError("disconnected"), 2),
        (TransientError("unwell"), 60),
        (RateLimitedError(timedelta(seconds=1)), 60),
    ],
)
async def test_x12_what_cannot_be_looked_up_is_uncertain_and_never_looked_for_for_ever(
    database: AsyncEngine,
    clock: TravellingClock,
    lost: Platform,
    looked: DeliveryError,
    moments: int,
) -> None:
    lost.looks = [looked] * 1000
    passed = await Travelled(database, lost, clock).goes_on(days=3)

    assert lost.asked == ["lost"]
    assert await _fates(database) == {"lost": (Fate.UNCERTAIN, "may have arrived")}
    assert passed <= moments


async def test_x02_a_limit_on_looking_holds_up_no_letter(
    database: AsyncEngine, clock: TravellingClock, lost: Platform
) -> None:
    """Slack counts each method apart: a look each minute kept everything else of the workspace back."""
    lost.looks = [RateLimitedError(timedelta(minutes=1))] * 1000
    travelled = Travelled(database, lost, clock)
    await travelled.goes_on(seconds=20)
    await _queued(database, [_row("next", "T1", "sanne", Purpose.ANSWER, clock.now())])
    await travelled.goes_on(seconds=1)

    assert lost.sent == ["next"]


async def test_an_update_waits_for_its_original_as_long_as_that_takes(
    database: AsyncEngine, clock: TravellingClock
) -> None:
    """It loses no attempt by it, and does not spin."""
    platform = Platform()
    platform.trouble["T1"] = lambda _: TransientError("unwell")
    original = _row("original", "T1", "noor", Purpose.ANSWER, clock.now())
    later = _row("update", "T1", "noor", Purpose.ANSWER, clock.now() + timedelta(seconds=1))
    await _queued(database, [original | {"update_of": None}, later | {"update_of": "original"}])
    travelled = Travelled(database, platform, clock)
    passed = await travelled.goes_on(minutes=4)
    platform.trouble.clear()
    passed += await travelled.goes_on(hours=1)

    assert await _fates(database) == {
        "original": (Fate.SENT, None),
        "update": (Fate.SENT, None),
    }
    assert passed < 60


class StoodStill(SqlMail):
    """Its process stops after a claim, until it may go on."""

    def __init__(self, engine: AsyncEngine) -> None:
        super().__init__(engine)
        self.claimed, self.goes_on = asyncio.Event(), asyncio.Event()

    async def claim(self, *given: object) -> Sequence[Letter]:
        letters = await super().claim(*given)  # type: ignore[arg-type]
        self.claimed.set()
        await self.goes_on.wait()
        return letters


async def test_x21_who_stood_still_sends_nothing_that_another_took(
    database: AsyncEngine, clock: TravellingClock
) -> None:
    """SIGSTOP between taking a letter and sending it, SIGCONT 90 seconds later: it was sent twice."""
    platform = Platform()
    await _queued(database, [_row("k", "T1", "noor", Purpose.ANSWER, clock.now())])
    mail = StoodStill(database)
    still = Courier(
        mail, platform, clock, _nothing, "still", monotonic=lambda: clock.now().timestamp()
    )
    carrying_on = asyncio.create_task(still.carry())
    await mail.claimed.wait()
    await SqlMail(database).release(clock.now(), PLATFORM, "only", frozenset())
    await Travelled(database, platform, clock).goes_on(seconds=90)
    assert platform.sent == ["k"]
    mail.goes_on.set()
    await carrying_on

    assert platform.sent == ["k"]


async def test_x21_who_was_counted_as_dead_settles_nothing_of_anothers(
    database: AsyncEngine, clock: TravellingClock
) -> None:
    """Its answer came late, a 429: the letter waited again while the other was sending it."""
    await _queued(database, [_row("k", "T1", "noor", Purpose.ANSWER, clock.now())])
    mail = SqlMail(database)
    (mine,) = await mail.claim(clock.now(), PLATFORM, "still", Room(10, 10))
    assert await mail.as_it_stands(mine)
    async with database.begin() as db:
        await db.execute(delete(beats))
    await mail.release(clock.now(), PLATFORM, "other", frozenset())
    (theirs,) = await mail.claim(clock.now(), PLATFORM, "other", Room(10, 10))
    await mail.postpone(mine, clock.now(), "rate limited", tried=False)
    await mail.look_again(mine, clock.now())
    await mail.give_up(mine, Fate.FAILED, "unreachable", clock.now())

    assert not await mail.as_it_stands(mine)
    assert await mail.as_it_stands(theirs)
    await mail.sent(mine, "ref", clock.now())  # whoever sent it, it was sent
    assert await _fates(database) == {"k": (Fate.SENT, None)}


async def test_x21_the_databases_clock_tells_who_lives(
    database: AsyncEngine, clock: TravellingClock
) -> None:
    """A replica whose clock is ahead, or that travels in time, takes nothing from a living one."""
    await _queued(database, [_row("k", "T1", "noor", Purpose.ANSWER, clock.now())])
    mail = SqlMail(database)
    await mail.alive("other")
    await mail.claim(clock.now(), PLATFORM, "other", Room(10, 10))
    ahead = clock.now() + timedelta(days=3)

    assert await mail.release(ahead, PLATFORM, "ahead", frozenset()) == 0
    assert await mail.release(ahead, PLATFORM, "other", frozenset()) == 1  # its own, slipped away
